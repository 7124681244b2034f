/**
 * Planning the undoing of an import: the inverse of what it wrote, as an import of its own that is applied like any other.
 *
 * A row that was changed or claimed since is spared, and the plan says so.
 *
 * @source decision/0082 — what undoing puts back
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { UnitCode } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import { decideUndo } from './decide-undo.js';
import { findImport, type ImportUnknown } from './find-import.js';
import { type ImportAborted, type ImportOptions, tell } from './import-progress.js';
import {
  beginPlan,
  finishPlan,
  LINES_IN_A_PORTION,
  type PlanWriter,
  type PlanWriterPorts,
  type PlanWritingError,
} from './plan-writer.js';
import type { RosterImportRepository } from './repository.js';
import { readRosterBase } from './roster-base.js';
import type { ImportState, RosterImport } from './roster-import.js';

/** An import that is to be undone. */
export interface PlanUndoCommand {
  readonly actor: Actor;
  /** The unit whose import it is; the actor's own. */
  readonly unit: UnitCode;
  /** The identifier of the undoing; never used before by the unit. */
  readonly id: string;
  /** The identifier of the import that is undone. */
  readonly undoes: string;
}

/** What planning an undoing needs of the host. */
export interface PlanUndoPorts {
  readonly preRegistrations: Pick<PreRegistrationRepository, 'findMany' | 'list'>;
  readonly rosterImports: PlanWriterPorts['rosterImports'] & Pick<RosterImportRepository, 'find' | 'listWrites'>;
}

/** Why an undoing was not planned. */
export type PlanUndoError =
  | BusinessCommandError
  | ImportUnknown
  | { readonly code: 'roster-import.not-applied'; readonly state: ImportState }
  | ImportAborted
  | PlanWritingError;

/**
 * Plans the undoing of an import that was applied to the end.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `roster-import.unknown`,
 * `roster-import.not-applied`, `roster-import.id-taken`, `roster-import.aborted`; those of the store at any time. After
 * an error nothing is kept.
 */
export function planUndo(
  command: PlanUndoCommand,
  now: Instant,
  ports: PlanUndoPorts,
  options: ImportOptions = {},
): ResultAsync<RosterImport, PlanUndoError> {
  return new ResultAsync(plan(command, now, ports, options));
}

async function plan(
  { actor: asked, unit, id, undoes }: PlanUndoCommand,
  now: Instant,
  ports: PlanUndoPorts,
  options: ImportOptions,
): Promise<Result<RosterImport, PlanUndoError>> {
  const actor = decideBusinessCommand(asked, 'import-roster', unit);
  if (actor.isErr()) return err(actor.error);
  const found = await findImport(unit, undoes, ports);
  if (found.isErr()) return err(found.error);
  const undone = found.value;
  if (undone.state !== 'applied') return err({ code: 'roster-import.not-applied', state: undone.state });
  const base = await readRosterBase(unit, ports);
  if (base.isErr()) return err(base.error);

  const writer = await beginPlan(
    {
      unit,
      id,
      mode: undone.mode,
      undoes,
      plannedAt: now,
      plannedBy: actor.value.id,
      report: null,
      rosterSize: base.value.size,
      base: base.value.digest,
    },
    ports,
  );
  if (writer.isErr()) return err(writer.error);
  const written = await writeInverse(undone, ports, writer.value, options);
  return finishPlan(writer.value, written);
}

/** A line for each row that the import wrote. */
async function writeInverse(
  { unit, id, written: total }: RosterImport,
  { preRegistrations, rosterImports }: PlanUndoPorts,
  writer: PlanWriter,
  options: ImportOptions,
): Promise<Result<void, ImportAborted | PlanWritingError | StoreError>> {
  let after: IdentityNumber | null = null;
  let line = 0;
  for (;;) {
    const progress = { done: line, total };
    tell(options, progress);
    if (options.signal?.aborted === true) return err({ code: 'roster-import.aborted', ...progress });
    const page = await nextWrites(rosterImports, unit, id, after);
    if (page.isErr()) return err(page.error);
    const last = page.value.at(-1);
    if (last === undefined) return ok(undefined);
    after = last.write.entry.identityNumber;

    const writes = page.value.filter(({ moved }) => !moved).map(({ write }) => write);
    const numbers = writes.map(({ entry }) => entry.identityNumber);
    const rows = await callPort(() => preRegistrations.findMany(unit, numbers));
    if (rows.isErr()) return err(rows.error);
    const current = new Map(rows.value.map((row) => [row.identityNumber, row]));
    const lines = writes.map((write) => ({
      line: (line += 1),
      notices: [],
      ...decideUndo(write, current.get(write.entry.identityNumber) ?? null),
    }));
    const added = await writer.add(lines);
    if (added.isErr()) return err(added.error);
  }
}

function nextWrites(
  rosterImports: Pick<RosterImportRepository, 'listWrites'>,
  unit: UnitCode,
  id: string,
  after: IdentityNumber | null,
) {
  return callPort(() => rosterImports.listWrites(unit, id, { after, limit: LINES_IN_A_PORTION }));
}
