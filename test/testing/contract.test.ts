/** The pieces that the contract suites are made of. */
import * as fc from 'fast-check';
import { err, ok, type Result } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { casesOn, expectLosers, expectOneWinner, withoutConflict } from '../../src/testing/contracts/contract.js';

type Answer = Result<undefined, { readonly code: string }>;

const WON: Answer = ok(undefined);
const CONFLICT: Answer = err({ code: 'store.conflict' });
const lost = (code: string): Answer => err({ code });

describe('expectOneWinner', () => {
  test.each([
    ['the only one', [WON], 0],
    ['the last of three', [lost('taken'), lost('taken'), WON], 2],
    ['beside a transaction that gave up', [CONFLICT, WON, lost('taken')], 1],
  ])('tells where the winner stands: %s', (_, answers, place) => {
    expect(expectOneWinner(answers, ['taken'])).toBe(place);
  });

  test.each([
    ['nobody asked', []],
    ['nobody won', [lost('taken')]],
    ['all gave up', [CONFLICT, CONFLICT]],
    ['two won', [WON, WON, lost('taken')]],
    ['a loser was told something else', [WON, lost('store.unavailable')]],
  ])('throws: %s', (_, answers) => {
    expect(() => expectOneWinner(answers, ['taken'])).toThrow();
  });
});

describe('expectLosers', () => {
  test.each([[[]], [[WON, WON]], [[CONFLICT, lost('taken'), lost('stale')]]])('takes %j', (answers) => {
    expect(() => {
      expectLosers(answers, ['taken', 'stale']);
    }).not.toThrow();
  });

  test('throws on another code', () => {
    expect(() => {
      expectLosers([WON, lost('stale')], ['taken']);
    }).toThrow('a loser got stale, expected one of store.conflict, taken');
  });
});

describe('withoutConflict', () => {
  /** Gives these answers one after the other, and counts. */
  const asked = async (...answers: Answer[]) => {
    let count = 0;
    const answer = await withoutConflict(() => {
      count += 1;
      return Promise.resolve(answers.shift() ?? CONFLICT);
    });
    return [answer.isOk() ? 'ok' : answer.error.code, count];
  };

  test('asks once where there is no conflict', async () => {
    expect([await asked(WON), await asked(lost('taken'))]).toEqual([
      ['ok', 1],
      ['taken', 1],
    ]);
  });

  test('asks again where a transaction gave up, and gives up in the end', async () => {
    expect(await asked(CONFLICT, CONFLICT, WON)).toEqual(['ok', 3]);
    expect(await asked(CONFLICT, lost('taken'))).toEqual(['taken', 2]);
    expect(await asked()).toEqual(['store.conflict', 5]);
  });
});

describe('casesOn', () => {
  test('opens one adapter for each sample, as often as it was told', async () => {
    let opened = 0;
    const adapters: number[] = [];
    const open = () => Promise.resolve((opened += 1));
    const { forAll } = casesOn({ test, open, runs: 7 });
    await forAll(fc.nat(), (adapter) => Promise.resolve(void adapters.push(adapter)));
    expect(adapters).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('tries 25 samples unless it is told otherwise', async () => {
    let tried = 0;
    const { forAll } = casesOn({ test, open: () => Promise.resolve(null) });
    await forAll(fc.nat(), () => Promise.resolve(void (tried += 1)));
    expect(tried).toBe(25);
  });
});
