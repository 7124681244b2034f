/**
 * What the adapters see of a database: a way to read and two ways to write, whose failures are answers.
 *
 * @module
 */
import type { Kysely } from 'kysely';
import type { Result, ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { SqlDialect } from './sql-dialect.js';
import type { TableNames, Tables } from './tables.js';

/** Statements of one piece of work. */
export type Statements = Kysely<Tables>;

/** A database, or the host's transaction on one. */
export interface SqlSession {
  readonly tables: TableNames;
  readonly dialect: SqlDialect;
  /** Runs statements that only read. Each sees what was acknowledged before, by whichever node of a cluster. */
  readonly read: <T>(work: (db: Statements) => Promise<T>) => ResultAsync<T, StoreError>;
  /** Runs statements as one: what `work` answers with an error, or throws, has written nothing. It may run again. */
  readonly write: <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => ResultAsync<T, E | StoreError>;
  /** Runs a single statement that writes: all or nothing by itself, so that it needs no transaction around it. */
  readonly writeOnce: <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => ResultAsync<T, E | StoreError>;
}
