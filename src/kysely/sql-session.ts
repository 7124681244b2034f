/**
 * Reading and writing, all of it through here: transactions, doing again what others were in the way of, and turning a
 * driver's error into an answer. No driver's error passes: its message repeats the row that it complains about.
 *
 * In the host's own transaction a write is a savepoint, so that a refused one leaves nothing behind, and nothing is done
 * again: what the host's other statements rest on may be gone, and only the host can repeat them.
 *
 * @source decision/0069 — what is done again, and what is not
 * @module
 */
import { type Kysely, sql } from 'kysely';
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import { pause } from './pause.js';
import type { DatabaseTraits, SqlDialect } from './sql-dialect.js';
import { type TableNames, type Tables, tableNames } from './tables.js';
import { meaningOf, reportTrouble } from './trouble.js';

// The part of the platform that is used. Without the DOM's types, which not every host has.
declare const performance: { readonly now: () => number };

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

/** How often a piece of work is begun before it is given up for a conflict. */
export const MOST_ATTEMPTS = 12;

/** After this long it is not begun again: a database may wait by itself before it tells of a conflict. */
const MOST_MILLISECONDS = 15_000;

/** A database of its own connections. */
export function createSqlSession(
  db: Kysely<unknown>,
  prefix: string,
  options: DatabaseOptions,
  { beforeWork }: DatabaseTraits,
): SqlSession {
  const dialect = DIALECTS[options.dialect];
  const statements: Statements = db;

  /** Work on one connection that sees what was acknowledged anywhere. */
  const onConnection = <T>(work: (db: Statements) => Promise<T>): Promise<T> =>
    statements.connection().execute(async (connection) => {
      if (beforeWork !== null) await beforeWork.execute(connection);
      return work(connection);
    });
  /** Work that may be spread over connections where all see the same. */
  const anywhere = <T>(work: (db: Statements) => Promise<T>): Promise<T> =>
    beforeWork === null ? work(statements) : onConnection(work);

  const write = <T, E>(work: (db: Statements) => Promise<Result<T, E>>) =>
    onConnection(async (connection) => {
      await sql.raw(dialect.begin).execute(connection);
      try {
        const answer = await work(connection);
        await (answer.isOk() ? sql`commit`.execute(connection) : rollBack(connection));
        return answer;
      } catch (error) {
        // whatever broke the work off, also the commit: some engines keep a transaction open after an error and would
        // commit what is left of it
        await rollBack(connection);
        throw error;
      }
    });
  return sessionOf({ prefix, options, attempts: MOST_ATTEMPTS, read: anywhere, write, writeOnce: anywhere });
}

/** The host's transaction. Its writes stand one after the other even when they are asked for at once. */
export function createSessionWithin(
  transaction: Kysely<unknown>,
  prefix: string,
  options: DatabaseOptions,
): SqlSession {
  const statements: Statements = transaction;
  let last: Promise<unknown> = Promise.resolve();

  const read = <T>(work: (db: Statements) => Promise<T>) => work(statements);
  const write = <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => {
    const turn = last.then(async () => {
      await sql`savepoint tta_write`.execute(statements);
      try {
        const answer = await work(statements);
        if (answer.isErr()) await sql`rollback to savepoint tta_write`.execute(statements);
        await sql`release savepoint tta_write`.execute(statements);
        return answer;
      } catch (error) {
        await sql`rollback to savepoint tta_write`.execute(statements).catch(() => undefined);
        throw error;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return sessionOf({ prefix, options, attempts: 1, read, write, writeOnce: write });
}

/** A rollback that fails has no other meaning: a transaction that is lost with its connection has written nothing either. */
async function rollBack(connection: Statements): Promise<void> {
  await sql`rollback`.execute(connection).catch(() => undefined);
}

interface Ways {
  readonly prefix: string;
  readonly options: DatabaseOptions;
  readonly attempts: number;
  readonly read: <T>(work: (db: Statements) => Promise<T>) => Promise<T>;
  readonly write: <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => Promise<Result<T, E>>;
  readonly writeOnce: <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => Promise<Result<T, E>>;
}

function sessionOf({ prefix, options, attempts, read, write, writeOnce }: Ways): SqlSession {
  const dialect = DIALECTS[options.dialect];
  const repeat = async <T, E>(once: () => Promise<Result<T, E>>): Promise<Result<T, E | StoreError>> => {
    const last = performance.now() + MOST_MILLISECONDS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        const meaning = meaningOf(options, error);
        // a duplicate that no statement expected: somebody wrote the same at the same time
        const isWorthRepeating = meaning === 'again' || meaning === 'duplicate';
        const isTooLate = attempt >= attempts || performance.now() >= last;
        if (!isWorthRepeating || isTooLate) return err(reportTrouble(options, error, attempt));
      }
      await pause(attempt);
    }
  };
  return {
    tables: tableNames(prefix),
    dialect,
    read: (work) => new ResultAsync(repeat(async () => ok(await read(work)))),
    write: (work) => new ResultAsync(repeat(() => write(work))),
    writeOnce: (work) => new ResultAsync(repeat(() => writeOnce(work))),
  };
}
