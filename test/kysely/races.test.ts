/** Races on PostgreSQL, at each isolation level. */
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openAll, type RaceTrack, registerAll, runRaces, times } from './support/race-suite.js';
import { openPostgres, type TestDatabase } from './support/test-database.js';

const CLIENTS = 64;
const SIZE = { clients: CLIENTS, rounds: process.env['LONG'] === '1' ? 200 : 4 };

async function openAt(level: string): Promise<{ readonly track: RaceTrack; readonly database: TestDatabase }> {
  const troubles: DatabaseTrouble[] = [];
  const settings = { default_transaction_isolation: level };
  const database = await openPostgres(
    { port: inject('postgresPort'), max: CLIENTS, settings },
    { onTrouble: (trouble) => troubles.push(trouble) },
  );
  const { db, repositories, empty, close } = database;
  const { rows } = await sql`show transaction_isolation`.execute(db);
  expect(rows).toEqual([{ transaction_isolation: level }]);
  const countAccounts = async () => {
    const counted = await sql<{ accounts: string }>`select count(*) as accounts from tta_account`.execute(db);
    return Number(counted.rows[0]?.accounts);
  };
  return { track: { repositoriesOf: () => repositories, empty, countAccounts, troubles, close }, database };
}

for (const level of ['read committed', 'repeatable read', 'serializable']) {
  runRaces(`at ${level}`, async () => (await openAt(level)).track, SIZE);
}

describe('control', () => {
  test.each([
    ['identity_number', (index: number) => numberedOpening({ person: 1, name: index, unit: index, key: index })],
    ['idempotency_key', (index: number) => numberedOpening({ person: index, name: index, key: 1 })],
  ])('without the primary key of %s, several win', async (table, make) => {
    const { track, database } = await openAt('read committed');
    await sql.raw(`alter table tta_${table} drop constraint tta_${table}_pk`).execute(database.db);
    const openings = times(CLIENTS, make);
    await registerAll(track, openings);
    const answers = await openAll(track, openings);
    expect(answers.filter((answer) => answer === 'ok').length).toBeGreaterThan(1);
    await track.close();
  });
});
