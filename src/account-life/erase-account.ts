/**
 * Erasing (個人資料刪除) what the manual does not need of an account that belongs to no unit any more: mailboxes, phone, password,
 * title and subjects. Account name and numbers are for life, and so is what tells whose they are: name and birth date.
 *
 * @source decision/0109 — retention and erasure
 * @source manual/apply-step-3 — 「帳號」與「身分證字號」經申請成功，即為終身使用
 * @module
 */
import { err, ok, type Result, type ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import { type AccountChange, accountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { AccountName } from '../account-name/account-name.js';
import type { Actor, OperatorActor } from '../business-account/business-account.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { decideOperator, type OperatorRequired } from '../operator/operator.js';
import {
  keptUntil,
  RETENTION_POLICY,
  type RetentionPolicy,
  type RetentionPolicyError,
} from '../retention/retention-policy.js';
import type { StoreError } from '../store-error.js';
import { NO_TEACHING_SUBJECTS } from '../teaching-subject/teaching-subject.js';
import { type AccountPorts, type AccountUnknown, readAccount } from './account-facts.js';
import { recordDecision } from './record-decision.js';

/** Which account is erased. */
export interface EraseAccountCommand {
  /** An operator; a job that the host runs every night has an identifier of its own. */
  readonly actor: Actor;
  readonly accountName: AccountName;
  /** How long it must have belonged to no unit. Default: {@link RETENTION_POLICY}. */
  readonly policy?: RetentionPolicy;
}

/** Why an account is not erased. */
export type ErasureRefused =
  | { readonly code: 'account.erased' }
  | { readonly code: 'account.in-service' }
  | { readonly code: 'account.kept'; readonly until: Instant }
  | RetentionPolicyError;

/** Why an account was not erased, or nothing is known of it. */
export type EraseAccountError = OperatorRequired | AccountUnknown | ErasureRefused | StoreError;

/**
 * Decides an erasure.
 *
 * Errors, in the order they are checked: `account.erased` (it was, before), `account.in-service` (it belongs to a unit),
 * `retention-policy.days`, `account.kept` (its time is not over).
 */
export function decideErasure(
  account: Account,
  policy: RetentionPolicy,
  { id: by }: OperatorActor,
  now: Instant,
): Result<AccountChange, ErasureRefused> {
  if (account.erasedAt !== null) return err({ code: 'account.erased' });
  const since = unneededSince(account);
  if (since === null) return err({ code: 'account.in-service' });
  return keptUntil(since, policy, 'accountDays').andThen((until): Result<AccountChange, ErasureRefused> => {
    if (now < until) return err({ code: 'account.kept', until });
    const event = { type: 'erased', by, at: now } as const;
    return ok(accountChange({ ...account, ...ERASED, erasedAt: now }, event));
  });
}

/** Since when the contact data of an account are of no use: it belongs to no unit, or was voided. Else null. */
export function unneededSince({ voidedAt, releasedAt }: Account): Instant | null {
  return voidedAt ?? releasedAt;
}

const ERASED = Object.freeze({
  phone: null,
  email: null,
  backupEmail: null,
  passwordHash: null,
  jobTitle: null,
  teachingSubjects: NO_TEACHING_SUBJECTS,
  emailVerifiedAt: null,
  backupEmailVerifiedAt: null,
} as const satisfies Partial<Account>);

/**
 * Erases an account's contact data. Nobody can sign in to it afterwards. Whoever comes back after that applies anew, once
 * `voidClaim` has freed the number.
 *
 * Errors, in the order they are checked: `operator.required`, `account.unknown`, those of `decideErasure`;
 * `store.unavailable`, and `store.conflict` when the facts kept moving.
 */
export function eraseAccount(
  { actor, accountName, policy = RETENTION_POLICY }: EraseAccountCommand,
  now: Instant,
  ports: AccountPorts,
): ResultAsync<RecordedAccountEvent, EraseAccountError> {
  return decideOperator(actor).asyncAndThen((operator) =>
    whileFactsMove(() =>
      readAccount(accountName, ports)
        .andThen((account) => decideErasure(account, policy, operator, now))
        .andThen((change) => recordDecision(change, null, ports)),
    ),
  );
}
