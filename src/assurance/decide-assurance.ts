/**
 * Deciding whether an application that matches brings what the host requires beside the match.
 *
 * @source decision/0115 — what a host can require beside the match
 * @source decision/0116 — a confirmation comes before the application, for one mailbox
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Fingerprint } from '../account/idempotency.js';
import type { Instant } from '../instant/instant.js';
import type { ApplicantVouchers } from './applicant-vouchers.js';
import { type FurtherAssurance, ROSTER_MATCH, type UsedAssurance } from './assurance.js';

/** All that the decision may know. */
export type AssuranceFacts = RosterMatchIsEnough | VoucherFacts;

/** The host requires nothing beside the match. */
export interface RosterMatchIsEnough {
  readonly required: 'roster-match';
}

/** What the application brings, and what the unit has given. */
export interface VoucherFacts {
  readonly required: FurtherAssurance;
  /** Of the code, or of the mailbox, that the application comes with; null if it comes with no code. */
  readonly presented: Fingerprint | null;
  readonly given: ApplicantVouchers | null;
  /** The moment of the application. */
  readonly at: Instant;
}

/** Why an application that matches is refused all the same, for the unit's eyes. */
export type AssuranceFailure =
  | { readonly code: 'application.claim-code-not-issued' }
  | { readonly code: 'application.claim-code-missing' }
  | { readonly code: 'application.claim-code-wrong' }
  | { readonly code: 'application.claim-code-expired' }
  | { readonly code: 'application.confirmation-missing' }
  | { readonly code: 'application.confirmation-other-mailbox' }
  | { readonly code: 'application.confirmation-expired' };

/**
 * Decides what the opening can rest on. Pure.
 *
 * Errors for a code, in the order they are checked: `application.claim-code-not-issued` (or used up),
 * `application.claim-code-missing`, `application.claim-code-wrong`, `application.claim-code-expired`. For a confirmation:
 * `application.confirmation-missing`, `application.confirmation-other-mailbox`, `application.confirmation-expired`.
 */
export function decideAssurance(facts: AssuranceFacts): Result<UsedAssurance, AssuranceFailure> {
  if (facts.required === 'roster-match') return ok(ROSTER_MATCH);

  const { required, presented, given, at } = facts;
  const failures = FAILURES[required];
  const voucher = given?.vouchers[required] ?? null;
  if (given === null || voucher === null) return err({ code: failures.notGiven });
  if (presented === null) return err({ code: failures.notPresented });
  // a plain comparison: nobody can choose the keyed fingerprint that the time of it would tell of
  if (presented !== voucher.fingerprint) return err({ code: failures.other });
  if (at >= voucher.expiresAt) return err({ code: failures.expired });
  return ok({ assurance: required, voucherVersion: given.version });
}

const FAILURES = /* @__PURE__ */ Object.freeze({
  'claim-code': {
    notGiven: 'application.claim-code-not-issued',
    notPresented: 'application.claim-code-missing',
    other: 'application.claim-code-wrong',
    expired: 'application.claim-code-expired',
  },
  'school-confirmation': {
    notGiven: 'application.confirmation-missing',
    // every form has a mailbox
    notPresented: 'application.confirmation-other-mailbox',
    other: 'application.confirmation-other-mailbox',
    expired: 'application.confirmation-expired',
  },
} as const satisfies Record<FurtherAssurance, Record<string, AssuranceFailure['code']>>);
