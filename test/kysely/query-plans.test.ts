/**
 * No statement takes longer the more rows there are: each finds its rows by an index, in the order it wants them. So say
 * the databases themselves, of every statement that the ports send.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, SqliteDialect, sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import { ok } from 'neverthrow';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { accountChange } from '../../src/account/account-change.js';
import type { AccountEvent } from '../../src/account/account-event.js';
import type { IssuedToken } from '../../src/account/account-tokens.js';
import type { IdempotencyRecord } from '../../src/account/idempotency.js';
import type { OutgoingMessage } from '../../src/account/outgoing-message.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { NO_VOUCHERS } from '../../src/assurance/applicant-vouchers.js';
import type { IdentityNumber } from '../../src/identity-number/identity-number.js';
import { parseInstant } from '../../src/instant/instant.js';
import type { KyselyRepositories, TransactionalRepositories } from '../../src/kysely/create-kysely-repositories.js';
import type { Tables } from '../../src/kysely/tables.js';
import type { OneTimeTokenDigest } from '../../src/one-time-token/one-time-token.js';
import type { Outbox, TakenMessage } from '../../src/outbox/outbox.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { MOST_NUMBERS } from '../../src/pre-registration/repository.js';
import { RATE_LIMIT_POLICY, type RateLimitPolicy } from '../../src/rate-limit/rate-limit-policy.js';
import type { RateLimiter } from '../../src/rate-limit/rate-limiter.js';
import { parseTownship } from '../../src/school/township.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { type PlanSample, planSample } from '../../src/testing/arbitraries/roster-import.js';
import { type OpeningOnRow, openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { FILLED_IMPORT, FIRST_WINDOW_ENDS, fillTables, PEOPLE_A_UNIT } from './support/filled-tables.js';
import { slowSteps } from './support/query-plans.js';
import {
  connectPostgres,
  connectSqlite,
  createPostgresDatabase,
  openTestDatabase,
  type TestDatabase,
} from './support/test-database.js';

const isLong = process.env['LONG'] === '1';
const ROSTER_ROWS = isLong ? 1_000_000 : 20_000;
const FILLING_MILLISECONDS = isLong ? 3_600_000 : 120_000;

/** The ports, each of whose methods is called. */
type Ports = TransactionalRepositories & { readonly outbox: Outbox; readonly rateLimiter: RateLimiter };

/** Limits of which none has a window but what a test gives one: the shortest is the longest, too. */
const LIFELONG = Object.fromEntries(
  Object.keys(RATE_LIMIT_POLICY).map((limit) => [limit, { attempts: 1, windowSeconds: 'for-life' }]),
) as unknown as RateLimitPolicy;

/** Calls a method so that it sends every statement that it has. */
type Call = (repositories: KyselyRepositories) => Promise<void>;

const [{ row, opening }] = fc.sample(
  openingOnRow().filter(({ opening: { idempotency } }) => idempotency !== null),
  { seed: 20260801, numRuns: 1 },
) as [OpeningOnRow];
const { account } = opening;
const key = opening.idempotency as IdempotencyRecord;
const event: AccountEvent = { type: 'mailbox-verified', mailbox: 'main', at: account.openedAt };
const token: IssuedToken = {
  digest: 'f'.repeat(64) as OneTimeTokenDigest,
  purpose: { type: 'mailbox-verification', mailbox: 'main' },
  accountName: account.name,
  expiresAt: parseInstant('2027-01-01T00:00:00Z')._unsafeUnwrap(),
};
const message: OutgoingMessage = {
  id: 'a message',
  to: account.email,
  accountName: account.name,
  type: 'mailbox-verification',
  tokenId: 'a token',
  expiresAt: token.expiresAt,
};
const OTHER_NUMBER = 'A199999993' as IdentityNumber; // beside those that fill the tables
const NEVER_YET = parseInstant('2025-01-01T00:00:00Z')._unsafeUnwrap();
const LATER = parseInstant('2027-01-01T00:00:00Z')._unsafeUnwrap();
const UNIT = parseUnitCode('000042')._unsafeUnwrap();
const UNIT_NAME = parseUnitName('市立第0042國小')._unsafeUnwrap();
const PLACE = { county: '桃園市', township: parseTownship('中壢區', '桃園市')._unsafeUnwrap() } as const;
const PAGE = 50;
const [sample] = fc.sample(planSample(), { seed: 20260801, numRuns: 1 }) as [PlanSample];
const draft = { ...sample.draft, unit: UNIT };
const { lines } = sample;

