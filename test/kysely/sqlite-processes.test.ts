/** Several processes on one SQLite file: nobody waits in vain, and every number has one winner. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { NOW } from '../workflow/scene.js';
import { numberedOpening } from './support/numbered-opening.js';
import { numberedToken } from './support/numbered-token.js';
import { startOpening } from './support/opening-process.js';
import { connectSqlite, openTestDatabase } from './support/test-database.js';

const PROCESSES = 4;
const APPLICATIONS = process.env['LONG'] === '1' ? 500 : 60;

const folder = mkdtempSync(join(tmpdir(), 'tta-processes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function runAll(file: string, manner: 'package' | 'use-tokens' | 'look-then-write') {
  const workers = await Promise.all(
    Array.from({ length: PROCESSES }, (_, index) =>
      startOpening({ file, first: 1, last: APPLICATIONS, offset: (index + 1) * 10_000, manner }),
    ),
  );
  const codes = await Promise.all(workers.map(({ ended }) => ended));
  expect(codes).toEqual(workers.map(() => 0));
  return workers.flatMap(({ told }) => told);
}

test('four processes that make the tables and contend for every number: one winner each, no busy file', async () => {
  const file = join(folder, 'package.sqlite');
  const told = await runAll(file, 'package');
  expect(told).toHaveLength(PROCESSES * APPLICATIONS);
  const codes = new Set(told.map((one) => one.told));
  expect([...codes].sort()).toEqual(
    ['account.identity-number-taken', 'ok', 'pre-registration.stale'].filter((code) => codes.has(code)),
  );
  const winners = told.filter((one) => one.told === 'ok').map(({ person }) => person);
  expect(winners.sort((a, b) => a - b)).toEqual(Array.from({ length: APPLICATIONS }, (_, index) => index + 1));

  const db = connectSqlite(file);
  const { rows } = await sql`
    select (select count(*) from tta_account) as accounts, (select count(*) from tta_consent) as consents`.execute(db);
  expect(rows).toEqual([{ accounts: APPLICATIONS, consents: APPLICATIONS * 3 }]);
  await db.destroy();
});

test('four processes that use every one-time token: one winner each, and nothing of the losers', async () => {
  const file = join(folder, 'tokens.sqlite');
  const { db, repositories, close } = await openTestDatabase(connectSqlite(file), { dialect: 'sqlite' });
  const people = Array.from({ length: APPLICATIONS }, (_, index) => index + 1);
  for (const person of people) {
    const { row, opening } = numberedOpening({ person, name: person, key: person });
    (await repositories.preRegistrations.save(row, null))._unsafeUnwrap();
    (await repositories.accounts.open(opening))._unsafeUnwrap();
    (await repositories.accountTokens.issue(numberedToken(person), [], NOW))._unsafeUnwrap();
  }

  const told = await runAll(file, 'use-tokens');
  const winners = told.filter((one) => one.told === 'ok').map(({ person }) => person);
  expect(winners.sort((a, b) => a - b)).toEqual(people);
  const losers = told.filter((one) => one.told !== 'ok').map((one) => one.told);
  expect(losers).toEqual(Array.from({ length: (PROCESSES - 1) * APPLICATIONS }, () => 'account.stale'));

  const { rows } = await sql`
    select (select count(*) from tta_account where version = 2) as changed, (select count(*) from tta_account_event) as
      events, (select count(*) from tta_one_time_token) as tokens, (select count(*) from tta_outgoing_message) as
      messages`.execute(db);
  expect(rows).toEqual([{ changed: APPLICATIONS, events: APPLICATIONS, tokens: 0, messages: APPLICATIONS * 2 }]);
  await close();
});

test('control: transactions that look first and write then are locked out', async () => {
  const file = join(folder, 'naive.sqlite');
  const told = await runAll(file, 'look-then-write');
  expect(told.filter((one) => one.told.startsWith('SQLITE_BUSY')).length).toBeGreaterThan(0);
});
