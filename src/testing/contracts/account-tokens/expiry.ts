/** Tokens that expired, and are forgotten. @module */
import * as fc from 'fast-check';
import { instantFromEpochMilliseconds } from '../../../instant/instant.js';
import { openingOnRow, twoOpenings } from '../../arbitraries/workflow.js';
import { changeOf, findToken, keepToken, openAccount, tokenOf } from '../account-changes/changes.js';
import { type Cases, expectErr, expectSame } from '../contract.js';
import { FIRST_INSTANT, LAST_INSTANT, LAST_OF_32_BITS } from '../edge-values.js';
import { type AccountTokensUnderTest, removeExpired } from './token-store.js';

/** Registers the cases about tokens that expired. */
export function tokenExpiry({ test, forAll }: Cases<AccountTokensUnderTest>): void {
  const keepAll = async (store: AccountTokensUnderTest, tokens: readonly ReturnType<typeof tokenOf>[]) => {
    for (const token of tokens) await keepToken(store, token);
  };
  const left = async (store: AccountTokensUnderTest, tokens: readonly ReturnType<typeof tokenOf>[]) => {
    const found = await Promise.all(tokens.map((token) => findToken(store, token)));
    return found.filter((token) => token !== null);
  };

  test('forgets what expires now or did before, and nothing that is good for a millisecond more', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { name } = await openAccount(store, first);
      const tokens = [tokenOf(name, at(1), 'c'), tokenOf(null, at(0), 'b'), tokenOf(name, at(-1), 'a')];
      await keepAll(store, tokens);
      expectSame(await removeExpired(store, at(0), 10), 2, 'removed');
      expectSame(await left(store, tokens), tokens.slice(0, 1), 'tokens');
      expectSame(await removeExpired(store, at(0), 10), 0, 'removed once more');
    }));

  test('forgets the longest expired first, at most so many', () =>
    forAll(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), async (store, order) => {
      const tokens = order.map((ago) => tokenOf(null, at(-ago), String(6 - ago)));
      await keepAll(store, tokens);
      for (const [removed, longest] of [
        [2, 3],
        [2, 1],
        [1, 0],
        [0, 0],
      ] as const) {
        expectSame(await removeExpired(store, at(0), 2), removed, 'removed');
        const kept = tokens.filter((_, index) => (order[index] ?? 0) <= longest);
        expectSame(await left(store, tokens), kept, 'tokens');
      }
    }));

  test('forgets all that expired where there is no limit to speak of', () =>
    forAll(openingOnRow(), async (store) => {
      const tokens = ['a', 'b', 'c'].map((digit) => tokenOf(null, at(-1), digit));
      await keepAll(store, [...tokens, tokenOf(null, at(1), 'd')]);
      expectSame(await removeExpired(store, at(0), LAST_OF_32_BITS), 3, 'removed');
      expectSame(await left(store, tokens), [], 'tokens');
    }));

  test('forgets tokens at the first and at the last moment there is', () =>
    forAll(openingOnRow(), async (store) => {
      const tokens = [tokenOf(null, FIRST_INSTANT, 'a'), tokenOf(null, LAST_INSTANT, 'b')];
      await keepAll(store, tokens);
      expectSame(await removeExpired(store, FIRST_INSTANT, 10), 1, 'removed at the first');
      expectSame(await left(store, tokens), tokens.slice(1), 'tokens');
      expectSame(await removeExpired(store, LAST_INSTANT, 10), 1, 'removed at the last');
    }));

  test('lets nobody use a token that was forgotten', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const token = tokenOf(account.name, at(-1));
      await keepToken(store, token);
      await removeExpired(store, at(0), 1);
      const change = changeOf(account, other, { usesToken: token.digest });
      await expectErr(store.accounts.record(change), 'one-time-token.gone', 'record');
    }));
}

/** So many milliseconds after some moment. */
function at(milliseconds: number) {
  return instantFromEpochMilliseconds(Date.UTC(2026, 7, 1) + milliseconds)._unsafeUnwrap();
}