/** Numbers from the middle of the unit's on, far more than it has. */
function filledNumbers(count: number): readonly IdentityNumber[] {
  const from = Number(UNIT) * PEOPLE_A_UNIT;
  return Array.from({ length: count }, (_, index) => `A1${String(from + index).padStart(8, '0')}` as IdentityNumber);
}

const CALLS: { readonly [Port in keyof Ports]: { readonly [Method in keyof Ports[Port]]: Call } } = {
  accounts: {
    findByIdentityNumber: async ({ accounts }) => {
      expect((await accounts.findByIdentityNumber(account.identityNumber)).isOk()).toBe(true);
    },
    findByName: async ({ accounts }) => {
      expect((await accounts.findByName(accountNameKey(account.name))).isOk()).toBe(true);
    },
    findByIdempotencyKey: async ({ accounts }) => {
      expect((await accounts.findByIdempotencyKey(key)).isOk()).toBe(true);
    },
    open: async ({ accounts, preRegistrations, vouchers }) => {
      const { unit, identityNumber } = row;
      expect(await preRegistrations.save(row, null)).toEqual(ok(undefined));
      const given = { unit, identityNumber, version: 1, vouchers: NO_VOUCHERS };
      expect(await vouchers.save(given, null)).toEqual(ok(undefined));
      const opened = await accounts.open({ ...opening, claim: { ...opening.claim, voucherVersion: 1 } });
      expect(opened).toEqual(ok(undefined));
    },
    record: async ({ accounts, accountTokens, preRegistrations }) => {
      const opened = (await accounts.findByName(accountNameKey(account.name)))._unsafeUnwrap() as Account;
      const claimed = (await preRegistrations.find(row.unit, row.identityNumber))._unsafeUnwrap() as PreRegistration;
      expect(await accountTokens.issue(token, [message], account.openedAt)).toEqual(ok(undefined));
      const change = accountChange(opened, event, {
        rows: [{ row: { ...claimed, version: claimed.version + 1 }, readVersion: claimed.version }],
        takesNumber: OTHER_NUMBER,
        usesToken: token.digest,
        messages: [{ ...message, id: 'of the change' }],
      });
      expect(await accounts.record(change)).toEqual(ok(undefined));
      expect(await accounts.record(accountChange(change.account, event, { freesNumber: OTHER_NUMBER }))).toEqual(
        ok(undefined),
      );
    },
    list: async ({ accounts }) => {
      const first = (await accounts.list({ after: null, limit: PAGE }))._unsafeUnwrap();
      const after = first.map(({ name }) => accountNameKey(name)).at(-1) ?? null;
      const second = (await accounts.list({ after, limit: PAGE }))._unsafeUnwrap();
      expect([first.length, second.length]).toEqual([PAGE, PAGE]);
    },
    listEvents: async ({ accounts }) => {
      expect((await accounts.listEvents(accountNameKey(account.name)))._unsafeUnwrap()).toHaveLength(2);
    },
  },
  accountTokens: {
    issue: async ({ accountTokens }) => {
      expect(await accountTokens.issue(token, [message], account.openedAt)).toEqual(ok(undefined));
    },
    find: async ({ accountTokens }) => {
      expect((await accountTokens.find(token.digest))._unsafeUnwrap()).toEqual(token);
    },
    removeExpired: async ({ accountTokens }) => {
      expect((await accountTokens.removeExpired(LATER, PAGE))._unsafeUnwrap()).toBe(PAGE);
    },
  },
  preRegistrations: {
    find: async ({ preRegistrations }) => {
      expect((await preRegistrations.find(UNIT, row.identityNumber)).isOk()).toBe(true);
    },
    findMany: async ({ preRegistrations }) => {
      for (const count of [1, PAGE, MOST_NUMBERS]) {
        const found = (await preRegistrations.findMany(UNIT, filledNumbers(count)))._unsafeUnwrap();
        expect(found).toHaveLength(Math.min(count, PEOPLE_A_UNIT));
      }
    },
    list: async ({ preRegistrations }) => {
      const first = (await preRegistrations.list(UNIT, { after: null, limit: PAGE }))._unsafeUnwrap();
      const after = first.at(-1)?.identityNumber ?? null;
      const second = (await preRegistrations.list(UNIT, { after, limit: PAGE }))._unsafeUnwrap();
      expect([first.length, second.length]).toEqual([PAGE, PAGE]);
    },
    save: async ({ preRegistrations }) => {
      const mine = { ...row, unit: UNIT };
      expect(await preRegistrations.save(mine, null)).toEqual(ok(undefined));
      expect(await preRegistrations.save({ ...mine, version: 2 }, 1)).toEqual(ok(undefined));
    },
  },
  vouchers: {
    find: async ({ vouchers }) => {
      expect((await vouchers.find(UNIT, row.identityNumber))._unsafeUnwrap()).toBeNull();
    },
    save: async ({ vouchers }) => {
      const mine = { unit: UNIT, identityNumber: row.identityNumber, version: 1, vouchers: NO_VOUCHERS };
      expect(await vouchers.save(mine, null)).toEqual(ok(undefined));
      expect(await vouchers.save({ ...mine, version: 2 }, 1)).toEqual(ok(undefined));
    },
  },
  rosterImports: {
    create: async ({ rosterImports }) => {
      expect(await rosterImports.create(draft)).toEqual(ok(undefined));
    },
    addLines: async ({ rosterImports }) => {
      expect(await rosterImports.addLines(UNIT, draft.id, lines)).toEqual(ok(undefined));
    },
    update: async ({ rosterImports }) => {
      const choices = { accepted: [11, 99], leftOut: Array.from({ length: PAGE }, (_, index) => 2000 + index) };
      expect(await rosterImports.update({ ...draft, version: 2, state: 'applying' }, 1, choices)).toEqual(
        ok(undefined),
      );
    },
    find: async ({ rosterImports }) => {
      expect((await rosterImports.find(UNIT, draft.id))._unsafeUnwrap()?.state).toBe('applying');
    },
    list: async ({ rosterImports }) => {
      expect((await rosterImports.list(UNIT, PAGE))._unsafeUnwrap()).toHaveLength(PAGE);
    },
    listLines: async ({ rosterImports }) => {
      for (const classes of [{}, { classes: ['created', 'refused'] as const }]) {
        const page = { after: 5000, limit: PAGE, ...classes };
        expect((await rosterImports.listLines(UNIT, FILLED_IMPORT, page))._unsafeUnwrap()).toHaveLength(PAGE);
      }
    },
    listWrites: async ({ rosterImports }) => {
      const [middle = null] = filledNumbers(1);
      for (const after of [null, middle]) {
        const writes = (await rosterImports.listWrites(UNIT, FILLED_IMPORT, { after, limit: PAGE }))._unsafeUnwrap();
        expect(writes).toHaveLength(PAGE);
      }
    },
    applyBatch: async ({ rosterImports, preRegistrations }) => {
      const stored = (await preRegistrations.list(UNIT, { after: null, limit: PAGE }))._unsafeUnwrap();
      const changed = stored.map((one, index) => ({ ...one, version: 1 + (index % 2), changedBy: 'import' }));
      const added = changed.map((one, index) => ({
        ...one,
        identityNumber: `A2${index}` as IdentityNumber,
        version: 1,
      }));
      const rows = [
        ...changed.map((one, index) => ({ line: index + 1, row: one, readVersion: 1 + (index % 2) })),
        ...added.map((one, index) => ({ line: PAGE + index + 1, row: one, readVersion: null })),
      ];
      const checkpoint = row.identityNumber;
      const batch = { unit: UNIT, id: draft.id, readVersion: 2, checkpoint, rows };
      const done = (await rosterImports.applyBatch(batch))._unsafeUnwrap();
      expect([done.written, done.spared]).toEqual([PAGE + PAGE / 2, PAGE / 2]);
    },
    remove: async ({ rosterImports }) => {
      expect(await rosterImports.remove(UNIT, draft.id)).toEqual(ok(undefined));
    },
    removeBefore: async ({ rosterImports }) => {
      // the oldest, and not the one that has all lines of the table, which are read fastest in their own order
      expect((await rosterImports.removeBefore(LATER, 1))._unsafeUnwrap()).toBe(1);
    },
  },
  units: {
    findByCode: async ({ units }) => {
      expect((await units.findByCode(UNIT))._unsafeUnwrap()?.code).toBe(UNIT);
    },
    find: async ({ units }) => {
      for (const reference of [{ code: UNIT }, { ...PLACE, kind: 'elementary', name: UNIT_NAME } as const]) {
        expect((await units.find(reference))._unsafeUnwrap().code).toBe(UNIT);
      }
    },
  },
  unitDirectory: {
    search: async ({ unitDirectory }) => {
      const all = { ...PLACE, stage: 'elementary', name: UNIT_NAME } as const;
      const none = { name: null, stage: null, county: null, township: null };
      expect((await unitDirectory.search(all, PAGE))._unsafeUnwrap()).toHaveLength(1);
      expect((await unitDirectory.search(none, PAGE))._unsafeUnwrap()).toHaveLength(PAGE);
    },
  },
  refusals: {
    record: async ({ refusals }) => {
      const failure = { code: 'application.not-pre-registered' } as const;
      const refusal = { unit: UNIT, at: LATER, maskedIdentityNumber: 'A10000****', failure };
      expect(await refusals.record(refusal)).toEqual(ok(undefined));
    },
    list: async ({ refusals }) => {
      expect((await refusals.list(UNIT, PAGE))._unsafeUnwrap()).toHaveLength(PAGE);
    },
    removeBefore: async ({ refusals }) => {
      expect((await refusals.removeBefore(LATER, PAGE))._unsafeUnwrap()).toBe(PAGE);
    },
  },
  outbox: {
    take: async ({ outbox }) => {
      expect(await outbox.take(PAGE, NEVER_YET, LATER)).toEqual(ok([]));
      expect((await outbox.take(PAGE, LATER, LATER))._unsafeUnwrap()).toHaveLength(PAGE);
    },
    remove: async ({ outbox }) => {
      const [taken] = (await outbox.take(1, LATER, LATER))._unsafeUnwrap();
      expect(await outbox.remove(taken as TakenMessage)).toEqual(ok(undefined));
    },
    postpone: async ({ outbox }) => {
      const [taken] = (await outbox.take(1, LATER, LATER))._unsafeUnwrap();
      expect(await outbox.postpone(taken as TakenMessage, LATER)).toEqual(ok(undefined));
    },
  },
  rateLimiter: {
    take: async ({ rateLimiter }) => {
      const limit = { attempts: 1, windowSeconds: 1 };
      const policy = { ...LIFELONG, application: limit };
      const takeAt = (now: number) =>
        rateLimiter({ policy, clock: () => now }).take('application', [account.identityNumber, 'client']);
      const [now, later] = [FIRST_WINDOW_ENDS + 1000, FIRST_WINDOW_ENDS + 2500];
      expect((await takeAt(now)).isOk()).toBe(true);
      expect((await takeAt(now)).isErr()).toBe(true);
      expect((await takeAt(later)).isOk()).toBe(true);
    },
    forget: async ({ rateLimiter }) => {
      expect(await rateLimiter().forget('roster-row', [UNIT, account.identityNumber])).toEqual(ok(undefined));
    },
  },
  // last, for it takes the others' units away
  unitList: {
    replace: async ({ unitList, units }) => {
      const unit = (await units.findByCode(UNIT))._unsafeUnwrap();
      const contacts = [] as const;
      expect(await unitList.replace(unit === null ? [] : [{ unit, contacts }])).toEqual(ok(undefined));
    },
  },
};

