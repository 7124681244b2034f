/**
 * Doing again what others were in the way of, and turning a driver's error into an answer. No driver's error passes:
 * its message repeats the row that it complains about.
 *
 * @source decision/0069 — what is done again, and what is not
 * @module
 */
import { err, type Result, ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { DatabaseOptions } from './database-options.js';
import { pause } from './pause.js';
import { meaningOf, reportTrouble } from './trouble.js';

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const performance: { readonly now: () => number };

/** How often a piece of work is begun before it is given up for a conflict. */
export const MOST_ATTEMPTS = 12;

/** After this long it is not begun again: a database may wait by itself before it tells of a conflict. */
const MOST_MILLISECONDS = 15_000;

/** Does a piece of work, at most so many times. */
export function attempt<T, E>(
  work: () => Promise<Result<T, E>>,
  options: DatabaseOptions,
  mostAttempts: number,
): ResultAsync<T, E | StoreError> {
  const last = performance.now() + MOST_MILLISECONDS;
  const repeat = async (): Promise<Result<T, E | StoreError>> => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await work();
      } catch (error) {
        const meaning = meaningOf(options, error);
        // a duplicate that no statement expected: somebody wrote the same at the same time
        const isWorthRepeating = meaning === 'again' || meaning === 'duplicate';
        const isTooLate = attempts >= mostAttempts || performance.now() >= last;
        if (!isWorthRepeating || isTooLate) return err(reportTrouble(options, error, attempts));
      }
      await pause(attempts);
    }
  };
  return new ResultAsync(repeat());
}
