/**
 * Step 1 (學校前置作業): every line of the roster is read and registered by the business account of its unit.
 *
 * The manual's box for the birth date is Gregorian, and so is `parseRosterEntry`. A file in both calendars is read by
 * `readDate` first, which says how it read each date and refuses those that could be two.
 *
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import {
  type CalendarDate,
  type DateReading,
  type FieldError,
  type FieldNotice,
  type IdentityNumber,
  type Instant,
  type PreRegisterError,
  type PreRegistered,
  parseIdentityNumber,
  parseRosterEntry,
  parseUnitCode,
  preRegister,
  type RosterEntry,
  type RosterEntryNotice,
  readDate,
  reviewRosterEntry,
  type StoreError,
  type UnitCode,
} from 'tw-teacher-account';
import type { DomainError } from 'tw-teacher-account/messages';
import { momentOf } from './demo-clock.js';
import { businessActorOf, type DemoHost } from './demo-host.js';
import type { DemoStores } from './demo-stores.js';
import type { RosterRow } from './read-roster.js';
import { apartFromStore } from './store-failure.js';

/** Why a line was not registered: for its fields, or by the workflow. */
type RosterRefusal =
  | { readonly kind: 'fields'; readonly fields: readonly FieldError<DomainError>[] }
  | { readonly kind: 'workflow'; readonly error: Exclude<PreRegisterError, StoreError> };

/** What became of a line of the roster. */
export interface RosterOutcome {
  readonly row: RosterRow;
  readonly unit: UnitCode | null;
  /** What could be read of the line, for the screen. */
  readonly identityNumber: IdentityNumber | null;
  readonly birthDate: DateReading | null;
  readonly notices: readonly FieldNotice<RosterEntryNotice>[];
  readonly result: Result<PreRegistered, RosterRefusal>;
}

interface ReadRow {
  readonly unit: UnitCode;
  readonly entry: RosterEntry;
}

/** Registers the teachers, line by line. A store that fails ends it. */
export async function registerTeachers(
  rows: readonly RosterRow[],
  today: CalendarDate,
  { stores }: DemoHost,
): Promise<Result<readonly RosterOutcome[], StoreError>> {
  const outcomes: RosterOutcome[] = [];
  for (const [index, row] of rows.entries()) {
    const read = readRow(row, today);
    const registered = read.isOk()
      ? await registerRow(read.value, momentOf('roster', index, today), stores)
      : ok(err(read.error));
    if (registered.isErr()) return err(registered.error);
    outcomes.push({
      row,
      unit: parseUnitCode(row.cells.單位代碼).unwrapOr(null),
      identityNumber: parseIdentityNumber(row.cells.身分證字號).unwrapOr(null),
      birthDate: readDate(row.cells.出生年月日).unwrapOr(null),
      notices: read.map(({ entry }) => reviewRosterEntry(entry, today)).unwrapOr([]),
      result: registered.value,
    });
  }
  return ok(outcomes);
}

async function registerRow(
  { unit, entry }: ReadRow,
  now: Instant,
  stores: DemoStores,
): Promise<Result<Result<PreRegistered, RosterRefusal>, StoreError>> {
  const registered = await preRegister({ actor: businessActorOf(unit), unit, entry }, now, stores);
  return apartFromStore(registered).map((answer) => answer.mapErr((error) => ({ kind: 'workflow', error })));
}

function readRow({ cells }: RosterRow, today: CalendarDate): Result<ReadRow, RosterRefusal> {
  const unit = parseUnitCode(cells.單位代碼);
  const birthDate = readDate(cells.出生年月日);
  const entry = parseRosterEntry(
    {
      personName: cells.姓名,
      sex: cells.性別,
      identityNumber: cells.身分證字號,
      birthDate: birthDate.isOk() ? birthDate.value.date : undefined,
      jobTitle: cells.職稱,
    },
    { today },
  );
  if (unit.isOk() && entry.isOk()) return ok({ unit: unit.value, entry: entry.value });

  const fields: FieldError<DomainError>[] = unit.isErr() ? [{ path: ['code'], error: unit.error }] : [];
  for (const field of entry.isErr() ? entry.error.fields : []) {
    // a date that could not be read is missing to the entry's parser; the reader knows why
    const unread = field.path[0] === 'birthDate' && birthDate.isErr();
    fields.push(unread ? { path: field.path, error: birthDate.error } : field);
  }
  return err({ kind: 'fields', fields });
}
