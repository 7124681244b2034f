/**
 * Diagnosis (不符原因): why an application and the row of the person who made it differ, for the eyes of those who can mend it.
 *
 * A diagnosis names fields and causes, and never what stands in a field: whoever may see it has the roster beside it. It
 * is not for the public, which is given one answer whatever the cause.
 *
 * @source manual/apply-failures — 您的資料與資料庫不符
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0085 — a cause is named only where it is likely
 * @module
 */
import type { FormId } from '../application-form/form-id.js';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import type { Instant } from '../instant/instant.js';
import type { JobTitle } from '../job-title/job-title.js';
import type { UnitCode } from '../school/unit.js';
import type { Sex } from '../sex/sex.js';
import type { BirthDateCause } from './birth-date-slips.js';
import type { NameCause } from './name-slips.js';
import type { NumberCause } from './number-slips.js';

/**
 * What a diagnosis compares of an application; a parsed form has it. Name and number may also be texts that no parser took.
 */
export interface DiagnosedApplication {
  readonly form: FormId;
  readonly personName: string;
  readonly identityNumber: string;
  readonly birthDate: CalendarDate;
}

/** What a diagnosis compares of a row; a pre-registration has it. */
export interface DiagnosedRow {
  readonly unit: UnitCode;
  readonly personName: string;
  readonly sex: Sex;
  readonly identityNumber: string;
  readonly birthDate: CalendarDate;
  readonly jobTitle: JobTitle;
  readonly withdrawnAt: Instant | null;
}

/** What can differ, in the order in which it is reported. */
export type DiagnosedField = 'identityNumber' | 'personName' | 'birthDate' | 'sex' | 'form' | 'unit';

/** Why something differs, each with a sentence that says what to do. The list is closed. */
export type DiagnosisCause = NumberCause | NameCause | BirthDateCause | RowCause;

/** Why an application fails though, or also because, the row is of another sort. */
export type RowCause =
  /** The sex on the row is not the one that the number on the form, or the row's own, states. */
  | { readonly code: 'diagnosis.sex-against-number' }
  /** The right person filled a form for others. */
  | { readonly code: 'diagnosis.wrong-form'; readonly form: FormId; readonly expected: FormId }
  /** Interns are registered by their teacher-training institution, and not by a school. */
  | { readonly code: 'diagnosis.intern-at-school' }
  /** The row left the roster. */
  | { readonly code: 'diagnosis.withdrawn' }
  /** The row stands at another unit than the one applied to: for the operator only. */
  | { readonly code: 'diagnosis.other-unit' };

/** One field in which an application and a row differ. */
export interface Difference {
  readonly field: DiagnosedField;
  /** The likely cause, or null: it differs, and no cause is likely. */
  readonly cause: DiagnosisCause | null;
  /** Whether an application fails for it: not for another writing of the same name, nor for the row's sex. */
  readonly hinders: boolean;
}

/** Which row is the applicant's, and in what the two differ. */
export interface Diagnosis<Row extends DiagnosedRow = DiagnosedRow> {
  /** The likely row, or null if none of those looked at is likely enough. */
  readonly row: Row | null;
  /** In the order of the fields; none if there is no row, or nothing differs. */
  readonly differences: readonly Difference[];
}
