/**
 * Issuing a claim code (核發認領碼): the school hands it to the teacher it knows, on paper or by word of mouth.
 *
 * @source decision/0114 — alphabet, bits and check character
 * @source decision/0117 — how long vouchers are good, and what uses them up
 * @module
 */
import { okAsync, type ResultAsync } from 'neverthrow';
import type { Fingerprints } from '../account/idempotency.js';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { type ClaimCode, createClaimCode, type RandomBytes } from '../claim-code/claim-code.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { VoucherHolder } from './applicant-vouchers.js';
import { type GiveVoucherPorts, giveVoucher, type VoucherRefused, voucherOf } from './give-voucher.js';
import { claimCodeText } from './voucher-fingerprint.js';

/** For whom a code is asked. */
export interface IssueClaimCodeCommand extends VoucherHolder {
  readonly actor: Actor;
  /** How many days the code is good for: 1 to 180; anything else is brought into that range. Default 30. */
  readonly days?: number;
}

/** What issuing needs of the host. */
export interface IssueClaimCodePorts extends GiveVoucherPorts {
  readonly fingerprints: Fingerprints;
  readonly randomBytes: RandomBytes;
}

/** The code, which nobody can be told again: what is kept of it is a keyed fingerprint. */
export interface ClaimCodeIssued {
  readonly type: 'claim-code-issued';
  readonly claimCode: ClaimCode;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** Why no code was issued. */
export type IssueClaimCodeError = BusinessCommandError | VoucherRefused | StoreError;

const DEFAULT_DAYS = 30;

/**
 * Issues a code for a row of the actor's own unit that no account was opened with. A code that was issued before is good
 * for nothing from then on.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `voucher.not-pre-registered`,
 * `voucher.account-opened`; `store.unavailable`, and `store.conflict` when the vouchers kept moving.
 */
export function issueClaimCode(
  command: IssueClaimCodeCommand,
  now: Instant,
  ports: IssueClaimCodePorts,
): ResultAsync<ClaimCodeIssued, IssueClaimCodeError> {
  const { actor, unit, days = DEFAULT_DAYS } = command;
  return decideBusinessCommand(actor, 'issue-claim-code', unit).asyncAndThen((by) =>
    callPort(() => okAsync(ports.randomBytes).andThen(createClaimCode)).andThen((claimCode) =>
      callPort(() => ports.fingerprints.of(claimCodeText(command, claimCode))).andThen((fingerprint) => {
        const voucher = voucherOf(fingerprint, by, now, days);
        return giveVoucher(command, 'claim-code', voucher, ports).map(() => ({
          type: 'claim-code-issued' as const,
          claimCode,
          issuedAt: now,
          expiresAt: voucher.expiresAt,
        }));
      }),
    ),
  );
}
