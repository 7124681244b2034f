/** That the contract suites reject broken adapters: one that every adapter passes would prove nothing. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountRepositoryContract } from '../../src/testing/contracts/account-repository-contract.js';
import { accountTokensContract } from '../../src/testing/contracts/account-tokens-contract.js';
import type { RegisterTest } from '../../src/testing/contracts/contract.js';
import { fingerprintsContract } from '../../src/testing/contracts/fingerprints-contract.js';
import { outboxContract } from '../../src/testing/contracts/outbox-contract.js';
import { passwordHasherContract } from '../../src/testing/contracts/password-hasher-contract.js';
import { preRegistrationRepositoryContract } from '../../src/testing/contracts/pre-registration-repository-contract.js';
import { rateLimiterContract } from '../../src/testing/contracts/rate-limiter-contract.js';
import { applicationRefusalLogContract } from '../../src/testing/contracts/refusal-log-contract.js';
import { rosterImportRepositoryContract } from '../../src/testing/contracts/roster-import-repository-contract.js';
import { unitDirectoryContract } from '../../src/testing/contracts/unit-directory-contract.js';
import { unitRepositoryContract } from '../../src/testing/contracts/unit-repository-contract.js';
import { BROKEN_ACCOUNT_STORES } from './broken-adapters/account-stores.js';
import { BROKEN_ACCOUNT_TOKENS } from './broken-adapters/account-tokens.js';
import type { BrokenAdapter } from './broken-adapters/broken-adapter.js';
import { BROKEN_OUTBOXES } from './broken-adapters/outboxes.js';
import { BROKEN_RATE_LIMITERS } from './broken-adapters/rate-limiters.js';
import { BROKEN_ROSTER_IMPORTS } from './broken-adapters/roster-imports.js';
import { BROKEN_ROSTERS } from './broken-adapters/rosters.js';
import { BROKEN_FINGERPRINTS, BROKEN_HASHERS, BROKEN_REFUSAL_LOGS } from './broken-adapters/small-ports.js';
import { BROKEN_UNIT_DIRECTORIES, BROKEN_UNIT_REPOSITORIES } from './broken-adapters/units.js';
import { FEW_ATTEMPTS } from './few-attempts.js';

// that a case fails is all that is asked here: the smallest sample by which it fails is not looked for
let settings: fc.GlobalParameters = {};
beforeEach(() => {
  settings = fc.readConfigureGlobal();
  fc.configureGlobal({ ...settings, endOnFailure: true });
});
afterEach(() => {
  fc.configureGlobal(settings);
});

type Suite = (test: RegisterTest) => void;

/** The cases of a suite, with their bodies. */
function casesOf(suite: Suite): Map<string, () => Promise<void>> {
  const cases = new Map<string, () => Promise<void>>();
  suite((name, body) => cases.set(name, body));
  return cases;
}

/** A contract, as a suite for each of its broken adapters. */
function contract<Open>(name: string, broken: readonly BrokenAdapter<Open>[], suiteFor: (open: Open) => Suite) {
  const adapters = broken.map(({ defect, caughtBy, open }) => ({ defect, caughtBy, suite: suiteFor(open) }));
  return { name, adapters };
}

const given = <T>(adapter: T): Promise<T> => Promise.resolve(adapter);

const CONTRACTS = [
  contract('accounts', BROKEN_ACCOUNT_STORES, (open) => (register) => {
    accountRepositoryContract({ test: register, open: () => given(open()) });
  }),
  contract('one-time tokens', BROKEN_ACCOUNT_TOKENS, (open) => (register) => {
    accountTokensContract({ test: register, open: () => given(open()) });
  }),
  contract('rosters', BROKEN_ROSTERS, (open) => (register) => {
    preRegistrationRepositoryContract({ test: register, open: () => given(open()) });
  }),
  contract('roster imports', BROKEN_ROSTER_IMPORTS, (open) => (register) => {
    rosterImportRepositoryContract({ test: register, open: () => given(open()) });
  }),
  contract('outbox', BROKEN_OUTBOXES, (open) => (register) => {
    outboxContract({ test: register, open: () => given(open()) });
  }),
  contract('refusal log', BROKEN_REFUSAL_LOGS, (open) => (register) => {
    applicationRefusalLogContract({ test: register, open: () => given(open()) });
  }),
  contract('rate limiter', BROKEN_RATE_LIMITERS, (open) => (register) => {
    rateLimiterContract({ test: register, open: () => given(open()), policy: FEW_ATTEMPTS });
  }),
  contract('fingerprints', BROKEN_FINGERPRINTS, (open) => (register) => {
    fingerprintsContract({ test: register, open: () => given(open()) });
  }),
  contract('password hasher', BROKEN_HASHERS, (open) => (register) => {
    passwordHasherContract({ test: register, open: () => given(open()) });
  }),
  contract('units', BROKEN_UNIT_REPOSITORIES, (open) => (register) => {
    unitRepositoryContract({ test: register, open: (units) => given(open(units)) });
  }),
  contract('unit directory', BROKEN_UNIT_DIRECTORIES, (open) => (register) => {
    unitDirectoryContract({ test: register, open: (entries) => given(open(entries)) });
  }),
];

describe.each(CONTRACTS)('$name', ({ adapters }) => {
  test.each(adapters)('rejected, by $caughtBy: $defect', async ({ suite, caughtBy }) => {
    const body = casesOf(suite).get(caughtBy);
    expect(body, `no case is called "${caughtBy}"`).toBeDefined();
    await expect(body?.(), `not noticed by "${caughtBy}"`).rejects.toThrow();
  });

  test('every case rejects some adapter', () => {
    const cases = [...casesOf(adapters[0]?.suite ?? (() => undefined)).keys()];
    const rejecting = adapters.map(({ caughtBy }) => caughtBy);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter((name) => !rejecting.includes(name))).toEqual([]);
  });
});

test('a body that throws, whatever the framework, is a case that fails', async () => {
  const cases = casesOf((register) => {
    unitRepositoryContract({ test: register, open: () => Promise.reject(new Error('cannot be opened')) });
  });
  for (const body of cases.values()) await expect(body()).rejects.toThrow();
});
