/**
 * How an account ceases to belong to its unit: the unit's row is withdrawn, and account and name stay.
 *
 * @source decision/0105 — release, acceptance, leaving
 * @source decision/0080 — a withdrawn row
 * @module
 */
import type { Result, ResultAsync } from 'neverthrow';
import { type AccountChange, accountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import {
  type BusinessActor,
  type BusinessCommandError,
  decideBusinessCommand,
} from '../business-account/business-account.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import type { StoreError } from '../store-error.js';
import { recordDecision } from './record-decision.js';
import {
  type AccountNotAtUnit,
  decideAccountAtUnit,
  readTeacherFacts,
  type TeacherCommand,
  type TeacherFacts,
  type TeacherPorts,
} from './teacher-facts.js';

/** Whether another unit is expected to accept the person, or the person has left the service for good. */
export type Departure = 'released' | 'left-service';

/** Why somebody did not depart. */
export type DepartureError = BusinessCommandError | AccountNotAtUnit | StoreError;

/**
 * Decides a departure. A row that has left the roster before, by an import, stays as it is.
 *
 * Errors: `account.not-at-unit`.
 */
export function decideDeparture(
  departure: Departure,
  command: TeacherCommand,
  facts: TeacherFacts,
  { id: by }: BusinessActor,
  now: Instant,
): Result<AccountChange, AccountNotAtUnit> {
  const { unit } = command;
  return decideAccountAtUnit(command, facts).map((account) => {
    const { row } = facts;
    const isOnRoster = row?.withdrawnAt === null;
    const withdrawn = isOnRoster && {
      row: { ...row, version: row.version + 1, changedAt: now, changedBy: by, withdrawnAt: now },
      readVersion: row.version,
    };
    const event = { type: departure, unit, by, at: now };
    return accountChange({ ...account, releasedAt: now }, event, { rows: withdrawn === false ? [] : [withdrawn] });
  });
}

const COMMANDS = { released: 'release-teacher', 'left-service': 'leave-service' } as const;

/** Carries a departure out, and tells the person. */
export function depart(
  departure: Departure,
  command: TeacherCommand,
  now: Instant,
  ports: TeacherPorts,
): ResultAsync<RecordedAccountEvent, DepartureError> {
  return decideBusinessCommand(command.actor, COMMANDS[departure], command.unit).asyncAndThen((actor) =>
    whileFactsMove(() =>
      readTeacherFacts(command, ports)
        .andThen((facts) => decideDeparture(departure, command, facts, actor, now))
        .andThen((change) => recordDecision(change, { type: 'unit-changed', at: now }, ports)),
    ),
  );
}
