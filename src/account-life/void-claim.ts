/**
 * Voiding a claim (帳號遭冒名申請之註銷): somebody else had opened the account in a teacher's place. The number and the row become
 * free, so that the teacher can apply; the name never does.
 *
 * @source decision/0108 — a hijacked claim
 * @source decision/0106 — two operators
 * @module
 */
import type { Result, ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import { type AccountChange, accountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { AccountName } from '../account-name/account-name.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import {
  type ConsentOfTwo,
  decideTwoOperators,
  type TwoOperators,
  type TwoOperatorsError,
} from '../operator/operator.js';
import { callPort } from '../port-call.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { StoreError } from '../store-error.js';
import {
  type AccountPorts,
  type AccountUnknown,
  type AccountVoided,
  decideNotVoided,
  readAccount,
} from './account-facts.js';
import { recordDecision } from './record-decision.js';

/** Which account is voided. */
export interface VoidClaimCommand extends ConsentOfTwo {
  readonly accountName: AccountName;
}

/** What voiding needs of the host. */
export interface VoidClaimPorts extends AccountPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
}

/** All that the decision may know. */
export interface ClaimFacts {
  readonly account: Account;
  /** The row of the account's unit with its number, or null. */
  readonly row: PreRegistration | null;
}

/** Why an account was not voided. */
export type VoidClaimError = TwoOperatorsError | AccountUnknown | AccountVoided | StoreError;

/**
 * Decides a void. Nobody can sign in afterwards, and no mailbox gets a token: the password is gone, and nobody counts as
 * having shown that a mailbox is theirs. The addresses stay, for they may be the only trace, until they are erased.
 *
 * Errors: `account.voided`.
 */
export function decideVoid(
  { account, row }: ClaimFacts,
  operators: TwoOperators,
  now: Instant,
): Result<AccountChange, AccountVoided> {
  return decideNotVoided(account).map(() => {
    const voided: Account = {
      ...account,
      passwordHash: null,
      emailVerifiedAt: null,
      backupEmailVerifiedAt: null,
      voidedAt: now,
    };
    const isClaimed = row?.claim?.accountName === account.name;
    const unclaimed = isClaimed && {
      row: { ...row, version: row.version + 1, changedAt: now, changedBy: operators.proposedBy, claim: null },
      readVersion: row.version,
    };
    const event = { type: 'voided', ...operators, at: now } as const;
    return accountChange(voided, event, {
      freesNumber: account.identityNumber,
      rows: unclaimed === false ? [] : [unclaimed],
    });
  });
}

/**
 * Voids an account, on the word of two operators. Nobody is told by mail: the mailboxes are those of whoever opened it.
 *
 * Errors, in the order they are checked: those of `decideTwoOperators`, `account.unknown`, `account.voided`;
 * `store.unavailable`, and `store.conflict` when the facts kept moving.
 */
export function voidClaim(
  command: VoidClaimCommand,
  now: Instant,
  ports: VoidClaimPorts,
): ResultAsync<RecordedAccountEvent, VoidClaimError> {
  return decideTwoOperators(command).asyncAndThen((operators) =>
    whileFactsMove(() =>
      readFacts(command, ports)
        .andThen((facts) => decideVoid(facts, operators, now))
        .andThen((change) => recordDecision(change, null, ports)),
    ),
  );
}

function readFacts(
  { accountName }: VoidClaimCommand,
  ports: VoidClaimPorts,
): ResultAsync<ClaimFacts, AccountUnknown | StoreError> {
  return readAccount(accountName, ports).andThen((account) =>
    callPort(() => ports.preRegistrations.find(account.unit, account.identityNumber)).map((row) => ({ account, row })),
  );
}
