/** Changes that are refused, and with which answer. @module */
import { accountAsOpened } from '../../../account/account.js';
import { accountNameKey } from '../../../account-name/account-name.js';
import { threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import { type AccountStoreUnderTest, claimed, isStored, moved } from '../account-repository/account-store.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { LAST_INSTANT } from '../edge-values.js';
import { changeOf, changeOfAll, eventsOf, isChanged, keepToken, openAccount, tokenOf } from './changes.js';

/** Registers the cases about changes that are refused. */
export function accountChangeRefusals({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  test('refuses a change of a version that has passed, and takes it at the version that is there', () =>
    forAll(threeOpenings(), async (store, [first, other, another]) => {
      const opened = await openAccount(store, first);
      const change = changeOf(opened, other);
      await expectOk(store.accounts.record(change), 'record');
      await expectErr(store.accounts.record(changeOf(opened, another)), 'account.stale', 'record late');
      await expectErr(store.accounts.record(change), 'account.stale', 'record twice');
      await isChanged(store, change);
      const again = changeOf(change.account, another);
      await expectOk(store.accounts.record(again), 'record again');
      await isChanged(store, again);
    }));

  test('refuses a change of a version that is still to come', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const early = changeOf({ ...opened, version: 2 }, other);
      await expectErr(store.accounts.record(early), 'account.stale', 'record');
      await isStored(store, first);
      expectSame(await eventsOf(store, opened), [], 'events');
    }));

  test('refuses a change of an account that is not there, and makes none', () =>
    forAll(twoOpenings(), async ({ accounts, ...store }, [first, other]) => {
      const nobody = accountAsOpened(first.opening.account);
      await expectErr(accounts.record(changeOf(nobody, other)), 'account.stale', 'record');
      await expectErr(accounts.record(changeOf({ ...nobody, version: 0 }, other)), 'account.stale', 'record the first');
      expectSame(await expectOk(accounts.findByName(accountNameKey(nobody.name)), 'find'), null, 'by name');
      expectSame(await eventsOf({ accounts, ...store }, nobody), [], 'events');
    }));

  test('refuses a row at another version than was read, gone, or there already', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const row = claimed(first);
      for (const stale of [
        { row, readVersion: row.version - 1 },
        { row: { ...row, version: row.version + 2 }, readVersion: row.version + 1 },
        { row: { ...row, version: 1 }, readVersion: null },
        { row: moved(other.row), readVersion: other.row.version },
      ]) {
        const change = changeOf(opened, other, { rows: [stale] });
        await expectErr(store.accounts.record(change), 'pre-registration.stale', 'record');
      }
    }));

  test('refuses a number that is held, by another account or by this one', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const opened = await openAccount(store, first);
      await openAccount(store, second);
      for (const { row } of [first, second]) {
        const change = changeOf(opened, other, { takesNumber: row.identityNumber });
        await expectErr(store.accounts.record(change), 'account.identity-number-taken', 'record');
      }
    }));

  test('refuses a token that was never given out, and one that was used', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const token = tokenOf(opened.name, LAST_INSTANT);
      const change = changeOf(opened, other, { usesToken: token.digest });
      await expectErr(store.accounts.record(change), 'one-time-token.gone', 'record before');
      await keepToken(store, token);
      await expectOk(store.accounts.record(change), 'record');
      const again = changeOf(change.account, other, { usesToken: token.digest });
      await expectErr(store.accounts.record(again), 'one-time-token.gone', 'record once more');
      await isChanged(store, change);
    }));

  test('names the row first, then the number, then the account, then the token', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const opened = await openAccount(store, first);
      await openAccount(store, second);
      const token = tokenOf(opened.name, LAST_INSTANT);
      const row = claimed(first);
      const wrong = {
        ...changeOf({ ...opened, version: 7 }, other),
        rows: [{ row, readVersion: 9 }],
        takesNumber: second.row.identityNumber,
        usesToken: token.digest,
      };
      await expectErr(store.accounts.record(wrong), 'pre-registration.stale', 'everything is wrong');
      const withRow = { ...wrong, rows: [{ row: moved(row), readVersion: row.version }] };
      await expectErr(store.accounts.record(withRow), 'account.identity-number-taken', 'but for the row');
      const withNumber = { ...withRow, takesNumber: other.row.identityNumber };
      await expectErr(store.accounts.record(withNumber), 'account.stale', 'but for row and number');
      const withVersion = { ...withNumber, account: { ...withNumber.account, version: 2 } };
      await expectErr(store.accounts.record(withVersion), 'one-time-token.gone', 'but for the token');
      await keepToken(store, token);
      await expectOk(store.accounts.record(withVersion), 'nothing is wrong');
    }));

  test('records a change that was refused, once the cause is gone', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const token = tokenOf(opened.name, LAST_INSTANT);
      const change = changeOfAll(first, other, token);
      await expectErr(store.accounts.record(change), 'one-time-token.gone', 'record without the token');
      await keepToken(store, token);
      await expectOk(store.accounts.record(change), 'record');
      await isChanged(store, change);
    }));
}
