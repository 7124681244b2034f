/**
 * `npm run bench:web`: 64 browsers apply at the web example's server as fast as they are answered, with real password hashing
 * and with none to speak of; each application is somebody else's.
 *
 *     npm run bench:web -- --quick      10 seconds each
 *     npm run bench:web -- --postgres   on PostgreSQL too
 *     npm run bench:web -- --docs       puts the figures into docs/web.md
 *
 * Prints what came back, and exits with 1 if anything speaks against the server: an answer other than 200, a connection that
 * broke, an account that was acknowledged and is not in the database.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { DatabaseChoice } from '../../examples/web/options.js';
import { startPostgres } from '../../test/kysely/support/postgres-server.js';
import { applyUnderLoad } from './application-load.js';
import { faultsOf } from './judge.js';
import { type Measured, renderWebPage } from './page.js';
import { startServer } from './server-process.js';
import { accountsAmong, createWorld } from './world.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});
const CLIENTS = 64;
const SECONDS = values.quick ? 10 : 30;
/** More than are answered in a second, so that nobody runs out. */
const PEOPLE_A_SECOND = { real: 60, cheap: 300 };

const measured: Measured[] = [];
await measureOnSqlite();
if (values.postgres) await measureOnPostgres();

const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model ?? 'processor'}, Node ${process.versions.node}`;
const page = renderWebPage(measured, machine);
if (values.docs) writeFileSync('docs/web.md', page);
else console.log(page);
const faults = measured.flatMap(({ faults }) => faults);
for (const fault of faults) console.log(`FAULT  ${fault}`);
// the package that brings PostgreSQL ends a process that has nothing left to do by itself, with 0
process.exit(faults.length === 0 ? 0 : 1);

async function measureOnSqlite(): Promise<void> {
  for (const hashing of ['real', 'cheap'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
    await measure('SQLite', { dialect: 'sqlite', file: join(folder, 'web.sqlite') }, hashing);
    rmSync(folder, { recursive: true });
  }
}

async function measureOnPostgres(): Promise<void> {
  const server = await startPostgres();
  const at = `postgres://postgres:postgres@127.0.0.1:${server.port}`;
  const administration = new pg.Pool({ connectionString: `${at}/postgres`, max: 1 });
  for (const hashing of ['real', 'cheap'] as const) {
    await administration.query(`create database web_${hashing}`);
    await measure('PostgreSQL', { dialect: 'postgres', url: `${at}/web_${hashing}` }, hashing);
  }
  await administration.end();
  await server.stop();
}

async function measure(engine: string, database: DatabaseChoice, hashing: 'real' | 'cheap'): Promise<void> {
  const people = SECONDS * PEOPLE_A_SECOND[hashing];
  process.stderr.write(`${engine}, ${hashing} hashing: ${people} people are registered\n`);
  const world = await createWorld(database, people);
  const server = await startServer({ database, hashing });
  const load = { url: server.url, clients: CLIENTS, seconds: SECONDS, people: { from: 0, to: people }, ...world };
  const before = server.processorTime();
  const findings = await applyUnderLoad(load);
  const after = server.processorTime();
  await server.end();
  const accounts = await accountsAmong(database, findings.acknowledged);
  const processorTime = before === null || after === null ? null : after - before;
  const faults = faultsOf(findings, accounts);
  measured.push({ engine, hashing, clients: CLIENTS, findings, processorTime, faults });
}
