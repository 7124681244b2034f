/** Telling a store that failed, which ends the demo, from what an application or a line of the roster was refused for. @module */
import { err, ok, type Result } from 'neverthrow';
import type { StoreError } from 'tw-teacher-account';

/** A failure of the store outside, an answer of the workflow inside. */
export function apartFromStore<T, E extends { readonly code: string }>(
  result: Result<T, E | StoreError>,
): Result<Result<T, E>, StoreError> {
  if (result.isOk()) return ok(ok(result.value));
  const { error } = result;
  return isStoreError(error) ? err(error) : ok(err(error));
}

function isStoreError(error: { readonly code: string }): error is StoreError {
  return error.code === 'store.unavailable' || error.code === 'store.conflict';
}
