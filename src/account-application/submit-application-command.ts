import type { AccountRepository } from '../account/account-repository.js';
import type { Fingerprints, IdempotencyKey } from '../account/idempotency.js';
import type { PasswordHasher } from '../account/password-hasher.js';
import type { ApplicationForm } from '../application-form/application-form.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { ApplicationRefusalLog } from './application-refusal.js';
import type { PublicTexts } from './public-answer.js';

/** An application as it comes in. */
export interface SubmitApplicationCommand {
  readonly form: ApplicationForm;
  /**
   * The host's identifier of whoever sends it: a session, an API client. Scopes the key and the rate limit. Any
   * well-formed Unicode without NUL, at most 200 characters.
   */
  readonly client: string;
  /** Makes the application safe to repeat; null for a client that cannot. */
  readonly idempotencyKey: IdempotencyKey | null;
  /** The host's policy for what an applicant is told of a failed match, never taken from the client. Default `combined`. */
  readonly publicTexts?: PublicTexts;
}

/** What submitting needs of the host. */
export interface SubmitApplicationPorts {
  readonly accounts: AccountRepository;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
  readonly units: Pick<UnitRepository, 'find'>;
  readonly refusals: Pick<ApplicationRefusalLog, 'record'>;
  readonly passwordHasher: Pick<PasswordHasher, 'hash'>;
  readonly fingerprints: Fingerprints;
  /** For `application` and `roster-row`. */
  readonly rateLimiter: RateLimiter;
  /** Identifiers for outgoing messages: unique, never used twice. */
  readonly nextId: () => string;
}
