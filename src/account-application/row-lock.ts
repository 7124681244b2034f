/**
 * The lock on a row of a roster (名單列鎖定): after so many failed matches, over its whole life, nothing matches it any more.
 *
 * A window of minutes keeps nobody from trying a birth date a day. So every failed match counts for life, on the unit and
 * the number that were applied with, whether the unit has such a row or not: from outside, a locked row, an open one and
 * none at all are one answer by the same work. The unit is told, and unlocks the row once it knows who applied.
 *
 * Registering somebody anew begins anew: the time of the registration is part of what is counted on. So a teacher who
 * tried too often before her school had registered her is not locked out of the row that she waited for.
 *
 * @source decision/0111 — the lock on a row
 * @module
 */
import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { callPort } from '../port-call.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';

/** The row of a unit that somebody applies with, and what is there. */
export interface GuessedRow {
  readonly unit: UnitCode;
  readonly identityNumber: IdentityNumber;
  /** Null if the unit has no such row. A withdrawn one is as none. */
  readonly row: PreRegistration | null;
}

/** Counts a match before it is made, and says whether the row is locked. */
export function countGuess(
  guessed: GuessedRow,
  { rateLimiter }: { readonly rateLimiter: Pick<RateLimiter, 'take'> },
): ResultAsync<boolean, StoreError> {
  return callPort(() => rateLimiter.take('roster-row', subjectOf(guessed)))
    .map(() => false)
    .orElse((error) => (error.code === 'rate-limit.exceeded' ? okAsync(true) : errAsync(error)));
}

/** Forgets the failed matches: somebody knew what stands in the row. */
export function forgetGuesses(
  guessed: GuessedRow,
  { rateLimiter }: { readonly rateLimiter: Pick<RateLimiter, 'forget'> },
): ResultAsync<void, StoreError> {
  return callPort(() => rateLimiter.forget('roster-row', subjectOf(guessed)));
}

function subjectOf({ unit, identityNumber, row }: GuessedRow): readonly string[] {
  const registration = row === null || row.withdrawnAt !== null ? '' : row.registeredAt;
  return [unit, identityNumber, registration];
}
