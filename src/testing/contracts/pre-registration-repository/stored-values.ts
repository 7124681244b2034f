/** That every value of a row comes back as it went in, at the edges of its type too. @module */
import * as fc from 'fast-check';
import type { PreRegistration, RosterClaim } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import { accountName } from '../../arbitraries/account-name.js';
import { instant } from '../../arbitraries/instant.js';
import { preRegistration, rosterOfUnit } from '../../arbitraries/workflow.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import {
  AFTER_FIRST_INSTANT,
  FIRST_DATE,
  FIRST_INSTANT,
  hostText,
  LAST_DATE,
  LAST_INSTANT,
  rarePersonName,
} from '../edge-values.js';
import { changed, find, list, saveFirst } from './rows.js';

/** Registers the cases about the values of a row. */
export function rosterStoredValues({ test, forAll }: Cases<PreRegistrationRepository>): void {
  /** The row comes back alone, and in a listing. */
  const comesBack = async (rows: PreRegistrationRepository, row: PreRegistration) => {
    expectSame(await find(rows, row), row, 'row');
    expectSame(await list(rows, row.unit, 10), [row], 'rows');
  };
  /** The first row, and the second one in its place, come back as they were written. */
  const keeps = async (rows: PreRegistrationRepository, first: PreRegistration, second = first) => {
    await saveFirst(rows, first);
    await comesBack(rows, first);
    await expectOk(rows.save(changed(second), first.version), 'update');
    await comesBack(rows, changed(second));
  };

  test('gives back a name of rare characters and signs', () =>
    forAll(fc.tuple(preRegistration(), rarePersonName()), (rows, [row, personName]) =>
      keeps(rows, { ...row, personName }),
    ));

  test('gives back who made the change as the host writes it', () =>
    forAll(
      fc.tuple(rosterOfUnit(), fc.array(hostText(), { minLength: 7, maxLength: 7 })),
      async (rows, [all, texts]) => {
        for (const [index, row] of all.entries()) {
          const written = { ...row, changedBy: texts[index] ?? '' };
          await saveFirst(rows, written);
          expectSame(await find(rows, row), written, 'row');
        }
      },
    ));

  test('gives back the first and the last date', () =>
    forAll(preRegistration(), (rows, row) =>
      keeps(rows, { ...row, birthDate: FIRST_DATE }, { ...row, birthDate: LAST_DATE }),
    ));

  test('gives back the first and the last instant, to the millisecond', () =>
    forAll(fc.tuple(preRegistration(), claim()), (rows, [row, claimed]) =>
      keeps(
        rows,
        { ...row, registeredAt: FIRST_INSTANT, changedAt: AFTER_FIRST_INSTANT },
        {
          ...row,
          registeredAt: FIRST_INSTANT,
          changedAt: LAST_INSTANT,
          claim: { ...claimed, claimedAt: AFTER_FIRST_INSTANT },
        },
      ),
    ));

  test('gives back a row with and without a claim', () =>
    forAll(fc.tuple(preRegistration(), claim()), (rows, [row, claimed]) =>
      keeps(rows, row, { ...row, claim: claimed }),
    ));
}

function claim(): fc.Arbitrary<RosterClaim> {
  return fc
    .tuple(accountName(), instant(), fc.constantFrom('exact' as const, 'variant' as const))
    .map(([name, claimedAt, nameMatch]) => ({ accountName: name, claimedAt, nameMatch }));
}
