/**
 * Accepting a teacher (調入): the account that another unit has released belongs to this one from now on.
 *
 * @source decision/0105 — release, acceptance, leaving
 * @source decision/0058 — what is at other units does not show
 * @module
 */
import { err, ok, type Result, type ResultAsync } from 'neverthrow';
import { type AccountChange, accountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import {
  type BusinessActor,
  type BusinessCommandError,
  decideBusinessCommand,
} from '../business-account/business-account.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { sameName } from '../person-name/same-name.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { StoreError } from '../store-error.js';
import { recordDecision } from './record-decision.js';
import {
  decideRowOnRoster,
  type NotOnRoster,
  readTeacherFacts,
  type TeacherCommand,
  type TeacherFacts,
  type TeacherPorts,
} from './teacher-facts.js';

/**
 * There is no account that the unit could accept: none at all, none that was released, or its person differs from the one
 * on the roster. One answer for all, since apart they would tell of other units.
 */
export interface NoneToAccept {
  readonly code: 'account.none-to-accept';
}

/** Why nobody was accepted. */
export type AcceptTeacherError = BusinessCommandError | NotOnRoster | NoneToAccept | StoreError;

/**
 * Decides an acceptance. Number, name and birth date of the unit's row must be the account's, as for an application: who
 * only knows a number cannot draw an account to a unit. A claim of the row by another account is that of one that was
 * voided, and gives way.
 *
 * Errors, in the order they are checked: `pre-registration.not-on-roster`, `account.none-to-accept`.
 */
export function decideAcceptance(
  command: TeacherCommand,
  facts: TeacherFacts,
  { id: by }: BusinessActor,
  now: Instant,
): Result<AccountChange, NotOnRoster | NoneToAccept> {
  const { unit } = command;
  return decideRowOnRoster(facts).andThen((row) =>
    decideReleased(row, facts).map(({ account, nameMatch }) => {
      const claim = { accountName: account.name, claimedAt: now, nameMatch };
      const claimed = { ...row, version: row.version + 1, changedAt: now, changedBy: by, claim };
      // the other forms do not ask for a title
      const jobTitle = account.form === '1-1' ? row.jobTitle : account.jobTitle;
      const event = { type: 'accepted', unit, by, at: now } as const;
      return accountChange({ ...account, unit, jobTitle, releasedAt: null }, event, {
        rows: [{ row: claimed, readVersion: row.version }],
      });
    }),
  );
}

function decideReleased({ identityNumber, personName, birthDate }: PreRegistration, { account }: TeacherFacts) {
  const NONE = err({ code: 'account.none-to-accept' } as const);
  if (account === null) return NONE;
  const isFree = account.releasedAt !== null && account.voidedAt === null && account.erasedAt === null;
  const nameMatch = sameName(account.personName, personName);
  const isSame = account.identityNumber === identityNumber && account.birthDate === birthDate;
  return isFree && isSame && nameMatch !== 'different' ? ok({ account, nameMatch }) : NONE;
}

/**
 * Accepts a teacher whom the actor's own unit has registered. The account keeps its name and its password; its title
 * becomes that of the row.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `pre-registration.not-on-roster`,
 * `account.none-to-accept`; `store.unavailable`, and `store.conflict` when the facts kept moving.
 */
export function acceptTeacher(
  command: TeacherCommand,
  now: Instant,
  ports: TeacherPorts,
): ResultAsync<RecordedAccountEvent, AcceptTeacherError> {
  return decideBusinessCommand(command.actor, 'accept-teacher', command.unit).asyncAndThen((actor) =>
    whileFactsMove(() =>
      readTeacherFacts(command, ports)
        .andThen((facts) => decideAcceptance(command, facts, actor, now))
        .andThen((change) => recordDecision(change, { type: 'unit-changed', at: now }, ports)),
    ),
  );
}
