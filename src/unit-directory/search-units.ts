/**
 * Searching the unit directory: 200 units at most, and a flag that there were more.
 *
 * @source manual/unit-directory — 因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { RateLimitExceeded, RateLimiter } from '../rate-limit/rate-limiter.js';
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

/** A search as it comes in. */
export interface SearchUnitsCommand {
  readonly query: UnitDirectoryQuery;
  /**
   * The host's identifier of whoever searches: a session, an address. Scopes the rate limit. Any well-formed Unicode
   * without NUL, at most 200 characters.
   */
  readonly client: string;
}

/** What searching needs of the host. */
export interface SearchUnitsPorts {
  readonly unitDirectory: UnitDirectory;
  /** For `unit-directory`. */
  readonly rateLimiter: Pick<RateLimiter, 'take'>;
}

/**
 * Searches the directory. Open to everybody, but not so often that somebody carries it away: every entry is a person with
 * mailbox and phone.
 *
 * Errors, in the order they are checked: `rate-limit.exceeded`, those of the store.
 */
export function searchUnits(
  { query, client }: SearchUnitsCommand,
  { unitDirectory, rateLimiter }: SearchUnitsPorts,
): ResultAsync<UnitDirectoryResult, RateLimitExceeded | StoreError> {
  return (
    callPort(() => rateLimiter.take('unit-directory', [client]))
      // one more than is shown tells whether there were more
      .andThen(() => callPort(() => unitDirectory.search(query, UNIT_DIRECTORY_LIMIT + 1)))
      .map((found) => ({
        entries: found.slice(0, UNIT_DIRECTORY_LIMIT),
        truncated: found.length > UNIT_DIRECTORY_LIMIT,
        limit: UNIT_DIRECTORY_LIMIT,
      }))
  );
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
