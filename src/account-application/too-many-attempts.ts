import type { RateLimitExceeded } from '../rate-limit/rate-limiter.js';

/** Too many applications in a short time; the answer is the same whoever is listed. */
export interface TooManyAttempts {
  readonly code: 'application.too-many-attempts';
  /** When the next one may pass: 1 second or more. Null: never by itself. */
  readonly retryAfterSeconds: number | null;
}

/** The limit on applications, in the words of an application. */
export function tooManyAttempts({ retryAfterSeconds }: RateLimitExceeded): TooManyAttempts {
  return { code: 'application.too-many-attempts', retryAfterSeconds };
}
