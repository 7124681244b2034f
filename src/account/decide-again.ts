/**
 * Deciding again: what was read may move before the decision is recorded. Then the store refuses, and everything is read
 * and decided anew.
 *
 * @module
 */
import { errAsync, type ResultAsync } from 'neverthrow';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import type { StoreConflict } from '../store-error.js';
import type { AccountStale } from './account-change.js';

/** What was read is no longer so. */
export type Moved = PreRegistrationStale | AccountStale;

/** How often facts that moved under a decision are read and decided again. */
const ATTEMPTS = 5;

/** Makes the attempt, and makes it again while what it read moves; `store.conflict` when it kept moving. */
export function decideAgain<T, E extends { readonly code: string }>(
  attempt: () => ResultAsync<T, E>,
  left = ATTEMPTS,
): ResultAsync<T, Exclude<E, Moved> | StoreConflict> {
  return attempt().orElse((error): ResultAsync<T, Exclude<E, Moved> | StoreConflict> => {
    if (!hasMoved(error)) return errAsync(error as Exclude<E, Moved>);
    return left > 1 ? decideAgain(attempt, left - 1) : errAsync({ code: 'store.conflict' });
  });
}

function hasMoved({ code }: { readonly code: string }): boolean {
  return code === 'account.stale' || code === 'pre-registration.stale';
}
