import type { AcceptTeacherError } from '../account-life/accept-teacher.js';
import type { ChangeJobTitleError } from '../account-life/change-job-title.js';
import type { DepartureError } from '../account-life/departure.js';
import type { EraseAccountError } from '../account-life/erase-account.js';
import type { SucceedIdentityNumberError } from '../account-life/succeed-identity-number.js';
import type { VoidClaimError } from '../account-life/void-claim.js';
import type { IdentityNumberExpired } from '../identity-number/review.js';
import type { UnitUnknown } from '../school/find-unit.js';
import type { WorkflowError } from './workflow-message.js';

/** Every error of what happens to an account after it was opened that is no other concept's. */
export type AccountLifeError = Exclude<
  | AcceptTeacherError
  | ChangeJobTitleError
  | DepartureError
  | EraseAccountError
  | SucceedIdentityNumberError
  | VoidClaimError,
  WorkflowError | IdentityNumberExpired | UnitUnknown
>;
