/** That one unit neither sees nor changes the rows of another. @module */
import * as fc from 'fast-check';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { preRegistration, rosterOfUnit, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame, withoutConflict } from '../contract.js';
import { NEARLY_ONE_UNIT } from '../edge-values.js';
import { atTwoUnits, changed, find, inOrder, list, rostersOfTwoUnits, saveAll, saveFirst, unitsApart } from './rows.js';

/** Registers the cases about the rows of two units. */
export function rosterUnitsApart({ test, forAll }: Cases<PreRegistrationRepository>): void {
  test('keeps rows of two units for one number apart', () =>
    forAll(atTwoUnits(), async (rows, [here, other]) => {
      const there = changed(other);
      await saveAll(rows, [here, there]);
      expectSame(await find(rows, here), here, 'row of the one');
      expectSame(await find(rows, there), there, 'row of the other');
    }));

  test('does not find a row at another unit', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      await saveFirst(rows, here);
      expectSame(await find(rows, there), null, 'row');
    }));

  test('an update at one unit leaves the other unit alone', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, [here, there]);
      await expectOk(rows.save(changed(here), here.version), 'update');
      expectSame(await find(rows, there), there, 'row of the other');
    }));

  test('compares the version of the unit’s own row only', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      const later = changed(changed(there));
      await saveAll(rows, [here, later]);
      await expectErr(rows.save(changed(here), later.version), 'pre-registration.stale', 'version of the other');
      await expectErr(rows.save(changed(later), here.version), 'pre-registration.stale', 'version of the one');
      expectSame([await find(rows, here), await find(rows, there)], [here, later], 'rows');
    }));

  test('takes a first save at a unit whatever rows other units have', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      await saveFirst(rows, here);
      await expectOk(rows.save(changed(here), here.version), 'update');
      await saveFirst(rows, there);
      expectSame([await find(rows, here), await find(rows, there)], [changed(here), there], 'rows');
    }));

  test('refuses an update at a unit that has no row, though another has one, and writes at neither', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      await saveFirst(rows, there);
      await expectErr(rows.save(changed(here), here.version), 'pre-registration.stale', 'update');
      expectSame([await find(rows, here), await find(rows, there)], [null, there], 'rows');
    }));

  test('lists no row of another unit', () =>
    forAll(fc.tuple(rosterOfUnit(), unitsApart()), async (rows, [all, [unit, other]]) => {
      await saveAll(
        rows,
        all.map((row, index) => ({ ...row, unit: index % 2 === 0 ? unit : other })),
      );
      const listed = await list(rows, unit, all.length);
      expectSame(
        listed.map((row) => row.unit),
        listed.map(() => unit),
        'units',
      );
      expectSame(listed.length, Math.ceil(all.length / 2), 'rows of the unit');
    }));

  test('lists to each unit its own rows, where both have the same numbers', () =>
    forAll(rostersOfTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, [...here, ...there]);
      for (const all of [here, there]) {
        for (const { unit } of all.slice(0, 1)) expectSame(await list(rows, unit, 100), inOrder(all), 'rows');
      }
    }));

  test('fills no page up with rows of another unit', () =>
    forAll(rostersOfTwoUnits(), async (rows, [[here, ...rest], there]) => {
      if (here === undefined) return;
      await saveAll(rows, [here, ...there]);
      expectSame(await list(rows, here.unit, rest.length + 2), [here], 'page with room');
      expectSame(await list(rows, here.unit, 10, here.identityNumber), [], 'page after the only row');
    }));

  test('counts no row of another unit towards a limit', () =>
    forAll(rostersOfTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, [...there, ...here]);
      for (const { unit } of here.slice(0, 1)) {
        expectSame(await list(rows, unit, here.length), inOrder(here), 'as many as there are');
        expectSame(await list(rows, unit, 1), inOrder(here).slice(0, 1), 'one');
      }
    }));

  test('goes on after a number that only another unit has', () =>
    forAll(fc.tuple(rosterOfUnit(), preRegistration(), twoUnits()), async (rows, [all, like, [unit, other]]) => {
      const here = all.filter(({ identityNumber }) => identityNumber !== like.identityNumber);
      await saveAll(rows, [...here.map((row) => ({ ...row, unit })), { ...like, unit: other }]);
      const rest = inOrder(here).filter(({ identityNumber }) => identityNumber > like.identityNumber);
      const listed = await list(rows, unit, 10, like.identityNumber);
      expectSame(
        listed,
        rest.map((row) => ({ ...row, unit })),
        'rows',
      );
    }));

  test('shows nothing in a listing of what is done at another unit', () =>
    forAll(rostersOfTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, here);
      for (const row of there) {
        await saveFirst(rows, row);
        await expectOk(rows.save(changed(row), row.version), 'update at the other');
        await expectErr(rows.save(changed(row), null), 'pre-registration.stale', 'refusal at the other');
      }
      for (const { unit } of here.slice(0, 1)) expectSame(await list(rows, unit, 100), inOrder(here), 'rows');
    }));

  test('takes two units whose codes are equal as numbers for two', () =>
    forAll(preRegistration(), async (rows, row) => {
      for (const [unit, other] of NEARLY_ONE_UNIT) {
        const here = { ...row, unit };
        await saveFirst(rows, here);
        expectSame(await find(rows, { ...row, unit: other }), null, 'row of the other');
        expectSame(await list(rows, other, 10), [], 'rows of the other');
        expectSame(await list(rows, unit, 10), [here], 'rows of the one');
      }
    }));

  test('lets two units write rows for one number for the first time at once', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      const saves = [here, there].map((row) => withoutConflict(() => rows.save(row, null)));
      for (const answer of saves) await expectOk(answer, 'first save');
      expectSame([await find(rows, here), await find(rows, there)], [here, there], 'rows');
    }));

  test('lets two units change their rows for one number at once', () =>
    forAll(atTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, [here, there]);
      const saves = [here, there].map((row) => withoutConflict(() => rows.save(changed(row), row.version)));
      for (const answer of saves) await expectOk(answer, 'update');
      expectSame([await find(rows, here), await find(rows, there)], [changed(here), changed(there)], 'rows');
    }));
}
