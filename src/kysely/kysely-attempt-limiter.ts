/** Counting attempts on SQL, for as many processes as there are. @module */
import { sql } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { AttemptLimiter, TooManyAttempts } from '../account-application/attempt-limiter.js';
import { scopeOfAttempt } from './digest.js';
import { createInsertUnlessPresent } from './insert.js';
import type { SqlSession, Statements } from './sql-session.js';

/** How many attempts are let through. */
export interface SqlAttemptLimit {
  /** Attempts of one client on one number within a window. */
  readonly attempts: number;
  readonly windowSeconds: number;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

const TOO_MANY = 'application.too-many-attempts';

/** How often a window that others begin and end meanwhile is looked at again. */
const MOST_ROUNDS = 5;

/**
 * A limiter with a fixed window that begins with a client's first attempt on a number. Numbers and clients are kept as
 * digests. Each step is one statement that the database carries out as a whole, so that exactly as many attempts pass
 * as may, however many come at once. Windows that have passed are thrown away as new ones begin.
 */
export function createKyselyAttemptLimiter(
  session: SqlSession,
  { attempts, windowSeconds, clock = Date.now }: SqlAttemptLimit,
): AttemptLimiter {
  const { tables, writeOnce } = session;
  const table = tables.attempt;
  const insert = createInsertUnlessPresent(session, 'attempt');
  const window = windowSeconds * 1000;
  let nextClearing = 0;

  /** Counts within a window that is open. */
  const count = async (db: Statements, scope: string, now: number) => {
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ taken: sql<number>`taken + 1` })
      .where('scope', '=', scope)
      .where('window_ends', '>', now)
      .where('taken', '<', attempts)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  };
  /** When the window ends that is full, or null: another may have begun it just now. */
  const endOfFull = async (db: Statements, scope: string, now: number): Promise<number | null> => {
    const row = await db
      .selectFrom(`${table} as a`)
      .select('a.window_ends')
      .where('a.scope', '=', scope)
      .where('a.window_ends', '>', now)
      .where('a.taken', '>=', attempts)
      .executeTakeFirst();
    return row === undefined ? null : Number(row.window_ends);
  };
  /** Begins a window where there was none, or one has passed. */
  const begin = async (db: Statements, scope: string, now: number) => {
    const row = { scope, window_ends: now + window, taken: 1 };
    if (await insert(db, row)) return true;
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ window_ends: row.window_ends, taken: 1 })
      .where('scope', '=', scope)
      .where('window_ends', '<=', now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  };
  const clear = async (db: Statements, now: number) => {
    if (now < nextClearing) return;
    nextClearing = now + window;
    await db
      .deleteFrom(table)
      .where('window_ends', '<=', now - window)
      .execute();
  };

  return {
    take: ({ client, identityNumber }) =>
      writeOnce(async (db): Promise<Result<void, TooManyAttempts>> => {
        const scope = scopeOfAttempt(client, identityNumber);
        const now = clock();
        await clear(db, now);
        for (let round = 0; round < MOST_ROUNDS && attempts > 0; round += 1) {
          if (await count(db, scope, now)) return ok(undefined);
          const ends = await endOfFull(db, scope, now);
          if (ends !== null) {
            return err({ code: TOO_MANY, retryAfterSeconds: Math.max(1, Math.ceil((ends - now) / 1000)) });
          }
          if (await begin(db, scope, now)) return ok(undefined);
        }
        return err({ code: TOO_MANY, retryAfterSeconds: windowSeconds });
      }),
  };
}
