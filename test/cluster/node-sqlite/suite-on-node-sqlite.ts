/**
 * A program for Node's test runner: the contracts on `node:sqlite`, and what its errors become. What it takes from vitest
 * is, in the program, of {@link file://./node-test-as-vitest.ts}.
 *
 * Its argument says how Kysely gets the database: `adapted` by this package, or `as-it-is`.
 */
import { deepEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { describe, test } from 'vitest';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import { type NodeSqliteDatabase, nodeSqliteDatabase } from '../../../src/kysely/node-sqlite.js';
import type { Tables } from '../../../src/kysely/tables.js';
import { runContracts } from '../../kysely/support/contract-suite.js';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { openTestDatabase, type TestDatabase } from '../../kysely/support/test-database.js';

const RUNS = process.env['LONG'] === '1' ? 10 : 1;

// not among the types of the oldest Node that this package supports
const { DatabaseSync } = process.getBuiltinModule('node:sqlite') as unknown as {
  readonly DatabaseSync: new (file: string) => NodeSqliteDatabase;
};
const adapt =
  process.argv[2] === 'as-it-is'
    ? (database: NodeSqliteDatabase) => database as unknown as SqliteDatabase
    : nodeSqliteDatabase;

function connect(file: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(new DatabaseSync(file)) }) });
}

interface FileDatabase extends TestDatabase {
  readonly file: string;
  readonly troubles: readonly DatabaseTrouble[];
}

const folder = mkdtempSync(join(tmpdir(), 'tta-node-sqlite-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;

async function open(): Promise<FileDatabase> {
  const file = join(folder, `${(files += 1)}.sqlite`);
  const db = connect(file);
  const troubles: DatabaseTrouble[] = [];
  const onTrouble = (trouble: DatabaseTrouble) => troubles.push(trouble);
  return { ...(await openTestDatabase(db, { dialect: 'sqlite', onTrouble })), file, troubles };
}

runContracts('node:sqlite', open, RUNS);

describe('errors of node:sqlite', () => {
  test('a file that another connection keeps to itself is a conflict', async () => {
    const { repositories, db, file, troubles, close } = await open();
    await sql`pragma busy_timeout = 1`.execute(db);
    const other = connect(file);
    await sql`begin immediate`.execute(other);
    const { row } = numberedOpening({ person: 1, name: 1, key: 1 });

    const answer = await repositories.preRegistrations.save(row, null);

    deepEqual(answer._unsafeUnwrapErr(), { code: 'store.conflict' });
    deepEqual(
      troubles.map(({ driverCode }) => driverCode),
      ['SQLITE_BUSY'],
    );
    await other.destroy();
    await close();
  });

  test('a file that may not be written is unavailable', async () => {
    const { repositories, db, troubles, close } = await open();
    await sql`pragma query_only = on`.execute(db);
    const { row } = numberedOpening({ person: 1, name: 1, key: 1 });

    const answer = await repositories.preRegistrations.save(row, null);

    deepEqual(answer._unsafeUnwrapErr(), { code: 'store.unavailable' });
    deepEqual(troubles, [{ answer: 'store.unavailable', driverCode: 'SQLITE_READONLY', attempts: 1 }]);
    await close();
  });
});
