/**
 * One process that reads a file, plans its import and applies it on a SQLite file, and says what it took: seconds of each
 * step, seconds of the processor in all, and the most memory that the process ever had.
 *
 * Arguments: the staff file, the database's file, how many rows.
 */
import { createReadStream } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { applyRosterImport, planRosterImport } from 'tw-teacher-account';
import { createKyselyRepositories, keepPreparedStatements, migrateKyselyDatabase } from 'tw-teacher-account/kysely';
import { readRosterFile } from 'tw-teacher-account/roster-file';
import { actor, now, unit, units } from './school.js';

const [file = '', database = '', rows = '0'] = process.argv.slice(2);

const connection = new LibsqlDatabase(database);
// what has to be sorted is sorted on the disk, as a host with little memory would have it
connection.exec('pragma temp_store = file');
const db = new Kysely({ dialect: new SqliteDialect({ database: keepPreparedStatements(connection) }) });
(await migrateKyselyDatabase(db, { dialect: 'sqlite' }))._unsafeUnwrap();
const stores = (await createKyselyRepositories(db, { dialect: 'sqlite' }))._unsafeUnwrap();
const ports = { ...stores, units };

const seconds: Record<string, number> = {};
async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await act();
  seconds[name] = (performance.now() - start) / 1000;
  return value;
}

const sheet = await timed('read', async () => {
  const limits = { rows: Number(rows) + 1 };
  return (await readRosterFile(createReadStream(file), { limits }))._unsafeUnwrap();
});
const plan = await timed('plan', async () => {
  return (await planRosterImport({ actor, unit, id: 'bench', sheet }, now, ports))._unsafeUnwrap();
});
const done = await timed('apply', async () => {
  return (await applyRosterImport({ actor, unit, id: plan.id, digest: plan.digest }, now, ports))._unsafeUnwrap();
});
await db.destroy();
const { user, system } = process.cpuUsage();
const processor = (user + system) / 1_000_000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ written: done.written, seconds, processor, megabytes }));
