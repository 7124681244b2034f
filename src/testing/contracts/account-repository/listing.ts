/** Pages of all accounts: their order, their ends, and what they go on after. @module */
import * as fc from 'fast-check';
import { type Account, accountAsOpened } from '../../../account/account.js';
import type { AccountRepository } from '../../../account/account-repository.js';
import { type AccountNameKey, accountNameKey, parseAccountName } from '../../../account-name/account-name.js';
import { accountName } from '../../arbitraries/account-name.js';
import { type OpeningOnRow, threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import { changeOf, openAccount } from '../account-changes/changes.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import { type AccountStoreUnderTest, openFirst } from './account-store.js';
import { withName } from './openings.js';

/** Registers the cases about pages of all accounts. */
export function accountListing({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  test('lists nothing of a store without accounts', () =>
    forAll(accountName(), async ({ accounts }, name) => {
      expectSame(await list(accounts, 10), [], 'from the start');
      expectSame(await list(accounts, 10, accountNameKey(name)), [], 'after a name');
    }));

  test('lists the accounts of all units in the order of their names by code unit, whatever the case of letters', () =>
    forAll(threeOpenings(), async (store, openings) => {
      const named = openings.map((opening, index) => withName(opening, nameOf(UNSORTED[index])));
      for (const one of named) await openFirst(store, one);
      const listed = await list(store.accounts, 10);
      expectSame(
        listed.map(({ name }) => name),
        SORTED,
        'names',
      );
      expectSame(listed, inOrder(named), 'accounts');
    }));

  test('lists an account as it was changed last, whatever became of it', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      await list(store.accounts, 10);
      const at = other.opening.account.openedAt;
      const change = changeOf({ ...account, releasedAt: at, voidedAt: at, erasedAt: at }, other);
      await expectOk(store.accounts.record(change), 'record');
      expectSame(await list(store.accounts, 10), [change.account], 'accounts');
    }));

  test('lists an account that was opened after a listing', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      await openFirst(store, first);
      await list(store.accounts, 10);
      await openFirst(store, second);
      expectSame(await list(store.accounts, 10), inOrder([first, second]), 'accounts');
    }));

  test('ends a page where it was asked to: none, one less, as many, one more, the greatest limit', () =>
    forAll(threeOpenings(), async (store, openings) => {
      for (const one of openings) await openFirst(store, one);
      for (const limit of [0, 2, 3, 4, LAST_OF_32_BITS]) {
        expectSame(await list(store.accounts, limit), inOrder(openings).slice(0, limit), `page of ${limit}`);
      }
    }));

  test('goes on after a name, whether an account has it or not', () =>
    forAll(fc.tuple(threeOpenings(), accountName()), async (store, [openings, between]) => {
      for (const one of openings) await openFirst(store, one);
      const listed = inOrder(openings);
      for (const after of [between, ...listed.map(({ name }) => name)].map(accountNameKey)) {
        const rest = listed.filter(({ name }) => accountNameKey(name) > after);
        expectSame(await list(store.accounts, 10, after), rest, 'accounts');
      }
    }));

  test('goes on at its place when accounts were opened before it', () =>
    forAll(threeOpenings(), async (store, openings) => {
      const [third, first, second] = openings.map((opening, index) => withName(opening, nameOf(UNSORTED[index])));
      if (first === undefined || second === undefined || third === undefined) return;
      await openFirst(store, second);
      await openFirst(store, third);
      expectSame(await list(store.accounts, 1), inOrder([second]), 'first page');
      await openFirst(store, first);
      const after = accountNameKey(second.opening.account.name);
      expectSame(await list(store.accounts, 1, after), inOrder([third]), 'second page');
    }));
}

// by code unit digits come before letters; a capital, which would come before both, is in no key
const UNSORTED = ['Aab', 'aA1', 'aa12'] as const;
const SORTED = ['aA1', 'aa12', 'Aab'];

function nameOf(text = '') {
  return parseAccountName(text)._unsafeUnwrap();
}

function list(accounts: AccountRepository, limit: number, after: AccountNameKey | null = null) {
  return expectOk(accounts.list({ after, limit }), 'list');
}

/** The accounts as they were opened, in the order of the keys of their names. */
function inOrder(openings: readonly OpeningOnRow[]): readonly Account[] {
  const accounts = openings.map(({ opening }) => accountAsOpened(opening.account));
  return accounts.sort((one, other) => (accountNameKey(one.name) < accountNameKey(other.name) ? -1 : 1));
}
