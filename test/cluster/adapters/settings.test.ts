/** Settings of MySQL's protocol by which an account could be lost or altered: such a database is refused. */
import { type Kysely, sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { migrateKyselyDatabase } from '../../../src/kysely/migrate-kysely-database.js';
import type { Tables } from '../../../src/kysely/tables.js';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { valueOf } from '../../kysely/support/test-database.js';
import { connect } from '../support/connect.js';
import { connectMysql, createMysqlDatabase, type MysqlConnection } from '../support/mysql-database.js';

const [port] = inject('galeraPorts');
const CHECKED = { dialect: 'mysql' } as const;
const UNCHECKED = { dialect: 'mysql', durability: 'unchecked' } as const;

const CUTTING: Partial<MysqlConnection> = { first: "set session sql_mode = 'NO_ENGINE_SUBSTITUTION'" };
const LATIN: Partial<MysqlConnection> = { charset: 'latin1' };

describe('refused, unless the host says that it knows', () => {
  test.each([
    { setting: 'sql_mode', found: 'NO_ENGINE_SUBSTITUTION', required: 'STRICT_TRANS_TABLES', connection: CUTTING },
    { setting: 'character_set_connection', found: 'latin1', required: 'utf8mb4', connection: LATIN },
    {
      setting: 'character_set_connection',
      found: 'utf8mb3',
      required: 'utf8mb4',
      connection: { charset: 'utf8' },
    },
  ])('$setting is $found', async ({ connection, ...error }) => {
    const database = await createMysqlDatabase(port);
    await expectRefused(use({ port, database, ...connection }), error);
  });

  test.each(['0', '2'])('innodb_flush_log_at_trx_commit is %s', async (found) => {
    const database = await createMysqlDatabase(port);
    const admin = await connect(port);
    onTestFinished(() => admin.query('set global innodb_flush_log_at_trx_commit = 1').then(() => undefined));
    await admin.query(`set global innodb_flush_log_at_trx_commit = ${found}`);
    await expectRefused(use({ port, database }), {
      setting: 'innodb_flush_log_at_trx_commit',
      found,
      required: '1',
    });
  });

  async function expectRefused(db: Kysely<Tables>, error: object): Promise<void> {
    const refused = { code: 'database.setting', ...error };
    expect((await migrateKyselyDatabase(db, CHECKED))._unsafeUnwrapErr()).toEqual(refused);
    valueOf(await migrateKyselyDatabase(db, UNCHECKED));
    expect((await createKyselyRepositories(db, CHECKED))._unsafeUnwrapErr()).toEqual(refused);
    valueOf(await createKyselyRepositories(db, UNCHECKED));
  }
});

test.each(['STRICT_TRANS_TABLES', 'STRICT_ALL_TABLES', 'TRADITIONAL'])('sql_mode %s is taken', async (mode) => {
  const database = await createMysqlDatabase(port);
  const db = use({ port, database, first: `set session sql_mode = '${mode}'` });
  valueOf(await migrateKyselyDatabase(db, CHECKED));
  valueOf(await createKyselyRepositories(db, CHECKED));
});

describe('control', () => {
  test('without STRICT a value that does not fit is cut off and written; with it, it is refused', async () => {
    const database = await createMysqlDatabase(port);
    const strict = use({ port, database });
    valueOf(await migrateKyselyDatabase(strict, CHECKED));
    const insert = sql`insert into tta_identity_number values ('A1234567890', 'somebody')`;

    await expect(insert.execute(strict)).rejects.toMatchObject({ code: 'ER_DATA_TOO_LONG' });
    await insert.execute(use({ port, database, ...CUTTING }));

    const { rows } = await sql`select number from tta_identity_number`.execute(strict);
    expect(rows).toEqual([{ number: 'A123456789' }]);
  });

  test('a connection in another character set alters a name', async () => {
    const database = await createMysqlDatabase(port);
    const latin = use({ port, database, ...LATIN });
    valueOf(await migrateKyselyDatabase(latin, UNCHECKED));
    const { preRegistrations } = valueOf(await createKyselyRepositories(latin, UNCHECKED));
    const { row } = numberedOpening({ person: 1, name: 1, key: 1 });

    valueOf(await preRegistrations.save(row, null));

    const { rows } = await sql<{ name: string }>`select person_name as name from tta_pre_registration`.execute(
      use({ port, database }),
    );
    expect(rows).toHaveLength(1);
    expect(rows).not.toEqual([{ name: row.personName }]);
  });
});

/** A pool that ends with the test. */
function use(connection: MysqlConnection): Kysely<Tables> {
  const db = connectMysql(connection);
  onTestFinished(() => db.destroy());
  return db;
}
