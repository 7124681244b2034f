/**
 * Counting what an import writes, by what a person chose.
 *
 * @source decision/0081 — what is counted
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import { writesOf } from './line-totals.js';
import type { WritingLineClass } from './planned-line.js';
import type { LineChoices, RosterImportRepository } from './repository.js';
import type { RosterImport } from './roster-import.js';

/** What an import comes to. */
export interface ChosenCounts {
  /** Rows that are written. */
  readonly writes: number;
  /** Those of them that are changed or leave. */
  readonly changes: number;
}

const LINES_ON_A_PAGE = 1000;
const WRITING: readonly WritingLineClass[] = ['created', 'updated', 'withdrawn', 'undecided'];

/** Counts; walks over the lines only if something was chosen. */
export async function countChosen(
  { unit, id, totals }: RosterImport,
  { accepted, leftOut }: LineChoices,
  { rosterImports }: { readonly rosterImports: Pick<RosterImportRepository, 'listLines'> },
): Promise<Result<ChosenCounts, StoreError>> {
  let writes = writesOf(totals);
  let changes = totals.updated + totals.withdrawn;
  if (accepted.length + leftOut.length === 0) return ok({ writes, changes });

  const left = new Set(leftOut);
  const taken = new Set(accepted.filter((line) => !left.has(line)));
  let after = 0;
  for (;;) {
    const from = after;
    const page = await callPort(() =>
      rosterImports.listLines(unit, id, { after: from, limit: LINES_ON_A_PAGE, classes: WRITING }),
    );
    if (page.isErr()) return err(page.error);
    for (const { planned } of page.value) {
      const isNew = 'write' in planned && (planned.write.effect === 'create' || planned.write.effect === 'restore');
      const step = planned.class === 'undecided' ? Number(taken.has(planned.line)) : -Number(left.has(planned.line));
      writes += step;
      if (!isNew) changes += step;
    }
    const last = page.value.at(-1);
    if (last === undefined) return ok({ writes, changes });
    after = last.planned.line;
  }
}
