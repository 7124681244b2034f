/** That an account on SQLite is on disk before it is acknowledged, as the system sees it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import { installStrace } from '../../../tools/clusters/strace.mjs';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { startOpening, type WorkerTask } from '../../kysely/support/opening-process.js';
import { connectSqlite } from '../../kysely/support/test-database.js';
import { flushesBeforeEach } from './read-trace.js';

const OPENINGS = 100;

const folder = mkdtempSync(join(tmpdir(), 'tta-fsync-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(`each of ${OPENINGS} accounts is on disk before it is acknowledged`, async () => {
  const flushes = await traceOpenings('package');
  expect(flushes).toHaveLength(OPENINGS);
  expect(Math.min(...flushes)).toBeGreaterThanOrEqual(1);
});

test('control: with synchronous=NORMAL, hardly any is', async () => {
  const flushes = await traceOpenings('without-waiting');
  expect(flushes).toHaveLength(OPENINGS);
  expect(flushes.filter((count) => count > 0).length).toBeLessThan(OPENINGS / 10);
});

/** Opens accounts in a process that is traced, and gives how often its file was brought to disk for each. */
async function traceOpenings(manner: NonNullable<WorkerTask['manner']>) {
  await installStrace();
  const file = join(folder, `${manner}.sqlite`);
  await registerRows(file);
  const trace = join(folder, `${manner}.trace`);
  const under = ['strace', '-f', '-y', '-s', '100', '-e', 'trace=fsync,fdatasync,write', '-o', trace];

  const worker = await startOpening({ file, first: 1, last: OPENINGS, manner, under });
  expect(await worker.ended).toBe(0);

  expect(worker.told.map(({ told }) => told)).toEqual(Array.from({ length: OPENINGS }, () => 'ok'));
  return flushesBeforeEach(readFileSync(trace, 'utf8'), file);
}

/** Registers the people beforehand: the worker's own attempt then writes nothing, and only openings are committed. */
async function registerRows(file: string) {
  const db = connectSqlite(file);
  (await migrateKyselyDatabase(db, { dialect: 'sqlite' }))._unsafeUnwrap();
  const { preRegistrations } = (await createKyselyRepositories(db, { dialect: 'sqlite' }))._unsafeUnwrap();
  for (let person = 1; person <= OPENINGS; person += 1) {
    const { row } = numberedOpening({ person, name: person, key: person });
    (await preRegistrations.save(row, null))._unsafeUnwrap();
  }
  await db.destroy();
}
