/**
 * Sample people: the roster of the demo, registered by its units at the first start, so that somebody who tries the form
 * finds a school that knows them. All are invented.
 *
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import {
  type CalendarDate,
  type Instant,
  type PreRegisterPorts,
  parseRosterEntry,
  parseUnitCode,
  preRegister,
  type RosterEntry,
  readDate,
  type StoreError,
  type Unit,
  type UnitCode,
} from 'tw-teacher-account';
import type { RosterRow } from '../../read-roster.js';
import { apartFromStore } from '../../store-failure.js';

/** Somebody on a roster, as the form asks for her. */
export interface SamplePerson {
  readonly entry: RosterEntry;
  readonly unit: Unit;
}

/**
 * Registers the sample people and gives those that are on a roster. Whoever has a row already is left alone: what a school
 * did to it since, a restart does not undo. Lines that are wrong, which the demo is about, are left out.
 */
export async function registerSamplePeople(
  rows: readonly RosterRow[],
  unitOf: (code: UnitCode) => Unit | undefined,
  at: { readonly now: Instant; readonly today: CalendarDate },
  ports: PreRegisterPorts,
): Promise<Result<readonly SamplePerson[], StoreError>> {
  const people: SamplePerson[] = [];
  for (const { cells } of rows) {
    const unit = parseUnitCode(cells.單位代碼)
      .map((code) => unitOf(code))
      .unwrapOr(undefined);
    const entry = entryOf(cells, at.today);
    if (unit === undefined || entry === null) continue;
    const row = await ports.preRegistrations.find(unit.code, entry.identityNumber);
    if (row.isErr()) return err(row.error);
    if (row.value !== null) {
      if (row.value.withdrawnAt === null) people.push({ entry, unit });
      continue;
    }
    const actor = { kind: 'business-account', id: 'sample', unit: unit.code, tier: 'contact' } as const;
    const registered = await preRegister({ actor, unit: unit.code, entry }, at.now, ports);
    const answer = apartFromStore(registered);
    if (answer.isErr()) return err(answer.error);
    if (answer.value.isOk()) people.push({ entry, unit });
  }
  return ok(people);
}

function entryOf(cells: RosterRow['cells'], today: CalendarDate): RosterEntry | null {
  const birthDate = readDate(cells.出生年月日).unwrapOr(null);
  return parseRosterEntry(
    {
      personName: cells.姓名,
      sex: cells.性別,
      identityNumber: cells.身分證字號,
      birthDate: birthDate?.date,
      jobTitle: cells.職稱,
    },
    { today },
  ).unwrapOr(null);
}
