/**
 * A roster entry (教師基本資料): what a school's business account types in for one teacher.
 *
 * Five fields: name, sex, identity number, birth date in the Gregorian calendar, job title. The manual's box asks for
 * 西元; a Minguo year there has an error of its own.
 *
 * The sex must be the one that the number's second character tells: a person whose sex is changed gets a new number,
 * so that a difference is nearly always a slip of the keyboard. A host may have it as a notice instead.
 *
 * @source manual/pre-registration — 輸入教師基本資料 (姓名、性別、身分證字號、生日、職稱)
 * @source decision/0054 — sex against number
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import {
  type BirthDateError,
  type BirthDateNotice,
  decideBirthDate,
  reviewBirthDate,
} from '../birth-date/birth-date.js';
import { type CalendarDate, type CalendarDateError, parseCalendarDate } from '../calendar-date/calendar-date.js';
import { sexOf } from '../identity-number/describe.js';
import {
  type IdentityNumber,
  type IdentityNumberError,
  parseIdentityNumber,
} from '../identity-number/identity-number.js';
import {
  decideIdentityNumberInForce,
  type IdentityNumberExpired,
  type IdentityNumberNotice,
  reviewIdentityNumber,
} from '../identity-number/review.js';
import { type JobTitle, type JobTitleError, parseJobTitle } from '../job-title/job-title.js';
import { type JobTitleNotice, reviewJobTitle } from '../job-title/review.js';
import { type PersonName, type PersonNameError, parsePersonName } from '../person-name/person-name.js';
import { type PersonNameNotice, reviewPersonName } from '../person-name/review.js';
import type { FieldError } from '../raw-record/field-error.js';
import { type FieldNotice, noticesAt } from '../raw-record/field-notice.js';
import { createFieldReader } from '../raw-record/field-reader.js';
import { type RawFields, type RawRecordError, readRawRecord } from '../raw-record/raw-record.js';
import { parseSex, type Sex, type SexError } from '../sex/sex.js';

/** What a business account registers of one teacher. */
export interface RosterEntry {
  readonly personName: PersonName;
  readonly sex: Sex;
  readonly identityNumber: IdentityNumber;
  readonly birthDate: CalendarDate;
  readonly jobTitle: JobTitle;
}

/** The fields of a roster entry, in the order of the manual's screen. */
export const ROSTER_FIELDS = Object.freeze(['personName', 'sex', 'identityNumber', 'birthDate', 'jobTitle'] as const);

/** Why one field of a roster entry was refused. */
export type RosterFieldError =
  | RawRecordError
  | PersonNameError
  | SexError
  | IdentityNumberError
  | IdentityNumberExpired
  | CalendarDateError
  | BirthDateError
  | JobTitleError
  | { readonly code: 'roster-entry.sex-mismatch' };

/** The entry was refused, with every field's error. */
export interface RosterEntryError {
  readonly code: 'roster-entry.invalid';
  readonly fields: readonly FieldError<RosterFieldError>[];
}

/** What is remarkable about an entry that was accepted. */
export type RosterEntryNotice =
  | PersonNameNotice
  | IdentityNumberNotice
  | BirthDateNotice
  | JobTitleNotice
  | { readonly code: 'roster-entry.sex-differs' };

/** What reading a roster entry depends on. */
export interface RosterEntryContext {
  /** Today in Taipei: birth dates after it and expired number formats are refused. */
  readonly today: CalendarDate;
  /** What a sex against the number's digit is. Default `refuse`; with `notice`, {@link reviewRosterEntry} reports it. */
  readonly sexMismatch?: 'refuse' | 'notice';
}

/**
 * Reads a roster entry from unknown input and leaves the input as it was. Each field forgives what its own parser
 * forgives.
 *
 * Errors: one for each wrong field, in the order of {@link ROSTER_FIELDS}; the sex is compared with the number once
 * both are read.
 */
export function parseRosterEntry(raw: unknown, context: RosterEntryContext): Result<RosterEntry, RosterEntryError> {
  const fields = readRawRecord(raw, ROSTER_FIELDS);
  return fields.isErr() ? refused([{ path: [], error: fields.error }]) : parseRosterFields(fields.value, context);
}

/** {@link parseRosterEntry} of fields that were taken out of a record. */
export function parseRosterFields(
  fields: RawFields<(typeof ROSTER_FIELDS)[number]>,
  { today, sexMismatch = 'refuse' }: RosterEntryContext,
): Result<RosterEntry, RosterEntryError> {
  const reader = createFieldReader<RosterFieldError>();
  const personName = reader.take(['personName'], parsePersonName(fields.personName));
  const parsedSex = parseSex(fields.sex);
  const parsedNumber = parseIdentityNumber(fields.identityNumber).andThen((number) =>
    decideIdentityNumberInForce(number, today),
  );
  const mismatch =
    sexMismatch === 'refuse' &&
    parsedSex.isOk() &&
    parsedNumber.isOk() &&
    parsedSex.value !== sexOf(parsedNumber.value);
  const sex = reader.take(['sex'], mismatch ? err(SEX_MISMATCH) : parsedSex);
  const identityNumber = reader.take(['identityNumber'], parsedNumber);
  const birthDate = reader.take(
    ['birthDate'],
    parseCalendarDate(fields.birthDate).andThen((date) => decideBirthDate(date, today)),
  );
  const jobTitle = reader.take(['jobTitle'], parseJobTitle(fields.jobTitle));

  if (
    personName === undefined ||
    sex === undefined ||
    identityNumber === undefined ||
    birthDate === undefined ||
    jobTitle === undefined
  ) {
    return refused(reader.errors);
  }
  return ok({ personName, sex, identityNumber, birthDate, jobTitle });
}

/** What is remarkable about an entry: unlikely, soon to expire, or perhaps not what was meant. */
export function reviewRosterEntry(entry: RosterEntry, today: CalendarDate): readonly FieldNotice<RosterEntryNotice>[] {
  const { personName, sex, identityNumber, birthDate, jobTitle } = entry;
  const notices: FieldNotice<RosterEntryNotice>[] = [];
  const note = (field: (typeof ROSTER_FIELDS)[number], reviewed: readonly RosterEntryNotice[]) => {
    // nearly always there is nothing to say
    if (reviewed.length > 0) notices.push(...noticesAt(field, reviewed));
  };
  note('personName', reviewPersonName(personName));
  note('sex', sex === sexOf(identityNumber) ? [] : [SEX_DIFFERS]);
  note('identityNumber', reviewIdentityNumber(identityNumber, today));
  note('birthDate', reviewBirthDate(birthDate, today));
  note('jobTitle', reviewJobTitle(jobTitle));
  return notices;
}

const SEX_MISMATCH = Object.freeze({ code: 'roster-entry.sex-mismatch' });
const SEX_DIFFERS = Object.freeze({ code: 'roster-entry.sex-differs' });

function refused(fields: readonly FieldError<RosterFieldError>[]): Result<never, RosterEntryError> {
  return err({ code: 'roster-entry.invalid', fields });
}
