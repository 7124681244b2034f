/** That a refused opening leaves nothing half written: everything is as it was, whatever the cause. @module */
import * as fc from 'fast-check';
import type { AccountTaken, IdempotencyKeyTaken } from '../../../account/account-repository.js';
import type { PreRegistrationStale } from '../../../pre-registration/repository.js';
import type { UnitCode } from '../../../school/unit.js';
import { type OpeningOnRow, threeOpenings, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { type AccountStoreUnderTest, allThatShows, isStored, moved, openFirst, register } from './account-store.js';
import { atUnit, withKey, withMessages, withName, withNameInOtherCase, withNumberOf, withoutKey } from './openings.js';

/** Registers the cases about what a refused opening leaves behind. */
export function accountRollbacks({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  /** Opens the first account, prepares the second one's refusal, and sees that the refusal changes nothing. */
  const leavesAll = (cause: Cause) =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const winner = withKey(withMessages(atUnit(first, unit), 2), 'client', 'a-key-of-the-first');
      const loser = cause.refused(
        withKey(withMessages(atUnit(second, other), 2), 'client', 'a-key-of-a-second'),
        winner,
      );
      await openFirst(store, winner);
      for (const row of cause.rows(loser, unit)) await register(store, row);
      const before = await allThatShows(store, [winner, loser]);
      await expectErr(store.accounts.open(loser.opening), cause.code, 'first try');
      await expectErr(store.accounts.open(loser.opening), cause.code, 'second try');
      expectSame(await allThatShows(store, [winner, loser]), before, 'all that shows');
      await isStored(store, winner);
    });

  test('leaves all as it was when it refuses a key', () =>
    leavesAll({
      code: 'account.idempotency-key-taken',
      refused: (second) => withKey(second, 'client', 'a-key-of-the-first'),
      rows: ({ row }) => [row],
    }));

  test('leaves all as it was when there is no row', () =>
    leavesAll({ code: 'pre-registration.stale', refused: (second) => second, rows: () => [] }));

  test('leaves all as it was when the row is another unit’s', () =>
    leavesAll({
      code: 'pre-registration.stale',
      refused: (second) => second,
      rows: ({ row }, unit) => [{ ...row, unit }],
    }));

  test('leaves all as it was when the row has moved', () =>
    leavesAll({ code: 'pre-registration.stale', refused: (second) => second, rows: ({ row }) => [moved(row)] }));

  test('leaves all as it was when the row was claimed before', () =>
    leavesAll({
      code: 'pre-registration.stale',
      refused: (second, first) => withNumberOf(atUnit(second, first.row.unit), first),
      rows: () => [],
    }));

  test('leaves all as it was when the number is taken', () =>
    leavesAll({ code: 'account.identity-number-taken', refused: withNumberOf, rows: ({ row }) => [row] }));

  test('leaves all as it was when the name is taken', () =>
    leavesAll({
      code: 'account.name-taken',
      refused: (second, first) => withName(second, first.opening.account.name),
      rows: ({ row }) => [row],
    }));

  test('leaves all as it was when the name is taken in the other case', () =>
    leavesAll({ code: 'account.name-taken', refused: withNameInOtherCase, rows: ({ row }) => [row] }));

  test('a name that was asked for in vain is free', () =>
    forAll(fc.tuple(threeOpenings(), twoUnits()), async (store, [[first, second, third], [unit, other]]) => {
      const winner = withoutKey(atUnit(first, unit));
      const refused = withNumberOf(atUnit(second, other), winner);
      const heir = withName(third, refused.opening.account.name);
      await openFirst(store, winner);
      await register(store, refused.row);
      await expectErr(store.accounts.open(refused.opening), 'account.identity-number-taken', 'in vain');
      await openFirst(store, heir);
      await isStored(store, heir);
    }));

  test('a number that was asked for in vain is free', () =>
    forAll(fc.tuple(threeOpenings(), twoUnits()), async (store, [[winner, second, third], [unit, other]]) => {
      const refused = withName(atUnit(second, unit), winner.opening.account.name);
      const heir = withNumberOf(atUnit(third, other), refused);
      await openFirst(store, winner);
      await register(store, refused.row);
      await expectErr(store.accounts.open(refused.opening), 'account.name-taken', 'in vain');
      await openFirst(store, heir);
      await isStored(store, heir);
    }));

  test('an opening that was refused for its row is taken at the version that is there', () =>
    forAll(twoOpenings(), async (store, [{ row, opening }]) => {
      const now = moved(row);
      await register(store, now);
      await expectErr(store.accounts.open(opening), 'pre-registration.stale', 'at the version that has passed');
      const again = { ...opening, claim: { ...opening.claim, version: now.version } };
      await expectOk(store.accounts.open(again), 'at the version that is there');
      await isStored(store, { row: now, opening: again });
    }));
}

/** Why an opening is refused. */
interface Cause {
  readonly code: (IdempotencyKeyTaken | PreRegistrationStale | AccountTaken)['code'];
  /** The opening that is refused, made from a sound one. */
  readonly refused: (second: OpeningOnRow, first: OpeningOnRow) => OpeningOnRow;
  /** The rows that are there when it comes; the unit is the first opening's. */
  readonly rows: (refused: OpeningOnRow, unit: UnitCode) => readonly OpeningOnRow['row'][];
}
