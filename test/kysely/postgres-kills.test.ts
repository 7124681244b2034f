/** A PostgreSQL server killed under load: what it acknowledged is there, and nothing is half there. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type DoomedServers, describeTally, killUnderLoad } from './support/kills-under-load.js';
import { type PostgresServer, startPostgres } from './support/postgres-server.js';
import { openPostgres, type TestDatabase } from './support/test-database.js';

const IS_LONG = process.env['LONG'] === '1';
const KILLS = IS_LONG ? 30 : 2;
const CLIENTS = 8;

/** A server that is killed whole and started again. */
function doomed(server: PostgresServer, { db, repositories }: TestDatabase) {
  return {
    clients: Array.from({ length: CLIENTS }, () => repositories),
    strike: async ({ ended }) => {
      await server.kill();
      await ended;
      await server.restart();
    },
    again: () => repositories,
    read: () => db,
  } satisfies DoomedServers;
}

describe('a server killed under load', () => {
  test(`${KILLS} times: no acknowledged account lost, nothing partial, lost answers repeated by their keys`, async () => {
    const server = await startPostgres();
    const database = await openPostgres({ port: server.port, max: CLIENTS });
    const tally = await killUnderLoad(doomed(server, database), KILLS);
    console.log(`${KILLS} kills: ${describeTally(tally)}`);
    expect(tally).toMatchObject({ lost: 0, torn: 0 });
    await database.close();
    await server.stop();
  });

  test('control: commits that do not wait for the disk lose accounts', async () => {
    // the log is written so seldom that a kill finds something to lose
    const settings = { synchronous_commit: 'off', wal_writer_delay: '10000', wal_writer_flush_after: '2GB' };
    const server = await startPostgres(settings);
    const database = await openPostgres({ port: server.port, max: CLIENTS }, { durability: 'unchecked' });
    // or the tables would be lost as well
    await sql`checkpoint`.execute(database.db);
    const tally = await killUnderLoad(doomed(server, database), 1);
    expect(tally.lost).toBeGreaterThan(0);
    await database.close();
    await server.stop();
  });
});
