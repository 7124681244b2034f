/** The labelled corpus: made without a look at the diagnosis, and then diagnosed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BIRTH_DATE_SLIPS } from '../../src/diagnosis/birth-date-slips.js';
import { NAME_SLIPS } from '../../src/diagnosis/name-slips.js';
import { NUMBER_SLIPS } from '../../src/diagnosis/number-slips.js';
import { type LabelledPair, makeCorpus } from './corpus/corpus.js';
import { answerTo, vectorsOf } from './vectors.js';

const LONG = process.env['LONG'] === '1';
const [CORPORA, DRAWN] = LONG ? [40, 10_000] : [2, 2000];
const corpus = makeCorpus();

/** For each slip of a corpus its cause, and the cause that was named. */
function namedFor(pairs: readonly LabelledPair[]): readonly { readonly slip: string; readonly named: string }[] {
  return pairs.flatMap(({ truth, input }) => {
    if (!('slips' in truth)) return [];
    const differences = answerTo(input) ?? [];
    return truth.slips.map(({ field, cause }) => {
      const named = differences.find((difference) => difference.field === field)?.cause?.code ?? 'nothing';
      return { slip: cause, named };
    });
  });
}

function shareOfRight(pairs: readonly LabelledPair[]): number {
  const all = namedFor(pairs);
  return all.filter(({ slip, named }) => slip === named).length / all.length;
}

/** Pairs of two people for whom a cause is named. */
function mistaken(pairs: readonly LabelledPair[]): readonly LabelledPair[] {
  return pairs.filter(
    ({ truth, input }) => 'strangers' in truth && (answerTo(input) ?? []).some(({ cause }) => cause !== null),
  );
}

const strangersOf = (pairs: readonly LabelledPair[]) => pairs.filter(({ truth }) => 'strangers' in truth);

describe('the corpus', () => {
  test('is made without anything of the package', () => {
    const folder = new URL('corpus/', import.meta.url);
    const imports = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return [...text.matchAll(/from '([^']+)'/g)].map(([, path = '']) => path);
    });
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((path) => !/^\.\/[a-z-]+\.js$/.test(path))).toEqual([]);
  });

  test('has a thousand pairs of one person, four hundred of two, and ten at least of every cause', () => {
    const named = namedFor(corpus).map(({ slip }) => slip);
    const listed = [...NUMBER_SLIPS, ...NAME_SLIPS, ...BIRTH_DATE_SLIPS].map(({ cause }) => cause.code);
    const ofRows = ['sex-against-number', 'wrong-form', 'intern-at-school', 'withdrawn', 'other-unit'];
    expect(corpus.length - strangersOf(corpus).length).toBeGreaterThanOrEqual(1000);
    expect(strangersOf(corpus).length).toBeGreaterThanOrEqual(400);
    expect([...new Set(named)].sort()).toEqual([...listed, ...ofRows.map((code) => `diagnosis.${code}`)].sort());
    for (const cause of new Set(named))
      expect(named.filter((slip) => slip === cause).length).toBeGreaterThanOrEqual(10);
    expect(corpus.filter(({ truth }) => 'slips' in truth && truth.slips.length === 2).length).toBeGreaterThan(50);
  });

  test('is published with what is said of it (to write it anew: npm run vectors:update)', () => {
    expect(readFileSync(new URL('../vectors/diagnosis.json', import.meta.url), 'utf8')).toBe(vectorsOf(corpus));
  });
});

describe('the diagnosis of the corpus', () => {
  test('names the right cause for 95 in 100 slips', () => {
    expect(shareOfRight(corpus)).toBeGreaterThanOrEqual(0.95);
  });

  test('names a cause for no more than one in a hundred pairs of two people', () => {
    expect(mistaken(corpus).length / strangersOf(corpus).length).toBeLessThanOrEqual(0.01);
  });

  test('takes the row of another for the applicant’s only where the number is its', () => {
    const taken = strangersOf(corpus).filter(({ input }) => answerTo(input) !== null);
    const kinds = taken.map(({ truth }) => ('strangers' in truth ? truth.strangers : ''));
    expect([...new Set(kinds)]).toEqual(['the number of somebody else']);
  });

  test(`is as good on ${CORPORA} other corpora`, () => {
    const pairs = Array.from({ length: CORPORA }, (_, seed) => makeCorpus(seed + 1, DRAWN)).flat();
    const [share, strangers, wrong] = [shareOfRight(pairs), strangersOf(pairs), mistaken(pairs)];
    if (LONG)
      console.log(
        `${pairs.length} pairs, ${share} right; a cause for ${wrong.length} of ${strangers.length} strangers`,
      );
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(wrong.length / strangers.length).toBeLessThanOrEqual(0.01);
  });
});
