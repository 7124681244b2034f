/**
 * docs/traceability.md: each line of the manual, the rules that carry it out, the tests that prove them.
 * Written by hand in docs/traceability.json; what is written there is checked against sources, tests and quotes.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';
import { cell, GENERATED, table } from './markdown.mjs';

/**
 * @typedef {object} Trace
 * @property {string} key of the manual's section
 * @property {string} sentence as quoted in docs/sources.md
 * @property {string[]} [rules] public names
 * @property {string[]} [tests] `file › title`, in a contract too, or `file › comment` of a vector
 * @property {string} [outside] why nothing here carries it out, or not all of it
 */

/**
 * @typedef {object} TraceFacts
 * @property {ReadonlyMap<string, readonly string[]>} quotes the manual's lines by key
 * @property {ReadonlyMap<string, string>} names files by public name
 * @property {(file: string) => readonly string[]} titlesOf the titles in a test file
 */

/** @returns {Trace[]} */
export function readTraces() {
  return JSON.parse(readFileSync(join(ROOT, 'docs/traceability.json'), 'utf8'));
}

/**
 * @param {readonly Trace[]} traces
 * @param {TraceFacts} facts
 * @returns {string[]}
 */
export function findTraceProblems(traces, { quotes, names, titlesOf }) {
  const traced = new Set(traces.map(({ key, sentence }) => `${key}: ${sentence}`));
  const quoted = [...quotes].flatMap(([key, sentences]) => sentences.map((sentence) => `${key}: ${sentence}`));
  return [
    ...quoted.filter((line) => !traced.has(line)).map((line) => `not traced: ${line}`),
    ...[...traced].filter((line) => !quoted.includes(line)).map((line) => `not in the manual as quoted: ${line}`),
    ...(traced.size === traces.length ? [] : ['a line is traced twice']),
    ...traces.flatMap(({ sentence, rules = [], tests = [], outside }) => {
      const isTraced = rules.length > 0 && tests.length > 0;
      return [
        ...(outside === undefined && !isTraced ? [`neither rules and tests nor a reason: ${sentence}`] : []),
        ...rules.filter((name) => !names.has(name)).map((name) => `no public name: ${name} (${sentence})`),
        ...tests.filter((test) => !isThere(test, titlesOf)).map((test) => `no such test: ${test} (${sentence})`),
      ];
    }),
  ];
}

/**
 * @param {string} test
 * @param {(file: string) => readonly string[]} titlesOf
 */
function isThere(test, titlesOf) {
  const [file = '', title = ''] = test.split(' › ');
  return titlesOf(file).includes(title);
}

/**
 * @param {readonly Trace[]} traces
 * @param {Pick<TraceFacts, 'names'>} facts
 */
export function renderTraceability(traces, { names }) {
  const keys = [...new Set(traces.map(({ key }) => key))];
  return [
    '# Traceability',
    GENERATED,
    'Each line of the manual as quoted in [sources](sources.md), the rules that carry it out, and tests that prove them.',
    'Kept in `docs/traceability.json`. A test demands that every quoted line is here and that rules and tests exist.',
    'What stands in *italics* is not carried out here, or not wholly. Tests of `contracts` run on the stores in memory.',
    '',
    ...keys.flatMap((key) => [
      `## \`${key}\``,
      '',
      ...table(
        ['the manual', 'rules', 'tests'],
        traces.filter((trace) => trace.key === key).map((trace) => renderTrace(trace, names).map(cell)),
      ),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd();
}

/**
 * @param {Trace} trace
 * @param {ReadonlyMap<string, string>} names
 * @returns {string[]}
 */
function renderTrace({ sentence, rules = [], tests = [], outside }, names) {
  const rule = (/** @type {string} */ name) => `[\`${name}\`](../${names.get(name)})`;
  const reason = outside === undefined ? [] : [`*${outside}*`];
  return [
    sentence,
    [...rules.map(rule), ...reason].join('<br>'),
    tests
      .map((test) => {
        const [file = '', title = ''] = test.split(' › ');
        return `[${file.replace(/^(?:test|src\/testing)\//, '')}](../${file}) › ${title}`;
      })
      .join('<br>'),
  ];
}
