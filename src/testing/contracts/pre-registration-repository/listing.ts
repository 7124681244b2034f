/** Pages of a unit's roster: their order, their ends, and what they go on after. @module */
import * as fc from 'fast-check';
import { checkDigitOf } from '../../../identity-number/check-digit.js';
import { parseIdentityNumber } from '../../../identity-number/identity-number.js';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { preRegistration, rosterOfUnit } from '../../arbitraries/workflow.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import { changed, inOrder, list, saveAll, saveFirst } from './rows.js';

/** Registers the cases about pages of a unit's roster. */
export function rosterListing({ test, forAll }: Cases<PreRegistrationRepository>): void {
  test('lists nothing of a unit without rows', () =>
    forAll(preRegistration(), async (rows, row) => {
      expectSame(await list(rows, row.unit, 10), [], 'rows');
    }));

  test('lists a unit in the order of numbers, however it was filled', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      expectSame(await list(rows, all[0].unit, all.length), inOrder(all), 'rows');
    }));

  test('orders numbers by code unit: in the second place digits come before letters', () =>
    forAll(rosterOfOneLetter(), async (rows, all) => {
      await saveAll(rows, all);
      for (const { unit } of all.slice(0, 1)) {
        const listed = await list(rows, unit, all.length);
        expectSame(
          listed.map(({ identityNumber }) => identityNumber.charAt(1)),
          Array.from(SECOND_CHARACTERS),
          'second places',
        );
        expectSame(listed, inOrder(all), 'rows');
      }
    }));

  test('goes on after a number by code unit, as it orders', () =>
    forAll(rosterOfOneLetter(), async (rows, all) => {
      await saveAll(rows, all);
      for (const { unit, identityNumber: after } of all) {
        const rest = inOrder(all).filter(({ identityNumber }) => identityNumber > after);
        expectSame(await list(rows, unit, all.length, after), rest, 'rows');
      }
    }));

  test('lists a row that was added after a listing', () =>
    forAll(rosterOfUnit(), async (rows, [first, ...rest]) => {
      await saveFirst(rows, first);
      await list(rows, first.unit, 10);
      await saveAll(rows, rest);
      expectSame(await list(rows, first.unit, rest.length + 1), inOrder([first, ...rest]), 'rows');
    }));

  test('lists a row as it was changed last', () =>
    forAll(preRegistration(), async (rows, row) => {
      await saveFirst(rows, row);
      await list(rows, row.unit, 10);
      await expectOk(rows.save(changed(row), row.version), 'update');
      expectSame(await list(rows, row.unit, 10), [changed(row)], 'rows');
    }));

  test('lists no more than was asked for', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      expectSame(await list(rows, all[0].unit, 1), inOrder(all).slice(0, 1), 'rows');
    }));

  test('lists nothing where nothing was asked for', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      expectSame(await list(rows, all[0].unit, 0), [], 'from the start');
      expectSame(await list(rows, all[0].unit, 0, all[0].identityNumber), [], 'after a number');
    }));

  test('lists all under the greatest limit', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      expectSame(await list(rows, all[0].unit, LAST_OF_32_BITS), inOrder(all), 'rows');
    }));

  test('ends a page where the rows end: one less, as many, one more', () =>
    forAll(rosterOfUnit(), async (rows, all) => {
      await saveAll(rows, all);
      const listed = inOrder(all);
      for (const limit of [all.length - 1, all.length, all.length + 1]) {
        expectSame(await list(rows, all[0].unit, limit), listed.slice(0, limit), `page of ${limit}`);
      }
      for (const last of listed.slice(-1)) {
        expectSame(await list(rows, last.unit, 10, last.identityNumber), [], 'after the last row');
      }
    }));

  test('goes on after a number, whether a row has it or not', () =>
    forAll(fc.tuple(rosterOfUnit(), preRegistration()), async (rows, [all, { identityNumber: between }]) => {
      await saveAll(rows, all);
      for (const after of [between, ...all.map(({ identityNumber }) => identityNumber)]) {
        const rest = inOrder(all).filter(({ identityNumber }) => identityNumber > after);
        expectSame(await list(rows, all[0].unit, all.length, after), rest, 'rows');
      }
    }));

  test('shows every row once over its pages', () =>
    forAll(fc.tuple(rosterOfUnit(), fc.integer({ min: 1, max: 3 })), async (rows, [all, limit]) => {
      await saveAll(rows, all);
      const seen: PreRegistration[] = [];
      for (let turn = 0; turn <= all.length; turn += 1) {
        seen.push(...(await list(rows, all[0].unit, limit, seen.at(-1)?.identityNumber)));
      }
      expectSame(seen, inOrder(all), 'rows');
    }));

  test('goes on at its place when rows were added before it', () =>
    forAll(rosterOfOneLetter(), async (rows, all) => {
      const [first, second, third, ...rest] = inOrder(all);
      if (first === undefined || second === undefined || third === undefined) return;
      await saveAll(rows, [second, third, ...rest]);
      expectSame(await list(rows, second.unit, 1), [second], 'first page');
      await saveFirst(rows, first);
      expectSame(await list(rows, second.unit, 1, second.identityNumber), [third], 'second page');
    }));
}

/** What stands in the second place of a number, in the order of code units. */
const SECOND_CHARACTERS = '1289ABCD';

/** Rows of one unit whose numbers begin with one letter and go on with each of the second characters, in any order. */
function rosterOfOneLetter(): fc.Arbitrary<readonly PreRegistration[]> {
  const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
  const rest = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 7, maxLength: 7 });
  const order = fc.shuffledSubarray(Array.from(SECOND_CHARACTERS), { minLength: SECOND_CHARACTERS.length });
  return fc.tuple(preRegistration(), letter, order, rest).map(([row, first, seconds, digits]) =>
    seconds.map((second) => {
      const firstNine = first + second + digits;
      const number = parseIdentityNumber(firstNine + checkDigitOf(firstNine)._unsafeUnwrap());
      return { ...row, identityNumber: number._unsafeUnwrap() };
    }),
  );
}
