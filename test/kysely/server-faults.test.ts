/** A PostgreSQL server that breaks work off, goes away, or may not write: the answer is typed and nothing is half there. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { accountNameKey } from '../../src/account-name/account-name.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import type { Tables } from '../../src/kysely/tables.js';
import { NOW } from '../workflow/scene.js';
import { numberedOpening } from './support/numbered-opening.js';
import { numberedChange, numberedToken } from './support/numbered-token.js';
import { openPersistently } from './support/persistent-clients.js';
import { startPostgres } from './support/postgres-server.js';
import { connectPostgres, createPostgresDatabase, openPostgres, openTestDatabase } from './support/test-database.js';
import { readWholeAccounts } from './support/whole-accounts.js';

const IS_LONG = process.env['LONG'] === '1';
const CLIENTS = 8;
const port = inject('postgresPort');

const troubles: DatabaseTrouble[] = [];
const onTrouble = (trouble: DatabaseTrouble) => troubles.push(trouble);
beforeEach(() => {
  troubles.length = 0;
});

describe('under load', () => {
  test('connections that are ended at random', async () => {
    const database = await createPostgresDatabase(port);
    const db = connectPostgres({ port, database, max: CLIENTS });
    const { repositories, close } = await openTestDatabase(db, { dialect: 'postgres', onTrouble });
    const operator = connectPostgres({ port, database, max: 1 });
    let isOver = false;
    const clients = openPersistently(repositories, CLIENTS, () => isOver);

    let ended = 0;
    for (let turn = 0; turn < (IS_LONG ? 3000 : 100); turn += 1) {
      await wait(Math.random() * 30);
      ended += await endOneConnection(operator, database);
    }
    isOver = true;
    const { opened, unanswered } = await clients;

    // over a connection that nobody ended
    await expectWhole(operator, opened);
    expect(ended).toBeGreaterThan(20);
    expect(unanswered).toBeGreaterThan(0);
    expect(codesOf(troubles)).toContain('57P01');
    expect(troubles.filter(({ answer }) => answer !== 'store.unavailable')).toEqual([]);
    await operator.destroy();
    await close();
  });

  test('a server that is stopped and started again', async () => {
    const server = await startPostgres();
    const { db, repositories, close } = await openPostgres({ port: server.port, max: CLIENTS }, { onTrouble });
    let isOver = false;
    const clients = openPersistently(repositories, CLIENTS, () => isOver);

    for (let turn = 0; turn < (IS_LONG ? 30 : 3); turn += 1) {
      await wait(200 + Math.random() * 300);
      await server.shutDown();
      await wait(100);
      await server.restart();
    }
    await wait(200);
    isOver = true;
    const { opened, unanswered } = await clients;

    await expectWhole(db, opened);
    expect(unanswered).toBeGreaterThan(0);
    expect(codesOf(troubles)).toContain('ECONNREFUSED');
    expect(troubles.filter(({ answer }) => answer !== 'store.unavailable')).toEqual([]);
    await close();
    await server.stop();
  });
});

describe('an opening that another connection holds up', () => {
  test.each([
    { setting: 'statement_timeout', answer: 'store.unavailable', driverCode: '57014' },
    { setting: 'lock_timeout', answer: 'store.conflict', driverCode: '55P03' },
  ])(
    'beyond $setting is $answer, and goes through with its key afterwards',
    async ({ setting, answer, driverCode }) => {
      const { free, bound, row, opening } = await openBound({ [setting]: '500' });

      await free.db.transaction().execute(async (holding) => {
        // key, row and number are written by then
        await sql`lock table tta_account in exclusive mode`.execute(holding);
        expect((await bound.repositories.accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: answer });
      });

      expect(troubles).toEqual([{ answer, driverCode, attempts: 1 }]);
      await expectWhole(free.db, new Set());
      expect((await bound.repositories.preRegistrations.find(row.unit, row.identityNumber))._unsafeUnwrap()).toEqual(
        row,
      );
      (await bound.repositories.accounts.open(opening))._unsafeUnwrap();
      await expectWhole(free.db, new Set([opening.account.name]));
      await Promise.all([free.close(), bound.close()]);
    },
  );
});

describe('a change and a token that another connection holds up', () => {
  test.each([
    { setting: 'statement_timeout', answer: 'store.unavailable', driverCode: '57014' },
    { setting: 'lock_timeout', answer: 'store.conflict', driverCode: '55P03' },
  ])('beyond $setting are $answer, and go through afterwards', async ({ setting, answer, driverCode }) => {
    const { free, bound, opening } = await openBound({ [setting]: '500' });
    const { accounts, accountTokens } = bound.repositories;
    (await free.repositories.accounts.open(opening))._unsafeUnwrap();
    const token = numberedToken(1);
    const { messages, ...change } = numberedChange(1);

    await free.db.transaction().execute(async (holding) => {
      await sql`lock table tta_outgoing_message in exclusive mode`.execute(holding);
      expect((await accountTokens.issue(token, messages, NOW))._unsafeUnwrapErr()).toEqual({ code: answer });
    });
    expect((await accountTokens.find(token.digest))._unsafeUnwrap()).toBeNull();
    (await accountTokens.issue(token, [], NOW))._unsafeUnwrap();
    await free.db.transaction().execute(async (holding) => {
      // the account is written and the token is used up by then
      await sql`lock table tta_outgoing_message in exclusive mode`.execute(holding);
      expect((await accounts.record({ ...change, messages }))._unsafeUnwrapErr()).toEqual({ code: answer });
    });

    expect(troubles).toEqual([
      { answer, driverCode, attempts: 1 },
      { answer, driverCode, attempts: 1 },
    ]);
    await expectWhole(free.db, new Set([opening.account.name]));
    expect((await accountTokens.find(token.digest))._unsafeUnwrap()).toEqual(token);
    (await accounts.record({ ...change, messages }))._unsafeUnwrap();
    const found = await accounts.findByName(accountNameKey(opening.account.name));
    expect(found._unsafeUnwrap()).toEqual(change.account);
    await Promise.all([free.close(), bound.close()]);
  });
});

test('a database that may not be written: what is there is found, and nothing is opened', async () => {
  const { free, bound, row, opening } = await openBound({ default_transaction_read_only: 'on' });
  const { accounts, preRegistrations } = bound.repositories;

  expect((await preRegistrations.find(row.unit, row.identityNumber))._unsafeUnwrap()).toEqual(row);
  expect((await accounts.open(opening))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });

  expect(troubles).toEqual([{ answer: 'store.unavailable', driverCode: '25006', attempts: 1 }]);
  await expectWhole(free.db, new Set());
  (await free.repositories.accounts.open(opening))._unsafeUnwrap();
  await expectWhole(free.db, new Set([opening.account.name]));
  await Promise.all([free.close(), bound.close()]);
});

/** A database with one person's row, over free connections and over such that a setting binds. */
async function openBound(settings: Readonly<Record<string, string>>) {
  const database = await createPostgresDatabase(port);
  const free = await openTestDatabase(connectPostgres({ port, database }), { dialect: 'postgres' });
  const bound = await openTestDatabase(connectPostgres({ port, database, settings }), {
    dialect: 'postgres',
    onTrouble,
  });
  const { row, opening } = numberedOpening({ person: 1, name: 1, key: 1 });
  (await free.repositories.preRegistrations.save(row, null))._unsafeUnwrap();
  return { free, bound, row, opening };
}

/** Ends one connection to a database, whichever; gives how many there were to end. */
async function endOneConnection(operator: Kysely<Tables>, database: string): Promise<number> {
  const { rows } = await sql`
    select pg_terminate_backend(pid) from
      (select pid from pg_stat_activity where datname = ${database} and pid <> pg_backend_pid() order by random() limit 1) as one`.execute(
    operator,
  );
  return rows.length;
}

/** Expects exactly these accounts, each with all that belongs to it. */
async function expectWhole(db: Kysely<Tables>, opened: ReadonlySet<string>): Promise<void> {
  const { names, torn } = await readWholeAccounts(db);
  expect({ torn, lost: [...opened].filter((name) => !names.has(name)) }).toEqual({ torn: 0, lost: [] });
  expect([...names].filter((name) => !opened.has(name))).toEqual([]);
}

function codesOf(told: readonly DatabaseTrouble[]): readonly (string | null)[] {
  return [...new Set(told.map(({ driverCode }) => driverCode))];
}
