/** Tokens that are kept, and found by their digest. @module */

import * as fc from 'fast-check';
import type { IssuedToken, TokenPurpose } from '../../../account/account-tokens.js';
import type { OneTimeTokenDigest } from '../../../one-time-token/one-time-token.js';
import { instant } from '../../arbitraries/instant.js';
import { openingOnRow, twoOpenings } from '../../arbitraries/workflow.js';
import { changeOf, findToken, keepToken, messagesTo, openAccount, tokenOf } from '../account-changes/changes.js';
import { isStored, openFirst } from '../account-repository/account-store.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { AFTER_FIRST_INSTANT, FIRST_INSTANT, LAST_INSTANT } from '../edge-values.js';
import type { AccountTokensUnderTest } from './token-store.js';

/** Registers the cases about tokens that are kept. */
export function tokenKeeping({ test, forAll }: Cases<AccountTokensUnderTest>): void {
  test('finds no token in an empty store', () =>
    forAll(openingOnRow(), async (store) => {
      expectSame(await findToken(store, tokenOf(null, LAST_INSTANT)), null, 'token');
    }));

  test('gives back a token letter by letter, for whatever purpose', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { name } = await openAccount(store, first);
      const tokens = PURPOSES.map((purpose, index) => ({
        ...tokenOf(name, PURPOSES.length % (index + 1) === 0 ? LAST_INSTANT : AFTER_FIRST_INSTANT, String(index)),
        purpose,
      }));
      for (const token of tokens) await keepToken(store, token);
      for (const token of tokens) expectSame(await findToken(store, token), token, 'token');
    }));

  test('keeps a token of nobody', () =>
    forAll(fc.tuple(openingOnRow(), instant()), async (store, [first, expiresAt]) => {
      await openFirst(store, first);
      const token = tokenOf(null, expiresAt);
      await keepToken(store, token);
      expectSame(await findToken(store, token), token, 'token');
      await isStored(store, first);
    }));

  test('finds a token by its whole digest only', () =>
    forAll(openingOnRow(), async (store) => {
      const token = tokenOf(null, LAST_INSTANT, 'a');
      await keepToken(store, token);
      for (const digest of [`${'a'.repeat(63)}b`, `b${'a'.repeat(63)}`, 'a'.repeat(63), 'A'.repeat(64)]) {
        const other: IssuedToken = { ...token, digest: digest as OneTimeTokenDigest };
        expectSame(await findToken(store, other), null, 'other token');
      }
    }));

  test('finds a token that has expired, until it is removed', () =>
    forAll(openingOnRow(), async (store) => {
      const token = tokenOf(null, FIRST_INSTANT);
      await keepToken(store, token);
      expectSame(await findToken(store, token), token, 'token');
    }));

  test('keeps as many tokens of a person as are given out, for one purpose too', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { name } = await openAccount(store, first);
      const tokens = ['a', 'b', 'c'].map((digit) => tokenOf(name, LAST_INSTANT, digit));
      for (const token of tokens) await keepToken(store, token);
      for (const token of tokens) expectSame(await findToken(store, token), token, 'token');
    }));

  test('keeps tokens for other purposes when one is used up', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const tokens = PURPOSES.map((purpose, index) => ({
        ...tokenOf(account.name, LAST_INSTANT, String(index)),
        purpose,
      }));
      for (const token of tokens) await keepToken(store, token);
      const [used, ...rest] = tokens;
      if (used === undefined) return;
      await expectOk(store.accounts.record(changeOf(account, other, { usesToken: used.digest })), 'record');
      expectSame(await findToken(store, used), null, 'the token used');
      for (const token of rest) expectSame(await findToken(store, token), token, 'token');
    }));

  test('refuses a digest that is kept, and writes nothing', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const { name } = await openAccount(store, first);
      const token = tokenOf(name, LAST_INSTANT);
      await keepToken(store, token);
      const again = store.accountTokens.issue(token, messagesTo(name, other, 2), FIRST_INSTANT);
      await expectErr(again, 'store.conflict', 'issue with messages');
      const twin = { ...token, expiresAt: FIRST_INSTANT, accountName: null };
      await expectErr(store.accountTokens.issue(twin, [], FIRST_INSTANT), 'store.conflict', 'issue for nobody');
      expectSame(await findToken(store, token), token, 'token');
      await isStored(store, first);
    }));

  test('changes nothing of the account that it keeps a token of', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { name } = await openAccount(store, first);
      await keepToken(store, tokenOf(name, LAST_INSTANT));
      await isStored(store, first);
    }));
}

/** Every purpose there is, with moments at their edges. */
const PURPOSES: readonly TokenPurpose[] = [
  { type: 'password-recovery', passwordChangedAt: null },
  { type: 'password-recovery', passwordChangedAt: FIRST_INSTANT },
  { type: 'password-recovery', passwordChangedAt: LAST_INSTANT },
  { type: 'mailbox-verification', mailbox: 'main' },
  { type: 'mailbox-verification', mailbox: 'backup' },
];
