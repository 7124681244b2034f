/**
 * Telling the host of a failure of the database, without what the database says of it: its messages repeat rows.
 *
 * @module
 */
import type { StoreError } from '../store-error.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import type { DriverErrorMeaning } from './sql-dialect.js';

/** Marks an error of ours: somebody else was faster, and the whole piece of work is to be done again. */
const OVERTAKEN = Symbol('overtaken');

/** What a piece of work throws that found a row where there was none when it looked. Nothing of it stays. */
export function overtaken(): Error {
  return Object.assign(new Error('a row was written meanwhile'), { [OVERTAKEN]: true });
}

/** What a thrown thing means. It may not be ours: looking at it may throw again. */
export function meaningOf({ dialect }: DatabaseOptions, error: unknown): DriverErrorMeaning {
  try {
    if (error instanceof Error && OVERTAKEN in error) return 'again';
    return DIALECTS[dialect].meaningOf(error);
  } catch {
    return 'unavailable';
  }
}

/** The answer to a caller whose work was broken off; the host is told of it. */
export function reportTrouble(options: DatabaseOptions, error: unknown, attempts: number): StoreError {
  const answer = meaningOf(options, error) === 'unavailable' ? 'store.unavailable' : 'store.conflict';
  try {
    options.onTrouble?.({ answer, driverCode: codeOf(options, error), attempts });
  } catch {
    // the host's own trouble with its log changes no answer
  }
  return { code: answer };
}

/** Codes are short words; anything else might be a message. */
const CODE = /^[A-Za-z0-9_]{1,40}$/;

function codeOf({ dialect }: DatabaseOptions, error: unknown): string | null {
  try {
    const code = DIALECTS[dialect].codeOf(error);
    return code !== null && CODE.test(code) ? code : null;
  } catch {
    return null;
  }
}
