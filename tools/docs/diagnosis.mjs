/**
 * docs/diagnosis.md: the causes, from the types, the lists of slips and the catalogues; and how well they are told apart, from
 * the vectors.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIRTH_DATE_SLIPS } from '../../src/diagnosis/birth-date-slips.js';
import { NAME_SLIPS } from '../../src/diagnosis/name-slips.js';
import { NUMBER_SLIPS } from '../../src/diagnosis/number-slips.js';
import { ROOT } from '../process.mjs';
import { cell, GENERATED, table } from './markdown.mjs';
import { readSamples, sampleOf } from './sample-data.mjs';

/** @typedef {import('./domain-codes.mjs').CodeType} CodeType */
/** @typedef {import('../../src/messages/catalogue.js').Catalogue} Catalogue */
/** @typedef {{ readonly field: string, readonly cause: { readonly code: string } | null }} Difference */

/**
 * @typedef {object} Vector
 * @property {{ readonly slips: readonly { readonly field: string, readonly cause: string }[] } | { readonly strangers: string }} truth
 * @property {readonly Difference[] | null} ok
 */

/** Fields whose causes stand in a list of slips, in the order of the report. */
const SLIPS = /** @type {const} */ ([
  ['identityNumber', NUMBER_SLIPS],
  ['personName', NAME_SLIPS],
  ['birthDate', BIRTH_DATE_SLIPS],
]);

/**
 * @param {readonly CodeType[]} causes
 * @param {{ readonly zhTW: Catalogue, readonly en: Catalogue }} catalogues
 * @param {readonly Vector[]} [vectors]
 */
export function renderDiagnosis(causes, catalogues, vectors = readVectors()) {
  return [
    '# Diagnosis',
    GENERATED,
    'Why an application and a row differ (`diagnose`), for those who can mend it. Of each field the likely cause is named, from a',
    'closed list; where none is likely, that it differs is the answer. Decisions',
    '[0085](decisions/0085-likely-causes.md) to [0088](decisions/0088-two-public-texts.md) say how likely is likely.',
    '',
    '## Who is told what',
    '',
    ...table(
      ['audience', 'is told', 'by'],
      [
        [
          'the public',
          'one answer for every failed match, or the manual’s two texts if the host switches them on',
          '`publicAnswer`, in `submitApplication`',
        ],
        ['a school', 'of each refusal: which fields differed then', '`listRefusals`'],
        [
          'a school',
          'of its own rows: which is the applicant’s, which fields differ, why',
          '`diagnose`, `diagnoseApplication`',
        ],
        ['the operator', 'the same, and that the row stands at another unit', '`diagnose` with `operator`'],
      ],
    ),
    '',
    'A cause is reckoned when somebody asks, with the teacher at the desk or on the telephone, and is kept nowhere. The log of',
    'refusals keeps that a field differed, which stays true when the row is corrected, and a masked number. A cause beside the row',
    'would give back what was typed ([0119](decisions/0119-what-is-kept-of-a-refusal.md)).',
    '',
    '## Causes',
    '',
    'In the order in which they are tried; the first that fits is named. Of *weak* proof is what two people may well differ in by',
    'chance: it is named only where every other field agrees or has a cause too. The sentence (`formatCause`) says what the',
    'school is to do.',
    '',
    ...renderCauses(causes, catalogues),
    '## How well they are told apart',
    '',
    'Measured on the pairs of [`vectors/diagnosis.json`](../test/vectors/diagnosis.json), which a generator makes without a look at the',
    'diagnosis: one thing went wrong, or two at once. How often each happens is an assumption, for nobody has published a count.',
    '',
    ...renderConfusion(causes, vectors),
    '## Two people',
    '',
    'Pairs of two people, most of them near each other in some way.',
    '',
    ...renderStrangers(vectors),
  ].join('\n');
}

/**
 * A table for each field.
 *
 * @param {readonly CodeType[]} causes
 * @param {{ readonly zhTW: Catalogue, readonly en: Catalogue }} catalogues
 * @returns {string[]}
 */
