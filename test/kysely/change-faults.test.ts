/** Statements of a change and of a token that fail: what is done again, what the caller is told, and that nothing is half there. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { accountAsOpened } from '../../src/account/account.js';
import { type AccountChange, accountChange } from '../../src/account/account-change.js';
import type { IssuedToken } from '../../src/account/account-tokens.js';
import type { OutgoingMessage } from '../../src/account/outgoing-message.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { MOST_ATTEMPTS } from '../../src/kysely/attempted-work.js';
import type { KyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import type { OneTimeTokenDigest } from '../../src/one-time-token/one-time-token.js';
import { NOW } from '../workflow/scene.js';
import { driverError, failingAt, type Interference, interferedDialect } from './support/faults.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

let interference: Interference | null = null;
const troubles: DatabaseTrouble[] = [];
const options = { onTrouble: (trouble: DatabaseTrouble) => troubles.push(trouble) };
const altered = (dialect: Parameters<typeof interferedDialect>[0]) => interferedDialect(dialect, () => interference);

const { row, opening } = numberedOpening({ person: 1, name: 1, key: 1 });
const { row: newRow } = numberedOpening({ person: 2, name: 2, key: 2 });
const { name: accountName, email: to, identityNumber } = opening.account;
const message: OutgoingMessage = { id: 'more', to, accountName, type: 'password-changed', at: NOW };
const purpose = { type: 'mailbox-verification', mailbox: 'main' } as const;
const token: IssuedToken = { digest: 'e'.repeat(64) as OneTimeTokenDigest, purpose, accountName, expiresAt: NOW };
const unused: IssuedToken = { ...token, digest: 'f'.repeat(64) as OneTimeTokenDigest };
const claimed = {
  ...row,
  version: 2,
  claim: { accountName, claimedAt: opening.account.openedAt, nameMatch: 'exact' as const },
};
const change: AccountChange = accountChange(
  { ...accountAsOpened(opening.account), emailVerifiedAt: NOW },
  { type: 'mailbox-verified', mailbox: 'main', at: NOW },
  {
    rows: [
      { row: { ...claimed, version: 3 }, readVersion: 2 },
      { row: newRow, readVersion: null },
    ],
    takesNumber: newRow.identityNumber,
    freesNumber: identityNumber,
    usesToken: token.digest,
    messages: [message],
  },
);

const WRITES = [
  {
    name: 'a change',
    ask: ({ accounts }: KyselyRepositories) => accounts.record(change),
    /** begin, two rows, number taken, number freed, account, token held, token, event, last place, message, commit */
    statements: 12,
    /** What a caller who asks again is told: the change was recorded. */
    again: { code: 'pre-registration.stale' },
  },
  {
    name: 'a token',
    ask: ({ accountTokens }: KyselyRepositories) => accountTokens.issue(unused, [message], NOW),
    /** begin, account held, token, last place, message, commit */
    statements: 6,
    again: { code: 'store.conflict' },
  },
] as const;

const DATABASES = [
  {
    name: 'SQLite',
    open: () => openSqlite(options, altered),
    busy: driverError('SQLITE_BUSY'),
    full: driverError('SQLITE_FULL'),
  },
  {
    name: 'PostgreSQL',
    open: () => openPostgres({ port: inject('postgresPort'), altered }, options),
    busy: driverError('40001'),
    full: driverError('53100'),
  },
] as const;

