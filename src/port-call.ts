/**
 * Calling a port. A port belongs to the host and may throw or reject against its type; what it throws may hold
 * personal data. Here that ends: the caller gets `store.unavailable` and nothing else.
 *
 * @source decision/0050 — what a port may answer
 * @module
 */
import { err, type Result, ResultAsync } from 'neverthrow';
import type { StoreUnavailable } from './store-error.js';

const UNAVAILABLE: StoreUnavailable = Object.freeze({ code: 'store.unavailable' });

/** The port's answer, or `store.unavailable` if it threw or rejected. */
export function callPort<T, E>(call: () => ResultAsync<T, E>): ResultAsync<T, E | StoreUnavailable> {
  const answer = async (): Promise<Result<T, E | StoreUnavailable>> => {
    try {
      return await call();
    } catch {
      return err(UNAVAILABLE);
    }
  };
  return new ResultAsync(answer());
}
