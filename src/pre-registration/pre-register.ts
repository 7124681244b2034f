/**
 * Pre-registering a teacher (登錄資料): the business account's step, before which nobody can apply.
 *
 * @source manual/pre-registration
 * @module
 */
import { err, okAsync, type ResultAsync } from 'neverthrow';
import {
  type Actor,
  type BusinessActor,
  type BusinessCommandError,
  decideBusinessCommand,
} from '../business-account/business-account.js';
import { FACTS_MOVED, type FactsMoved, whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { UnitUnknown } from '../school/find-unit.js';
import type { Unit, UnitCode } from '../school/unit.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { StoreError } from '../store-error.js';
import { decidePreRegistration, type PreRegistered, type PreRegistrationRefused } from './decide-pre-registration.js';
import type { PreRegistrationRepository } from './repository.js';
import type { RosterEntry } from './roster-entry.js';

/** One teacher to be registered. */
export interface PreRegisterCommand {
  readonly actor: Actor;
  /** The unit whose roster is written; the actor's own. */
  readonly unit: UnitCode;
  readonly entry: RosterEntry;
  /** Whether the actor confirmed a change of name or birth date under an account. Default false. */
  readonly confirmed?: boolean;
}

/** What pre-registering needs of the host. */
export interface PreRegisterPorts {
  readonly units: Pick<UnitRepository, 'findByCode'>;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'find' | 'save'>;
}

/** Why a teacher was not registered. */
export type PreRegisterError = BusinessCommandError | UnitUnknown | PreRegistrationRefused | StoreError;

/**
 * Registers a teacher on the actor's own unit: inserts, or updates the row with the same number.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `unit.unknown`, those of
 * `decidePreRegistration`; `store.unavailable`, and `store.conflict` when the row kept moving.
 */
export function preRegister(
  command: PreRegisterCommand,
  now: Instant,
  ports: PreRegisterPorts,
): ResultAsync<PreRegistered, PreRegisterError> {
  return decideBusinessCommand(command.actor, 'pre-register', command.unit)
    .asyncAndThen((actor) => callPort(() => ports.units.findByCode(command.unit)).map((unit) => ({ actor, unit })))
    .andThen(({ actor, unit }) => (unit === null ? err({ code: 'unit.unknown' as const }) : okAsync({ actor, unit })))
    .andThen(({ actor, unit }) => whileFactsMove(() => decideAndSave(command, actor, unit, now, ports)));
}

function decideAndSave(
  { entry, confirmed = false }: PreRegisterCommand,
  actor: BusinessActor,
  unit: Unit,
  now: Instant,
  { preRegistrations }: PreRegisterPorts,
): ResultAsync<PreRegistered, PreRegistrationRefused | FactsMoved | StoreError> {
  return callPort(() => preRegistrations.find(unit.code, entry.identityNumber)).andThen((existing) =>
    decidePreRegistration(entry, { unit, existing }, actor, confirmed, now).asyncAndThen((event) =>
      event.outcome === 'unchanged'
        ? okAsync(event)
        : callPort(() => preRegistrations.save(event.row, existing?.version ?? null))
            .map(() => event)
            .mapErr((error) => (error.code === 'pre-registration.stale' ? FACTS_MOVED : error)),
    ),
  );
}