function renderCauses(causes, { zhTW, en }) {
  const samples = readSamples().causes;
  /** @param {string} code */
  const sentences = (code) => {
    const cause = causes.find((member) => member.code === code);
    if (cause === undefined) throw new Error(`there is no cause ${code}`);
    const sample = sampleOf(cause, samples);
    return [zhTW, en].map((catalogue) => cell(write(catalogue, sample)));
  };
  const ofSlips = SLIPS.flatMap(([field, slips]) => [
    `### ${zhTW.terms.fields[field]} (\`${field}\`)`,
    '',
    ...table(
      ['cause', 'proof', '繁體中文', 'English'],
      slips.map(({ cause, proof }) => [`\`${cause.code}\``, proof, ...sentences(cause.code)]),
    ),
    '',
  ]);
  const listed = new Set(SLIPS.flatMap(([, slips]) => slips.map(({ cause }) => /** @type {string} */ (cause.code))));
  const others = causes.map(({ code }) => code).filter((code) => !listed.has(code));
  return [
    ...ofSlips,
    '### Sex, form and unit',
    '',
    ...table(
      ['cause', '繁體中文', 'English'],
      others.map((code) => [`\`${code}\``, ...sentences(code)]),
    ),
    '',
    `And where no cause is likely: ${zhTW.unexplained} — ${en.unexplained}.`,
    '',
  ];
}

/**
 * @param {Catalogue} catalogue
 * @param {{ readonly code: string }} sample
 */
function write({ causes }, sample) {
  const sentences = /** @type {Readonly<Record<string, (data: unknown) => string>>} */ (
    /** @type {unknown} */ (causes)
  );
  const sentence = sentences[sample.code];
  if (sentence === undefined) throw new Error(`there is no sentence for ${sample.code}`);
  return sentence(sample);
}

/**
 * The confusion matrix, a line for each slip, without its zeros.
 *
 * @param {readonly CodeType[]} causes
 * @param {readonly Vector[]} vectors
 * @returns {string[]}
 */
function renderConfusion(causes, vectors) {
  const told = vectors.flatMap(({ truth, ok }) =>
    'slips' in truth ? truth.slips.map(({ field, cause }) => ({ slip: cause, named: nameOf(ok, field) })) : [],
  );
  const order = [...SLIPS.flatMap(([, slips]) => slips.map(({ cause }) => /** @type {string} */ (cause.code)))];
  const codes = [...order, ...causes.map(({ code }) => code).filter((code) => !order.includes(code))];
  const right = told.filter(({ slip, named }) => slip === named).length;
  const pairs = vectors.filter(({ truth }) => 'slips' in truth).length;
  return [
    `${pairs} pairs with ${told.length} slips; the right cause is named for ${right}, ${percent(right, told.length)}.`,
    '',
    ...table(
      ['what went wrong', 'slips', 'named', 'named instead'],
      codes.map((code) => {
        const own = told.filter(({ slip }) => slip === code);
        const instead = countEach(own.map(({ named }) => named).filter((named) => named !== code));
        return [
          `\`${code}\``,
          String(own.length),
          String(own.length - instead.reduce((sum, [, count]) => sum + count, 0)),
          instead.map(([named, count]) => `${named} ${count}`).join('<br>'),
        ];
      }),
    ),
    '',
  ];
}

/**
 * @param {readonly Difference[] | null} ok
 * @param {string} field
 */
function nameOf(ok, field) {
  if (ok === null) return '*no row*';
  const difference = ok.find((one) => one.field === field);
  if (difference === undefined) return '*no difference*';
  return difference.cause === null ? '*differs*' : `${difference.cause.code}`;
}

/**
 * @param {readonly Vector[]} vectors
 * @returns {string[]}
 */
function renderStrangers(vectors) {
  const strangers = vectors.flatMap(({ truth, ok }) => ('strangers' in truth ? [{ kind: truth.strangers, ok }] : []));
  const kinds = [...new Set(strangers.map(({ kind }) => kind))];
  const mistaken = strangers.filter(({ ok }) => ok?.some(({ cause }) => cause !== null));
  return [
    `${strangers.length} pairs; a cause is named for ${mistaken.length}, ${percent(mistaken.length, strangers.length)}.`,
    '',
    ...table(
      ['what they have in common', 'pairs', 'the row is taken for the applicant’s', 'a cause is named'],
      kinds.map((kind) => {
        const own = strangers.filter((pair) => pair.kind === kind);
        const taken = own.filter(({ ok }) => ok !== null).length;
        return [kind, ...[own.length, taken, mistaken.filter((pair) => pair.kind === kind).length].map(String)];
      }),
    ),
    '',
    mistaken.length === 0 ? 'None is to be listed.' : 'Each of them:',
    ...mistaken.map(
      ({ kind, ok }) => `- ${kind}: ${(ok ?? []).map(({ cause }) => cause?.code ?? 'differs').join(', ')}`,
    ),
    '',
  ];
}

/**
 * @param {readonly string[]} names
 * @returns {[string, number][]} the most frequent first
 */
function countEach(names) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/**
 * @param {number} part
 * @param {number} whole
 */
function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** @returns {readonly Vector[]} */
function readVectors() {
  return JSON.parse(readFileSync(join(ROOT, 'test/vectors/diagnosis.json'), 'utf8')).cases;
}
