/** That vouchers are kept as they were written, and only over the version that was read. @module */
import * as fc from 'fast-check';
import { NO_VOUCHERS } from '../../../assurance/applicant-vouchers.js';
import { identityNumber } from '../../arbitraries/identity-number.js';
import { applicantVouchers, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectOneWinner, expectSame } from '../contract.js';
import { AFTER_FIRST_INSTANT, hostText, LAST_INSTANT, LAST_OF_32_BITS, NEARLY_ONE_UNIT } from '../edge-values.js';
import { exchanged, findVouchers, fullVouchers, giveFirst, type VoucherStoreUnderTest } from './voucher-store.js';

const STALE = 'applicant-vouchers.stale';

/** Registers the cases about keeping vouchers. */
export function vouchersAreKept({ test, forAll }: Cases<VoucherStoreUnderTest>): void {
  test('finds nothing where nothing was given', () =>
    forAll(applicantVouchers(), async (store, given) => {
      expectSame(await findVouchers(store, given), null, 'vouchers');
    }));

  test('gives back a claim code, a confirmation, both and none', () =>
    forAll(fullVouchers(), async (store, { vouchers, ...holder }) => {
      const { 'claim-code': code, 'school-confirmation': confirmation } = vouchers;
      let version = 0;
      for (const kept of [code, null]) {
        for (const confirmed of [confirmation, null]) {
          version += 1;
          const given = { ...holder, version, vouchers: { 'claim-code': kept, 'school-confirmation': confirmed } };
          await expectOk(store.vouchers.save(given, version === 1 ? null : version - 1), 'save');
          expectSame(await findVouchers(store, given), given, 'vouchers');
        }
      }
    }));

  test('gives back who gave them as the host writes it, and instants to the millisecond', () =>
    forAll(fc.tuple(fullVouchers(), hostText(), hostText()), async (store, [given, one, other]) => {
      const { 'claim-code': code, 'school-confirmation': confirmation } = given.vouchers;
      const [givenAt, expiresAt] = [AFTER_FIRST_INSTANT, LAST_INSTANT];
      const vouchers = {
        'claim-code': code && { ...code, givenBy: one, givenAt, expiresAt },
        'school-confirmation': confirmation && { ...confirmation, givenBy: other, givenAt, expiresAt },
      };
      await giveFirst(store, { ...given, vouchers });
      expectSame(await findVouchers(store, given), { ...given, vouchers }, 'vouchers');
    }));

  test('keeps the first of two first saves', () =>
    forAll(fullVouchers(), async (store, given) => {
      await giveFirst(store, given);
      await expectErr(store.vouchers.save(exchanged(given), null), STALE, 'second first save');
      expectSame(await findVouchers(store, given), given, 'vouchers');
    }));

  test('replaces the version that was read', () =>
    forAll(fullVouchers(), async (store, given) => {
      await giveFirst(store, given);
      await expectOk(store.vouchers.save(exchanged(given), given.version), 'update');
      expectSame(await findVouchers(store, given), exchanged(given), 'vouchers');
    }));

  test('refuses every version but the one that is there, and leaves the vouchers as they were', () =>
    forAll(fullVouchers(), async (store, first) => {
      const given = { ...first, version: 5 };
      await giveFirst(store, given);
      for (const version of [null, 0, 4, 6, LAST_OF_32_BITS]) {
        await expectErr(store.vouchers.save(exchanged(given), version), STALE, `save on ${String(version)}`);
      }
      expectSame(await findVouchers(store, given), given, 'vouchers');
    }));

  test('refuses an update where nothing was given, and writes nothing', () =>
    forAll(fullVouchers(), async (store, given) => {
      await expectErr(store.vouchers.save(exchanged(given), given.version), STALE, 'update of nothing');
      expectSame(await findVouchers(store, given), null, 'vouchers');
    }));

  test('keeps two numbers of a unit apart', () =>
    forAll(fc.tuple(fullVouchers(), identityNumber()), async (store, [given, number]) => {
      fc.pre(number !== given.identityNumber);
      await giveFirst(store, given);
      expectSame(await findVouchers(store, { ...given, identityNumber: number }), null, 'of the other number');
      await giveFirst(store, { ...given, identityNumber: number, vouchers: NO_VOUCHERS });
      expectSame(await findVouchers(store, given), given, 'of the one number');
    }));

  test('keeps a number at two units apart, though their codes be equal as numbers', () =>
    forAll(fc.tuple(fullVouchers(), twoUnits()), async (store, [given, apart]) => {
      for (const [unit, other] of [apart, ...NEARLY_ONE_UNIT]) {
        const [here, there] = [
          { ...given, unit },
          { ...exchanged(given), unit: other },
        ];
        await expectErr(store.vouchers.save(there, given.version), STALE, 'update of the other');
        await giveFirst(store, here);
        expectSame(await findVouchers(store, there), null, 'at the other');
        await giveFirst(store, there);
        expectSame([await findVouchers(store, here), await findVouchers(store, there)], [here, there], 'at both');
      }
    }));

  test('lets exactly one of several simultaneous first saves in, and one of several updates', () =>
    forAll(fullVouchers(), async (store, given) => {
      for (const [version, readVersion] of [
        [1, null],
        [2, 1],
      ] as const) {
        const writers = ['a', 'b', 'c', 'd'].map((givenBy) => {
          const { 'claim-code': code, ...others } = given.vouchers;
          return { ...given, version, vouchers: { ...others, 'claim-code': code && { ...code, givenBy } } };
        });
        const answers = await Promise.all(writers.map((writer) => store.vouchers.save(writer, readVersion)));
        const winner = writers[expectOneWinner(answers, [STALE])];
        expectSame(await findVouchers(store, given), winner, 'vouchers');
      }
    }));
}
