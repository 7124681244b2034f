/**
 * Deciding again. A use case reads facts, decides, and records what it decided over the versions that it read. Where one
 * of them moved meanwhile the store refuses, and the use case begins anew with what is true by then.
 *
 * @source decision/0050 — what a port may answer
 * @module
 */
import { errAsync, type ResultAsync } from 'neverthrow';
import type { StoreConflict } from './store-error.js';

/** A fact is no longer what was read. Within a use case only: whoever called it gets an answer or `store.conflict`. */
export interface FactsMoved {
  readonly code: 'moved';
}

export const FACTS_MOVED: FactsMoved = /* @__PURE__ */ Object.freeze({ code: 'moved' });

/** How often facts are read and decided on. Who loses so often is not alone, and may ask again. */
const ATTEMPTS = 5;

/** Reads, decides and records, again where facts moved; `store.conflict` when they kept moving. */
export function whileFactsMove<T, E extends { readonly code: string }>(
  attempt: () => ResultAsync<T, E>,
  left = ATTEMPTS,
): ResultAsync<T, Exclude<E, FactsMoved> | StoreConflict> {
  return attempt().orElse((error): ResultAsync<T, Exclude<E, FactsMoved> | StoreConflict> => {
    if (!isFactsMoved(error)) return errAsync(error as Exclude<E, FactsMoved>); // all but the one that was looked for
    return left > 1 ? whileFactsMove(attempt, left - 1) : errAsync({ code: 'store.conflict' });
  });
}

function isFactsMoved(error: { readonly code: string }): boolean {
  return error.code === FACTS_MOVED.code;
}
