/** Every contract of the package, run against one database. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { AccountName } from '../../../src/account-name/account-name.js';
import { accountRepositoryContract } from '../../../src/testing/contracts/account-repository-contract.js';
import { accountTokensContract } from '../../../src/testing/contracts/account-tokens-contract.js';
import { outboxContract } from '../../../src/testing/contracts/outbox-contract.js';
import { preRegistrationRepositoryContract } from '../../../src/testing/contracts/pre-registration-repository-contract.js';
import { rateLimiterContract } from '../../../src/testing/contracts/rate-limiter-contract.js';
import { applicationRefusalLogContract } from '../../../src/testing/contracts/refusal-log-contract.js';
import { rosterImportRepositoryContract } from '../../../src/testing/contracts/roster-import-repository-contract.js';
import { unitDirectoryContract } from '../../../src/testing/contracts/unit-directory-contract.js';
import { unitRepositoryContract } from '../../../src/testing/contracts/unit-repository-contract.js';
import { FEW_ATTEMPTS } from '../../testing/few-attempts.js';
import { readConsents, readMessages } from './stored-windows.js';
import type { TestDatabase } from './test-database.js';

/** Runs the contracts, `runs` cases of each law, on a database that `open` gives. */
export function runContracts(name: string, open: () => Promise<TestDatabase>, runs: number): void {
  describe(`the contracts on ${name}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    const emptied = async () => {
      await database.empty();
      return database.repositories;
    };
    const emptiedWithWindows = async () => ({
      ...(await emptied()),
      readConsents: (name: AccountName) => readConsents(database, name),
      readMessages: () => readMessages(database),
    });
    describe('accounts', () => {
      accountRepositoryContract({ test, runs, open: emptiedWithWindows });
    });
    describe('one-time tokens', () => {
      accountTokensContract({ test, runs, open: emptiedWithWindows });
    });
    describe('rosters', () => {
      preRegistrationRepositoryContract({ test, runs, open: async () => (await emptied()).preRegistrations });
    });
    describe('roster imports', () => {
      rosterImportRepositoryContract({ test, runs, open: emptied });
    });
    describe('the outbox', () => {
      outboxContract({ test, runs, open: emptied });
    });
    describe('refusals', () => {
      applicationRefusalLogContract({ test, runs, open: async () => (await emptied()).refusals });
    });
    describe('rate limits', () => {
      rateLimiterContract({
        test,
        runs,
        policy: FEW_ATTEMPTS,
        open: async () => (await emptied()).rateLimiter({ policy: FEW_ATTEMPTS }),
      });
    });
    describe('units', () => {
      unitRepositoryContract({
        test,
        runs,
        open: async (units) => {
          const repositories = await emptied();
          const entries = [...units].map((unit) => ({ unit, contacts: [] }));
          (await repositories.unitList.replace(entries))._unsafeUnwrap();
          return repositories.units;
        },
      });
    });
    describe('the unit directory', () => {
      unitDirectoryContract({
        test,
        runs,
        open: async (entries) => {
          const repositories = await emptied();
          (await repositories.unitList.replace(entries))._unsafeUnwrap();
          return repositories.unitDirectory;
        },
      });
    });
  });
}