const NAMED_CALLS = Object.entries(CALLS).flatMap(([port, methods]) =>
  Object.entries(methods).map(([method, call]) => [`${port}.${method}`, call] as const),
);

/** The list of units holds as many as there are schools, however many teachers there are. */
const WALKED_UNITS = / (?:from|into) "tta_unit(?:_contact)?"/;

/** Which calls may walk over what. */
const WALKING: Readonly<Record<string, RegExp>> = {
  'unitDirectory.search': WALKED_UNITS,
  'unitList.replace': WALKED_UNITS,
  // once for each import, by a sort of all its lines
  'rosterImports.update': /^insert into "tta_roster_import_write"/,
};

type Log = (event: LogEvent) => void;

const ENGINES = [
  { name: 'SQLite', dialect: 'sqlite', open: openSqlite, isAnalyzed: false },
  { name: 'SQLite that knows its tables', dialect: 'sqlite', open: openSqlite, isAnalyzed: true },
  { name: 'PostgreSQL', dialect: 'postgres', open: openPostgres, isAnalyzed: true },
] as const;

/**
 * A database, and connections to ask for plans: one for each look, since libsql never ends an explanation, and while it
 * lasts neither lets indexes go nor sees that they went.
 */
interface Opened {
  readonly database: TestDatabase;
  readonly connect: () => Kysely<Tables>;
}

