/**
 * Searching the unit directory: 200 units at most, and a flag that there were more.
 *
 * @source manual/unit-directory — 因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { UnitDirectory, UnitDirectoryEntry } from './unit-directory.js';
import type { UnitDirectoryQuery } from './unit-directory-query.js';

/** The most units that one search shows. */
export const UNIT_DIRECTORY_LIMIT = 200;

/** What a search gives. */
export interface UnitDirectoryResult {
  readonly entries: readonly UnitDirectoryEntry[];
  /** Whether there were more than are shown. */
  readonly truncated: boolean;
  readonly limit: number;
}

/** Searches the directory. Open to everybody. */
export function searchUnits(
  query: UnitDirectoryQuery,
  ports: { readonly unitDirectory: UnitDirectory },
): ResultAsync<UnitDirectoryResult, StoreError> {
  // one more than is shown tells whether there were more
  return callPort(() => ports.unitDirectory.search(query, UNIT_DIRECTORY_LIMIT + 1)).map((found) => ({
    entries: found.slice(0, UNIT_DIRECTORY_LIMIT),
    truncated: found.length > UNIT_DIRECTORY_LIMIT,
    limit: UNIT_DIRECTORY_LIMIT,
  }));
}

/** What is remarkable about a result. */
export interface UnitDirectoryNotice {
  /** 因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢 */
  readonly code: 'unit-directory.truncated';
  readonly limit: number;
}

/** Says that there were more units than are shown, if there were. */
export function reviewUnitDirectoryResult({ truncated, limit }: UnitDirectoryResult): readonly UnitDirectoryNotice[] {
  return truncated ? [{ code: 'unit-directory.truncated', limit }] : [];
}
