/** That the opening which rests on vouchers uses them up, in the same write. @module */
import * as fc from 'fast-check';
import { accountNameKey } from '../../../account-name/account-name.js';
import { NO_VOUCHERS } from '../../../assurance/applicant-vouchers.js';
import { type OpeningOnRow, openingOnRow, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { withNameInOtherCase } from '../account-repository/openings.js';
import { type Cases, expectErr, expectOk, expectOneWinner, expectSame } from '../contract.js';
import {
  exchanged,
  findVouchers,
  forRow,
  fullVouchers,
  giveFirst,
  usingUp,
  type VoucherStoreUnderTest,
} from './voucher-store.js';

const STALE = 'applicant-vouchers.stale';
const someoneWithVouchers = () =>
  fc.tuple(openingOnRow(), fullVouchers()).map(([one, given]) => ({ one, given: forRow(given, one) }));

/** Registers the cases about openings that rest on vouchers. */
export function vouchersAreUsedUp({ test, forAll }: Cases<VoucherStoreUnderTest>): void {
  const register = ({ preRegistrations }: VoucherStoreUnderTest, { row }: OpeningOnRow) =>
    expectOk(preRegistrations.save(row, null), 'register');
  const open = ({ accounts }: VoucherStoreUnderTest, { opening }: OpeningOnRow) => accounts.open(opening);
  /** The row as it was, and no account. */
  const nothingOpened = async (
    { accounts, preRegistrations }: VoucherStoreUnderTest,
    { row, opening }: OpeningOnRow,
  ) => {
    const { identityNumber, name } = opening.account;
    expectSame(await expectOk(preRegistrations.find(row.unit, row.identityNumber), 'find row'), row, 'row');
    expectSame(await expectOk(accounts.findByIdentityNumber(identityNumber), 'find'), null, 'by number');
    expectSame(await expectOk(accounts.findByName(accountNameKey(name)), 'find'), null, 'by name');
  };

  test('an opening leaves none of the vouchers that it rests on, at the next version', () =>
    forAll(someoneWithVouchers(), async (store, { one, given }) => {
      await register(store, one);
      await giveFirst(store, given);
      await expectOk(open(store, usingUp(one, given.version)), 'open');
      const left = { ...given, version: given.version + 1, vouchers: NO_VOUCHERS };
      expectSame(await findVouchers(store, given), left, 'vouchers');
    }));

  test('an opening that rests on the row alone leaves vouchers as they are', () =>
    forAll(someoneWithVouchers(), async (store, { one, given }) => {
      await register(store, one);
      await giveFirst(store, given);
      await expectOk(open(store, usingUp(one, null)), 'open');
      expectSame(await findVouchers(store, given), given, 'vouchers');
    }));

  test('refuses an opening that rests on vouchers at another version, and writes nothing', () =>
    forAll(someoneWithVouchers(), async (store, { one, given }) => {
      await register(store, one);
      await giveFirst(store, given);
      await expectOk(store.vouchers.save(exchanged(given), given.version), 'update');
      for (const version of [given.version, given.version + 2]) {
        await expectErr(open(store, usingUp(one, version)), STALE, `open on ${version}`);
      }
      await nothingOpened(store, one);
      expectSame(await findVouchers(store, given), exchanged(given), 'vouchers');
    }));

  test('refuses an opening that rests on vouchers which were never given, or to somebody else, and writes nothing', () =>
    forAll(fc.tuple(someoneWithVouchers(), twoUnits()), async (store, [{ one, given }, units]) => {
      await register(store, one);
      const elsewhere = { ...given, unit: units.find((unit) => unit !== given.unit) ?? given.unit };
      await giveFirst(store, elsewhere);
      await expectErr(open(store, usingUp(one, given.version)), STALE, 'open');
      await nothingOpened(store, one);
      expectSame(await findVouchers(store, given), null, 'vouchers');
      expectSame(await findVouchers(store, elsewhere), elsewhere, 'vouchers elsewhere');
    }));

  test('names a row that moved before vouchers that moved, and those before a number and a name that are taken', () =>
    forAll(someoneWithVouchers(), async (store, { one, given }) => {
      await register(store, one);
      await giveFirst(store, given);
      await expectOk(open(store, one), 'the first');
      const again = usingUp(one, given.version + 1);
      const unkeyed = { ...again.opening, idempotency: null };
      await expectErr(store.accounts.open(unkeyed), 'pre-registration.stale', 'at the old version of the row');
      const { claim } = unkeyed;
      const late = { ...unkeyed, claim: { ...claim, version: claim.version + 1 } };
      await expectErr(store.accounts.open(late), STALE, 'at another version of the vouchers');
      const third = { ...late, claim: { ...late.claim, voucherVersion: given.version } };
      await expectErr(store.accounts.open(third), 'account.identity-number-taken', 'of a taken number');
      expectSame(await findVouchers(store, given), given, 'vouchers');
    }));

  test('leaves vouchers as they are when the name is taken', () =>
    forAll(fc.tuple(twoOpenings(), fullVouchers()), async (store, [[first, second], vouchers]) => {
      const late = withNameInOtherCase(second, first);
      const given = forRow(vouchers, late);
      for (const one of [first, late]) await register(store, one);
      await giveFirst(store, given);
      await expectOk(open(store, first), 'open');
      await expectErr(open(store, usingUp(late, given.version)), 'account.name-taken', 'open');
      expectSame(await findVouchers(store, given), given, 'vouchers');
    }));

  test('leaves the vouchers of others alone: of another number, and of the number at another unit', () =>
    forAll(fc.tuple(twoOpenings(), fullVouchers(), twoUnits()), async (store, [[one, another], vouchers, units]) => {
      const given = forRow(vouchers, one);
      const others = [
        { ...given, identityNumber: another.row.identityNumber },
        { ...given, unit: units.find((unit) => unit !== given.unit) ?? given.unit },
      ];
      await register(store, one);
      for (const each of [given, ...others]) await giveFirst(store, each);
      await expectOk(open(store, usingUp(one, given.version)), 'open');
      for (const each of others) expectSame(await findVouchers(store, each), each, 'vouchers of another');
    }));

  test('of openings and a save that read the same version at the same time, exactly one wins', () =>
    forAll(someoneWithVouchers(), async (store, { one, given }) => {
      await register(store, one);
      await giveFirst(store, given);
      const opening = { ...usingUp(one, given.version).opening, idempotency: null };
      const answers = await Promise.all([
        store.accounts.open(opening),
        store.vouchers.save(exchanged(given), given.version),
        store.accounts.open(opening),
      ]);
      const winner = expectOneWinner(answers, [STALE, 'pre-registration.stale', 'account.identity-number-taken']);
      const left = { ...given, version: given.version + 1, vouchers: NO_VOUCHERS };
      expectSame(await findVouchers(store, given), winner === 1 ? exchanged(given) : left, 'vouchers');
    }));
}
