import type { ResultAsync } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { StoreError } from '../store-error.js';

/** Too many applications in a short time; the answer is the same whoever is listed. */
export interface TooManyAttempts {
  readonly code: 'application.too-many-attempts';
  readonly retryAfterSeconds: number;
}

/** Counts applications, so that nobody tries out birth dates one by one. */
export interface AttemptLimiter {
  /**
   * Counts one attempt of this client on this number, or refuses it. The host's identifier of a client is any
   * well-formed Unicode without NUL, at most 200 characters; two that differ in anything are two clients.
   */
  readonly take: (attempt: {
    readonly client: string;
    readonly identityNumber: IdentityNumber;
  }) => ResultAsync<void, TooManyAttempts | StoreError>;
}
