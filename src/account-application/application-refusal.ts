/**
 * Refused applications, in the view of the unit that they were made to.
 *
 * In public a failed match is one answer, whatever the cause. The unit is told the cause: whether it has no row for the
 * number, what differs from its row, which form would have been right, that the row is locked, or what the host requires
 * beside the match and did not get. It never learns of other units' rows.
 *
 * @source manual/apply-failures — 資料庫尚未有您的資料 或 您的資料與資料庫不符
 * @source decision/0063 — one public answer, the cause for the unit
 * @source decision/0119 — what is kept of a refusal, and that a likely cause is not
 * @source decision/0115 — what a host can require beside the match
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { FormId } from '../application-form/form-id.js';
import type { AssuranceFailure } from '../assurance/decide-assurance.js';
import type { Instant } from '../instant/instant.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';

/** A field of the form that must equal the row. */
export type MatchedField = (typeof MATCHED_FIELDS)[number];

/** The fields that are compared, in the order they are reported. The number is the key of the row. */
export const MATCHED_FIELDS = /* @__PURE__ */ Object.freeze(['personName', 'birthDate'] as const);

/** Why an application did not match, for the unit's eyes. Of a locked row nothing is compared. */
export type MatchFailure =
  | { readonly code: 'application.row-locked' }
  | { readonly code: 'application.not-pre-registered' }
  | { readonly code: 'application.mismatch'; readonly fields: readonly MatchedField[] }
  | { readonly code: 'application.intern-at-school' }
  | { readonly code: 'application.wrong-form'; readonly form: FormId; readonly expected: FormId }
  | AssuranceFailure;

/** One refused application. */
export interface ApplicationRefusal {
  readonly unit: UnitCode;
  readonly at: Instant;
  /** The number with its last four characters masked: enough for the unit to recognise its own. */
  readonly maskedIdentityNumber: string;
  readonly failure: MatchFailure;
}

/** Where refused applications are kept for their units. */
export interface ApplicationRefusalLog {
  /** Keeps a refusal. */
  readonly record: (refusal: ApplicationRefusal) => ResultAsync<void, StoreError>;
  /**
   * The unit's refusals, at most so many: 0 to 2,147,483,647. The newest first by their instants; of one instant, that
   * which was recorded last. Never a refusal of another unit.
   */
  readonly list: (unit: UnitCode, limit: number) => ResultAsync<readonly ApplicationRefusal[], StoreError>;
  /** Forgets refusals of all units from before a moment, at most so many, the oldest first, and says how many. */
  readonly removeBefore: (moment: Instant, limit: number) => ResultAsync<number, StoreError>;
}

/** Whether an error is a failed match, which is one answer in public. */
export function isMatchFailure(error: { readonly code: string }): error is MatchFailure {
  return (MATCH_FAILURE_CODES as readonly string[]).includes(error.code);
}

const MATCH_FAILURE_CODES: readonly MatchFailure['code'][] = [
  'application.row-locked',
  'application.not-pre-registered',
  'application.mismatch',
  'application.intern-at-school',
  'application.wrong-form',
  'application.claim-code-not-issued',
  'application.claim-code-missing',
  'application.claim-code-wrong',
  'application.claim-code-expired',
  'application.confirmation-missing',
  'application.confirmation-other-mailbox',
  'application.confirmation-expired',
];
