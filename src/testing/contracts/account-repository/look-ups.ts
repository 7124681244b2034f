/** Accounts and what they are found by. @module */
import * as fc from 'fast-check';
import { accountAsOpened } from '../../../account/account.js';
import { accountNameKey, parseAccountName } from '../../../account-name/account-name.js';
import { openingOnRow, twoOpenings } from '../../arbitraries/workflow.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { HOST_TEXT, NEARLY_HOST_TEXT } from '../edge-values.js';
import { type AccountStoreUnderTest, claimed, findRow, isStored, moved, openFirst } from './account-store.js';
import { keyOf, withKey, withoutKey } from './openings.js';

/** Registers the cases about accounts and what they are found by. */
export function accountLookUps({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  test('finds nothing in an empty store', () =>
    forAll(openingOnRow(), async ({ accounts }, { opening: { account, idempotency } }) => {
      expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), null, 'by number');
      expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), null, 'by name');
      if (idempotency === null) return;
      expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), null, 'by key');
    }));

  test('gives back what was opened, under each of its keys', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      await isStored(store, first);
    }));

  test('finds an account by its name in any case, and keeps the case', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const { account } = first.opening;
      for (const written of [account.name.toUpperCase(), account.name.toLowerCase()]) {
        const key = accountNameKey(parseAccountName(written)._unsafeUnwrap());
        expectSame(await expectOk(store.accounts.findByName(key), 'find'), accountAsOpened(account), 'by name');
      }
    }));

  test('finds no account by a part of its name, or by more than its name', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const { name } = first.opening.account;
      for (const written of [name.slice(0, -1), `${name}0`]) {
        const other = parseAccountName(written);
        if (other.isErr()) continue; // it was as short or as long as a name can be
        expectSame(await expectOk(store.accounts.findByName(accountNameKey(other.value)), 'find'), null, 'by name');
      }
    }));

  test('claims the row: its version grows by one and it names the account', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      expectSame(await findRow(store, first.row), claimed(first), 'row');
    }));

  test('shows the claim in the listing of the unit', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const listed = await expectOk(store.preRegistrations.list(first.row.unit, { after: null, limit: 10 }), 'list');
      expectSame(listed, [claimed(first)], 'rows');
    }));

  test('keeps the claim when the row is changed afterwards, and the account as it was opened', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const changed = moved(claimed(first), 'afterwards');
      await expectOk(store.preRegistrations.save(changed, claimed(first).version), 'change');
      expectSame(await findRow(store, first.row), changed, 'row');
      await isStored(store, first);
    }));

  test('opens two accounts that share nothing', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      await openFirst(store, first);
      await openFirst(store, second);
      await isStored(store, first);
      await isStored(store, second);
    }));

  test('opens two accounts without keys', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      await openFirst(store, withoutKey(first));
      await openFirst(store, withoutKey(second));
      await isStored(store, withoutKey(second));
    }));

  test('lets two clients use the same key', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client-1', 'a-key-for-both-1');
      const other = withKey(second, 'client-2', 'a-key-for-both-1');
      await openFirst(store, one);
      await openFirst(store, other);
      await isStored(store, one);
      await isStored(store, other);
    }));

  test('does not read one client and key as another client and key', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client', '1-a-key-of-its-own');
      const other = withKey(second, 'client1', '-a-key-of-its-own');
      await openFirst(store, one);
      await openFirst(store, other);
      await isStored(store, one);
      await isStored(store, other);
    }));

  test('takes clients for different ones that differ in case, spaces or Unicode form only', () =>
    forAll(fc.tuple(twoOpenings(), fc.constantFrom(...NEARLY_HOST_TEXT)), async (store, [[first, second], other]) => {
      const one = withKey(first, HOST_TEXT, 'a-key-for-all-01');
      const twin = withKey(second, other, 'a-key-for-all-01');
      await openFirst(store, one);
      for (const client of NEARLY_HOST_TEXT) {
        const found = store.accounts.findByIdempotencyKey({ client, key: keyOf('a-key-for-all-01') });
        expectSame(await expectOk(found, 'find'), null, 'by the key of another client');
      }
      await openFirst(store, twin);
      await isStored(store, one);
      await isStored(store, twin);
    }));

  test('takes keys that differ in the case of their letters only for two', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client', 'A-Key-Of-Letters');
      const other = withKey(second, 'client', 'a-key-of-letters');
      await openFirst(store, one);
      await openFirst(store, other);
      await isStored(store, one);
      await isStored(store, other);
    }));
}
