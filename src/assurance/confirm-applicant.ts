/**
 * Confirming an applicant (確認申請人): the school asked the teacher it knows which mailbox she applies with.
 *
 * @source decision/0116 — a confirmation comes before the application, for one mailbox
 * @source decision/0117 — how long vouchers are good, and what uses them up
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { Fingerprints } from '../account/idempotency.js';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { VoucherHolder } from './applicant-vouchers.js';
import { type GiveVoucherPorts, giveVoucher, type VoucherRefused, voucherOf } from './give-voucher.js';
import { mailboxText } from './voucher-fingerprint.js';

/** Whom the unit confirms. */
export interface ConfirmApplicantCommand extends VoucherHolder {
  readonly actor: Actor;
  /** The main mailbox of the application that is confirmed. Kept as a keyed fingerprint only. */
  readonly email: EmailAddress;
  /** How many days the person has to apply: 1 to 180; anything else is brought into that range. Default 7. */
  readonly days?: number;
}

/** What confirming needs of the host. */
export interface ConfirmApplicantPorts extends GiveVoucherPorts {
  readonly fingerprints: Fingerprints;
}

/** An application from that mailbox is let in until it expires. */
export interface ApplicantConfirmed {
  readonly type: 'applicant-confirmed';
  readonly confirmedAt: Instant;
  readonly expiresAt: Instant;
}

/** Why an applicant was not confirmed. */
export type ConfirmApplicantError = BusinessCommandError | VoucherRefused | StoreError;

const DEFAULT_DAYS = 7;

/**
 * Confirms an applicant with a row of the actor's own unit that no account was opened with. It replaces an earlier
 * confirmation.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `voucher.not-pre-registered`,
 * `voucher.account-opened`; `store.unavailable`, and `store.conflict` when the vouchers kept moving.
 */
export function confirmApplicant(
  command: ConfirmApplicantCommand,
  now: Instant,
  ports: ConfirmApplicantPorts,
): ResultAsync<ApplicantConfirmed, ConfirmApplicantError> {
  const { actor, unit, email, days = DEFAULT_DAYS } = command;
  return decideBusinessCommand(actor, 'confirm-applicant', unit).asyncAndThen((by) =>
    callPort(() => ports.fingerprints.of(mailboxText(command, email))).andThen((fingerprint) => {
      const voucher = voucherOf(fingerprint, by, now, days);
      return giveVoucher(command, 'school-confirmation', voucher, ports).map(() => ({
        type: 'applicant-confirmed' as const,
        confirmedAt: now,
        expiresAt: voucher.expiresAt,
      }));
    }),
  );
}
