/**
 * The guard against a mass change: a file of another school, or a column that slipped, changes many rows at once.
 *
 * Counted are rows that are changed or leave; new ones are not, since a first import is nothing else.
 *
 * @source decision/0081 — what a mass change is
 * @module
 */
import { err, ok, type Result } from 'neverthrow';

/** From when on a change has to be confirmed. */
export interface MassChangeGuard {
  /** A share of the roster, from 0 to 1. More is a mass change. */
  readonly share: number;
  /** A number of rows. More is a mass change, whatever the share. */
  readonly rows: number;
}

/** Twenty per cent, or fifty rows. */
export const MASS_CHANGE_GUARD: MassChangeGuard = Object.freeze({ share: 0.2, rows: 50 });

/** So many rows would be changed or leave that a person has to confirm it. */
export interface MassChange extends MassChangeGuard {
  readonly code: 'roster-import.mass-change';
  readonly changes: number;
  readonly rosterSize: number;
}

/** Decides whether so many changes of a roster need no confirmation. */
export function decideMassChange(
  changes: number,
  rosterSize: number,
  { share, rows }: MassChangeGuard,
): Result<void, MassChange> {
  const isMassChange = changes > rows || changes > share * rosterSize;
  return isMassChange ? err({ code: 'roster-import.mass-change', changes, rosterSize, share, rows }) : ok(undefined);
}
