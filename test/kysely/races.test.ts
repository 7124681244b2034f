/** Races on PostgreSQL, at each isolation level, and on one connection to a SQLite file. */
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openAll, type RaceTrack, registerAll, runRaces, times } from './support/race-suite.js';
import { openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

const CLIENTS = 64;
const IS_LONG = process.env['LONG'] === '1';
const SIZE = { clients: CLIENTS, rounds: IS_LONG ? 200 : 4 };
// the clients of one connection come one after another: what a short run can see it sees at once
const SIZE_IN_TURN = { clients: CLIENTS, rounds: IS_LONG ? 200 : 1 };

async function openAt(level: string): Promise<{ readonly track: RaceTrack; readonly database: TestDatabase }> {
  const troubles: DatabaseTrouble[] = [];
  const settings = { default_transaction_isolation: level };
  const database = await openPostgres(
    { port: inject('postgresPort'), max: CLIENTS, settings },
    { onTrouble: (trouble) => troubles.push(trouble) },
  );
  const { rows } = await sql`show transaction_isolation`.execute(database.db);
  expect(rows).toEqual([{ transaction_isolation: level }]);
  return { track: trackOn(database, troubles), database };
}

async function openFile(): Promise<RaceTrack> {
  const troubles: DatabaseTrouble[] = [];
  return trackOn(await openSqlite({ onTrouble: (trouble) => troubles.push(trouble) }), troubles);
}

function trackOn({ db, repositories, empty, close }: TestDatabase, troubles: DatabaseTrouble[]): RaceTrack {
  const countAccounts = async () => {
    const counted = await sql<{ accounts: string }>`select count(*) as accounts from tta_account`.execute(db);
    return Number(counted.rows[0]?.accounts);
  };
  return { repositoriesOf: () => repositories, empty, countAccounts, troubles, close };
}

for (const level of ['read committed', 'repeatable read', 'serializable']) {
  runRaces(`at ${level}`, async () => (await openAt(level)).track, SIZE);
}

runRaces('on one SQLite file', openFile, SIZE_IN_TURN);

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
