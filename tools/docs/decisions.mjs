/**
 * The decision records, and docs/decisions/README.md, their index.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.mjs';
import { cell, GENERATED, table } from './markdown.mjs';

/**
 * @typedef {object} DecisionRecord
 * @property {string} number four digits
 * @property {string} file its name in docs/decisions
 * @property {string} title without the number
 * @property {string} text
 */

const FOLDER = join(ROOT, 'docs/decisions');
const PARTS = ['**Question.**', '**Answer.**', '**Why.**', '**What would change it.**'];

/** @returns {DecisionRecord[]} */
export function readDecisions() {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const title = /^# (?:\d+\. )?(.+)$/m.exec(text)?.[1] ?? '';
      return { number: file.slice(0, 4), file, title, text };
    });
}

/**
 * What a record lacks.
 *
 * @param {DecisionRecord} record
 * @returns {string[]}
 */
export function findRecordProblems({ file, title, text }) {
  const places = PARTS.map((part) => text.indexOf(part));
  return [
    ...(/^\d{4}-[a-z0-9-]+\.md$/.test(file) ? [] : [`${file}: is not called NNNN-short-name.md`]),
    ...(title === '' ? [`${file}: has no title`] : []),
    ...PARTS.filter((_, index) => places[index] === -1).map((part) => `${file}: has no ${part}`),
    ...(places.every((place, index) => place > (places[index - 1] ?? -1))
      ? []
      : [`${file}: its parts are out of order`]),
  ];
}

/** @param {readonly DecisionRecord[]} records */
export function renderDecisionIndex(records) {
  return [
    '# Decisions',
    GENERATED,
    'What the manual does not say. Each record has the question, this package’s answer, why, and what would change it. None',
    'is a rule of the site unless it says so. In the sources: `@source decision/NNNN`.',
    '',
    ...table(
      ['record', 'about'],
      records.map(({ number, file, title }) => [`[${number}](${file})`, cell(title)]),
    ),
  ].join('\n');
}
