/** Rows, and the versions at which they may be written. @module */

import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { preRegistration, rosterOfUnit } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import { changed, find, inOrder, list, saveAll, saveFirst } from './rows.js';

/** Registers the cases about rows and their versions. */
export function rosterVersions({ test, forAll }: Cases<PreRegistrationRepository>): void {
  test('finds nothing in an empty roster', () =>
    forAll(preRegistration(), async (rows, row) => {
      expectSame(await find(rows, row), null, 'row');
    }));

  test('gives back what was saved', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      expectSame(await find(rows, row), row, 'row');
    }));

  test('keeps the first of two first saves', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      await expectErr(rows.save(changed(row), null), 'pre-registration.stale', 'second first save');
      expectSame(await find(rows, row), row, 'row');
    }));

  test('replaces the version that was read', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      await expectOk(rows.save(changed(row), row.version), 'update');
      expectSame(await find(rows, row), changed(row), 'row');
    }));

  test('takes a save that changes nothing', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      await expectOk(rows.save(row, row.version), 'the same again');
      expectSame(await find(rows, row), row, 'row');
    }));

  test('refuses an update of a version that has passed and keeps the newer row', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      await expectOk(rows.save(changed(row), row.version), 'update');
      await expectErr(rows.save({ ...row, changedBy: 'late' }, row.version), 'pre-registration.stale', 'late update');
      expectSame(await find(rows, row), changed(row), 'row');
    }));

  test('refuses every version but the one that is there, and leaves the row as it was', () =>
    forAll(preRegistration(), async (rows, first) => {
      const row = { ...first, version: 5 };
      await saveFirst(rows, row);
      for (const version of [null, 0, 1, 4, 6, 55, LAST_OF_32_BITS]) {
        await expectErr(rows.save(changed(row), version), 'pre-registration.stale', `save on ${String(version)}`);
        expectSame(await find(rows, row), row, 'row');
      }
    }));

  test('refuses an update of a row that is not there and writes nothing', () =>
    forAll(preRegistration(), async (rows, row) => {
      await expectErr(rows.save(changed(row), row.version), 'pre-registration.stale', 'update');
      expectSame(await find(rows, row), null, 'row');
    }));

  test('takes a first save after one that was refused', () =>
    forAll(preRegistration(), async (rows, row) => {
      await expectErr(rows.save(changed(row), row.version), 'pre-registration.stale', 'update of nothing');
      await saveFirst(rows, row);
      expectSame(await find(rows, row), row, 'row');
    }));

  test('leaves the listing as it was after every refusal', () =>
    forAll(rosterOfUnit(), async (rows, [missing, ...all]) => {
      await saveAll(rows, all);
      await expectErr(rows.save(changed(missing), missing.version), 'pre-registration.stale', 'update of nothing');
      for (const row of all) {
        await expectErr(rows.save(changed(row), null), 'pre-registration.stale', 'second first save');
        await expectErr(rows.save(changed(row), row.version + 1), 'pre-registration.stale', 'early update');
      }
      expectSame(await list(rows, missing.unit, 100), inOrder(all), 'rows');
    }));

  test('leaves the other rows of the unit alone', () =>
    forAll(rosterOfUnit(), async (rows, [first, ...rest]) => {
      await saveAll(rows, [first, ...rest]);
      await expectOk(rows.save(changed(first), first.version), 'update');
      expectSame(await list(rows, first.unit, 100), inOrder([changed(first), ...rest]), 'rows');
    }));

  test('counts versions beyond what 32 bits hold', () =>
    forAll(preRegistration(), async (rows, first) => {
      for (const version of [LAST_OF_32_BITS, 2 * LAST_OF_32_BITS + 1]) {
        const row = { ...first, version, changedBy: String(version) };
        const stored = await find(rows, row);
        await expectOk(rows.save(row, stored?.version ?? null), 'save');
        await expectOk(rows.save(changed(row), version), 'update');
        await expectErr(rows.save({ ...row, changedBy: 'late' }, version), 'pre-registration.stale', 'late update');
        expectSame(await find(rows, row), changed(row), 'row');
      }
    }));
}
