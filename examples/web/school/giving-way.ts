/**
 * Imports that let others be answered between two portions: a driver that never waits, as SQLite's is, would have the
 * process do nothing else until the last one.
 *
 * @module
 */
import { fromSafePromise } from 'neverthrow';
import type { RosterImportRepository } from 'tw-teacher-account';

/** The repository, whose long work gives way. */
export function givingWay(rosterImports: RosterImportRepository): RosterImportRepository {
  return {
    ...rosterImports,
    addLines: (unit, id, lines) => nextTurn().andThen(() => rosterImports.addLines(unit, id, lines)),
    applyBatch: (batch) => nextTurn().andThen(() => rosterImports.applyBatch(batch)),
  };
}

function nextTurn() {
  return fromSafePromise(
    new Promise<void>((resolve) => {
      setImmediate(resolve);
    }),
  );
}
