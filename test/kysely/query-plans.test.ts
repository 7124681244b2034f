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
import type { IdempotencyRecord } from '../../src/account/idempotency.js';
import type { AttemptLimiter } from '../../src/account-application/attempt-limiter.js';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { parseInstant } from '../../src/instant/instant.js';
import type { KyselyRepositories, TransactionalRepositories } from '../../src/kysely/create-kysely-repositories.js';
import type { Tables } from '../../src/kysely/tables.js';
import type { Outbox, TakenMessage } from '../../src/outbox/outbox.js';
import { parseTownship } from '../../src/school/township.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { type OpeningOnRow, openingOnRow } from '../../src/testing/arbitraries/workflow.js';
import { FIRST_WINDOW_ENDS, fillTables } from './support/filled-tables.js';
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
type Ports = TransactionalRepositories & { readonly outbox: Outbox; readonly attemptLimiter: AttemptLimiter };

/** Calls a method so that it sends every statement that it has. */
type Call = (repositories: KyselyRepositories) => Promise<void>;

const [{ row, opening }] = fc.sample(
  openingOnRow().filter(({ opening: { idempotency } }) => idempotency !== null),
  { seed: 20260801, numRuns: 1 },
) as [OpeningOnRow];
const { account } = opening;
const key = opening.idempotency as IdempotencyRecord;
const NEVER_YET = parseInstant('2025-01-01T00:00:00Z')._unsafeUnwrap();
const LATER = parseInstant('2027-01-01T00:00:00Z')._unsafeUnwrap();
const UNIT = parseUnitCode('000042')._unsafeUnwrap();
const UNIT_NAME = parseUnitName('市立第0042國小')._unsafeUnwrap();
const PLACE = { county: '桃園市', township: parseTownship('中壢區', '桃園市')._unsafeUnwrap() } as const;
const PAGE = 50;

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
    open: async ({ accounts, preRegistrations }) => {
      expect(await preRegistrations.save(row, null)).toEqual(ok(undefined));
      expect(await accounts.open(opening)).toEqual(ok(undefined));
    },
  },
  preRegistrations: {
    find: async ({ preRegistrations }) => {
      expect((await preRegistrations.find(UNIT, row.identityNumber)).isOk()).toBe(true);
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
  attemptLimiter: {
    take: async ({ attemptLimiter }) => {
      const attempt = { client: 'client', identityNumber: account.identityNumber };
      const limiterAt = (now: number) => attemptLimiter({ attempts: 1, windowSeconds: 1, clock: () => now });
      const [now, later] = [FIRST_WINDOW_ENDS + 1000, FIRST_WINDOW_ENDS + 2500];
      expect((await limiterAt(now).take(attempt)).isOk()).toBe(true);
      expect((await limiterAt(now).take(attempt)).isErr()).toBe(true);
      expect((await limiterAt(later).take(attempt)).isOk()).toBe(true);
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

/** Walk the list of units, which holds as many as there are schools, however many teachers there are. */
const WALKING = ['unitDirectory.search', 'unitList.replace'];

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
      const mayWalk = WALKING.includes(name) ? / (?:from|into) "tta_unit(?:_contact)?"/ : /^$/;
      expect(steps.filter(({ statement }) => !mayWalk.test(statement))).toEqual([]);
    });
  });
});
