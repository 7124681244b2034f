/** A file that is full, read-only, gone or damaged: the answer is typed, nothing is half there, and room is all it takes. */
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createKyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../src/kysely/database-options.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { migrateKyselyDatabase } from '../../src/kysely/migrate-kysely-database.js';
import type { Tables } from '../../src/kysely/tables.js';
import { interferedDialect } from './support/faults.js';
import { numberedOpening } from './support/numbered-opening.js';
import { connectSqlite, openTestDatabase, type TestDatabase } from './support/test-database.js';
import { readWholeAccounts } from './support/whole-accounts.js';

const PAGE = 4096;

const folder = mkdtempSync(join(tmpdir(), 'tta-disk-'));
const troubles: DatabaseTrouble[] = [];
const options: DatabaseOptions = { dialect: 'sqlite', onTrouble: (trouble) => troubles.push(trouble) };
let files = 0;
const newFile = () => join(folder, `${(files += 1)}.sqlite`);

beforeEach(() => {
  troubles.length = 0;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const people = (count: number) =>
  Array.from({ length: count }, (_, person) => numberedOpening({ person, name: person, key: person }));

/** A file with the accounts of so many people. */
async function openFilled(file: string, count: number): Promise<TestDatabase> {
  const database = await openTestDatabase(connectSqlite(file), options);
  for (const { row, opening } of people(count)) {
    (await database.repositories.preRegistrations.save(row, null))._unsafeUnwrap();
    (await database.repositories.accounts.open(opening))._unsafeUnwrap();
  }
  return database;
}

test('full, at whatever statement of an opening: refused whole, and opened once there is room', async () => {
  const failed = new Set<string>();
  const noting = (dialect: Parameters<typeof interferedDialect>[0]) =>
    interferedDialect(dialect, () => async ({ sql: statement }, carryOut) => {
      try {
        return await carryOut();
      } catch (error) {
        failed.add(statement.split(' ').slice(0, 3).join(' '));
        throw error;
      }
    });
  const { db, repositories, close } = await openTestDatabase(connectSqlite(newFile(), noting), options);
  const openings = people(150);
  for (const { row } of openings) (await repositories.preRegistrations.save(row, null))._unsafeUnwrap();
  const allowPages = (count: number) => sql`pragma max_page_count = ${sql.lit(count)}`.execute(db);
  const counted = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  let pages = counted.rows[0]?.page_count ?? 0;
  await allowPages(pages);

  let opened = 0;
  for (const { opening } of openings) {
    let answer = await repositories.accounts.open(opening);
    while (answer.isErr()) {
      expect(answer.error).toEqual({ code: 'store.unavailable' });
      const { names, torn } = await readWholeAccounts(db);
      expect({ accounts: names.size, torn }).toEqual({ accounts: opened, torn: 0 });
      pages += 1;
      await allowPages(pages);
      answer = await repositories.accounts.open(opening);
    }
    opened += 1;
  }

  const { names, torn } = await readWholeAccounts(db);
  expect({ accounts: names.size, torn }).toEqual({ accounts: openings.length, torn: 0 });
  expect(new Set(troubles.map((trouble) => JSON.stringify(trouble)))).toEqual(
    new Set([JSON.stringify({ answer: 'store.unavailable', driverCode: 'SQLITE_FULL', attempts: 1 })]),
  );
  // the first table that an opening writes to, and the last
  expect([...failed]).toEqual(
    expect.arrayContaining(['insert into "tta_idempotency_key"', 'insert into "tta_outgoing_message"']),
  );
  await close();
});

test('read-only: what is there is found, and nothing is opened', async () => {
  const file = newFile();
  const { db: writing, close } = await openFilled(file, 3);
  const db = connectSqlite(`file:${file}?mode=ro`);
  const { accounts, preRegistrations } = (await createKyselyRepositories(db, options))._unsafeUnwrap();
  const found = numberedOpening({ person: 0, name: 0, key: 0 }).row;
  const { row, opening } = numberedOpening({ person: 3, name: 3, key: 3 });

  expect((await accounts.findByIdentityNumber(found.identityNumber))._unsafeUnwrap()).not.toBeNull();
  expect((await preRegistrations.save(row, null))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect((await accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });

  const trouble = { answer: 'store.unavailable', driverCode: 'SQLITE_READONLY', attempts: 1 };
  expect(troubles).toEqual([trouble, trouble]);
  const { names, torn } = await readWholeAccounts(writing);
  expect({ accounts: names.size, torn }).toEqual({ accounts: 3, torn: 0 });
  await db.destroy();
  await close();
});

test('deleted: the next start finds no tables, and does not begin anew by itself', async () => {
  const file = newFile();
  await (await openFilled(file, 1)).close();
  for (const name of readdirSync(folder)) if (join(folder, name).startsWith(file)) rmSync(join(folder, name));
  const db = connectSqlite(file);
  expect((await createKyselyRepositories(db, options))._unsafeUnwrapErr()).toMatchObject({
    code: 'database.not-migrated',
  });
  await db.destroy();
});

test.each([
  { part: 'header', from: 0, driverCode: 'SQLITE_NOTADB' },
  { part: 'tables', from: PAGE, driverCode: 'SQLITE_CORRUPT' },
])('damaged in its $part: neither opened nor migrated', async ({ from, driverCode }) => {
  const file = newFile();
  const { db: whole, close } = await openFilled(file, 1);
  // or the log beside the file would have it all
  await sql`pragma wal_checkpoint(truncate)`.execute(whole);
  await close();
  overwrite(file, from);
  const db = connectSqlite(file);
  expect((await createKyselyRepositories(db, options))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect((await migrateKyselyDatabase(db, options))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect(new Set(troubles.map((trouble) => trouble.driverCode))).toEqual(new Set([driverCode]));
  await db.destroy();
});

/** Writes over a file, from a place on. */
function overwrite(file: string, from: number) {
  const handle = openSync(file, 'r+');
  writeSync(handle, 'x'.repeat(statSync(file).size - from), from);
  closeSync(handle);
}

test('in a folder that is not there: unavailable, and opened once it is', async () => {
  const file = join(folder, 'later', 'test.sqlite');
  const connected = () => Promise.resolve().then(() => new LibsqlDatabase(file));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connected }) });
  expect((await createKyselyRepositories(db, options))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect((await migrateKyselyDatabase(db, options))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  // the driver has no code for it
  const trouble = { answer: 'store.unavailable', driverCode: null, attempts: 1 };
  expect(troubles).toEqual([trouble, trouble]);

  mkdirSync(dirname(file));
  expect((await migrateKyselyDatabase(db, options)).isOk()).toBe(true);
  expect((await createKyselyRepositories(db, options)).isOk()).toBe(true);
  await db.destroy();
});
