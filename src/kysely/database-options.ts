import { err, ok, type Result } from 'neverthrow';
import type { DatabaseTrouble } from './database-trouble.js';
import type { SqlDialectName } from './dialect-name.js';
import type { TablePrefixError } from './set-up-error.js';

/** A database as the host has it. */
export interface DatabaseOptions {
  readonly dialect: SqlDialectName;
  /** What stands in front of every table's name. Default `tta_`. */
  readonly prefix?: string;
  /**
   * Whether settings by which an acknowledged account could be lost are refused. `unchecked` is for a database in
   * memory, and for a host that has durability from elsewhere. Default `required`.
   */
  readonly durability?: 'required' | 'unchecked';
  /** Told of every failure of the database, so that the host can log it. Gets no message, for messages repeat rows. */
  readonly onTrouble?: (trouble: DatabaseTrouble) => void;
}

/** A prefix of its own keeps these tables apart from the host's. */
export const TABLE_PREFIX_RULE = Object.freeze({ maxLength: 30 });

const SHAPE = /^(?:[a-z][a-z0-9_]*)?$/;

/** The prefix to use. Lower case only: databases differ in what they make of upper case. */
export function decidePrefix({ prefix = 'tta_' }: DatabaseOptions): Result<string, TablePrefixError> {
  const { maxLength } = TABLE_PREFIX_RULE;
  return prefix.length <= maxLength && SHAPE.test(prefix) ? ok(prefix) : err({ code: 'database.prefix', maxLength });
}
