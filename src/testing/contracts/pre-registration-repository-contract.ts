import * as fc from 'fast-check';
import type { PreRegistration } from '../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../pre-registration/repository.js';
import { preRegistration, rosterOfUnit, twoUnits } from '../arbitraries/workflow.js';
import { type Contract, expectErr, expectOk, expectOneWinner, expectSame } from './contract.js';

/**
 * The contract every {@link PreRegistrationRepository} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * preRegistrationRepositoryContract({ test, open: async () => createMemoryStore().preRegistrations });
 */
export function preRegistrationRepositoryContract({
  test,
  open,
  runs = 25,
}: Contract<PreRegistrationRepository>): void {
  type Law<T> = (rows: PreRegistrationRepository, value: T) => Promise<void>;
  const forAll = <T>(values: fc.Arbitrary<T>, law: Law<T>) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        await law(await open(), value);
      }),
      { numRuns: runs },
    );
  const save = (rows: PreRegistrationRepository, row: PreRegistration) => expectOk(rows.save(row, null), 'first save');
  const saveAll = async (rows: PreRegistrationRepository, all: readonly PreRegistration[]) => {
    for (const row of all) await save(rows, row);
  };
  const find = (rows: PreRegistrationRepository, { unit, identityNumber }: PreRegistration) =>
    expectOk(rows.find(unit, identityNumber), 'find');
  const changed = (row: PreRegistration): PreRegistration => ({
    ...row,
    version: row.version + 1,
    changedBy: `${row.changedBy}+`,
  });
  const inOrder = (all: readonly PreRegistration[]) =>
    [...all].sort((a, b) => (a.identityNumber < b.identityNumber ? -1 : 1));

  test('finds nothing in an empty roster', () =>
    forAll(preRegistration(), async (rows, row) => {
      expectSame(await find(rows, row), null, 'row');
    }));

  test('gives back what was saved', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      expectSame(await find(rows, row), row, 'row');
    }));

  test('keeps the first of two first saves', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      await expectErr(rows.save(changed(row), null), 'pre-registration.stale', 'second first save');
      expectSame(await find(rows, row), row, 'row');
    }));

  test('replaces the version that was read', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      await expectOk(rows.save(changed(row), row.version), 'update');
      expectSame(await find(rows, row), changed(row), 'row');
    }));

  test('refuses an update of a version that has passed and keeps the newer row', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      await expectOk(rows.save(changed(row), row.version), 'update');
      await expectErr(rows.save({ ...row, changedBy: 'late' }, row.version), 'pre-registration.stale', 'late update');
      expectSame(await find(rows, row), changed(row), 'row');
    }));

  test('refuses an update of a row that is not there and writes nothing', () =>
    forAll(preRegistration(), async (rows, row) => {
      await expectErr(rows.save(changed(row), row.version), 'pre-registration.stale', 'update');
      expectSame(await find(rows, row), null, 'row');
    }));

  test('keeps rows of two units for one number apart', () =>
    forAll(fc.tuple(preRegistration(), twoUnits()), async (rows, [row, [unit, other]]) => {
      const here = { ...row, unit };
      const there = changed({ ...row, unit: other });
      await saveAll(rows, [here, there]);
      expectSame(await find(rows, here), here, 'row of the one');
      expectSame(await find(rows, there), there, 'row of the other');
    }));

  test('does not find a row at another unit', () =>
    forAll(fc.tuple(preRegistration(), twoUnits()), async (rows, [row, [unit, other]]) => {
      await save(rows, { ...row, unit });
      expectSame(await find(rows, { ...row, unit: other }), null, 'row');
    }));

  test('an update at one unit leaves the other unit alone', () =>
    forAll(fc.tuple(preRegistration(), twoUnits()), async (rows, [row, [unit, other]]) => {
      const here = { ...row, unit };
      const there = { ...row, unit: other };
      await saveAll(rows, [here, there]);
      await expectOk(rows.save(changed(here), here.version), 'update');
      expectSame(await find(rows, there), there, 'row of the other');
    }));

  test('lists nothing of a unit without rows', () =>
    forAll(preRegistration(), async (rows, row) => {
      expectSame(await expectOk(rows.list(row.unit, { after: null, limit: 10 }), 'list'), [], 'rows');
    }));

  test('lists a unit in the order of numbers, however it was filled', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      for (const { unit } of all.slice(0, 1)) {
        const listed = await expectOk(rows.list(unit, { after: null, limit: all.length }), 'list');
        expectSame(listed, inOrder(all), 'rows');
      }
    }));

  test('lists a row that was added after a listing', () =>
    forAll(rosterOfUnit(), async (rows, [first, ...rest]) => {
      await save(rows, first);
      await expectOk(rows.list(first.unit, { after: null, limit: 10 }), 'early list');
      await saveAll(rows, rest);
      const listed = await expectOk(rows.list(first.unit, { after: null, limit: rest.length + 1 }), 'list');
      expectSame(listed, inOrder([first, ...rest]), 'rows');
    }));

  test('lists a row as it was changed last', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      await expectOk(rows.list(row.unit, { after: null, limit: 10 }), 'early list');
      await expectOk(rows.save(changed(row), row.version), 'update');
      expectSame(await expectOk(rows.list(row.unit, { after: null, limit: 10 }), 'list'), [changed(row)], 'rows');
    }));

  test('lists no more than was asked for', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      const listed = await expectOk(rows.list(all[0].unit, { after: null, limit: 1 }), 'list');
      expectSame(listed, inOrder(all).slice(0, 1), 'rows');
    }));

  test('goes on after a number, whether a row has it or not', () =>
    forAll(fc.tuple(rosterOfUnit(), preRegistration()), async (rows, [all, { identityNumber: between }]) => {
      await saveAll(rows, all);
      for (const after of [between, ...all.map(({ identityNumber }) => identityNumber)]) {
        const listed = await expectOk(rows.list(all[0].unit, { after, limit: all.length }), 'list');
        expectSame(
          listed,
          inOrder(all).filter(({ identityNumber }) => identityNumber > after),
          'rows',
        );
      }
    }));

  test('shows every row once over its pages', () =>
    forAll(fc.tuple(rosterOfUnit(), fc.integer({ min: 1, max: 3 })), async (rows, [all, limit]) => {
      await saveAll(rows, all);
      const seen: PreRegistration[] = [];
      for (let turn = 0; turn <= all.length; turn += 1) {
        const after = seen.at(-1)?.identityNumber ?? null;
        seen.push(...(await expectOk(rows.list(all[0].unit, { after, limit }), 'list')));
      }
      expectSame(seen, inOrder(all), 'rows');
    }));

  test('lists no row of another unit', () =>
    forAll(fc.tuple(rosterOfUnit(), twoUnits()), async (rows, [all, [unit, other]]) => {
      await saveAll(
        rows,
        all.map((row, index) => ({ ...row, unit: index % 2 === 0 ? unit : other })),
      );
      const listed = await expectOk(rows.list(unit, { after: null, limit: all.length }), 'list');
      expectSame(
        listed.map((row) => row.unit),
        listed.map(() => unit),
        'units',
      );
      expectSame(listed.length, Math.ceil(all.length / 2), 'rows of the unit');
    }));

  test('lets exactly one of several simultaneous first saves in', () =>
    forAll(preRegistration(), async (rows, row) => {
      const writers = ['a', 'b', 'c', 'd'].map((changedBy) => ({ ...row, changedBy }));
      const answers = await Promise.all(writers.map((writer) => rows.save(writer, null)));
      expectOneWinner(answers, ['pre-registration.stale', 'store.conflict']);
      const winner = writers[answers.findIndex((answer) => answer.isOk())];
      expectSame(await find(rows, row), winner, 'row');
    }));

  test('lets exactly one of several simultaneous updates in', () =>
    forAll(preRegistration(), async (rows, row) => {
      await save(rows, row);
      const writers = ['a', 'b', 'c', 'd'].map((changedBy) => ({ ...row, version: row.version + 1, changedBy }));
      const answers = await Promise.all(writers.map((writer) => rows.save(writer, row.version)));
      expectOneWinner(answers, ['pre-registration.stale', 'store.conflict']);
      const winner = writers[answers.findIndex((answer) => answer.isOk())];
      expectSame(await find(rows, row), winner, 'row');
    }));
}
