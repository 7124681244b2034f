/**
 * Diagnosing: the likely row among candidates, and why the application does not match it.
 *
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0087 — how the likely row is found
 * @module
 */
import type { Unit } from '../school/unit.js';
import { compareRow } from './compare-row.js';
import type { DiagnosedApplication, DiagnosedRow, Diagnosis, Difference } from './diagnosis.js';

/**
 * For whose eyes. The school's: to a unit a row elsewhere does not exist. The operator's: a row elsewhere is an answer
 * where the unit itself has none as near.
 */
export type DiagnosisAudience = 'school' | 'operator';

/**
 * Diagnoses an application to a unit over candidate rows: the unit's row for the number, rows near it
 * (`nearIdentityNumbers`), or the whole roster; for the operator those of other units too. Pure, and one look at each row.
 *
 * The row with the fewest differences that hinder is the applicant's; of two such, the one with the number. Of two that are
 * equally near and have two other numbers, neither is: nothing is guessed.
 *
 * @example
 * diagnose(form, unit, [row]) // { row, differences: [{ field: 'birthDate', cause: { code: 'diagnosis.birth-date-month-and-day' }, hinders: true }] }
 * diagnose(form, unit, [])    // { row: null, differences: [] }
 */
export function diagnose<Row extends DiagnosedRow>(
  application: DiagnosedApplication,
  unit: Pick<Unit, 'code' | 'kind'>,
  rows: readonly Row[],
  audience: DiagnosisAudience = 'school',
): Diagnosis<Row> {
  let nearest: Diagnosis<Row> = NOBODY;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const isOwn = row.unit === unit.code;
    // whoever is no operator sees no row of another unit
    if (!isOwn && audience !== 'operator') continue;
    const differences = compareRow(application, row, isOwn ? unit.kind : null);
    if (differences === null) continue;

    const distance = distanceOf(differences);
    if (distance < least) {
      nearest = { row, differences };
      least = distance;
    } else if (distance === least && row.identityNumber !== nearest.row?.identityNumber) {
      nearest = NOBODY;
    }
  }
  return nearest;
}

/** How much hinders; half as much more where it is the number. */
function distanceOf(differences: readonly Difference[]): number {
  return differences.reduce(
    (sum, { field, hinders }) => sum + (hinders ? (field === 'identityNumber' ? 1.5 : 1) : 0),
    0,
  );
}

const NOBODY = Object.freeze({ row: null, differences: Object.freeze([]) });
