/**
 * Rate limits (次數限制): how often something may be tried, so that nobody guesses, floods a mailbox or copies a directory.
 *
 * What is counted has a name and a subject: an application by number and client, a sign-in by account name, a search by
 * client. How often each may happen is a policy of the adapter's, {@link RateLimitPolicy}.
 *
 * @source decision/0110 — what is counted, and how often it may happen
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';

/** What is counted. */
export type RateLimitName =
  | 'application'
  | 'roster-row'
  | 'sign-in'
  | 'password-recovery'
  | 'mailbox-verification'
  | 'test-mail'
  | 'unit-directory';

/** It was tried too often. Whether anybody is behind the subject makes no difference. */
export interface RateLimitExceeded {
  readonly code: 'rate-limit.exceeded';
  readonly limit: RateLimitName;
  /** When the next attempt may pass: 1 second or more. Null: never by itself, only once it is forgotten. */
  readonly retryAfterSeconds: number | null;
}

/**
 * Counts attempts. A subject is one part or several, in their order: any well-formed Unicode without NUL, at most 200
 * characters each. Two subjects that differ in anything are two, be it case, a space or where one part ends. They may be
 * personal: an adapter keeps no more of them than a digest, {@link rateLimitKey}.
 */
export interface RateLimiter {
  /** Counts one attempt on a subject, or refuses it. What is refused is not counted: the wait does not grow. */
  readonly take: (
    limit: RateLimitName,
    subject: readonly string[],
  ) => ResultAsync<void, RateLimitExceeded | StoreError>;
  /** Forgets what was counted on the subject, e.g. after a success. */
  readonly forget: (limit: RateLimitName, subject: readonly string[]) => ResultAsync<void, StoreError>;
}
