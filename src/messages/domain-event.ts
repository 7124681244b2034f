import type { AccountOpened } from '../account-application/account-opened.js';
import type { RosterRowUnlocked } from '../account-application/unlock-roster-row.js';
import type { PasswordChanged } from '../account-recovery/redeem-recovery.js';
import type { RecoveryRequested } from '../account-recovery/request-recovery.js';
import type { MailboxVerified } from '../mailbox-verification/redeem-verification.js';
import type { VerificationRequested } from '../mailbox-verification/request-verification.js';
import type { TestMailSent } from '../mailbox-verification/send-test-mail.js';
import type { PreRegistered } from '../pre-registration/decide-pre-registration.js';
import type { SignedIn } from '../sign-in/sign-in.js';

/** Everything that is said when something was done. */
export type DomainEvent =
  | AccountOpened
  | MailboxVerified
  | PasswordChanged
  | PreRegistered
  | RecoveryRequested
  | RosterRowUnlocked
  | SignedIn
  | TestMailSent
  | VerificationRequested;

/** One sentence for each event. */
export type EventSentences = { readonly [E in DomainEvent as E['type']]: (event: E) => string };
