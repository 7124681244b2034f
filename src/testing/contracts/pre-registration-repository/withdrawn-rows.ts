/** Rows that left the roster: they are found, and never listed; and finding rows by many numbers. @module */
import * as fc from 'fast-check';
import type { IdentityNumber } from '../../../identity-number/identity-number.js';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import { MOST_NUMBERS, type PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { identityNumber } from '../../arbitraries/identity-number.js';
import { instant } from '../../arbitraries/instant.js';
import { preRegistration, rosterOfUnit } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { FIRST_INSTANT, LAST_INSTANT } from '../edge-values.js';
import { atTwoUnits, changed, find, inOrder, list, rostersOfTwoUnits, saveAll, saveFirst } from './rows.js';

/** Registers the cases about rows that were withdrawn, and about many numbers. */
export function rosterWithdrawnRows({ test, forAll }: Cases<PreRegistrationRepository>): void {
  test('finds a row that was withdrawn, with when it was', () =>
    forAll(fc.tuple(preRegistration(), leaving()), async (rows, [row, withdrawnAt]) => {
      await saveFirst(rows, row);
      await expectOk(rows.save(withdrawn(row, withdrawnAt), row.version), 'withdraw');
      expectSame(await find(rows, row), withdrawn(row, withdrawnAt), 'row');
    }));

  test('lists no row that was withdrawn, nor counts it towards a limit', () =>
    forAll(fc.tuple(rosterOfUnit(), leaving()), async (rows, [all, withdrawnAt]) => {
      await saveAll(rows, all);
      await list(rows, all[0].unit, 10);
      const stays = inOrder(all).filter((_, index) => index % 2 === 1);
      for (const row of inOrder(all).filter((_, index) => index % 2 === 0)) {
        await expectOk(rows.save(withdrawn(row, withdrawnAt), row.version), 'withdraw');
      }
      expectSame(await list(rows, all[0].unit, 10), stays, 'rows');
      expectSame(await list(rows, all[0].unit, 1), stays.slice(0, 1), 'first row');
    }));

  test('lists no row that was withdrawn when it was first saved, and goes on after it', () =>
    forAll(fc.tuple(rosterOfUnit(), leaving()), async (rows, [[first, ...rest], withdrawnAt]) => {
      await saveAll(rows, [{ ...first, withdrawnAt }, ...rest]);
      expectSame(await list(rows, first.unit, 10), inOrder(rest), 'rows');
      const after = inOrder(rest).filter(({ identityNumber: number }) => number > first.identityNumber);
      expectSame(await list(rows, first.unit, 10, first.identityNumber), after, 'rows after it');
    }));

  test('lists a row that was put back, and its version goes on counting', () =>
    forAll(fc.tuple(preRegistration(), leaving()), async (rows, [row, withdrawnAt]) => {
      await saveFirst(rows, row);
      const left = withdrawn(row, withdrawnAt);
      await expectOk(rows.save(left, row.version), 'withdraw');
      await list(rows, row.unit, 10);
      await expectErr(rows.save(row, null), 'pre-registration.stale', 'first save over a withdrawn row');
      await expectErr(rows.save(changed(row), row.version), 'pre-registration.stale', 'save on the version before');
      const back = { ...left, version: left.version + 1, withdrawnAt: null };
      await expectOk(rows.save(back, left.version), 'put back');
      expectSame(await list(rows, row.unit, 10), [back], 'rows');
    }));

  test('finds the rows with some numbers, withdrawn ones too, each once and in the order of numbers', () =>
    forAll(fc.tuple(rosterOfUnit(), leaving()), async (rows, [all, withdrawnAt]) => {
      const stored = all.map((row, index) => (index % 3 === 0 ? { ...row, withdrawnAt } : row));
      await saveAll(rows, stored);
      const asked = stored.filter((_, index) => index % 4 !== 1);
      const numbers = numbersOf(asked);
      const found = await findMany(rows, all[0], [...numbers, ...[...numbers].reverse()]);
      expectSame(found, inOrder(asked), 'rows');
    }));

  test('finds no rows where no number is asked for, and none for numbers without a row', () =>
    forAll(fc.tuple(preRegistration(), fc.uniqueArray(identityNumber())), async (rows, [row, others]) => {
      await saveFirst(rows, row);
      expectSame(await findMany(rows, row, []), [], 'rows with none of all numbers');
      const strange = others.filter((number) => number !== row.identityNumber);
      expectSame(await findMany(rows, row, strange), [], 'rows with other numbers');
    }));

  test('finds the rows with as many numbers as can be asked for', () =>
    forAll(fc.tuple(rosterOfUnit(), manyNumbers()), async (rows, [all, many]) => {
      await saveAll(rows, all);
      const numbers = [...many.slice(all.length), ...numbersOf(all)];
      const asked = all.filter(({ identityNumber: number }) => numbers.includes(number));
      expectSame(await findMany(rows, all[0], numbers), inOrder(asked), 'rows');
    }));

  test('finds by numbers no row of another unit', () =>
    forAll(rostersOfTwoUnits(), async (rows, [here, there]) => {
      await saveAll(rows, there);
      for (const row of here.slice(0, 1)) {
        expectSame(await findMany(rows, row, numbersOf(there)), [], 'rows');
        await saveFirst(rows, row);
        expectSame(await findMany(rows, row, numbersOf(there)), [row], 'rows');
      }
    }));

  test('a row that is withdrawn at one unit stays on the roster of another', () =>
    forAll(fc.tuple(atTwoUnits(), leaving()), async (rows, [[here, there], withdrawnAt]) => {
      await saveAll(rows, [here, there]);
      await expectOk(rows.save(withdrawn(here, withdrawnAt), here.version), 'withdraw');
      expectSame(await list(rows, there.unit, 10), [there], 'rows of the other');
      expectSame(await find(rows, there), there, 'row of the other');
    }));
}

function findMany(
  rows: PreRegistrationRepository,
  { unit }: PreRegistration,
  numbers: readonly IdentityNumber[],
): Promise<readonly PreRegistration[]> {
  return expectOk(rows.findMany(unit, numbers), 'find many');
}

function numbersOf(rows: readonly PreRegistration[]): readonly IdentityNumber[] {
  return rows.map(({ identityNumber: number }) => number);
}

function withdrawn(row: PreRegistration, withdrawnAt: PreRegistration['withdrawnAt']): PreRegistration {
  return { ...changed(row), withdrawnAt };
}

function leaving() {
  return fc.oneof(instant(), fc.constantFrom(FIRST_INSTANT, LAST_INSTANT));
}

function manyNumbers() {
  return fc.noShrink(fc.uniqueArray(identityNumber(), { minLength: MOST_NUMBERS, maxLength: MOST_NUMBERS }));
}
