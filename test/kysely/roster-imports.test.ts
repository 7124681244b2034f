/** Roster imports on SQL: overlapping ones, rows that appear meanwhile, statements that fail. */
import * as fc from 'fast-check';
import { sql } from 'kysely';
import type { ResultAsync } from 'neverthrow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { DatabaseTrouble } from '../../src/kysely/database-trouble.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { PlannedLine } from '../../src/roster-import/planned-line.js';
import type { ImportBatch } from '../../src/roster-import/repository.js';
import type { RosterImport } from '../../src/roster-import/roster-import.js';
import { type PlanSample, planSample } from '../../src/testing/arbitraries/roster-import.js';
import {
  allThatShows,
  batchOf,
  begin,
  change,
  finish,
  plan,
  rowsOf,
} from '../../src/testing/contracts/roster-import-repository/import-store.js';
import { entryOf } from '../workflow/scene.js';
import { driverError, type Interference, interferedDialect } from './support/faults.js';
import { connectPostgres, openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';

const [sample] = fc.sample(planSample(), { seed: 20260901, numRuns: 1 }) as [PlanSample];

/** Of each importer: batches that overlap in part hold some rows while they wait for others. */
const BATCH_SIZES = [70, 61, 53, 47, 43, 37, 31, 29] as const;
const ROWS = 200;
const IMPORTERS = BATCH_SIZES.length;
const PATIENCE_MILLISECONDS = 10_000;
const ROUNDS = process.env['LONG'] === '1' ? 20 : 4;

describe('overlapping imports on PostgreSQL', () => {
  let database: TestDatabase;
  const troubles: DatabaseTrouble[] = [];
  const port = inject('postgresPort');
  beforeEach(async () => {
    database = await openPostgres({ port, max: IMPORTERS }, { onTrouble: (trouble) => troubles.push(trouble) });
  });

  /** How many deadlocks the server has ended in this database, once all who were connected to it have left. */
  const deadlocks = async () => {
    const name = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
    const [{ name: datname } = { name: '' }] = name.rows;
    await database.close();
    const server = connectPostgres({ port, max: 1 });
    // a connection tells what it did at its end, at the latest
    const count = await vi.waitFor(async () => {
      const { rows } = await sql<{ deadlocks: string; clients: string }>`
        select deadlocks, (select count(*) from pg_stat_activity where datname = ${datname}) as clients
        from pg_stat_database where datname = ${datname}`.execute(server);
      expect(Number(rows[0]?.clients)).toBe(0);
      return Number(rows[0]?.deadlocks);
    }, PATIENCE_MILLISECONDS);
    await server.destroy();
    return count;
  };

  test(`${IMPORTERS} × ${ROWS} rows × ${ROUNDS}: no deadlock, every row is one importer’s, and each has counted right`, async () => {
    let stored: readonly PreRegistration[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const lines = linesOn(stored);
      const importers = await Promise.all(
        Array.from({ length: IMPORTERS }, (_, index) => begun(`import-${round}-${index}`, lines)),
      );
      const done = await Promise.all(
        importers.map((one, index) => applyAll(one, lines, `importer-${index}`, BATCH_SIZES[index])),
      );

      const { unit } = sample.draft;
      const kept = (
        await database.repositories.preRegistrations.list(unit, { after: null, limit: 2 * ROWS })
      )._unsafeUnwrap();
      expect(kept.map(({ version }) => version)).toEqual(kept.map(() => round));
      expect(kept).toHaveLength(ROWS);
      expect(done.map(({ written, spared }) => written + spared)).toEqual(done.map(() => ROWS));
      const own = done.map((_, index) => kept.filter(({ changedBy }) => changedBy === `importer-${index}`).length);
      expect(done.map(({ written }) => written)).toEqual(own);
      stored = kept;
    }
    expect(troubles).toEqual([]);
    expect(await deadlocks()).toBe(0);
  });

  test('control: the same rows, each importer in an order of its own, are a deadlock', async () => {
    const { unit } = sample.draft;
    await applyAll(await begun('first', linesOn([])), linesOn([]), 'importer');
    const numbers = linesOn([]).map(numberOf);
    const answers = await Promise.all(
      Array.from({ length: IMPORTERS }, async (_, index) => {
        const turned = [...numbers.slice(index * 20), ...numbers.slice(0, index * 20)];
        const own = index % 2 === 0 ? turned : turned.reverse();
        return database.db
          .transaction()
          .execute(async (transaction) => {
            for (const number of own) {
              await sql`update tta_pre_registration set version = version + 1
              where unit = ${unit} and identity_number = ${number}`.execute(transaction);
            }
          })
          .then(
            () => 'ok',
            (error: unknown) => Reflect.get(error as object, 'code') as string,
          );
      }),
    );
    expect(answers).toContain('40P01');
    expect(await deadlocks()).toBeGreaterThan(0);
  });

  /** Lines that change all the rows that are there, or make them. */
  function linesOn(stored: readonly PreRegistration[]): readonly PlannedLine[] {
    return Array.from({ length: ROWS }, (_, index): PlannedLine => {
      const entry = entryOf({ person: index });
      const before = stored.find(({ identityNumber }) => identityNumber === entry.identityNumber) ?? null;
      const effect = before === null ? 'create' : 'update';
      return { class: 'created', write: { effect, entry, before }, line: index + 2, notices: [] };
    });
  }

  async function begun(id: string, lines: readonly PlannedLine[]): Promise<RosterImport> {
    const draft = { ...sample.draft, id };
    await plan(database.repositories, { draft, lines });
    return change(database.repositories, draft, { state: 'applying' });
  }

  /** Writes batch after batch; another who does the same import is in nobody's way. */
  async function applyAll(
    one: RosterImport,
    lines: readonly PlannedLine[],
    by: string,
    size = ROWS,
  ): Promise<RosterImport> {
    let current = one;
    const all = batchOf(one, lines, by);
    for (let from = 0; from < all.rows.length; from += size) {
      const rows = all.rows.slice(from, from + size);
      const checkpoint = rows.at(-1)?.row.identityNumber ?? all.checkpoint;
      const batch: ImportBatch = { ...all, rows, checkpoint, readVersion: current.version };
      current = (await database.repositories.rosterImports.applyBatch(batch))._unsafeUnwrap();
    }
    return current;
  }
});

function numberOf(line: PlannedLine) {
  if (!('write' in line)) throw new Error('a line without a write');
  return line.write.entry.identityNumber;
}

/** The code of the error, or that there was none. */
function codeOf<T>(answer: ResultAsync<T, { readonly code: string }>): Promise<string> {
  return answer.match(
    () => 'ok',
    ({ code }) => code,
  );
}

let interference: Interference | null = null;
const altered = (dialect: Parameters<typeof interferedDialect>[0]) => interferedDialect(dialect, () => interference);
afterEach(() => {
  interference = null;
});

describe('others between the look and the write of a batch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openPostgres({ port: inject('postgresPort'), altered });
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  /** Does something just before the first statement of this kind. */
  const justBefore = (kind: RegExp, act: () => Promise<void>) => {
    interference = async (statement, carryOut) => {
      if (kind.test(statement.sql)) {
        interference = null;
        await act();
      }
      return carryOut();
    };
  };
  const INSERTS = /^insert into "tta_pre_registration"/;
  const CLEARS = /^delete from "tta_pre_registration"/;

  const created = ({ rows }: ImportBatch): PreRegistration => {
    const row = rows.find(({ readVersion }) => readVersion === null)?.row;
    if (row === undefined) throw new Error('no row is created');
    return { ...row, changedBy: 'meanwhile' };
  };
  const save = (row: PreRegistration, version: number | null) =>
    database.repositories.preRegistrations.save(row, version);
  const now = async (row: PreRegistration) =>
    (await database.repositories.preRegistrations.find(row.unit, row.identityNumber))._unsafeUnwrap();

  test('a row that appears is left as it is: the whole batch is looked at again', async () => {
    const batch = batchOf(await begin(database.repositories, sample), sample.lines);
    const mine = created(batch);
    justBefore(INSERTS, async () => {
      (await save(mine, null))._unsafeUnwrap();
    });
    const done = (await database.repositories.rosterImports.applyBatch(batch))._unsafeUnwrap();
    expect([done.written, done.spared]).toEqual([batch.rows.length - 1, 1]);
    for (const { row, readVersion } of batch.rows) expect(await now(row)).toEqual(readVersion === null ? mine : row);
  });

  test('in the host’s transaction it is a conflict, and of the batch nothing stays', async () => {
    const begun = await begin(database.repositories, sample);
    const batch = batchOf(begun, sample.lines);
    const others = rowsOf(batch).filter(({ identityNumber: number }) => number !== created(batch).identityNumber);
    const before = await allThatShows(database.repositories, begun, others);
    await database.db.transaction().execute(async (transaction) => {
      justBefore(INSERTS, async () => {
        (await save(created(batch), null))._unsafeUnwrap();
      });
      const { rosterImports } = database.repositories.within(transaction);
      expect((await rosterImports.applyBatch(batch))._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
    });
    expect(await allThatShows(database.repositories, begun, others)).toEqual(before);
    expect(await now(created(batch))).toEqual(created(batch));
  });

  test('a save waits for the batch, and comes too late', async () => {
    const batch = batchOf(await begin(database.repositories, sample), sample.lines);
    const [changed] = batch.rows.filter(({ readVersion }) => readVersion !== null);
    if (changed === undefined) throw new Error('no row is changed');
    let late = Promise.resolve('never asked');
    justBefore(CLEARS, async () => {
      late = codeOf(save({ ...changed.row, changedBy: 'meanwhile' }, changed.readVersion));
      await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_MILLISECONDS));
    });
    expect((await database.repositories.rosterImports.applyBatch(batch))._unsafeUnwrap().spared).toBe(0);
    expect(await late).toBe('pre-registration.stale');
    expect(await now(changed.row)).toEqual(changed.row);
  });
});

