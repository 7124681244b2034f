/** What a unit asks for about the account of one of its teachers, and what is read for it. @module */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { Actor } from '../business-account/business-account.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import { callPort } from '../port-call.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { RecordPorts } from './record-decision.js';

/** A command about a teacher, by the number on the unit's roster. */
export interface TeacherCommand {
  readonly actor: Actor;
  /** The unit in whose name it is given; the actor's own. */
  readonly unit: UnitCode;
  readonly identityNumber: IdentityNumber;
}

/** What such a command needs of the host. */
export interface TeacherPorts extends RecordPorts {
  readonly accounts: Pick<AccountRepository, 'findByIdentityNumber' | 'record'>;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find'>;
}

/** All that a decision about a teacher may know. */
export interface TeacherFacts {
  /** The unit's row for the number, on the roster or withdrawn, or null. */
  readonly row: PreRegistration | null;
  /** The account that holds the number, or held it before, wherever it belongs; or null. */
  readonly account: Account | null;
}

/**
 * The unit has no account for the number: there is none, it belongs to another unit, the unit has released it, or it holds
 * another number by now. One answer for all, since apart they would tell of other units.
 */
export interface AccountNotAtUnit {
  readonly code: 'account.not-at-unit';
}

/** The person is not on the unit's roster. */
export interface NotOnRoster {
  readonly code: 'pre-registration.not-on-roster';
}

/** Reads the facts. */
export function readTeacherFacts(
  { unit, identityNumber }: TeacherCommand,
  { accounts, preRegistrations }: TeacherPorts,
): ResultAsync<TeacherFacts, StoreError> {
  return ResultAsync.combine([
    callPort(() => preRegistrations.find(unit, identityNumber)),
    callPort(() => accounts.findByIdentityNumber(identityNumber)),
  ]).map(([row, account]) => ({ row, account }));
}

/** The account that belongs to the unit under the number, or `account.not-at-unit`. */
export function decideAccountAtUnit(
  { unit, identityNumber }: TeacherCommand,
  { account }: TeacherFacts,
): Result<Account, AccountNotAtUnit> {
  const isHere =
    account?.unit === unit &&
    account.identityNumber === identityNumber &&
    account.releasedAt === null &&
    account.voidedAt === null;
  return isHere ? ok(account) : err({ code: 'account.not-at-unit' });
}

/** The row, if it is on the roster; else `pre-registration.not-on-roster`. */
export function decideRowOnRoster({ row }: TeacherFacts): Result<PreRegistration, NotOnRoster> {
  return row?.withdrawnAt === null ? ok(row) : err({ code: 'pre-registration.not-on-roster' });
}
