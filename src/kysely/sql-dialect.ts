/**
 * What differs between databases, all of it: how a transaction begins, how a duplicate key shows, which of the driver's
 * errors mean what, the types of columns, the settings that keep what was acknowledged.
 *
 * @module
 */
import type { Kysely, RawBuilder } from 'kysely';
import type { DatabaseSettingError } from './set-up-error.js';

/**
 * What a driver's error means for the work that it broke off.
 *
 * - `again`: others were in the way, nothing was written, and doing it again is the cure
 * - `conflict`: others were in the way, nothing was written
 * - `duplicate`: a key is in use
 * - `unavailable`: anything else; after a commit was asked for, nothing is known of it
 */
export type DriverErrorMeaning = 'again' | 'conflict' | 'duplicate' | 'unavailable';

/** A type of column. */
export type ColumnKind =
  /** ASCII, compared and ordered by its bytes: codes, numbers, dates, digests. */
  | { readonly kind: 'key'; readonly maxLength: number }
  /** Any text, compared by its bytes, that may be part of an index. */
  | { readonly kind: 'indexed-text'; readonly maxLength: number }
  /** Any text that comes back as it went in. */
  | { readonly kind: 'text' }
  /** Text of some megabytes. */
  | { readonly kind: 'long-text' }
  /** A whole number up to 2⁵³. */
  | { readonly kind: 'whole' };

/** One database's ways. */
export interface SqlDialect {
  /** Begins a transaction that will write. */
  readonly begin: string;
  /** Whether `on conflict do nothing` is there; where it is not, a duplicate key is an error that is caught. */
  readonly hasOnConflict: boolean;
  /** Whether rows can be locked as they are read; where they cannot, one transaction writes at a time. */
  readonly hasRowLocks: boolean;
  /**
   * Whether a query within another one keeps its order only with a limit. Where it keeps it anyway, a limit is a burden: it
   * keeps SQLite from sorting on the disk.
   */
  readonly needsLimitToSort: boolean;
  /** Whether a table has a column. */
  readonly hasColumn: (db: Kysely<unknown>, table: string, column: string) => Promise<boolean>;
  /** How the database writes a type. */
  readonly columnType: (column: ColumnKind) => RawBuilder<unknown>;
  readonly meaningOf: (error: unknown) => DriverErrorMeaning;
  /** The database's own code of an error, or null. */
  readonly codeOf: (error: unknown) => string | null;
  /** Sets what a connection can set for itself, and reads back what keeps an acknowledged write. */
  readonly prepare: (db: Kysely<unknown>) => Promise<DatabaseTraits>;
}

/** What was found out about a database when it was prepared. */
export interface DatabaseTraits {
  /** The first setting by which an acknowledged write could be lost or altered, or null. */
  readonly fault: DatabaseSettingError | null;
  /** What a connection is told before its work, so that it sees what another node of a cluster acknowledged; or null. */
  readonly beforeWork: RawBuilder<unknown> | null;
}

/** A value of a thrown thing, whatever was thrown. */
export function fieldOf(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
}

/** A setting that must be as it is required. */
export interface RequiredSetting {
  readonly setting: string;
  readonly isSafe: (found: string) => boolean;
  readonly required: string;
}

/** The first required setting that is not as it must be, or null. */
export function faultOf(
  required: readonly RequiredSetting[],
  valueOf: (setting: string) => string,
): DatabaseSettingError | null {
  for (const { setting, isSafe, required: needed } of required) {
    const found = valueOf(setting);
    if (!isSafe(found)) return { code: 'database.setting', setting, found, required: needed };
  }
  return null;
}
