/**
 * Applying an import: exactly what was planned, to exactly the roster that it was planned for.
 *
 * Rows are written in the order of their numbers, in batches, each together with the import's checkpoint. Whoever is
 * killed in between applies again with the same identifier, and the rows are the same to the last byte. A row that moves
 * after the beginning is left as it is, counted and marked.
 *
 * Cost: one walk over the roster, then a constant number of statements for each batch.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { ApplyRosterImportCommand, ApplyRosterImportPorts } from './apply-roster-import-command.js';
import { type BeginImportError, beginImport } from './begin-import.js';
import { findImport, type ImportUnknown } from './find-import.js';
import { type ImportAborted, type ImportOptions, tell } from './import-progress.js';
import type { RosterImportStale } from './repository.js';
import type { ImportBeginning, RosterImport } from './roster-import.js';
import { writtenRow } from './written-row.js';

/** How an import is carried out. */
export interface ApplyRosterImportOptions extends ImportOptions {
  /** Rows that are written at once: 1 to {@link IMPORT_BATCH_LIMIT}; anything else is brought into that range. Default 500. */
  readonly batchSize?: number;
}

/** Why an import was not carried out to the end. */
export type ApplyRosterImportError =
  | BusinessCommandError
  | ImportUnknown
  | BeginImportError
  | ImportAborted
  | StoreError;

/** The most rows that can be written at once. */
export const IMPORT_BATCH_LIMIT = 1000;

const DEFAULT_BATCH = 500;

/**
 * Applies an import, or goes on with one that was interrupted: then with what was accepted and left out at its
 * beginning. Applied once more, a finished import is given as it is.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `roster-import.unknown`,
 * `roster-import.not-planned`, `roster-import.other-plan`, `roster-import.roster-moved`, `roster-import.mass-change`;
 * `roster-import.aborted` between two batches; those of the store at any time.
 */
export function applyRosterImport(
  command: ApplyRosterImportCommand,
  now: Instant,
  ports: ApplyRosterImportPorts,
  options: ApplyRosterImportOptions = {},
): ResultAsync<RosterImport, ApplyRosterImportError> {
  return new ResultAsync(apply(command, now, ports, options));
}

async function apply(
  command: ApplyRosterImportCommand,
  now: Instant,
  ports: ApplyRosterImportPorts,
  options: ApplyRosterImportOptions,
): Promise<Result<RosterImport, ApplyRosterImportError>> {
  const actor = decideBusinessCommand(command.actor, 'import-roster', command.unit);
  if (actor.isErr()) return err(actor.error);
  const begun = await beginImport(command, actor.value, now, ports);
  return begun.isErr() ? err(begun.error) : carryOut(begun.value, ports, options);
}

/** Writes batch after batch from the checkpoint on. */
async function carryOut(
  begun: RosterImport,
  ports: ApplyRosterImportPorts,
  options: ApplyRosterImportOptions,
): Promise<Result<RosterImport, ApplyRosterImportError>> {
  const limit = batchSize(options.batchSize);
  let current = begun;
  while (current.state === 'applying') {
    const progress = { done: current.written + current.spared, total: current.writes };
    tell(options, progress);
    if (options.signal?.aborted === true) return err({ code: 'roster-import.aborted', ...progress });
    const next = await writeBatch(current, limit, ports);
    if (next.isOk()) {
      current = next.value;
    } else if (next.error.code === 'roster-import.stale') {
      // somebody else carries the same import out: go on from where they are
      const found = await findImport(current.unit, current.id, ports);
      if (found.isErr()) return err(found.error);
      // a store that says so without a reason would have us ask for ever
      if (found.value.version === current.version) return err({ code: 'store.conflict' });
      current = found.value;
    } else {
      return err(next.error);
    }
  }
  return ok(current);
}

/** The next batch, or the end if there is none. */
async function writeBatch(
  current: RosterImport,
  limit: number,
  { rosterImports }: ApplyRosterImportPorts,
): Promise<Result<RosterImport, RosterImportStale | StoreError>> {
  const { unit, id, version: readVersion, begun, checkpoint: after } = current;
  const writes = await callPort(() => rosterImports.listWrites(unit, id, { after, limit }));
  if (writes.isErr()) return err(writes.error);
  const checkpoint = writes.value.at(-1)?.write.entry.identityNumber;
  if (checkpoint === undefined) {
    const applied: RosterImport = { ...current, version: readVersion + 1, state: 'applied' };
    return callPort(() => rosterImports.update(applied, readVersion, null)).map(() => applied);
  }
  const rows = writes.value.map(({ line, write }) => ({
    line,
    row: writtenRow(write, { unit, ...(begun as ImportBeginning) }), // it is applying
    readVersion: write.before?.version ?? null,
  }));
  return callPort(() => rosterImports.applyBatch({ unit, id, readVersion, checkpoint, rows }));
}

function batchSize(asked: number | undefined): number {
  if (asked === undefined || !Number.isInteger(asked)) return DEFAULT_BATCH;
  return Math.min(Math.max(asked, 1), IMPORT_BATCH_LIMIT);
}
