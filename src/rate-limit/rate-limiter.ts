/** Placeholder until the rate limits land. @module */
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

export interface RateLimitExceeded {
  readonly code: 'rate-limit.exceeded';
  readonly limit: RateLimitName;
  readonly retryAfterSeconds: number | null;
}

export interface RateLimiter {
  readonly take: (
    limit: RateLimitName,
    subject: readonly string[],
  ) => ResultAsync<void, RateLimitExceeded | StoreError>;
  readonly forget: (limit: RateLimitName, subject: readonly string[]) => ResultAsync<void, StoreError>;
}
