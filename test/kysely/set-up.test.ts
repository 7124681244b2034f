/** Opening a database: what is refused, what is set, and how the tables come to be. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, Migrator, sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { accountAsOpened } from '../../src/account/account.js';
import { accountChange } from '../../src/account/account-change.js';
import type { OutgoingMessage } from '../../src/account/outgoing-message.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { rowOfOpened } from '../../src/kysely/account-row.js';
import { createKyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../src/kysely/database-options.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import { DIALECTS } from '../../src/kysely/dialects.js';
import { rowOfMessage } from '../../src/kysely/message-row.js';
import { migrateKyselyDatabase } from '../../src/kysely/migrate-kysely-database.js';
import { up as firstVersion } from '../../src/kysely/migrations/0001-accounts.js';
import { up as rosterImports } from '../../src/kysely/migrations/0002-roster-imports.js';
import { up as accountChanges } from '../../src/kysely/migrations/0003-account-changes.js';
import { migrationContext } from '../../src/kysely/migrations/migration-context.js';
import { MIGRATIONS } from '../../src/kysely/migrations/migrations.js';
import { columnsOf } from '../../src/kysely/roster-row.js';
import { type Tables, tableNames } from '../../src/kysely/tables.js';
import { NOW } from '../workflow/scene.js';
import { numberedOpening } from './support/numbered-opening.js';
import {
  connectPostgres,
  connectSqlite,
  createPostgresDatabase,
  openPostgres,
  openSqlite,
} from './support/test-database.js';

/** A row without the columns that a later version has added. */
function without(columns: readonly string[], row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}

const folder = mkdtempSync(join(tmpdir(), 'tta-set-up-'));
let files = 0;
const sqliteFile = () => join(folder, `${(files += 1)}.sqlite`);
const port = inject('postgresPort');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs on a database and closes it. */
async function using<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const EMPTY = [
  {
    name: 'SQLite',
    dialect: 'sqlite',
    another: () => {
      const file = sqliteFile();
      return Promise.resolve(() => connectSqlite(file));
    },
  },
  {
    name: 'PostgreSQL',
    dialect: 'postgres',
    another: async () => {
      const database = await createPostgresDatabase(port);
      return () => connectPostgres({ port, database });
    },
  },
] as const;

