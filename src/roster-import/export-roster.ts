/**
 * A unit's roster as a sheet, in the columns that an import reads: what is exported and imported again changes nothing.
 *
 * @source manual/pre-registration — 姓名、性別、身分證字號、生日、職稱; the birth date in the Gregorian calendar
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { ROSTER_FIELDS } from '../pre-registration/roster-entry.js';
import { type RosterWalkPorts, rosterPages } from '../pre-registration/roster-pages.js';
import type { UnitCode } from '../school/unit.js';
import { createSheetBuilder, type Sheet, type SheetOrigin } from '../sheet/sheet.js';
import type { StoreError } from '../store-error.js';
import { HEADER_OF_FIELD } from './header-name.js';

const ORIGIN: SheetOrigin = Object.freeze({ format: 'csv', encoding: 'utf-8', delimiter: ',' });
const WORD_OF_SEX = Object.freeze({ male: '男', female: '女' });

/**
 * The rows that are on the roster, in the order of numbers, under their names in Chinese.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store.
 */
export function exportRoster(
  actor: Actor,
  unit: UnitCode,
  ports: RosterWalkPorts,
): ResultAsync<Sheet, BusinessCommandError | StoreError> {
  return decideBusinessCommand(actor, 'list-teachers', unit).asyncAndThen(
    () => new ResultAsync(writeSheet(unit, ports)),
  );
}

async function writeSheet(unit: UnitCode, ports: RosterWalkPorts): Promise<Result<Sheet, StoreError>> {
  const sheet = createSheetBuilder(ORIGIN);
  let row = 1;
  sheet.add(
    row,
    ROSTER_FIELDS.map((field) => HEADER_OF_FIELD[field]),
  );
  for await (const page of rosterPages(unit, ports)) {
    if (page.isErr()) return err(page.error);
    for (const { personName, sex, identityNumber, birthDate, jobTitle } of page.value) {
      row += 1;
      sheet.add(row, [personName, WORD_OF_SEX[sex], identityNumber, birthDate, jobTitle]);
    }
  }
  return ok(sheet.build());
}