/** For a save that waits for nobody. */
const LONG_ENOUGH_MILLISECONDS = 300;

const ENGINES = [
  { name: 'SQLite', open: () => openSqlite({}, altered), full: driverError('SQLITE_FULL') },
  {
    name: 'PostgreSQL',
    open: () => openPostgres({ port: inject('postgresPort'), altered }),
    full: driverError('53100'),
  },
] as const;

describe.each(ENGINES)('a statement that fails on $name', ({ open, full }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Lets every statement of the work fail in turn; each time all that shows must be as it was. */
  const failInTurn = async (
    arrange: () => Promise<RosterImport>,
    work: (read: RosterImport) => Promise<string>,
    most: number,
  ) => {
    for (let point = 1; point <= most; point += 1) {
      interference = null;
      await database.empty();
      const read = await arrange();
      const rows = sample.lines.flatMap((line) =>
        'write' in line ? [{ unit: read.unit, identityNumber: numberOf(line) }] : [],
      );
      const before = await allThatShows(database.repositories, read, rows);
      let seen = 0;
      interference = (_, carryOut) => {
        seen += 1;
        if (seen === point) throw full;
        return carryOut();
      };
      const answer = await work(read);
      interference = null;
      if (seen < point) return point - 1;
      expect(answer, `statement ${point}`).toBe('store.unavailable');
      expect(await allThatShows(database.repositories, read, rows), `statement ${point}`).toEqual(before);
    }
    throw new Error('more statements than expected');
  };

  test('in a batch leaves nothing behind', async () => {
    const statements = await failInTurn(
      async () => {
        const begun = await begin(database.repositories, sample);
        const moved = sample.stored.slice(0, 1);
        for (const row of moved) {
          const next = { ...row, version: row.version + 1 };
          (await database.repositories.preRegistrations.save(next, row.version))._unsafeUnwrap();
        }
        return begun;
      },
      (begun) => codeOf(database.repositories.rosterImports.applyBatch(batchOf(begun, sample.lines))),
      20,
    );
    expect(statements).toBe(STATEMENTS_OF_A_BATCH);
  });

  test('in adding lines leaves nothing behind', async () => {
    const statements = await failInTurn(
      async () => {
        await plan(database.repositories, { ...sample, lines: [] });
        return sample.draft;
      },
      ({ unit, id }) => codeOf(database.repositories.rosterImports.addLines(unit, id, sample.lines)),
      10,
    );
    // eight lines are one statement
    expect(statements).toBe(4);
  });

  test('in an update leaves nothing behind, neither choices nor an order', async () => {
    await failInTurn(
      async () => {
        await plan(database.repositories, sample);
        return sample.draft;
      },
      (read) => {
        const choices = { accepted: [11], leftOut: [2, 3] };
        const next = { ...read, version: 2, state: 'applying' } as const;
        return codeOf(database.repositories.rosterImports.update(next, read.version, choices));
      },
      10,
    );
  });

  test('in a removal leaves everything', async () => {
    await failInTurn(
      () => finish(database.repositories, sample),
      ({ unit, id }) => codeOf(database.repositories.rosterImports.remove(unit, id)),
      10,
    );
  });
});

/** begin, import, rows that are there, rows that are not, import, delete, insert (five rows: two), mark, commit. */
const STATEMENTS_OF_A_BATCH = 9;
