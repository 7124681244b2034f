/** An import killed again and again, and gone on with, leaves the same rows to the byte as one that nobody killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { createKyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../src/kysely/migrate-kysely-database.js';
import type { Tables } from '../../src/kysely/tables.js';
import type { RosterImport } from '../../src/roster-import/roster-import.js';
import { importWorld } from '../roster-import/support/import-world.js';
import { sheetOfEntries } from '../roster-import/support/sheets.js';
import { rowOf } from '../roster-import/support/staff.js';
import { entryOf } from '../workflow/scene.js';
import { bundleWorker } from './support/bundled-worker.js';
import { connectPostgres, connectSqlite, createPostgresDatabase, valueOf } from './support/test-database.js';

const IS_LONG = process.env['LONG'] === '1';
const BATCH = 40;
const EVERY_TENTH = 10;

const folder = mkdtempSync(join(tmpdir(), 'tta-import-kills-'));
const worker = bundleWorker('import-worker');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A database that importers are killed on. */
interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly dialect: 'sqlite' | 'postgres';
  /** How many are killed, and in how many rows. */
  readonly kills: number;
  readonly rows: number;
  /** An empty database; what a worker is told of it. */
  readonly create: () => Promise<string>;
  readonly connect: (where: string) => Kysely<Tables>;
  /** Another database, which is the same to the byte. Nobody is connected to the first. */
  readonly copy: (where: string) => Promise<string>;
}

const port = inject('postgresPort');
const ENGINES: readonly Engine[] = [
  {
    name: 'SQLite',
    dialect: 'sqlite',
    kills: IS_LONG ? 100 : 10,
    rows: IS_LONG ? 10_000 : 1_500,
    create: () => Promise.resolve(join(folder, 'killed.sqlite')),
    connect: connectSqlite,
    copy: (file) => {
      cpSync(file, `${file}-whole`);
      return Promise.resolve(`${file}-whole`);
    },
  },
  {
    name: 'PostgreSQL',
    dialect: 'postgres',
    kills: IS_LONG ? 100 : 4,
    rows: IS_LONG ? 10_000 : 600,
    create: async () => `${port}/${await createPostgresDatabase(port)}`,
    connect: (where) => connectPostgres({ port, database: databaseOf(where), max: 1 }),
    copy: async (where) => {
      const [from, to] = [databaseOf(where), `${databaseOf(where)}_whole`];
      const server = connectPostgres({ port, max: 1 });
      await sql`create database ${sql.id(to)} template ${sql.id(from)}`.execute(server);
      await server.destroy();
      return `${port}/${to}`;
    },
  },
];

function databaseOf(where: string): string {
  return where.slice(where.indexOf('/') + 1);
}

/** A database with a roster, and the plan of an import of which a tenth changes rows. */
async function planned({ dialect, rows, create, connect }: Engine) {
  const where = await create();
  const db = connect(where);
  valueOf(await migrateKyselyDatabase(db, { dialect }));
  const world = importWorld(valueOf(await createKyselyRepositories(db, { dialect })));
  const people = Array.from({ length: rows }, (_, person) => person);
  for (const person of people.filter((one) => one % EVERY_TENTH === 0)) {
    const entry = entryOf({ person });
    const row = rowOf({ entry, inFile: entry, place: 'both', hasAccount: false }, person);
    valueOf(await world.ports.preRegistrations.save(row, null));
  }
  const plan = await world.plan(sheetOfEntries(people.map((person) => entryOf({ person, jobTitle: '主任' }))));
  // everything into the one file, which is copied
  if (dialect === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.destroy();
  return { where, plan };
}

/** Starts a process on the import. Resolves when it ended; it is killed a moment after so many words. */
async function work(
  { dialect }: Engine,
  where: string,
  { id, digest }: RosterImport,
  now: string,
  killAfter = Number.POSITIVE_INFINITY,
) {
  const args = [await worker, dialect, where, id, digest, now, String(BATCH)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let words = 0;
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    words += 1;
    // a word that was cut off by the kill was not said
    if (line.endsWith('}')) done = (JSON.parse(line) as { readonly done: number }).done;
    if (words > killAfter && !child.killed) {
      await wait(Math.random() * 8);
      child.kill('SIGKILL');
    }
  }
  await ended;
  return { done, isKilled: child.signalCode === 'SIGKILL', exitCode: child.exitCode };
}

/** Every row and the import, as they stand in the database; how often an import was counted on is its own affair. */
async function dump({ connect }: Engine, where: string): Promise<string> {
  const db = connect(where);
  const tables = ['tta_pre_registration', 'tta_roster_import', 'tta_roster_import_line'];
  const all = [];
  for (const table of tables) all.push(await sql.raw(`select * from ${table} order by 1, 2, 3`).execute(db));
  await db.destroy();
  return JSON.stringify(all.map(({ rows }) => rows));
}

test.each(ENGINES)(
  'on $name, killed $kills times in $rows rows, an import ends in the same rows to the byte',
  async (engine) => {
    const { where: killed, plan } = await planned(engine);
    const whole = await engine.copy(killed);
    const untouched = await work(engine, whole, plan, '2026-08-01T02:00:00.000Z');
    expect(untouched).toMatchObject({ done: engine.rows, isKilled: false, exitCode: 0 });

    let kills = 0;
    let lastDone = 0;
    for (let minute = 0; kills < engine.kills; minute += 1) {
      // each goes on at another time; the rows bear the time of the beginning
      const now = `2026-08-01T${String(2 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
      const { done, isKilled, exitCode } = await work(engine, killed, plan, now, 1 + (minute % 2));
      expect(done).toBeGreaterThanOrEqual(lastDone);
      lastDone = done;
      if (!isKilled) {
        expect(exitCode).toBe(0);
        break;
      }
      kills += 1;
    }
    expect(kills).toBe(engine.kills);
    expect(lastDone).toBeGreaterThan(0);
    const last = await work(engine, killed, plan, '2026-08-03T00:00:00.000Z');
    expect(last).toMatchObject({ done: engine.rows, exitCode: 0 });
    expect(await dump(engine, killed)).toBe(await dump(engine, whole));
  },
);
