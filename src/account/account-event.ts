/**
 * What happened to an account after it was opened: one event for each change, never edited. Events hold no name, number,
 * date or address; who did it stands there by the host's own identifier.
 *
 * @source decision/0095 — what of an account can change
 * @module
 */
import type { AccountName } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { TwoOperators } from '../operator/operator.js';
import type { UnitCode } from '../school/unit.js';
import type { Mailbox } from './mailbox.js';

/** What happened, and when. */
export type AccountEvent = { readonly at: Instant } & AccountHappening;

/** What can happen to an account. */
export type AccountHappening =
  | { readonly type: 'password-changed'; readonly by: 'recovery' }
  | { readonly type: 'mailbox-verified'; readonly mailbox: Mailbox }
  | TeacherHappening
  | OperatorHappening;

/** What a unit's business account does with the account of one of its teachers. */
export type TeacherHappening = {
  readonly type: 'released' | 'accepted' | 'job-title-changed' | 'left-service';
  readonly unit: UnitCode;
  /** Identifier of the business account. */
  readonly by: string;
};

/** What those who run the service do with an account. */
export type OperatorHappening =
  | ({ readonly type: 'identity-number-replaced' | 'voided' } & TwoOperators)
  | { readonly type: 'erased'; readonly by: string };

/** An event as it is kept. */
export interface RecordedAccountEvent {
  readonly accountName: AccountName;
  /** The account's version since the event. */
  readonly version: number;
  readonly event: AccountEvent;
}
