/**
 * docs/error-codes.md: every code, from the types and the catalogues.
 *
 * @module
 */
import { PORT_ANSWERS } from './domain-codes.mjs';
import { cell, GENERATED, table } from './markdown.mjs';
import { readSamples, sampleOf } from './sample-data.mjs';

/** @typedef {import('./domain-codes.mjs').CodeType} CodeType */
/** @typedef {import('../../src/messages/catalogue.js').Catalogue} Catalogue */

/**
 * @param {import('./domain-codes.mjs').DomainCodes} codes
 * @param {{ readonly zhTW: Catalogue, readonly en: Catalogue }} catalogues
 */
export function renderErrorCodes({ errors, notices, questions, rules }, catalogues) {
  const samples = readSamples();
  return [
    '# Error codes',
    GENERATED,
    'What a code carries stands beside it; the sentences are filled with sample data. A code is never renamed and never',
    'used for something else. `index` counts UTF-16 code units from 0 in the text as given, `ordinal` characters from 1.',
    'Type names are those of the package.',
    '',
    '## Errors',
    '',
    'Why something was refused: `formatError`, or `formatFieldError` for the field of a form.',
    '',
    ...sections(errors, 'errors', samples.errors, catalogues),
    '## Notices',
    '',
    'What is remarkable about something that was accepted: `formatNotice`.',
    '',
    ...sections(notices, 'notices', samples.notices, catalogues),
    '## Questions',
    '',
    'What a person has to decide about a line of an import before it is written: `formatQuestion`.',
    '',
    ...sections(questions, 'questions', samples.questions, catalogues),
    '## Causes',
    '',
    'Why an application and a row differ: `formatCause`. They stand in [diagnosis](diagnosis.md#causes).',
    '',
    '## Rules',
    '',
    'What a rule asks for, for a form that ticks its rules while a person types: `formatRule`. A rule has the code of the',
    'error of whoever breaks it.',
    '',
    ...sections(rules, 'rules', samples.rules, catalogues),
    '## Answers of ports',
    '',
    'What a port may answer to a use case beside the codes above. No use case passes them on, so they have no sentence.',
    '',
    ...table(
      ['code', 'what becomes of it'],
      Object.entries(PORT_ANSWERS).map(([code, outcome]) => [`\`${code}\``, outcome]),
    ),
  ].join('\n');
}

/**
 * A table for each concept.
 *
 * @param {readonly CodeType[]} members
 * @param {'errors' | 'notices' | 'questions' | 'rules'} kind
 * @param {ReadonlyMap<string, { readonly code: string }>} samples
 * @param {{ readonly zhTW: Catalogue, readonly en: Catalogue }} catalogues
 * @returns {string[]}
 */
function sections(members, kind, samples, { zhTW, en }) {
  const concepts = [...new Set(members.map(({ code }) => conceptOf(code)))];
  return concepts.flatMap((concept) => {
    const rows = members
      .filter(({ code }) => conceptOf(code) === concept)
      .map((member) => {
        const sample = sampleOf(member, samples);
        const fields = member.fields.map(({ name, type }) => `\`${name}\`: \`${type}\``).join('<br>');
        return [
          `\`${member.code}\``,
          fields,
          sentence(zhTW[kind], sample),
          sentence(en[kind], sample),
          `[${member.file.replace(/^.*\//, '')}](../${member.file})`,
        ].map(cell);
      });
    return [`### ${concept}`, '', ...table(['code', 'carries', '繁體中文', 'English', 'declared in'], rows), ''];
  });
}

/** @param {string} code */
function conceptOf(code) {
  return code.slice(0, code.indexOf('.'));
}

/**
 * @param {object} sentences
 * @param {{ readonly code: string }} sample
 * @returns {string}
 */
function sentence(sentences, sample) {
  const write = /** @type {Readonly<Record<string, (data: unknown) => string>>} */ (sentences)[sample.code];
  if (write === undefined) throw new Error(`there is no sentence for ${sample.code}`);
  return write(sample);
}
