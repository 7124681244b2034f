/**
 * The histories of the workflow's model, on memory and on a database side by side: every port answers the same, at every
 * call of every step.
 */
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import type { RateLimiter } from '../../src/rate-limit/rate-limiter.js';
import { commands, stepsMade } from '../workflow/commands.js';
import { createModel } from '../workflow/model.js';
import { createReal, MODEL_POLICY } from '../workflow/real.js';
import { UNITS } from '../workflow/scene.js';
import { numberedOpening } from './support/numbered-opening.js';
import { openPostgres, openSqlite, type TestDatabase } from './support/test-database.js';
import { createTwinReport } from './support/twin-ports.js';

const IS_LONG = process.env['LONG'] === '1';
const DATABASES = [
  { name: 'SQLite', open: () => openSqlite(), steps: IS_LONG ? 100_000 : 1_000 },
  { name: 'PostgreSQL', open: () => openPostgres({ port: inject('postgresPort') }), steps: IS_LONG ? 20_000 : 500 },
] as const;

describe.each(DATABASES)('on $name', ({ open, steps }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test(`${steps} steps are answered as in memory`, async () => {
    const { differences, settled, beside } = createTwinReport();
    const made = stepsMade();
    const start = async () => {
      await settled();
      await database.empty();
      const { accounts, preRegistrations, units, refusals, unitList, rateLimiter } = database.repositories;
      (await unitList.replace(UNITS.map((unit) => ({ unit, contacts: [] }))))._unsafeUnwrap();
      // the hour of each call of the limiter: the database answers later, when the history's clock may have gone on
      const hours: number[] = [];
      const real = createReal(new Map(), (clock) => (ports) => {
        const counting = rateLimiter({ policy: MODEL_POLICY, clock: () => hours.shift() ?? 0 });
        const counted: RateLimiter = {
          ...ports.rateLimiter,
          take: (limit, subject) => {
            hours.push(clock.now);
            return ports.rateLimiter.take(limit, subject);
          },
        };
        const twins = { accounts, preRegistrations, units, refusals, rateLimiter: counting };
        return beside({ ...ports, rateLimiter: counted }, twins);
      });
      return { model: createModel(), real };
    };
    while (stepsMade() - made < steps) {
      await fc.assert(
        fc.asyncProperty(fc.commands(commands(), { maxCommands: 100, size: 'max' }), (history) =>
          fc.asyncModelRun(start, history),
        ),
        { numRuns: 10 },
      );
      await settled();
      expect(differences).toEqual([]);
    }
  });
});

test('control: a collation that puts letters before digits lists in another order', async () => {
  const database = await openPostgres({ port: inject('postgresPort') });
  const { preRegistrations } = database.repositories;
  const { row } = numberedOpening({ person: 1, name: 1, key: null });
  const numbers = ['A123456789', 'AC01234567'].map((number) => parseIdentityNumber(number)._unsafeUnwrap());
  for (const identityNumber of numbers) (await preRegistrations.save({ ...row, identityNumber }, null))._unsafeUnwrap();
  const listed = async () => {
    const rows = (await preRegistrations.list(row.unit, { after: null, limit: 10 }))._unsafeUnwrap();
    return rows.map(({ identityNumber }) => identityNumber);
  };
  expect(await listed()).toEqual(numbers);
  await sql`create collation letters_first (provider = icu, locale = 'und', rules = '& z < 0 < 1 < 2')`.execute(
    database.db,
  );
  await sql`alter table tta_pre_registration
              alter column identity_number type varchar(10) collate letters_first`.execute(database.db);
  expect(await listed()).toEqual([...numbers].reverse());
  await database.close();
});
