/**
 * Keeping SQLite's prepared statements. Kysely prepares a statement each time that it sends it, which takes a good part of
 * the time of a short one.
 *
 * @module
 */
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How many are kept; this package alone sends some thirty. */
const MOST_STATEMENTS = 200;

/**
 * The same database, each statement of which is prepared once. For a connection that one Kysely instance has for itself,
 * as its dialect is made for: a statement is never used by two at once.
 *
 * @example
 * const database = keepPreparedStatements(new Database('teachers.sqlite'));
 * const db = new Kysely<Mine>({ dialect: new SqliteDialect({ database }) });
 */
export function keepPreparedStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const prepared = database.prepare(sql);
    // what is walked row by row may be walked twice at the same time
    const statement: SqliteStatement = {
      reader: prepared.reader,
      all: (parameters) => prepared.all(parameters),
      run: (parameters) => prepared.run(parameters),
      iterate: (parameters) => database.prepare(sql).iterate(parameters),
    };
    kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_STATEMENTS) break;
      kept.delete(oldest);
    }
    return statement;
  };
  return {
    prepare,
    close: () => {
      kept.clear();
      database.close();
    },
  };
}
