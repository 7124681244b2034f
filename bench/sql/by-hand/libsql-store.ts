/** SQLite by hand: each statement is prepared once. @module */
import type Database from 'libsql';
import type { Read, Statements, Write } from '../statements.js';
import type { Store } from '../store.js';

/** The store that a program with a connection to SQLite is. */
export function createLibsqlStore(database: Database.Database, statements: Statements): Store {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const write = ({ sql, parameters, rows }: Write) => {
    if (prepare(sql).run(parameters).changes !== rows) throw new Error(`not ${rows} rows: ${sql}`);
  };
  const read = ({ sql, parameters }: Read) => {
    if (prepare(sql).get(parameters) === undefined) throw new Error(`no row: ${sql}`);
  };
  const inTransaction = (writes: readonly Write[]) => {
    prepare(statements.begin).run();
    try {
      writes.forEach(write);
      prepare('commit').run();
    } catch (error) {
      prepare('rollback').run();
      throw error;
    }
  };
  return {
    open(opening) {
      inTransaction(statements.open(opening));
      return DONE;
    },
    save(row, readVersion) {
      write(statements.save(row, readVersion));
      return DONE;
    },
    find(unit, number) {
      read(statements.find(unit, number));
      return DONE;
    },
    findAccount(number) {
      read(statements.findAccount(number));
      return DONE;
    },
  };
}

const DONE = Promise.resolve();
