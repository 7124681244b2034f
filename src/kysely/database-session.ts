/** A database with connections of its own: each write is a transaction, begun again where others were in the way. @module */
import { CompiledQuery, type Kysely } from 'kysely';
import { ok, type Result } from 'neverthrow';
import { attempt, MOST_ATTEMPTS } from './attempted-work.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import type { DatabaseTraits } from './sql-dialect.js';
import type { SqlSession, Statements } from './sql-session.js';
import { tableNames } from './tables.js';

const COMMIT = CompiledQuery.raw('commit');
const ROLLBACK = CompiledQuery.raw('rollback');

/** A session on a database that was prepared. */
export function createDatabaseSession(
  db: Kysely<unknown>,
  prefix: string,
  options: DatabaseOptions,
  { beforeWork }: DatabaseTraits,
): SqlSession {
  const dialect = DIALECTS[options.dialect];
  const begin = CompiledQuery.raw(dialect.begin);
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

  const inTransaction = <T, E>(work: (db: Statements) => Promise<Result<T, E>>) =>
    onConnection(async (connection) => {
      await connection.executeQuery(begin);
      try {
        const answer = await work(connection);
        await (answer.isOk() ? connection.executeQuery(COMMIT) : rollBack(connection));
        return answer;
      } catch (error) {
        // whatever broke the work off, also the commit: some engines keep a transaction open after an error and would
        // commit what is left of it
        await rollBack(connection);
        throw error;
      }
    });
  return {
    tables: tableNames(prefix),
    dialect,
    read: (work) => attempt(async () => ok(await anywhere(work)), options, MOST_ATTEMPTS),
    write: (work) => attempt(() => inTransaction(work), options, MOST_ATTEMPTS),
    writeOnce: (work) => attempt(() => anywhere(work), options, MOST_ATTEMPTS),
  };
}

/** A rollback that fails has no other meaning: a transaction that is lost with its connection has written nothing either. */
async function rollBack(connection: Statements): Promise<void> {
  await connection.executeQuery(ROLLBACK).catch(() => undefined);
}
