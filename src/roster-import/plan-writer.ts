/**
 * Writing a plan down as it is made: portions of lines, counted and digested, then the finished import.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import { digestOn, NOTHING_YET } from './import-digest.js';
import { countLines, NO_LINES, writesOf } from './line-totals.js';
import type { PlannedLine } from './planned-line.js';
import type { RosterImportIdTaken, RosterImportRepository, RosterImportStale } from './repository.js';
import type { RosterImport } from './roster-import.js';

/** Everything about a plan that is known before its lines are. */
export type PlanHead = Pick<
  RosterImport,
  'unit' | 'id' | 'mode' | 'undoes' | 'plannedAt' | 'plannedBy' | 'report' | 'rosterSize' | 'base'
>;

/** What writing a plan needs of the host. */
export type PlanWriterPorts = {
  readonly rosterImports: Pick<RosterImportRepository, 'create' | 'addLines' | 'update' | 'remove'>;
};

/** Why a plan was not written. `roster-import.stale`: somebody threw it away while it was being made. */
export type PlanWritingError = RosterImportIdTaken | RosterImportStale | StoreError;

/** How many lines go into a portion. */
export const LINES_IN_A_PORTION = 500;

/** Takes lines in portions. */
export interface PlanWriter {
  readonly add: (lines: readonly PlannedLine[]) => Promise<Result<void, PlanWritingError>>;
  /** The finished plan. */
  readonly finish: () => Promise<Result<RosterImport, PlanWritingError>>;
  /** Throws away what was written. Where that fails too, a plan is left that can be thrown away later. */
  readonly giveUp: () => Promise<Result<void, StoreError>>;
}

/** Begins a plan. */
export async function beginPlan(
  head: PlanHead,
  { rosterImports }: PlanWriterPorts,
): Promise<Result<PlanWriter, PlanWritingError>> {
  const { unit, id } = head;
  let plan: RosterImport = {
    ...head,
    version: 1,
    state: 'planning',
    totals: NO_LINES,
    digest: NOTHING_YET,
    begun: null,
    writes: 0,
    checkpoint: null,
    written: 0,
    spared: 0,
  };
  const draft = plan;
  const created = await callPort(() => rosterImports.create(draft));
  if (created.isErr()) return err(created.error);
  return ok({
    async add(lines) {
      const added = await callPort(() => rosterImports.addLines(unit, id, lines));
      if (added.isErr()) return err(added.error);
      const totals = countLines(plan.totals, lines);
      plan = { ...plan, totals, writes: writesOf(totals), digest: await digestOn(plan.digest, lines) };
      return ok(undefined);
    },
    async finish() {
      const planned: RosterImport = { ...plan, version: draft.version + 1, state: 'planned' };
      const updated = await callPort(() => rosterImports.update(planned, draft.version, null));
      return updated.map(() => planned);
    },
    async giveUp() {
      return callPort(() => rosterImports.remove(unit, id));
    },
  });
}

/** The finished plan, or after an error nothing: what was written is thrown away. */
export async function finishPlan<E>(
  writer: PlanWriter,
  written: Result<void, E>,
): Promise<Result<RosterImport, E | PlanWritingError>> {
  const finished = written.isOk() ? await writer.finish() : err(written.error);
  if (finished.isOk()) return finished;
  const givenUp = await writer.giveUp();
  return givenUp.isErr() ? err(givenUp.error) : finished;
}
