/** The unit's view of applications that failed. @source decision/0063 @module */
import type { ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { callPort } from '../port-call.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import type { ApplicationRefusal, ApplicationRefusalLog } from './application-refusal.js';

/** The most refusals that are listed. */
export const REFUSAL_LIST_LIMIT = 200;

/**
 * Lists the newest refusals of the actor's own unit, each with its cause.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, those of the store.
 */
export function listRefusals(
  actor: Actor,
  unit: UnitCode,
  ports: { readonly refusals: Pick<ApplicationRefusalLog, 'list'> },
): ResultAsync<readonly ApplicationRefusal[], BusinessCommandError | StoreError> {
  return decideBusinessCommand(actor, 'list-refusals', unit).asyncAndThen(() =>
    callPort(() => ports.refusals.list(unit, REFUSAL_LIST_LIMIT)),
  );
}
