/**
 * Beginning an import: the last look before rows are written.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @source decision/0081 — what a mass change is
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { BusinessActor } from '../business-account/business-account.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { ApplyRosterImportCommand, ApplyRosterImportPorts } from './apply-roster-import-command.js';
import { countChosen } from './count-chosen.js';
import { findImport, type ImportUnknown } from './find-import.js';
import { decideMassChange, MASS_CHANGE_GUARD, type MassChange } from './mass-change.js';
import { readRosterBase } from './roster-base.js';
import type { ImportState, RosterImport } from './roster-import.js';

/** Why an import was not begun. */
export type BeginImportError =
  | ImportUnknown
  | { readonly code: 'roster-import.not-planned'; readonly state: ImportState }
  | { readonly code: 'roster-import.other-plan' }
  | { readonly code: 'roster-import.roster-moved' }
  | MassChange
  | StoreError;

/** The import as it is once it was begun: now, or before. */
export async function beginImport(
  command: ApplyRosterImportCommand,
  actor: BusinessActor,
  now: Instant,
  ports: ApplyRosterImportPorts,
): Promise<Result<RosterImport, BeginImportError>> {
  const found = await findImport(command.unit, command.id, ports);
  if (found.isErr()) return err(found.error);
  const planned = found.value;
  if (planned.state === 'planning') return err({ code: 'roster-import.not-planned', state: planned.state });
  if (planned.digest !== command.digest) return err({ code: 'roster-import.other-plan' });
  if (planned.state !== 'planned') return ok(planned);

  const base = await readRosterBase(command.unit, ports);
  if (base.isErr()) return err(base.error);
  if (base.value.digest !== planned.base) return lookAgain(planned, { code: 'roster-import.roster-moved' });

  const choices = { accepted: command.accepted ?? [], leftOut: command.leftOut ?? [] };
  const chosen = await countChosen(planned, choices, ports);
  if (chosen.isErr()) return err(chosen.error);
  const { changes, writes } = chosen.value;
  // an undoing was asked for as a whole: there is nothing more to confirm
  if (planned.undoes === null && command.massChangeConfirmed !== true) {
    const guarded = decideMassChange(changes, planned.rosterSize, command.guard ?? MASS_CHANGE_GUARD);
    if (guarded.isErr()) return err(guarded.error);
  }
  const begun: RosterImport = {
    ...planned,
    version: planned.version + 1,
    state: 'applying',
    begun: { at: now, by: actor.id },
    writes,
  };
  const updated = await callPort(() => ports.rosterImports.update(begun, planned.version, choices));
  if (updated.isOk()) return ok(begun);
  if (updated.error.code !== 'roster-import.stale') return err(updated.error);
  // a store that says so without a reason would have us ask for ever
  return lookAgain(planned, { code: 'store.conflict' });

  /** Of two that begin the same import at once, one begins it, and the other helps. */
  async function lookAgain(before: RosterImport, otherwise: BeginImportError) {
    const moved = await findImport(command.unit, command.id, ports);
    if (moved.isErr()) return err(moved.error);
    return moved.value.version === before.version ? err(otherwise) : beginImport(command, actor, now, ports);
  }
}
