/**
 * What a store answers when it cannot say yes or no. No variant carries a cause: a driver's error repeats the row
 * that it complains about, and the row is personal. An adapter writes the cause to its own log, with care.
 *
 * @source decision/0050 — what a port may answer
 * @module
 */

/** The store could not answer. Nothing is known about the write that was asked for: ask again with the same key. */
export interface StoreUnavailable {
  readonly code: 'store.unavailable';
}

/** Others kept changing the same data meanwhile. Nothing was written; asking again is safe. */
export interface StoreConflict {
  readonly code: 'store.conflict';
}

/** Why a store gave no answer. */
export type StoreError = StoreUnavailable | StoreConflict;
