/** That an opening on one unit's row neither sees nor changes another unit's row for the same number. @module */
import * as fc from 'fast-check';
import { type OpeningOnRow, openingOnRow, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame, withoutConflict } from '../contract.js';
import { NEARLY_ONE_UNIT } from '../edge-values.js';
import { type AccountStoreUnderTest, claimed, findRow, isStored, moved, openFirst, register } from './account-store.js';
import { atUnit, atVersion, withNumberOf } from './openings.js';

/** Registers the cases about rows of two units for one number. */
export function accountUnitsApart({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  /** One opening, with a row for its number at each of two units. */
  const atTwoUnits = () =>
    fc
      .tuple(openingOnRow(), fc.oneof({ weight: 3, arbitrary: twoUnits() }, fc.constantFrom(...NEARLY_ONE_UNIT)))
      .map(([first, [unit, other]]): readonly [OpeningOnRow, OpeningOnRow] => [
        atUnit(first, unit),
        atUnit(first, other),
      ]);
  const list = (store: AccountStoreUnderTest, { row }: OpeningOnRow) =>
    expectOk(store.preRegistrations.list(row.unit, { after: null, limit: 10 }), 'list');

  test('claims no row of another unit for the same number', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await register(store, there.row);
      await openFirst(store, here);
      expectSame(await findRow(store, there.row), there.row, 'row of the other unit');
    }));

  test('shows a claim in the listing of its own unit only', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await register(store, there.row);
      await openFirst(store, here);
      expectSame(await list(store, here), [claimed(here)], 'rows of the unit');
      expectSame(await list(store, there), [there.row], 'rows of the other unit');
    }));

  test('does not take the version of another unit’s row for that of its own', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      const now = moved(here.row);
      await register(store, now);
      await register(store, there.row);
      await expectErr(store.accounts.open(here.opening), 'pre-registration.stale', 'open');
      expectSame([await findRow(store, now), await findRow(store, there.row)], [now, there.row], 'rows');
    }));

  test('opens on its row whatever the version of another unit’s row', () =>
    forAll(fc.tuple(atTwoUnits(), fc.integer({ min: 2, max: 9 })), async (store, [[here, there], version]) => {
      const other = atVersion(there, version).row;
      await register(store, other);
      await openFirst(store, here);
      await isStored(store, here);
      expectSame([await findRow(store, here.row), await findRow(store, other)], [claimed(here), other], 'rows');
    }));

  test('lets another unit change its row after a claim, and leaves the claim alone', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await register(store, there.row);
      await openFirst(store, here);
      await expectOk(store.preRegistrations.save(moved(there.row), there.row.version), 'change at the other unit');
      expectSame(
        [await findRow(store, here.row), await findRow(store, there.row)],
        [claimed(here), moved(there.row)],
        'rows',
      );
      await isStored(store, here);
    }));

  test('lets another unit register somebody who has an account', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await openFirst(store, here);
      await register(store, there.row);
      expectSame([await list(store, here), await list(store, there)], [[claimed(here)], [there.row]], 'rows');
    }));

  test('leaves the other rows of a unit alone when it claims one', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit]]) => {
      const [one, neighbour] = [atUnit(first, unit), atUnit(second, unit)];
      await register(store, neighbour.row);
      await openFirst(store, one);
      expectSame(await findRow(store, neighbour.row), neighbour.row, 'row of the neighbour');
    }));

  test('refuses a second account for a number at another unit, and leaves both units’ rows alone', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const here = atUnit(first, unit);
      const there = withNumberOf(atUnit(second, other), here);
      await openFirst(store, here);
      await register(store, there.row);
      await expectErr(store.accounts.open(there.opening), 'account.identity-number-taken', 'second');
      expectSame([await list(store, here), await list(store, there)], [[claimed(here)], [there.row]], 'rows');
    }));

  test('lets an opening at one unit and a save at another in at once', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await register(store, here.row);
      await register(store, there.row);
      const [opened, saved] = await Promise.all([
        withoutConflict(() => store.accounts.open(here.opening)),
        withoutConflict(() => store.preRegistrations.save(moved(there.row), there.row.version)),
      ]);
      expectSame([opened.isOk(), saved.isOk()], [true, true], 'both');
      expectSame(
        [await findRow(store, here.row), await findRow(store, there.row)],
        [claimed(here), moved(there.row)],
        'rows',
      );
    }));
}
