/**
 * Succession of an identity number (身分證字號變更、居留證換號): the state has replaced somebody's number. The account takes the new
 * one and keeps the old one, so that nobody else ever has an account under either.
 *
 * @source decision/0107 — a number that the state replaces
 * @source decision/0106 — two operators
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import { type AccountChange, accountChange, type RowChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { AccountRepository, IdentityNumberTaken } from '../account/account-repository.js';
import type { AccountName } from '../account-name/account-name.js';
import { todayInTaipei } from '../calendar-date/taipei-today.js';
import { whileFactsMove } from '../facts-moved.js';
import { sexOf } from '../identity-number/describe.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { decideIdentityNumberInForce, type IdentityNumberExpired } from '../identity-number/review.js';
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

/** Whose number is replaced, by which one. */
export interface SucceedIdentityNumberCommand extends ConsentOfTwo {
  readonly accountName: AccountName;
  /** The number that the account holds now: said once more, so that nobody's number is replaced by a slip. */
  readonly from: IdentityNumber;
  readonly to: IdentityNumber;
}

/** What a succession needs of the host. */
export interface SucceedIdentityNumberPorts extends AccountPorts {
  readonly accounts: Pick<AccountRepository, 'findByName' | 'findByIdentityNumber' | 'record'>;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
}

/** All that the decision may know. */
export interface SuccessionFacts {
  readonly account: Account;
  /** Whose the new number is, or was: this account's or another's; or null. */
  readonly accountWithNumber: Account | null;
  /** The row of the account's unit with the old number, and the one with the new number, if there are any. */
  readonly oldRow: PreRegistration | null;
  readonly newRow: PreRegistration | null;
}

/** Why a number was not replaced. */
export type SuccessionRefused =
  | AccountVoided
  | { readonly code: 'account.other-number' }
  | IdentityNumberExpired
  | IdentityNumberTaken;

/** Why a number was not replaced, or nothing is known of it. */
export type SucceedIdentityNumberError = TwoOperatorsError | AccountUnknown | SuccessionRefused | StoreError;

/**
 * Decides a succession. Where the person is on the roster of the account's unit, the old row is withdrawn and one with the
 * new number takes its place, with the claim: what the unit has registered under the new number before, else what stood
 * on the old row. Rows at other units are left to them.
 *
 * Errors, in the order they are checked: `account.voided`, `account.other-number` (the account does not hold `from`),
 * `identity-number.expired-format`, `account.identity-number-taken` (by whichever account, this one too).
 */
export function decideSuccession(
  { from, to }: Pick<SucceedIdentityNumberCommand, 'from' | 'to'>,
  { account, accountWithNumber, oldRow, newRow }: SuccessionFacts,
  operators: TwoOperators,
  now: Instant,
): Result<AccountChange, SuccessionRefused> {
  return decideNotVoided(account)
    .andThen((): Result<IdentityNumber, SuccessionRefused> => {
      if (account.identityNumber !== from) return err({ code: 'account.other-number' });
      return decideIdentityNumberInForce(to, todayInTaipei(now));
    })
    .andThen((): Result<AccountChange, SuccessionRefused> => {
      if (accountWithNumber !== null) return err({ code: 'account.identity-number-taken' });
      const event = { type: 'identity-number-replaced', ...operators, at: now } as const;
      const rows = oldRow?.withdrawnAt === null ? moved(oldRow, newRow, to, operators.proposedBy, now) : [];
      return ok(accountChange({ ...account, identityNumber: to }, event, { takesNumber: to, rows }));
    });
}

/** The old row withdrawn, and the one that takes its place; in the order of their numbers, as all who write several. */
function moved(
  oldRow: PreRegistration,
  newRow: PreRegistration | null,
  to: IdentityNumber,
  changedBy: string,
  now: Instant,
): readonly RowChange[] {
  const isRegistered = newRow?.withdrawnAt === null;
  const place: PreRegistration = {
    ...(isRegistered ? newRow : { ...oldRow, identityNumber: to, sex: sexOf(to), registeredAt: now }),
    version: (newRow?.version ?? 0) + 1,
    changedAt: now,
    changedBy,
    claim: oldRow.claim,
  };
  const left = { ...oldRow, version: oldRow.version + 1, changedAt: now, changedBy, withdrawnAt: now };
  const rows = [
    { row: left, readVersion: oldRow.version },
    { row: place, readVersion: newRow?.version ?? null },
  ];
  return oldRow.identityNumber < to ? rows : rows.reverse();
}

/**
 * Replaces the number of an account, on the word of two operators, and tells the person.
 *
 * Errors, in the order they are checked: those of `decideTwoOperators`, `account.unknown`, those of `decideSuccession`;
 * `store.unavailable`, and `store.conflict` when the facts kept moving.
 */
export function succeedIdentityNumber(
  command: SucceedIdentityNumberCommand,
  now: Instant,
  ports: SucceedIdentityNumberPorts,
): ResultAsync<RecordedAccountEvent, SucceedIdentityNumberError> {
  return decideTwoOperators(command).asyncAndThen((operators) =>
    whileFactsMove(() =>
      readFacts(command, ports)
        .andThen((facts) => decideSuccession(command, facts, operators, now))
        .andThen((change) => recordDecision(change, { type: 'identity-number-replaced', at: now }, ports)),
    ),
  );
}

function readFacts(
  { accountName, from, to }: SucceedIdentityNumberCommand,
  ports: SucceedIdentityNumberPorts,
): ResultAsync<SuccessionFacts, AccountUnknown | StoreError> {
  const { accounts, preRegistrations } = ports;
  return readAccount(accountName, ports).andThen((account) =>
    ResultAsync.combine([
      callPort(() => accounts.findByIdentityNumber(to)),
      callPort(() => preRegistrations.find(account.unit, from)),
      callPort(() => preRegistrations.find(account.unit, to)),
    ]).map(([accountWithNumber, oldRow, newRow]) => ({ account, accountWithNumber, oldRow, newRow })),
  );
}
