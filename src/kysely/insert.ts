/** Inserting rows of a table. @module */
import type { Insertable, InsertQueryBuilder, InsertResult } from 'kysely';
import type { SqlDialect } from './sql-dialect.js';
import type { SqlSession, Statements } from './sql-session.js';
import { type Statement, statement } from './statement.js';
import type { Tables } from './tables.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;
type Query = InsertQueryBuilder<Tables, keyof Tables, InsertResult>;
type Values = Readonly<Record<string, unknown>>;

/** Inserts rows, all of which have the same columns. */
export function createInsert<Table extends keyof Tables>(
  { tables }: SqlSession,
  table: Table,
): (db: Statements, rows: readonly Row<Table>[]) => Promise<void> {
  const insert = insertOf(tables[table], (query) => query);
  return async (db, rows) => {
    if (rows.length > 0) await insert(db, rows);
  };
}

/**
 * Inserts a row unless its key is there, and tells whether it did. The constraint decides, in the moment of writing.
 *
 * Where the database can, no error arises: PostgreSQL would repeat the key in the error and in its log.
 */
export function createInsertUnlessPresent<Table extends keyof Tables>(
  { tables, dialect }: SqlSession,
  table: Table,
): (db: Statements, row: Row<Table>) => Promise<boolean> {
  const insert = insertOf(tables[table], unlessPresent(dialect));
  return (db, row) => isWritten(insert(db, [row]), 1, dialect);
}

/** The most rows in one statement: with some columns each, far from any database's limit of parameters. */
const MOST_ROWS = 500;

/**
 * Inserts rows as sets and tells whether all of them were written, which they are not if a key is in use. The caller takes
 * back what was written then.
 */
export function createInsertAllUnlessPresent<Table extends keyof Tables>(
  { tables, dialect }: SqlSession,
  table: Table,
): (db: Statements, rows: readonly Row<Table>[]) => Promise<boolean> {
  const insert = insertOf(tables[table], unlessPresent(dialect));
  return async (db, rows) => {
    for (let from = 0; from < rows.length; ) {
      const part = rows.slice(from, from + sizeOfPart(rows.length - from));
      if (!(await isWritten(insert(db, part), part.length, dialect))) return false;
      from += part.length;
    }
    return true;
  };
}

/** As many rows as a statement has; less than the most, a power of two, so that there are few statements to keep. */
function sizeOfPart(left: number): number {
  return left >= MOST_ROWS ? MOST_ROWS : 2 ** Math.floor(Math.log2(left));
}

function unlessPresent({ hasOnConflict }: SqlDialect): (query: Query) => Query {
  return (query) => (hasOnConflict ? query.onConflict((conflict) => conflict.doNothing()) : query);
}

async function isWritten(affected: Promise<number>, rows: number, dialect: SqlDialect): Promise<boolean> {
  try {
    return (await affected) === rows;
  } catch (error) {
    if (!dialect.hasOnConflict && dialect.meaningOf(error) === 'duplicate') return false;
    throw error;
  }
}

/** One statement for each number of rows. Gives how many were written. */
function insertOf(table: keyof Tables, finish: (query: Query) => Query) {
  const byCount = new Map<number, Statement<Values, unknown>>();
  return async (db: Statements, rows: readonly Values[]): Promise<number> => {
    let insert = byCount.get(rows.length);
    if (insert === undefined) {
      const columns = Object.keys(rows[0] ?? {});
      const names = rows.flatMap((_, index) => columns.map((column) => nameOf(column, index)));
      insert = statement<Values, unknown>(names, (builder, values) => {
        const marked = rows.map((_, index) =>
          Object.fromEntries(columns.map((column) => [column, values[nameOf(column, index)]])),
        );
        return finish(builder.insertInto(table).values(marked));
      });
      byCount.set(rows.length, insert);
    }
    const values: Record<string, unknown> = {};
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row)) values[nameOf(column, index)] = value;
    }
    return (await insert(db, values)).affected;
  };
}

function nameOf(column: string, row: number): string {
  return `${column} ${row}`;
}
