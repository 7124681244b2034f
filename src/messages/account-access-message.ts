import type { RecoveryRequestError } from '../account-recovery/recovery-request.js';
import type { NewPasswordError, RecoveryTokenInvalid } from '../account-recovery/redeem-recovery.js';
import type { VerificationTokenInvalid } from '../mailbox-verification/redeem-verification.js';
import type { VerificationRefused } from '../mailbox-verification/request-verification.js';
import type { ChallengeFailed } from '../mailbox-verification/send-test-mail.js';
import type { MessageNotSent, MessageUndeliverable } from '../outbox/message-sender.js';
import type { SignInRefused } from '../sign-in/sign-in.js';

/** Every error of getting into an account, or back into it. */
export type AccountAccessError =
  | ChallengeFailed
  | MessageNotSent
  | MessageUndeliverable
  | NewPasswordError
  | RecoveryRequestError
  | RecoveryTokenInvalid
  | SignInRefused
  | VerificationRefused
  | VerificationTokenInvalid;
