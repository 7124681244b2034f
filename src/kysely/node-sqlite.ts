/**
 * The SQLite that comes with Node, `node:sqlite`, in the shape that Kysely's dialect takes. Two things differ: whether a
 * statement gives rows is asked of its columns, and parameters are arguments of their own.
 *
 * Nothing of Node is imported here; the host opens the database.
 *
 * @module
 */
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** What is used of a `StatementSync`. Node has `columns` from 22.16 on. */
export interface NodeSqliteStatement {
  /** What the statement gives; empty for one that gives no rows. */
  columns(): readonly unknown[];
  /** Every row. */
  all(...parameters: unknown[]): unknown[];
  /** Carries out what gives no rows. */
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  /** Row by row. */
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
}

/** What is used of a `DatabaseSync`. */
export interface NodeSqliteDatabase {
  /** A statement, ready for its parameters. */
  prepare(sql: string): NodeSqliteStatement;
  /** Gives the file back. */
  close(): void;
}

/**
 * Lets Kysely's `SqliteDialect` work on a `DatabaseSync`.
 *
 * @example
 * const database = nodeSqliteDatabase(new DatabaseSync('teachers.sqlite'));
 * const db = new Kysely<Mine>({ dialect: new SqliteDialect({ database }) });
 */
export function nodeSqliteDatabase(database: NodeSqliteDatabase): SqliteDatabase {
  return {
    prepare: (sql) => statementOf(database.prepare(sql)),
    close: () => {
      database.close();
    },
  };
}

function statementOf(statement: NodeSqliteStatement): SqliteStatement {
  return {
    // a pragma and an insert with `returning` give rows too, whatever they begin with
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}
