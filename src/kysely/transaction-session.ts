/**
 * The host's own transaction: each write is a savepoint in it, so that a refused one leaves nothing behind. Nothing is
 * done again: what the host's other statements rest on may be gone, and only the host can repeat them.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely';
import { ok, type Result } from 'neverthrow';
import { attempt } from './attempted-work.js';
import type { DatabaseOptions } from './database-options.js';
import { DIALECTS } from './dialects.js';
import type { SqlSession, Statements } from './sql-session.js';
import { tableNames } from './tables.js';

/** A session on a transaction. Its writes stand one after the other even when they are asked for at once. */
export function createTransactionSession(
  transaction: Kysely<unknown>,
  prefix: string,
  options: DatabaseOptions,
): SqlSession {
  const statements: Statements = transaction.withoutPlugins();
  let last: Promise<unknown> = Promise.resolve();

  const toSavepoint = async <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => {
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
  };
  const inTurn = <T, E>(work: (db: Statements) => Promise<Result<T, E>>) => {
    const turn = last.then(() => toSavepoint(work));
    last = turn.catch(() => undefined);
    return turn;
  };
  const write: SqlSession['write'] = (work) => attempt(() => inTurn(work), options, 1);
  return {
    tables: tableNames(prefix),
    dialect: DIALECTS[options.dialect],
    read: (work) => attempt(async () => ok(await work(statements)), options, 1),
    write,
    writeOnce: write,
  };
}
