/** A process on a SQLite file, killed again and again: what it acknowledged is there, and nothing is half there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createKyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import { numberedOpening } from './support/numbered-opening.js';
import { startOpening } from './support/opening-process.js';
import { connectSqlite } from './support/test-database.js';
import { readWholeAccounts } from './support/whole-accounts.js';

const KILLS = process.env['LONG'] === '1' ? 100 : 8;

const folder = mkdtempSync(join(tmpdir(), 'tta-kills-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(`killed ${KILLS} times: no acknowledged account lost, nothing partial, the lost answer repeated by its key`, async () => {
  const file = join(folder, 'killed.sqlite');
  const acknowledged = new Set<string>();
  let repeated = 0;
  let next = 1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const worker = await startOpening({ file, first: next, last: next + 100_000 });
    await worker.ready;
    await wait(20 + Math.random() * 150);
    worker.process.kill('SIGKILL');
    await worker.ended;
    for (const { person, told } of worker.told) {
      expect(told).toBe('ok');
      acknowledged.add(numberedOpening({ person, name: person, key: person }).opening.account.name);
    }
    const db = connectSqlite(file);
    const { names, torn } = await readWholeAccounts(db);
    expect(torn).toBe(0);
    expect([...acknowledged].filter((name) => !names.has(name))).toEqual([]);
    // one answer at most was lost on the way
    expect(names.size - acknowledged.size).toBeLessThanOrEqual(1);

    // the client that got no answer asks again, with its key
    const person = next + worker.told.length;
    const { row, opening } = numberedOpening({ person, name: person, key: person });
    const { accounts, preRegistrations } = (await createKyselyRepositories(db, { dialect: 'sqlite' }))._unsafeUnwrap();
    const registered = await preRegistrations.save(row, null);
    if (registered.isErr()) expect(registered.error).toEqual({ code: 'pre-registration.stale' });
    const again = await accounts.open(opening);
    if (again.isErr()) {
      repeated += 1;
      expect(again.error).toEqual({ code: 'account.idempotency-key-taken' });
      if (opening.idempotency === null) throw new Error('no key');
      const record = (await accounts.findByIdempotencyKey(opening.idempotency))._unsafeUnwrap();
      expect(record?.accountName).toBe(opening.account.name);
    }
    acknowledged.add(opening.account.name);
    expect((await readWholeAccounts(db)).torn).toBe(0);
    const { rows } = await sql`pragma integrity_check`.execute(db);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
    await db.destroy();
    next = person + 1;
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(repeated).toBeLessThanOrEqual(KILLS);
});

test('control: an account without what belongs to it is noticed', async () => {
  const file = join(folder, 'torn.sqlite');
  const worker = await startOpening({ file, first: 1, last: 3 });
  await worker.ended;
  const db = connectSqlite(file);
  expect(await readWholeAccounts(db)).toMatchObject({ torn: 0 });
  for (const table of ['tta_consent', 'tta_identity_number', 'tta_idempotency_key', 'tta_outgoing_message']) {
    await sql.raw(`create table kept as select * from ${table}`).execute(db);
    await sql.raw(`delete from ${table} where rowid = (select min(rowid) from ${table})`).execute(db);
    expect((await readWholeAccounts(db)).torn).toBeGreaterThan(0);
    await sql.raw(`delete from ${table}`).execute(db);
    await sql.raw(`insert into ${table} select * from kept`).execute(db);
    await sql.raw('drop table kept').execute(db);
  }
  await sql`update tta_pre_registration set claim_account = null where claim_account is not null`.execute(db);
  expect((await readWholeAccounts(db)).torn).toBeGreaterThan(0);
  await db.destroy();
});
