/** Limits on real databases: 64 clients at once, windows that pass, and rate-limiter-flexible beside this package's own. */
import { sql } from 'kysely';
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createFlexibleRateLimiter } from '../../src/rate-limit/flexible-rate-limiter.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy } from '../../src/rate-limit/rate-limit-policy.js';
import type { RateLimiter } from '../../src/rate-limit/rate-limiter.js';
import { rateLimiterContract } from '../../src/testing/contracts/rate-limiter-contract.js';
import { FEW_ATTEMPTS } from '../testing/few-attempts.js';
import { createPostgresDatabase, openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

const IS_LONG = process.env['LONG'] === '1';
const CLIENTS = 64;
const ROUNDS = IS_LONG ? 200 : 5;

/** How many of 64 attempts at once pass, round by round, each on a subject of its own. */
async function letThrough(limiterOf: (index: number) => RateLimiter, limit: 'application' | 'roster-row') {
  const counts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => limiterOf(index).take(limit, [`round ${round}`])),
    );
    counts.push(answers.filter((answer) => answer.isOk()).length);
    const codes = answers.flatMap((answer) => (answer.isErr() ? [answer.error.code] : []));
    expect(new Set(codes)).toEqual(new Set(['rate-limit.exceeded']));
  }
  return counts;
}

const DATABASES = [
  { name: 'SQLite', open: () => openSqlite() },
  { name: 'PostgreSQL', open: () => openPostgres({ port: inject('postgresPort'), max: CLIENTS }) },
] as const;

describe.each(DATABASES)('on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each(['application', 'roster-row'] as const)(`of ${CLIENTS} at once exactly so many pass: %s`, async (limit) => {
    const { attempts } = RATE_LIMIT_POLICY[limit];
    // as from two processes
    const [one, other] = [database.repositories.rateLimiter(), database.repositories.rateLimiter()];
    expect(await letThrough((index) => (index % 2 === 0 ? one : other), limit)).toEqual(Array(ROUNDS).fill(attempts));
  });

  test('a window passes, is thrown away when it has long passed, and what is for life stays', async () => {
    await database.empty();
    let now = 0;
    const policy: RateLimitPolicy = {
      ...FEW_ATTEMPTS,
      application: { attempts: 1, windowSeconds: 10 },
      'roster-row': { attempts: 1, windowSeconds: 'for-life' },
    };
    const limiter = database.repositories.rateLimiter({ policy, clock: () => now });
    const takeAt = async (milliseconds: number, limit: 'application' | 'roster-row' = 'application') => {
      now = milliseconds;
      const answer = await limiter.take(limit, ['x']);
      if (answer.isOk()) return 'let through';
      return 'retryAfterSeconds' in answer.error ? answer.error.retryAfterSeconds : answer.error.code;
    };
    const kept = async () => {
      const { rows } = await sql<{ count: number | string }>`select count(*) as count from tta_attempt`.execute(
        database.db,
      );
      return Number(rows[0]?.count);
    };
    expect([await takeAt(0), await takeAt(1), await takeAt(9999), await takeAt(10_000)]).toEqual([
      'let through',
      10,
      1,
      'let through',
    ]);
    expect([await takeAt(0, 'roster-row'), await takeAt(1e15, 'roster-row')]).toEqual(['let through', null]);
    expect(await kept()).toBe(1);
    expect(await takeAt(2e15, 'roster-row')).toBe(null);
    expect(await takeAt(2e15)).toBe('let through');
    expect(await kept()).toBe(2);
  });

  test.each([0, -1])('nobody passes where no attempt is allowed: %s', async (attempts) => {
    const policy = {
      ...FEW_ATTEMPTS,
      application: { attempts, windowSeconds: 60 },
      'roster-row': { attempts, windowSeconds: 'for-life' as const },
    };
    const limiter = database.repositories.rateLimiter({ policy });
    expect((await limiter.take('application', ['nobody']))._unsafeUnwrapErr()).toMatchObject({ retryAfterSeconds: 60 });
    expect((await limiter.take('roster-row', ['nobody']))._unsafeUnwrapErr()).toMatchObject({
      retryAfterSeconds: null,
    });
  });

  test('a limit that is no number lets nobody through', async () => {
    for (const limit of [
      { attempts: Number.NaN, windowSeconds: 60 },
      { attempts: 1, windowSeconds: Number.NaN },
    ]) {
      const limiter = database.repositories.rateLimiter({ policy: { ...FEW_ATTEMPTS, application: limit } });
      expect((await limiter.take('application', ['no number'])).isErr()).toBe(true);
    }
  });
});

describe('rate-limiter-flexible on PostgreSQL', () => {
  let pool: pg.Pool;
  let rateLimiter: RateLimiter;
  beforeAll(async () => {
    const port = inject('postgresPort');
    const database = await createPostgresDatabase(port);
    pool = new pg.Pool({ host: '127.0.0.1', port, database, user: 'postgres', password: 'postgres', max: 16 });
    const limits = { storeClient: pool, tableName: 'rate_limit' };
    await new Promise<void>((resolve, reject) => {
      const made = new RateLimiterPostgres({ ...limits, points: 1, duration: 1 }, (error?: Error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
      expect(made.points).toBe(1);
    });
    rateLimiter = createFlexibleRateLimiter(
      (options) => new RateLimiterPostgres({ ...options, ...limits, tableCreated: true, clearExpiredByTimeout: false }),
      FEW_ATTEMPTS,
    );
  });
  afterAll(() => pool.end());

  rateLimiterContract({
    test,
    runs: IS_LONG ? 25 : 2,
    policy: FEW_ATTEMPTS,
    open: async () => {
      await pool.query('delete from rate_limit');
      return rateLimiter;
    },
  });

  test(`of ${CLIENTS} at once exactly so many pass`, async () => {
    await pool.query('delete from rate_limit');
    expect(await letThrough(() => rateLimiter, 'application')).toEqual(
      Array(ROUNDS).fill(FEW_ATTEMPTS.application.attempts),
    );
  });

  test('a database that is gone is a store that is unavailable', async () => {
    const gone = new pg.Pool({ host: '127.0.0.1', port: 1, max: 1 });
    const limiter = createFlexibleRateLimiter(
      (options) =>
        new RateLimiterPostgres({ ...options, storeClient: gone, tableCreated: true, clearExpiredByTimeout: false }),
    );
    expect((await limiter.take('sign-in', ['x']))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    expect((await limiter.forget('sign-in', ['x']))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    await gone.end();
  });
});