describe.each(EMPTY)('migrations on $name', ({ dialect, another }) => {
  test('make the tables once; again they do nothing', async () => {
    const connect = await another();
    await using(connect(), async (db) => {
      expect(await migrateKyselyDatabase(db, { dialect })).toMatchObject({ value: Object.keys(MIGRATIONS) });
      expect(await migrateKyselyDatabase(db, { dialect })).toMatchObject({ value: [] });
      expect((await createKyselyRepositories(db, { dialect })).isOk()).toBe(true);
    });
  });

  test('add to tables with rows what the first version had not, and go on where they were broken off', async () => {
    const connect = await another();
    const [, ...later] = Object.keys(MIGRATIONS);
    await using(connect(), async (db) => {
      const context = migrationContext(DIALECTS[dialect], tableNames('tta_'));
      const first = { up: (connection: Kysely<unknown>) => firstVersion(connection, context) };
      const migrator = new Migrator({
        db,
        provider: { getMigrations: () => Promise.resolve({ '0001-accounts': first }) },
        migrationTableName: 'tta_migration',
        migrationLockTableName: 'tta_migration_lock',
      });
      expect((await migrator.migrateToLatest()).error).toBeUndefined();
      const { row, opening } = numberedOpening({ person: 1, name: 1, key: null });
      const { account, messages } = opening;
      const insert = (table: string, columns: object) =>
        sql`insert into ${sql.table(table)} (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))})
            values (${sql.join(Object.values(columns))})`.execute(db);
      await insert('tta_pre_registration', without(['withdrawn_at'], columnsOf(row)));
      await insert('tta_account', without(['assurance'], rowOfOpened(account)));
      await insert('tta_identity_number', {
        number: account.identityNumber,
        account_key: accountNameKey(account.name),
      });
      for (const message of messages) {
        await insert(
          'tta_outgoing_message',
          without(['details'], rowOfMessage(message, accountNameKey(account.name), 1, account.openedAt)),
        );
      }
      expect(await createKyselyRepositories(db, { dialect })).toMatchObject({
        error: { code: 'database.not-migrated', missing: later.length },
      });

      // as if processes had been killed before they could say that they were done, the second in its midst
      await rosterImports(db as unknown as Kysely<unknown>, context);
      await accountChanges(db as unknown as Kysely<unknown>, context);
      await sql`drop table tta_one_time_token`.execute(db);
      await sql`alter table tta_account drop column erased_at`.execute(db);
      expect(await migrateKyselyDatabase(db, { dialect })).toMatchObject({ value: later });

      const repositories = (await createKyselyRepositories(db, { dialect }))._unsafeUnwrap();
      const { accounts, accountTokens, outbox, preRegistrations } = repositories;
      expect((await accounts.findByIdentityNumber(account.identityNumber))._unsafeUnwrap()).toEqual(
        accountAsOpened(account),
      );
      const { name: accountName, email: to } = account;
      const more: OutgoingMessage = { id: 'more', to, accountName, type: 'password-changed', at: NOW };
      const change = accountChange(
        accountAsOpened(account),
        { type: 'mailbox-verified', mailbox: 'main', at: NOW },
        { messages: [more] },
      );
      expect((await accounts.record(change)).isOk()).toBe(true);
      expect((await accountTokens.removeExpired(NOW, 1))._unsafeUnwrap()).toBe(0);
      for (const message of [...messages, more]) {
        const [taken] = (await outbox.take(1, NOW, NOW))._unsafeUnwrap();
        expect(taken?.message).toEqual(message);
        if (taken !== undefined) expect((await outbox.remove(taken)).isOk()).toBe(true);
      }
      const found = (await preRegistrations.find(row.unit, row.identityNumber))._unsafeUnwrap();
      expect(found).toEqual(row);
      const withdrawn = { ...row, version: 2, withdrawnAt: row.changedAt };
      expect((await preRegistrations.save(withdrawn, 1)).isOk()).toBe(true);
      expect((await preRegistrations.list(row.unit, { after: null, limit: 10 }))._unsafeUnwrap()).toEqual([]);
    });
  });

  test('run by eight at once make the tables once, and nobody fails', async () => {
    const connect = await another();
    const connections = Array.from({ length: 8 }, connect);
    const ran = await Promise.all(connections.map((db) => migrateKyselyDatabase(db, { dialect })));
    expect(ran.map((answer) => answer.isOk())).toEqual(ran.map(() => true));
    const names = ran.flatMap((answer) => answer.unwrapOr([]));
    expect([...new Set(names)].sort()).toEqual(Object.keys(MIGRATIONS).sort());
    for (const db of connections) {
      expect((await createKyselyRepositories(db, { dialect })).isOk()).toBe(true);
      await db.destroy();
    }
  });

  test('of two prefixes live side by side', async () => {
    const connect = await another();
    await using(connect(), async (db) => {
      for (const prefix of ['', 'school_']) {
        expect(await migrateKyselyDatabase(db, { dialect, prefix })).toMatchObject({ value: Object.keys(MIGRATIONS) });
      }
      const tables = (await db.introspection.getTables()).map(({ name }) => name);
      expect(tables).toEqual(expect.arrayContaining(['account', 'school_account']));
    });
  });

  test('an opening before them is refused', async () => {
    const connect = await another();
    await using(connect(), async (db) => {
      expect((await createKyselyRepositories(db, { dialect }))._unsafeUnwrapErr()).toEqual({
        code: 'database.not-migrated',
        missing: Object.keys(MIGRATIONS).length,
      });
    });
  });

  test('tables of a newer version are left alone', async () => {
    const connect = await another();
    await using(connect(), async (db) => {
      (await migrateKyselyDatabase(db, { dialect }))._unsafeUnwrap();
      await sql`insert into tta_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db);
      const newer = { code: 'database.newer', unknown: 1 };
      expect((await createKyselyRepositories(db, { dialect }))._unsafeUnwrapErr()).toEqual(newer);
      expect((await migrateKyselyDatabase(db, { dialect }))._unsafeUnwrapErr()).toEqual(newer);
    });
  });

  test.each(['Upper_', '1_', 'a-b', '"; drop table', 'x'.repeat(31)])('the prefix %s is refused', async (prefix) => {
    const connect = await another();
    await using(connect(), async (db) => {
      const refused = { code: 'database.prefix', maxLength: 30 };
      expect((await migrateKyselyDatabase(db, { dialect, prefix }))._unsafeUnwrapErr()).toEqual(refused);
      expect((await createKyselyRepositories(db, { dialect, prefix }))._unsafeUnwrapErr()).toEqual(refused);
    });
  });
});

describe('settings of SQLite', () => {
  test('are made, and stay', async () => {
    const database = await openSqlite();
    const read = async (pragma: string) => {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(database.db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('busy_timeout')).toBe(5000);
    await database.close();
  });

  test('that would lose what a loss of power takes back are mended', async () => {
    await using(connectSqlite(sqliteFile()), async (db) => {
      await sql`pragma synchronous = normal`.execute(db);
      await sql`pragma foreign_keys = off`.execute(db);
      (await migrateKyselyDatabase(db, { dialect: 'sqlite' }))._unsafeUnwrap();
      expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
      expect((await sql`pragma foreign_keys`.execute(db)).rows).toEqual([{ foreign_keys: 1 }]);
    });
  });

  test('that the host made stricter or chose itself are left', async () => {
    await using(connectSqlite(sqliteFile()), async (db) => {
      await sql`pragma synchronous = extra`.execute(db);
      await sql`pragma busy_timeout = 77`.execute(db);
      (await migrateKyselyDatabase(db, { dialect: 'sqlite' }))._unsafeUnwrap();
      expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 3 }]);
      expect((await sql`pragma busy_timeout`.execute(db)).rows).toEqual([{ timeout: 77 }]);
    });
  });

  test('a database in memory cannot keep anything, and is refused unless the host says that it knows', async () => {
    await using(connectSqlite(':memory:'), async (db) => {
      expect((await migrateKyselyDatabase(db, { dialect: 'sqlite' }))._unsafeUnwrapErr()).toEqual({
        code: 'database.setting',
        setting: 'journal_mode',
        found: 'memory',
        required: 'wal',
      });
      const options: DatabaseOptions = { dialect: 'sqlite', durability: 'unchecked' };
      expect((await migrateKyselyDatabase(db, options)).isOk()).toBe(true);
      expect((await createKyselyRepositories(db, options)).isOk()).toBe(true);
    });
  });
});

describe('settings of PostgreSQL', () => {
  test('commits that do not wait for the disk are refused', async () => {
    const database = await createPostgresDatabase(port);
    const settings = { synchronous_commit: 'off' };
    await using(connectPostgres({ port, database, settings }), async (db) => {
      const refused = { code: 'database.setting', setting: 'synchronous_commit', found: 'off', required: 'on' };
      expect((await migrateKyselyDatabase(db, { dialect: 'postgres' }))._unsafeUnwrapErr()).toEqual(refused);
      expect((await createKyselyRepositories(db, { dialect: 'postgres' }))._unsafeUnwrapErr()).toEqual(refused);
      const unchecked: DatabaseOptions = { dialect: 'postgres', durability: 'unchecked' };
      expect((await migrateKyselyDatabase(db, unchecked)).isOk()).toBe(true);
    });
  });

  test.each(['on', 'local', 'remote_write', 'remote_apply'])('synchronous_commit=%s is taken', async (value) => {
    const settings = { synchronous_commit: value };
    const database = await openPostgres({ port, settings });
    await database.close();
  });
});

describe('a database that cannot be reached', () => {
  test('is a typed answer, and the host is told the code', async () => {
    const troubles: DatabaseTrouble[] = [];
    const options: DatabaseOptions = { dialect: 'postgres', onTrouble: (trouble) => troubles.push(trouble) };
    await using(connectPostgres({ port: 1 }), async (db) => {
      const unavailable = { code: 'store.unavailable' };
      expect((await createKyselyRepositories(db, options))._unsafeUnwrapErr()).toEqual(unavailable);
      expect((await migrateKyselyDatabase(db, options))._unsafeUnwrapErr()).toEqual(unavailable);
    });
    expect(troubles).toContainEqual({ answer: 'store.unavailable', driverCode: 'ECONNREFUSED', attempts: 1 });
  });

  test('a host whose log throws gets the same answer', async () => {
    const onTrouble = () => {
      throw new Error('the log is full');
    };
    await using(connectPostgres({ port: 1 }), async (db) => {
      const answer = await createKyselyRepositories(db, { dialect: 'postgres', onTrouble });
      expect(answer._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
    });
  });
});
