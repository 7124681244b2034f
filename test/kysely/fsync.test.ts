/** That an account on PostgreSQL is on disk before it is acknowledged, by the server's own count. */
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { numberedOpening } from './support/numbered-opening.js';
import { openPostgres } from './support/test-database.js';

const OPENINGS = 100;

test('each account is a flush of the log at least', async () => {
  expect(await countFlushes('on')).toBeGreaterThanOrEqual(OPENINGS);
});

test('control: commits that do not wait for the disk are hardly any', async () => {
  expect(await countFlushes('off')).toBeLessThan(OPENINGS / 10);
});

/** How often one client's connection flushed the log while it opened accounts. */
async function countFlushes(synchronousCommit: 'on' | 'off') {
  const settings = { synchronous_commit: synchronousCommit };
  const database = await openPostgres({ port: inject('postgresPort'), max: 1, settings }, { durability: 'unchecked' });
  const { accounts, preRegistrations } = database.repositories;
  const openings = Array.from({ length: OPENINGS }, (_, person) =>
    numberedOpening({ person, name: person, key: null }),
  );
  for (const { row } of openings) (await preRegistrations.save(row, null))._unsafeUnwrap();

  const flushesSoFar = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(database.db);
    const { rows } = await sql<{ flushes: string }>`
      select sum(fsyncs) as flushes from pg_stat_get_backend_io(pg_backend_pid()) where object = 'wal'`.execute(
      database.db,
    );
    return Number(rows[0]?.flushes);
  };
  const before = await flushesSoFar();
  for (const { opening } of openings) (await accounts.open(opening))._unsafeUnwrap();
  const after = await flushesSoFar();
  await database.close();
  return after - before;
}
