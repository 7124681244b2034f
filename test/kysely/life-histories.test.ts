/** The random lives of accounts on a database: answered and stored as the model says. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifeSteps, liveThrough } from '../account-life/support/life-history.js';
import { createScene, UNITS } from '../workflow/scene.js';
import { openSqlite, type TestDatabase } from './support/test-database.js';

const RUNS = process.env['LONG'] === '1' ? 500 : 2;

let database: TestDatabase;
beforeAll(async () => {
  database = await openSqlite();
});
afterAll(() => database.close());

test(`${RUNS} histories on SQLite are answered and stored as the model says`, async () => {
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(lifeSteps(60), async (steps) => {
      await database.empty();
      const { accounts, preRegistrations, units, refusals, unitList } = database.repositories;
      (await unitList.replace(UNITS.map((unit) => ({ unit, contacts: [] }))))._unsafeUnwrap();
      const ports = { ...createScene().ports, accounts, preRegistrations, units, refusals };
      await liveThrough(steps, ports, () => {
        answers += 1;
      });
    }),
    { numRuns: RUNS },
  );
  expect(answers).toBeGreaterThanOrEqual(RUNS * 30);
});