describe.each(DATABASES)('on $name', ({ open, busy, full }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterEach(() => {
    interference = null;
  });
  afterAll(() => database.close());

  describe.each(WRITES)('$name', ({ ask, statements, again }) => {
    /** An account and a token. Gives all that there is. */
    const prepared = async () => {
      interference = null;
      troubles.length = 0;
      await database.empty();
      const { accounts, accountTokens, preRegistrations } = database.repositories;
      (await preRegistrations.save(row, null))._unsafeUnwrap();
      (await accounts.open(opening))._unsafeUnwrap();
      (await accountTokens.issue(token, [], NOW))._unsafeUnwrap();
      return everything();
    };
    /** Every row of every table that a change or a token writes to. */
    const everything = async () => {
      interference = null;
      const tables = [
        ['tta_account', 'name_key'],
        ['tta_identity_number', 'number'],
        ['tta_pre_registration', 'identity_number'],
        ['tta_account_event', 'version'],
        ['tta_one_time_token', 'digest'],
        ['tta_outgoing_message', 'sequence'],
      ] as const;
      const all: unknown[] = [];
      for (const [table, order] of tables) {
        all.push((await sql`select * from ${sql.table(table)} order by ${sql.ref(order)}`.execute(database.db)).rows);
      }
      return all;
    };
    /** What a write leaves that nothing disturbs. */
    const undisturbed = async () => {
      await prepared();
      (await ask(database.repositories))._unsafeUnwrap();
      return everything();
    };
    const points = Array.from({ length: statements }, (_, index) => index + 1);

    test('has as many statements as the tests below let fail', async () => {
      await prepared();
      const seen: string[] = [];
      interference = (statement, carryOut) => {
        seen.push(statement.sql);
        return carryOut();
      };
      (await ask(database.repositories))._unsafeUnwrap();
      expect(seen).toHaveLength(statements);
      expect(seen.at(-1)).toBe('commit');
    });

    test.each(points)('is gone through again after a conflict at statement %i', async (point) => {
      const expected = await undisturbed();
      await prepared();
      interference = failingAt(point, { moment: 'before', error: busy, times: 3 });
      (await ask(database.repositories))._unsafeUnwrap();
      expect(await everything()).toEqual(expected);
      expect(troubles).toEqual([]);
    });

    test('that never gets through is a conflict, after a bounded number of attempts', async () => {
      const before = await prepared();
      interference = failingAt(statements - 1, { moment: 'before', error: busy, times: Number.POSITIVE_INFINITY });
      expect((await ask(database.repositories))._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
      expect(await everything()).toEqual(before);
      expect(troubles).toMatchObject([{ answer: 'store.conflict', attempts: MOST_ATTEMPTS }]);
    });

    test.each(points.slice(0, -1))('leaves nothing behind when the disk is full at statement %i', async (point) => {
      const before = await prepared();
      interference = failingAt(point, { moment: 'before', error: full, times: 1 });
      expect((await ask(database.repositories))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
      expect(await everything()).toEqual(before);
      expect(troubles).toHaveLength(1);
      expect(JSON.stringify(troubles)).not.toContain('A123456789');
    });

    test('that was committed, its answer lost, is told when it is asked for again, and not written twice', async () => {
      const expected = await undisturbed();
      await prepared();
      interference = failingAt(statements, { moment: 'after', error: driverError('ECONNRESET'), times: 1 });
      expect((await ask(database.repositories))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
      expect(await everything()).toEqual(expected);
      expect((await ask(database.repositories))._unsafeUnwrapErr()).toEqual(again);
      expect(await everything()).toEqual(expected);
      const found = await database.repositories.accounts.findByName(accountNameKey(accountName));
      expect(found._unsafeUnwrap()?.name).toBe(accountName);
    });
  });
});

test('the place of a message that was sent, and taken by another, is not handed out for it', async () => {
  const { repositories, close } = await openPostgres({ port: inject('postgresPort'), altered }, options);
  const { accounts, accountTokens, outbox, preRegistrations } = repositories;
  (await preRegistrations.save(row, null))._unsafeUnwrap();
  (await accounts.open(opening))._unsafeUnwrap();
  const due = opening.account.openedAt;
  // between the look of one relay and its hold, another sends the message, and a token's takes its place
  let isBetween = true;
  interference = async (statement, carryOut) => {
    const answer = await carryOut();
    if (isBetween && statement.sql.startsWith('select')) {
      isBetween = false;
      const [taken] = (await outbox.take(1, due, due))._unsafeUnwrap();
      if (taken !== undefined) (await outbox.remove(taken))._unsafeUnwrap();
      (await accountTokens.issue(unused, [message], due))._unsafeUnwrap();
    }
    return answer;
  };
  const taken = (await outbox.take(1, due, due))._unsafeUnwrap();
  interference = null;
  expect(taken.map((one) => one.message.id)).toEqual([message.id]);
  await close();
});