async function openSqlite(log: Log): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'tta-plans-'));
  const file = join(folder, 'test.sqlite');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new LibsqlDatabase(file) }), log });
  const close = async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  return { database: await openTestDatabase(db, { dialect: 'sqlite' }, close), connect: () => connectSqlite(file) };
}

async function openPostgres(log: Log): Promise<Opened> {
  const port = inject('postgresPort');
  const database = await createPostgresDatabase(port);
  const pool = new pg.Pool({ host: '127.0.0.1', port, database, user: 'postgres', password: 'postgres' });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  return {
    database: await openTestDatabase(db, { dialect: 'postgres' }),
    connect: () => connectPostgres({ port, database }),
  };
}

describe.each(ENGINES)(`on $name with ${ROSTER_ROWS} roster rows`, ({ dialect, open, isAnalyzed }) => {
  let database: TestDatabase;
  let connect: () => Kysely<Tables>;
  let sent: CompiledQuery[] = [];

  beforeAll(async () => {
    ({ database, connect } = await open((event) => {
      if (event.level === 'query') sent.push(event.query);
    }));
    await fillTables(database.db, ROSTER_ROWS);
    if (isAnalyzed) await sql`analyze`.execute(database.db);
  }, FILLING_MILLISECONDS);
  afterAll(() => database.close());

  /** What is slow in the statements that a call sends, each with its statement. */
  const slowStepsOf = async (call: () => Promise<unknown>) => {
    sent = [];
    await call();
    const statements = sent;
    expect(statements).not.toEqual([]);
    const plans = connect();
    const found: { readonly step: string; readonly statement: string }[] = [];
    for (const statement of statements) {
      const steps = await slowSteps(plans, dialect, statement);
      found.push(...steps.map((step) => ({ step, statement: statement.sql })));
    }
    await plans.destroy();
    return found;
  };

  describe('the plan notices', () => {
    test('a condition without an index', async () => {
      const byName = sql`select * from tta_account where person_name = 'person 00000001'`;
      expect(await slowStepsOf(() => byName.execute(database.db))).toHaveLength(1);
    });

    test('an order that no index has', async () => {
      const byDate = sql`select * from tta_pre_registration where unit = '000042' order by registered_at`;
      expect(await slowStepsOf(() => byDate.execute(database.db))).toHaveLength(1);
    });

    test('a walk through a whole index', async () => {
      const inOrder = sql`select * from tta_account where phone = 'x' order by name_key limit 1`;
      expect(await slowStepsOf(() => inOrder.execute(database.db))).not.toEqual([]);
    });

    test('that the index of due messages is missing', async () => {
      await sql`drop index tta_outgoing_message_due`.execute(database.db);
      const steps = await slowStepsOf(() => CALLS.outbox.take(database.repositories));
      await sql`create index tta_outgoing_message_due on tta_outgoing_message (due_at, account_key)`.execute(
        database.db,
      );
      expect(steps).not.toEqual([]);
    });
  });

  describe('an index serves every statement of', () => {
    test.each(NAMED_CALLS)('%s', async (name, call) => {
      const steps = await slowStepsOf(() => call(database.repositories));
      const mayWalk = WALKING[name] ?? /^$/;
      expect(steps.filter(({ statement }) => !mayWalk.test(statement))).toEqual([]);
    });
  });
});
