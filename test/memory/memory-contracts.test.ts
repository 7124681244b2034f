/** The adapters in memory keep every contract. */
import { randomBytes } from 'node:crypto';
import { describe, test } from 'vitest';
import { type AccountName, accountNameKey } from '../../src/account-name/account-name.js';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { createMemoryRefusalLog } from '../../src/memory/memory-refusal-log.js';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { createMemoryUnitDirectory } from '../../src/memory/memory-unit-directory.js';
import { createMemoryUnits } from '../../src/memory/memory-units.js';
import { createWebCryptoFingerprints } from '../../src/memory/web-crypto-fingerprints.js';
import { accountRepositoryContract } from '../../src/testing/contracts/account-repository-contract.js';
import { accountTokensContract } from '../../src/testing/contracts/account-tokens-contract.js';
import { fingerprintsContract } from '../../src/testing/contracts/fingerprints-contract.js';
import { outboxContract } from '../../src/testing/contracts/outbox-contract.js';
import { preRegistrationRepositoryContract } from '../../src/testing/contracts/pre-registration-repository-contract.js';
import { rateLimiterContract } from '../../src/testing/contracts/rate-limiter-contract.js';
import { applicationRefusalLogContract } from '../../src/testing/contracts/refusal-log-contract.js';
import { rosterImportRepositoryContract } from '../../src/testing/contracts/roster-import-repository-contract.js';
import { unitDirectoryContract } from '../../src/testing/contracts/unit-directory-contract.js';
import { unitRepositoryContract } from '../../src/testing/contracts/unit-repository-contract.js';
import { FEW_ATTEMPTS } from '../testing/few-attempts.js';

const given = <T>(adapter: T): Promise<T> => Promise.resolve(adapter);

const openStore = () => {
  const { ledger, ...store } = createMemoryStore();
  return given({
    ...store,
    readConsents: (name: AccountName) => given(ledger.consents(accountNameKey(name))),
    readMessages: () => given(ledger.messages()),
  });
};

describe('the memory store, as a store of accounts', () => {
  accountRepositoryContract({ test, open: openStore });
});

describe('the memory store, as a store of one-time tokens', () => {
  accountTokensContract({ test, open: openStore });
});

describe('the memory store, as a store of rosters', () => {
  preRegistrationRepositoryContract({ test, open: () => given(createMemoryStore().preRegistrations) });
});

describe('the memory store, as a store of roster imports', () => {
  rosterImportRepositoryContract({ test, open: () => given(createMemoryStore()) });
});

describe('the memory store, as an outbox', () => {
  outboxContract({ test, open: () => given(createMemoryStore()) });
});

describe('the memory refusal log', () => {
  applicationRefusalLogContract({ test, open: () => given(createMemoryRefusalLog()) });
});

describe('the memory rate limiter', () => {
  rateLimiterContract({
    test,
    policy: FEW_ATTEMPTS,
    open: () => given(createMemoryRateLimiter({ policy: FEW_ATTEMPTS })),
  });
});

describe('the memory units', () => {
  unitRepositoryContract({ test, open: (units) => given(createMemoryUnits(units)) });
});

describe('the memory unit directory', () => {
  unitDirectoryContract({ test, open: (entries) => given(createMemoryUnitDirectory(entries)) });
});

describe('the fingerprints by Web Crypto', () => {
  fingerprintsContract({ test, open: () => given(createWebCryptoFingerprints(new Uint8Array(randomBytes(32)))) });
});
