/** Numbers that an account takes and frees. @module */
import * as fc from 'fast-check';
import { accountNameKey } from '../../../account-name/account-name.js';
import type { IdentityNumber } from '../../../identity-number/identity-number.js';
import { threeOpenings, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { type AccountStoreUnderTest, isStored, openFirst, register } from '../account-repository/account-store.js';
import { atUnit, withNumberOf } from '../account-repository/openings.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { changeOf, isChanged, openAccount } from './changes.js';

/** Registers the cases about numbers that an account takes and frees. */
export function accountNumbers({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  const find = ({ accounts }: AccountStoreUnderTest, number: IdentityNumber) =>
    expectOk(accounts.findByIdentityNumber(number), 'find');

  test('finds an account by the number that it has taken, and by the one before', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const { identityNumber } = other.row;
      const change = changeOf({ ...opened, identityNumber }, other, { takesNumber: identityNumber });
      await expectOk(store.accounts.record(change), 'record');
      await isChanged(store, change);
      expectSame(await find(store, opened.identityNumber), change.account, 'by the number before');
    }));

  test('gives the number that was taken, and the one before, to nobody else', () =>
    forAll(fc.tuple(threeOpenings(), twoUnits()), async (store, [[one, other, third], [unit, elsewhere]]) => {
      const first = atUnit(one, unit);
      const opened = await openAccount(store, first);
      const { identityNumber } = other.row;
      const change = changeOf({ ...opened, identityNumber }, other, { takesNumber: identityNumber });
      await expectOk(store.accounts.record(change), 'record');
      await register(store, other.row);
      await expectErr(store.accounts.open(other.opening), 'account.identity-number-taken', 'with the number taken');
      const before = withNumberOf(atUnit(third, elsewhere), first);
      await register(store, before.row);
      await expectErr(store.accounts.open(before.opening), 'account.identity-number-taken', 'with the one before');
      await isChanged(store, change);
    }));

  test('finds nobody by a number that was freed, and the account by its name', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const change = changeOf(opened, other, { freesNumber: opened.identityNumber });
      await expectOk(store.accounts.record(change), 'record');
      expectSame(await find(store, opened.identityNumber), null, 'by number');
      const byName = store.accounts.findByName(accountNameKey(opened.name));
      expectSame(await expectOk(byName, 'find'), change.account, 'by name');
    }));

  test('lets another account be opened with a number that was freed', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[one, other], [unit, elsewhere]]) => {
      const first = atUnit(one, unit);
      const heir = withNumberOf(atUnit(other, elsewhere), first);
      const opened = await openAccount(store, first);
      const { identityNumber } = opened;
      await expectOk(store.accounts.record(changeOf(opened, other, { freesNumber: identityNumber })), 'record');
      await openFirst(store, heir);
      await isStored(store, heir);
    }));

  test('lets another account take a number that was freed', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const [opened, heir] = [await openAccount(store, first), await openAccount(store, second)];
      const { identityNumber } = opened;
      await expectOk(store.accounts.record(changeOf(opened, other, { freesNumber: identityNumber })), 'free');
      const taken = changeOf({ ...heir, identityNumber }, other, { takesNumber: identityNumber });
      await expectOk(store.accounts.record(taken), 'take');
      await isChanged(store, taken);
    }));

  test('lets an account take again what it freed', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const { identityNumber } = opened;
      const freed = changeOf(opened, other, { freesNumber: identityNumber });
      await expectOk(store.accounts.record(freed), 'free');
      const taken = changeOf(freed.account, other, { takesNumber: identityNumber });
      await expectOk(store.accounts.record(taken), 'take');
      await isChanged(store, taken);
    }));

  test('takes a number and frees another in one change', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const { identityNumber } = other.row;
      const change = changeOf({ ...opened, identityNumber }, other, {
        takesNumber: identityNumber,
        freesNumber: opened.identityNumber,
      });
      await expectOk(store.accounts.record(change), 'record');
      await isChanged(store, change);
      expectSame(await find(store, opened.identityNumber), null, 'by the number before');
    }));

  test('frees no number of another account', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const opened = await openAccount(store, first);
      await openAccount(store, second);
      const { identityNumber } = second.row;
      await expectOk(store.accounts.record(changeOf(opened, other, { freesNumber: identityNumber })), 'record');
      await isStored(store, second);
    }));
}
