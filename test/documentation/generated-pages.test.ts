import { describe, expect, test } from 'vitest';
import { en, zhTW } from '../../src/messages/index.js';
import { compileSources, PORT_ANSWERS, readCodeLiterals, readDomainCodes } from '../../tools/docs/domain-codes.mjs';
import { readPage, renderPages } from '../../tools/docs/pages.mjs';
import { readPublicNames } from '../../tools/docs/public-names.mjs';
import { quotesIn } from '../../tools/docs/source-keys.mjs';
import { readTitles } from '../../tools/docs/test-titles.mjs';
import { findTraceProblems, readTraces } from '../../tools/docs/traceability.mjs';

type Program = ReturnType<typeof compileSources>;

const program = compileSources();

describe('generated pages (to write them anew: npm run docs:update)', () => {
  test.each(Object.entries(renderPages({ zhTW, en }, program)))('%s is up to date', (path, text) => {
    expect(readPage(path)).toBe(text);
  });
});

/** Codes that are written somewhere in the sources and belong to no union, so that no catalogue asks for a sentence. */
function forgottenCodes(of: Program): string[] {
  const { errors, notices, questions, causes, rules } = readDomainCodes(of);
  const known = new Set([...errors, ...notices, ...questions, ...causes, ...rules].map(({ code }) => code));
  const unknown = readCodeLiterals(of).filter(({ code }) => !known.has(code) && !Object.hasOwn(PORT_ANSWERS, code));
  return [...new Set(unknown.map(({ code }) => code))];
}

describe('codes', () => {
  const { errors, notices, questions, causes, rules } = readDomainCodes(program);

  test('are errors, notices, questions, causes or rules wherever they are written in the sources', () => {
    expect(forgottenCodes(program)).toEqual([]);
  });

  test('of the unions are those of the catalogues', () => {
    const codesOf = (members: readonly { readonly code: string }[]) => members.map(({ code }) => code).sort();
    expect(codesOf(errors)).toEqual(Object.keys(zhTW.errors).sort());
    expect(codesOf(notices)).toEqual(Object.keys(zhTW.notices).sort());
    expect(codesOf(questions)).toEqual(Object.keys(zhTW.questions).sort());
    expect(codesOf(causes)).toEqual(Object.keys(zhTW.causes).sort());
    expect(codesOf(rules)).toEqual(Object.keys(zhTW.rules).sort());
  });

  test('that only ports answer with are written in the sources, and have no sentence', () => {
    const written = new Set(readCodeLiterals(program).map(({ code }) => code));
    for (const code of Object.keys(PORT_ANSWERS)) {
      expect(written).toContain(code);
      expect(zhTW.errors).not.toHaveProperty([code]);
    }
  });

  test('control: a type and a value that no union has are found', () => {
    const path = 'src/sex/sex.ts';
    const spoilt = compileSources({
      [path]: `${readPage(path)}
        export interface Forgotten { readonly code: 'sex.forgotten-type' }
        export const forgotten = { code: 'sex.forgotten-value' };`,
    });
    expect(forgottenCodes(spoilt)).toEqual(['sex.forgotten-type', 'sex.forgotten-value']);
  });
});

/** Names in the text of a page, such as `parseMinguo` or `UnitDirectory`, that the package does not export. */
function unknownNames(text: string, known: ReadonlySet<string>): string[] {
  const named = [...text.replaceAll(/^```.*?^```$/gms, '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  return named.filter((name) => /[a-z][A-Z]|^[A-Z][a-z]|_/.test(name) && !known.has(name));
}

describe('names in the text', () => {
  const portOperations = [
    ...['findByCode', 'findByIdentityNumber', 'findByName', 'findByIdempotencyKey', 'nextId'],
    ...['findMany', 'addLines', 'listLines', 'listWrites', 'applyBatch'],
    ...['listEvents', 'removeExpired'],
  ];
  const ofOthers = ['randomUUID', 'ResultAsync', 'Set'];
  const options = ['secondFactor', 'leftOut'];
  const known = new Set([...readPublicNames(program).keys(), ...portOperations, ...ofOthers, ...options]);
  const pages = ['README.md', 'docs/zh-TW/README.md', 'docs/workflow.md', 'docs/password-policies.md', 'CHANGELOG.md'];

  test.each(pages)('of %s are public', (path) => {
    expect(unknownNames(readPage(path), known)).toEqual([]);
  });

  test('control: a name that is gone is found', () => {
    expect(unknownNames('`parseMinguo` and `parseNothing`, `NO_RULE`, `index`', known)).toEqual([
      'parseNothing',
      'NO_RULE',
    ]);
  });
});

describe('traceability', () => {
  const traces = readTraces();
  const facts = {
    quotes: quotesIn(readPage('docs/sources.md')),
    names: readPublicNames(program),
    titlesOf: readTitles,
  };
  const [first, ...rest] = traces;
  if (first === undefined) throw new Error('nothing is traced');

  test('every line of the manual has rules and tests that exist, or a reason', () => {
    expect(facts.quotes.size).toBeGreaterThan(0);
    expect(findTraceProblems(traces, facts)).toEqual([]);
  });

  test('control: a rule that was removed is reported', () => {
    const names = new Map([...facts.names].filter(([name]) => name !== 'parseAccountName'));
    expect(findTraceProblems(traces, { ...facts, names })).toContainEqual(
      expect.stringMatching(/^no public name: parseAccountName/),
    );
  });

  test('control: a line that is not traced, or not the manual’s, is reported', () => {
    expect(findTraceProblems(rest, facts)).toEqual([`not traced: ${first.key}: ${first.sentence}`]);
    expect(findTraceProblems([{ ...first, sentence: '另一句' }, ...rest], facts)).toContain(
      `not in the manual as quoted: ${first.key}: 另一句`,
    );
    expect(findTraceProblems([first, ...traces], facts)).toEqual(['a line is traced twice']);
  });

  test('control: a test that does not exist is reported', () => {
    const test = 'test/account-name/account-name.test.ts › no such title';
    expect(findTraceProblems([{ ...first, tests: [test] }, ...rest], facts)).toEqual([
      expect.stringMatching(`^no such test: ${test}`),
    ]);
  });

  test('control: a line with neither rules and tests nor a reason is reported', () => {
    const { key, sentence } = first;
    expect(findTraceProblems([{ key, sentence, rules: ['parseAccountName'] }, ...rest], facts)).toEqual([
      `neither rules and tests nor a reason: ${sentence}`,
    ]);
  });
});
