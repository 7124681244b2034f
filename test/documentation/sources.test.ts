import { describe, expect, test } from 'vitest';
import { findRecordProblems, readDecisions } from '../../tools/docs/decisions.mjs';
import { readPage } from '../../tools/docs/pages.mjs';
import { citationsIn, explainedKeys, findKeyProblems, readCitations } from '../../tools/docs/source-keys.mjs';
import { readTraces } from '../../tools/docs/traceability.mjs';

const records = readDecisions();
const facts = {
  citations: readCitations(),
  explained: explainedKeys(readPage('docs/sources.md')),
  decisions: records.map(({ number }) => number),
  traced: readTraces().map(({ key }) => key),
};

describe('keys of sources', () => {
  test('are explained where they are cited, and cited where they are explained', () => {
    expect(facts.citations.length).toBeGreaterThan(100);
    expect(facts.explained.length).toBeGreaterThan(50);
    expect(findKeyProblems(facts)).toEqual([]);
  });

  test('control: a made-up key is reported', () => {
    const citations = citationsIn(
      'src/made-up.ts',
      ' * @source source/made-up — nowhere\n * @source decision/9999\n * @source x',
    );
    expect(findKeyProblems({ ...facts, citations: [...facts.citations, ...citations] })).toEqual([
      'src/made-up.ts: x is no key',
      'src/made-up.ts: source/made-up is not explained',
      'src/made-up.ts: decision/9999 is not explained',
    ]);
  });

  test('control: a key that nobody cites any more, or that stands there twice, is reported', () => {
    const page = `${readPage('docs/sources.md')}| \`source/stale\` | old | nowhere |\n| \`source/enylin\` | again | nowhere |\n`;
    expect(findKeyProblems({ ...facts, explained: explainedKeys(page) })).toEqual([
      'docs/sources.md: source/stale is cited nowhere',
      'docs/sources.md: source/enylin is explained twice',
    ]);
  });
});

describe('decision records', () => {
  test.each(records)('$file has a question, an answer, why, and what would change it', (record) => {
    expect(findRecordProblems(record)).toEqual([]);
  });

  test('have a number each', () => {
    expect(new Set(facts.decisions).size).toBe(records.length);
  });

  test('are cited where they are carried out, unless they are about the package itself', () => {
    const cited = new Set(facts.citations.map(({ key }) => key));
    const uncited = records.filter(({ number, text }) => !cited.has(`decision/${number}`) && !isAboutThePackage(text));
    expect(uncited.map(({ file }) => file)).toEqual([]);
  });

  test('control: a record without a part, out of order, or without a number is reported', () => {
    const [{ text } = { text: '' }] = records;
    const record = { number: '0000', file: '0000-sound.md', title: 'Sound', text };
    expect(findRecordProblems(record)).toEqual([]);
    expect(findRecordProblems({ ...record, file: 'sound.md' })).toHaveLength(1);
    expect(findRecordProblems({ ...record, title: '' })).toHaveLength(1);
    expect(findRecordProblems({ ...record, text: text.replace('**Why.**', '') })).toContain(
      '0000-sound.md: has no **Why.**',
    );
    expect(findRecordProblems({ ...record, text: `**Why.** ${text}` })).toHaveLength(1);
  });
});

function isAboutThePackage(text: string): boolean {
  return text.includes('about the package itself');
}
