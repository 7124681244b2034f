/** What the cases of the contract of rosters do with rows. @module */
import * as fc from 'fast-check';
import type { PreRegistration } from '../../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../../pre-registration/repository.js';
import type { UnitCode } from '../../../school/unit.js';
import { preRegistration, rosterOfUnit, twoUnits } from '../../arbitraries/workflow.js';
import { expectOk } from '../contract.js';
import { NEARLY_ONE_UNIT } from '../edge-values.js';

/** Writes a row for the first time. */
export function saveFirst(rows: PreRegistrationRepository, row: PreRegistration): Promise<void> {
  return expectOk(rows.save(row, null), 'first save');
}

/** Writes rows for the first time, one after the other. */
export async function saveAll(rows: PreRegistrationRepository, all: readonly PreRegistration[]): Promise<void> {
  for (const row of all) await saveFirst(rows, row);
}

/** The row as it is now. */
export function find(
  rows: PreRegistrationRepository,
  { unit, identityNumber }: PreRegistration,
): Promise<PreRegistration | null> {
  return expectOk(rows.find(unit, identityNumber), 'find');
}

/** A page of a unit; from its first row, unless a number is given that it comes after. */
export function list(
  rows: PreRegistrationRepository,
  unit: UnitCode,
  limit: number,
  after: PreRegistration['identityNumber'] | null = null,
): Promise<readonly PreRegistration[]> {
  return expectOk(rows.list(unit, { after, limit }), 'list');
}

/** The row with a change, at its next version. */
export function changed(row: PreRegistration): PreRegistration {
  return { ...row, version: row.version + 1, changedBy: `${row.changedBy}+` };
}

/** The rows in the order in which they are listed. */
export function inOrder(all: readonly PreRegistration[]): readonly PreRegistration[] {
  return [...all].sort((a, b) => (a.identityNumber < b.identityNumber ? -1 : 1));
}

/** Two units; now and then such as a store could take for one. */
export function unitsApart(): fc.Arbitrary<readonly [UnitCode, UnitCode]> {
  return fc.oneof({ weight: 3, arbitrary: twoUnits() }, fc.constantFrom(...NEARLY_ONE_UNIT));
}

/** A row of one unit, and one of another for the same number. */
export function atTwoUnits(): fc.Arbitrary<readonly [PreRegistration, PreRegistration]> {
  return fc.tuple(preRegistration(), unitsApart()).map(([row, [unit, other]]) => [
    { ...row, unit },
    { ...row, unit: other },
  ]);
}

/** Rows of one unit, and rows of another for the same numbers. */
export function rostersOfTwoUnits(): fc.Arbitrary<readonly [readonly PreRegistration[], readonly PreRegistration[]]> {
  return fc
    .tuple(rosterOfUnit(), unitsApart())
    .map(([all, [unit, other]]) => [
      all.map((row) => ({ ...row, unit })),
      all.map((row) => ({ ...row, unit: other, changedBy: 'other' })),
    ]);
}
