import type { AccountEvent } from '../account/account-event.js';
import type { AccountOpened } from '../account-application/account-opened.js';
import type { RosterRowUnlocked } from '../account-application/unlock-roster-row.js';
import type { PasswordChanged } from '../account-recovery/redeem-recovery.js';
import type { RecoveryRequested } from '../account-recovery/request-recovery.js';
import type { ApplicantConfirmed } from '../assurance/confirm-applicant.js';
import type { ClaimCodeIssued } from '../assurance/issue-claim-code.js';
import type { MailboxVerified } from '../mailbox-verification/redeem-verification.js';
import type { VerificationRequested } from '../mailbox-verification/request-verification.js';
import type { TestMailSent } from '../mailbox-verification/send-test-mail.js';
import type { PreRegistered } from '../pre-registration/decide-pre-registration.js';
import type { SignedIn } from '../sign-in/sign-in.js';

/** Everything that is said when something was done; of what happens to an account, the event as it is kept. */
export type DomainEvent =
  | AccountEvent
  | AccountOpened
  | ApplicantConfirmed
  | ClaimCodeIssued
  | MailboxVerified
  | PasswordChanged
  | PreRegistered
  | RecoveryRequested
  | RosterRowUnlocked
  | SignedIn
  | TestMailSent
  | VerificationRequested;

/** One sentence for each event. */
export type EventSentences = { readonly [Type in DomainEvent['type']]: (event: EventOf<Type>) => string };

/** The events of a type: several can be of one, and one can be of several, so that each that can be of it is meant. */
export type EventOf<Type, E = DomainEvent> = E extends { readonly type: infer Types }
  ? Type extends Types
    ? E
    : never
  : never;
