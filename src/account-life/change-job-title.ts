/**
 * Changing a teacher's job title (職稱異動) on the roster and of the account at once.
 *
 * @source decision/0105 — a title under an account
 * @module
 */
import { err, ok, okAsync, type Result, type ResultAsync } from 'neverthrow';
import { type AccountChange, accountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import {
  type BusinessActor,
  type BusinessCommandError,
  decideBusinessCommand,
} from '../business-account/business-account.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import type { JobTitle } from '../job-title/job-title.js';
import { callPort } from '../port-call.js';
import { decideRosterChange, type PreRegistrationRefused } from '../pre-registration/decide-pre-registration.js';
import type { UnitUnknown } from '../school/find-unit.js';
import type { Unit } from '../school/unit.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { StoreError } from '../store-error.js';
import { recordDecision } from './record-decision.js';
import {
  type AccountNotAtUnit,
  decideAccountAtUnit,
  decideRowOnRoster,
  type NotOnRoster,
  readTeacherFacts,
  type TeacherCommand,
  type TeacherFacts,
  type TeacherPorts,
} from './teacher-facts.js';

/** Which title a teacher has from now on. */
export interface ChangeJobTitleCommand extends TeacherCommand {
  readonly jobTitle: JobTitle;
}

/** What changing a title needs of the host. */
export interface ChangeJobTitlePorts extends TeacherPorts {
  readonly units: Pick<UnitRepository, 'findByCode'>;
}

/** Why a title was not changed. */
export type JobTitleRefused = NotOnRoster | AccountNotAtUnit | PreRegistrationRefused;

/** Why a title was not changed, or nothing is known of it. */
export type ChangeJobTitleError = BusinessCommandError | UnitUnknown | JobTitleRefused | StoreError;

/** All that the decision may know. */
export interface JobTitleFacts extends TeacherFacts {
  readonly unit: Unit;
}

/**
 * Decides a change of title; null if row and account have it. An account that was not opened with form 1-1 has no title:
 * then only the row changes, and the event says so much.
 *
 * Errors, in the order they are checked: `pre-registration.not-on-roster`, `account.not-at-unit`, those of
 * `decideRosterChange`.
 */
export function decideJobTitle(
  command: ChangeJobTitleCommand,
  facts: JobTitleFacts,
  { id: by }: BusinessActor,
  now: Instant,
): Result<AccountChange | null, JobTitleRefused> {
  return decideRowOnRoster(facts).andThen((row) =>
    decideAccountAtUnit(command, facts).andThen((account) => {
      const { jobTitle, unit } = command;
      const entry = { ...row, jobTitle };
      return decideRosterChange(entry, { unit: facts.unit, existing: row }, false).map(({ outcome }) => {
        const asked = account.form === '1-1' ? jobTitle : account.jobTitle;
        const isOnRow = outcome === 'unchanged';
        if (isOnRow && account.jobTitle === asked) return null;
        const changed = { ...entry, version: row.version + 1, changedAt: now, changedBy: by };
        const event = { type: 'job-title-changed', unit, by, at: now } as const;
        const rows = isOnRow ? [] : [{ row: changed, readVersion: row.version }];
        return accountChange({ ...account, jobTitle: asked }, event, { rows });
      });
    }),
  );
}

/**
 * Changes the title of a teacher of the actor's own unit; null if there was nothing to change.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `unit.unknown`,
 * `pre-registration.not-on-roster`, `account.not-at-unit`, those of `decideRosterChange`; `store.unavailable`, and
 * `store.conflict` when the facts kept moving.
 */
export function changeJobTitle(
  command: ChangeJobTitleCommand,
  now: Instant,
  ports: ChangeJobTitlePorts,
): ResultAsync<RecordedAccountEvent | null, ChangeJobTitleError> {
  return decideBusinessCommand(command.actor, 'change-job-title', command.unit)
    .asyncAndThen((actor) => callPort(() => ports.units.findByCode(command.unit)).map((unit) => ({ actor, unit })))
    .andThen(({ actor, unit }) => (unit === null ? err({ code: 'unit.unknown' as const }) : ok({ actor, unit })))
    .andThen(({ actor, unit }) =>
      whileFactsMove(() =>
        readTeacherFacts(command, ports)
          .andThen((facts) => decideJobTitle(command, { ...facts, unit }, actor, now))
          .andThen((change) => (change === null ? okAsync(null) : recordDecision(change, null, ports))),
      ),
    );
}
