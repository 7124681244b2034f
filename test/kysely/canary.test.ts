/** Personal data that must not come up again: in no error, no report of trouble, and no line of the server's log. */
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import {
  CANARY_CLIENTS,
  CANARY_NUMBER,
  releaseCanaries,
  secretsIn,
  secretsWithin,
  watchFiles,
} from './support/canaries.js';
import { openPostgres } from './support/test-database.js';

const ROUNDS = process.env['LONG'] === '1' ? 625 : 30; // with 16 clients, 10,000 openings

test(`${ROUNDS * CANARY_CLIENTS} openings that lose, conflict and break off tell nothing`, async () => {
  const readLog = watchFiles([inject('postgresLog')]);
  const told: unknown[] = [];
  const database = await openPostgres(
    {
      port: inject('postgresPort'),
      max: CANARY_CLIENTS,
      settings: { default_transaction_isolation: 'serializable' },
    },
    { onTrouble: (trouble) => told.push(trouble) },
  );
  const answers = await releaseCanaries([database.repositories], ROUNDS, {
    cut: async () => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
                and datname = current_database()`
        .execute(database.db)
        .catch((error: unknown) => told.push(inspect(error).includes('terminat') ? 'terminated' : 'other'));
    },
    empty: database.empty,
  });
  told.push(...answers);
  await database.close();
  const [log = ''] = await readLog();
  // the server had something to say
  expect(log).toMatch(/could not serialize access|deadlock detected/);
  expect(log).toContain('terminating connection due to administrator command');
  expect(secretsIn(log)).toEqual([]);
  expect(told).toContainEqual({ code: 'roster-import.id-taken' });
  expect(told.length).toBeGreaterThan(ROUNDS);
  expect(secretsWithin(told)).toEqual([]);
});

test('control: the error of a unique key repeats it, to the client and in the log', async () => {
  const readLog = watchFiles([inject('postgresLog')]);
  const database = await openPostgres({ port: inject('postgresPort') });
  const insert = () => sql`insert into tta_identity_number values (${CANARY_NUMBER}, 'zz000001')`.execute(database.db);
  await insert();
  const error = await insert().catch((thrown: unknown) => thrown);
  expect(secretsWithin([error])).toContain(CANARY_NUMBER);
  expect(secretsIn((await readLog()).join(''))).toContain(CANARY_NUMBER);
  await database.close();
});
