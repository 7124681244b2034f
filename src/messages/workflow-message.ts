import type { IdempotencyKeyError } from '../account/idempotency.js';
import type { MatchFailure } from '../account-application/application-refusal.js';
import type { SubmitApplicationError } from '../account-application/submit-application.js';
import type { ApplicationFormError } from '../application-form/application-form-error.js';
import type { EligibilityError } from '../application-form/eligibility.js';
import type { BusinessCommandError } from '../business-account/business-account.js';
import type { PreRegistrationRefused } from '../pre-registration/decide-pre-registration.js';
import type { RosterEntryError, RosterEntryNotice } from '../pre-registration/roster-entry.js';
import type { RateLimitExceeded } from '../rate-limit/rate-limiter.js';
import type { UnitAmbiguous, UnitUnknown } from '../school/find-unit.js';
import type { UnitDirectoryNotice } from '../unit-directory/search-units.js';
import type { UnitDirectoryQueryError } from '../unit-directory/unit-directory-query.js';

/** Every error that is made by a form or the workflow itself, not by a value. */
export type WorkflowError =
  | { readonly code: 'application-form.unknown-form' }
  | ApplicationFormError
  | EligibilityError
  | RosterEntryError
  | { readonly code: 'roster-entry.sex-mismatch' }
  | BusinessCommandError
  | PreRegistrationRefused
  | MatchFailure
  | Exclude<SubmitApplicationError, UnitUnknown | UnitAmbiguous>
  | IdempotencyKeyError
  | RateLimitExceeded
  | UnitDirectoryQueryError
  | { readonly code: 'unit-directory.township-without-county' };

/** Every notice that is made by a form or the workflow itself, not by a value. */
export type WorkflowNotice =
  | Extract<RosterEntryNotice, { readonly code: 'roster-entry.sex-differs' }>
  | UnitDirectoryNotice;
