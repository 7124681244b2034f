/**
 * Reading a line of a file as a roster entry, with every error of every field.
 *
 * @source manual/pre-registration — 姓名、性別、身分證字號、生日、職稱
 * @source decision/0079 — what spreadsheets do to dates
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import type { ExcelDateSystem } from '../calendar-date/excel-serial.js';
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import {
  parseRosterFields,
  type RosterEntry,
  type RosterEntryContext,
  reviewRosterEntry,
} from '../pre-registration/roster-entry.js';
import { type DateDamage, readDateCell } from './date-cell.js';
import type { ColumnCalendar } from './import-report.js';
import type { LineError } from './line-error.js';
import type { LineNotice } from './line-notice.js';
import type { RosterLine } from './roster-line.js';
import { suggestIdentityNumber } from './suggest-identity-number.js';

/** What the reading of a line depends on besides the line. */
export interface LineContext extends RosterEntryContext {
  readonly columns: Readonly<Record<RosterField, number>>;
  readonly calendar: ColumnCalendar;
  /** The workbook's; null for a text file. */
  readonly dateSystem: ExcelDateSystem | null;
}

/** An entry, and what is remarkable about it. */
export interface ReadLine {
  readonly entry: RosterEntry;
  readonly notices: readonly LineNotice[];
}

/** Reads a line. Errors: one for each wrong field, in the order of the roster's fields. */
export function readLine({ texts }: RosterLine, context: LineContext): Result<ReadLine, readonly LineError[]> {
  const date = readDateCell(texts.birthDate, context.calendar, context.dateSystem);
  // without a date the entry is refused for it, whatever else is wrong; why is known here only
  const { date: birthDate, damage } = date.unwrapOr(NO_DATE);
  const { personName, sex, identityNumber, jobTitle } = texts;
  const parsed = parseRosterFields({ personName, sex, identityNumber, birthDate, jobTitle }, context);
  if (parsed.isOk()) {
    return ok({ entry: parsed.value, notices: noticesOf(parsed.value, damage, context.today) });
  }
  return err(
    parsed.error.fields.map(({ path, error }) => {
      const field = path[0] as RosterField;
      const text = texts[field];
      const at = { column: context.columns[field], field, text };
      if (field === 'birthDate' && date.isErr()) return { ...at, ...date.error };
      const suggestion = field === 'identityNumber' ? suggestIdentityNumber(text) : null;
      return { ...at, error, suggestion };
    }),
  );
}

function noticesOf(entry: RosterEntry, damage: DateDamage | null, today: CalendarDate): readonly LineNotice[] {
  const notices: LineNotice[] = [];
  if (damage !== null) notices.push({ field: 'birthDate', notice: DAMAGE_NOTICES[damage] });
  for (const { path, notice } of reviewRosterEntry(entry, today)) {
    notices.push({ field: path[0] as RosterField, notice });
  }
  return notices;
}

const NO_DATE = Object.freeze({ date: undefined, damage: null });

const DAMAGE_NOTICES = Object.freeze({
  'serial-number': { code: 'roster-import.read-as-serial-number' },
  'leading-zero-lost': { code: 'roster-import.leading-zero-lost' },
} as const);
