/** Counting attempts on SQL, for as many processes as there are. @module */
import { sql } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import { rateLimitExceeded } from '../rate-limit/rate-limit-exceeded.js';
import { rateLimitKey } from '../rate-limit/rate-limit-key.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy, windowOf } from '../rate-limit/rate-limit-policy.js';
import type { RateLimitExceeded, RateLimiter, RateLimitName } from '../rate-limit/rate-limiter.js';
import { createInsertUnlessPresent } from './insert.js';
import type { SqlSession, Statements } from './sql-session.js';

/** How often each thing may be tried, by which clock. */
export interface SqlRateLimiterOptions {
  /** Default {@link RATE_LIMIT_POLICY}. */
  readonly policy?: RateLimitPolicy;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

/** How often a window that others begin and end meanwhile is looked at again. */
const MOST_ROUNDS = 5;

/** When a window ends that has no end: the last whole number that every driver gives back as it was. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * A limiter with fixed windows, each of which begins with the first attempt on a subject. Subjects are kept as digests.
 * Each step is one statement that the database carries out as a whole, so that exactly as many attempts pass as may,
 * however many come at once. Windows that have passed are thrown away as new ones begin; what is counted for life stays
 * until it is forgotten.
 */
export function createKyselyRateLimiter(
  session: SqlSession,
  { policy = RATE_LIMIT_POLICY, clock = Date.now }: SqlRateLimiterOptions = {},
): RateLimiter {
  const { tables, writeOnce } = session;
  const table = tables.attempt;
  const insert = createInsertUnlessPresent(session, 'attempt');
  const longest = Math.max(0, ...Object.values(policy).map(windowOf).filter(Number.isFinite));
  let nextClearing = 0;

  /** Counts within a window that is open. */
  const count = async (db: Statements, scope: string, attempts: number, now: number) => {
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
  const endOfFull = async (db: Statements, scope: string, attempts: number, now: number): Promise<number | null> => {
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
  const begin = async (db: Statements, scope: string, ends: number, now: number) => {
    const row = { scope, window_ends: ends, taken: 1 };
    if (await insert(db, row)) return true;
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ window_ends: ends, taken: 1 })
      .where('scope', '=', scope)
      .where('window_ends', '<=', now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  };
  /** Throws away what passed long ago: another process's clock may be behind. */
  const clear = async (db: Statements, now: number) => {
    if (now < nextClearing) return;
    nextClearing = now + longest;
    await db
      .deleteFrom(table)
      .where('window_ends', '<=', now - longest)
      .execute();
  };
  const takeOnce = async (db: Statements, limit: RateLimitName, scope: string, now: number) => {
    const { attempts } = policy[limit];
    const window = windowOf(policy[limit]);
    await clear(db, now);
    for (let round = 0; round < MOST_ROUNDS && attempts > 0; round += 1) {
      if (await count(db, scope, attempts, now)) return ok(undefined);
      const ends = await endOfFull(db, scope, attempts, now);
      if (ends !== null) return err(rateLimitExceeded(limit, ends === NEVER ? Number.POSITIVE_INFINITY : ends - now));
      if (await begin(db, scope, Math.min(now + window, NEVER), now)) return ok(undefined);
    }
    return err(rateLimitExceeded(limit, window));
  };

  return {
    take(limit, subject) {
      const now = clock();
      return rateLimitKey(limit, subject).andThen((scope) =>
        writeOnce((db): Promise<Result<void, RateLimitExceeded>> => takeOnce(db, limit, scope, now)),
      );
    },
    forget: (limit, subject) =>
      rateLimitKey(limit, subject).andThen((scope) =>
        writeOnce(async (db): Promise<Result<void, never>> => {
          await db.deleteFrom(table).where('scope', '=', scope).execute();
          return ok(undefined);
        }),
      ),
  };
}
