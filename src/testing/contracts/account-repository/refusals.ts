/** Openings that are refused, and with which answer. @module */
import * as fc from 'fast-check';
import { accountNameKey } from '../../../account-name/account-name.js';
import { openingOnRow, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import {
  type AccountStoreUnderTest,
  claimed,
  findRow,
  isStored,
  leftNoTrace,
  moved,
  openFirst,
  register,
} from './account-store.js';
import { atUnit, withKey, withName, withNameInOtherCase, withNumberOf, withoutKey } from './openings.js';

/** Registers the cases about openings that are refused. */
export function accountRefusals({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  test('refuses a second account for a number, keeps the first whole and the second not at all', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const winner = atUnit(first, unit);
      const loser = withNumberOf(atUnit(second, other), winner);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.identity-number-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('refuses a second account with a name, keeps the first whole and the second not at all', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withName(second, winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('refuses a name that differs from another in case only', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withNameInOtherCase(second, winner);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
    }));

  test('names the number first when number and name are taken', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const winner = atUnit(first, unit);
      const loser = withName(withNumberOf(atUnit(second, other), winner), winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.identity-number-taken', 'second');
    }));

  test('names the row first when the row has moved and the name is taken', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withName(second, winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, moved(loser.row));
      await expectErr(store.accounts.open(loser.opening), 'pre-registration.stale', 'second');
    }));

  test('opens after a refusal, once the cause is gone', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withName(second, winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      await expectOk(store.accounts.open(second.opening), 'second under its own name');
      await isStored(store, second);
    }));

  test('refuses an opening without a row and writes nothing', () =>
    forAll(twoOpenings(), async (store, [loser, winner]) => {
      await openFirst(store, winner);
      await expectErr(store.accounts.open(loser.opening), 'pre-registration.stale', 'open');
      const { identityNumber, name } = loser.opening.account;
      expectSame(await expectOk(store.accounts.findByIdentityNumber(identityNumber), 'find'), null, 'by number');
      expectSame(await expectOk(store.accounts.findByName(accountNameKey(name)), 'find'), null, 'by name');
      expectSame(await findRow(store, loser.row), null, 'row');
    }));

  test('refuses an opening whose row stands at another unit only', () =>
    forAll(fc.tuple(openingOnRow(), twoUnits()), async (store, [first, [unit, other]]) => {
      await register(store, atUnit(first, other).row);
      await expectErr(store.accounts.open(atUnit(first, unit).opening), 'pre-registration.stale', 'open');
    }));

  test('refuses an opening on a version that has passed and writes nothing', () =>
    forAll(twoOpenings(), async (store, [loser, winner]) => {
      await openFirst(store, winner);
      await register(store, loser.row);
      const now = moved(loser.row);
      await expectOk(store.preRegistrations.save(now, loser.row.version), 'update');
      await expectErr(store.accounts.open(loser.opening), 'pre-registration.stale', 'open');
      await leftNoTrace(store, { ...loser, row: now }, winner);
    }));

  test('refuses an opening on a version that is still to come', () =>
    forAll(openingOnRow(), async (store, { row, opening }) => {
      await register(store, row);
      const early = { ...opening, claim: { ...opening.claim, version: row.version + 1 } };
      await expectErr(store.accounts.open(early), 'pre-registration.stale', 'open');
      expectSame(await findRow(store, row), row, 'row');
    }));

  test('refuses a save on the version that an opening has claimed', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const late = moved(first.row, 'late');
      await expectErr(store.preRegistrations.save(late, first.row.version), 'pre-registration.stale', 'save');
      expectSame(await findRow(store, first.row), claimed(first), 'row');
    }));

  test('refuses a key that was used, and keeps what it was used for', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const winner = withKey(first, 'client', 'a-key-used-once-1');
      const loser = withKey(second, 'client', 'a-key-used-once-1');
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.idempotency-key-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('names the key first, then the row, then number and name', () =>
    forAll(openingOnRow(), async (store, first) => {
      const winner = withKey(first, 'client', 'a-key-of-order-1');
      await openFirst(store, winner);
      // the same opening again breaks every rule at once
      await expectErr(store.accounts.open(winner.opening), 'account.idempotency-key-taken', 'with the key');
      await expectErr(store.accounts.open(withoutKey(winner).opening), 'pre-registration.stale', 'without the key');
    }));

  test('keeps no key of an opening that was refused', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withKey(withName(second, winner.opening.account.name), 'client', 'a-key-of-a-loser-1');
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      const again = withKey(second, 'client', 'a-key-of-a-loser-1');
      await expectOk(store.accounts.open(again.opening), 'the same key again');
      await isStored(store, again);
    }));
}
