/**
 * Why a database cannot be used as it is. For whoever runs the service; nothing of it is meant for a teacher or a school.
 *
 * @source decision/0067 — a database that could lose an account is refused
 * @module
 */
import type { StoreError } from '../store-error.js';

/** The prefix cannot stand in front of a table's name. */
export interface TablePrefixError {
  readonly code: 'database.prefix';
  readonly maxLength: number;
}

/** A setting of the database would lose or alter what was acknowledged. */
export interface DatabaseSettingError {
  readonly code: 'database.setting';
  /** The setting's name in the database. */
  readonly setting: string;
  readonly found: string;
  readonly required: string;
}

/** Tables are missing: migrate first. */
export interface DatabaseNotMigratedError {
  readonly code: 'database.not-migrated';
  /** How many migrations have not run. */
  readonly missing: number;
}

/** The tables were made by a newer version of this package: they are left alone. */
export interface DatabaseNewerError {
  readonly code: 'database.newer';
  /** How many migrations this version does not know. */
  readonly unknown: number;
}

/** Why a database cannot be used, in the order it is found out. */
export type DatabaseSetUpError =
  | TablePrefixError
  | StoreError
  | DatabaseSettingError
  | DatabaseNewerError
  | DatabaseNotMigratedError;
