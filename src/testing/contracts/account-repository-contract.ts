import { accountNumbers } from './account-changes/numbers.js';
import { accountChangeRaces } from './account-changes/races.js';
import { accountRecording } from './account-changes/recording.js';
import { accountChangeRefusals } from './account-changes/refusals.js';
import { accountChangeRollbacks } from './account-changes/rollbacks.js';
import { accountChangeStoredValues } from './account-changes/stored-values.js';
import type { AccountStoreUnderTest } from './account-repository/account-store.js';
import { accountListing } from './account-repository/listing.js';
import { accountLookUps } from './account-repository/look-ups.js';
import { accountRaces } from './account-repository/races.js';
import { accountRefusals } from './account-repository/refusals.js';
import { accountRollbacks } from './account-repository/rollbacks.js';
import { accountStoredValues } from './account-repository/stored-values.js';
import { accountUnitsApart } from './account-repository/units-apart.js';
import { type Contract, casesOn } from './contract.js';

export type { AccountStoreUnderTest } from './account-repository/account-store.js';

/**
 * The contract every `AccountRepository` keeps.
 *
 * @example
 * import { test } from 'vitest';
 * accountRepositoryContract({ test, open: async () => openMyStore() });
 */
export function accountRepositoryContract(contract: Contract<AccountStoreUnderTest>): void {
  const cases = casesOn(contract);
  accountLookUps(cases);
  accountListing(cases);
  accountStoredValues(cases);
  accountRefusals(cases);
  accountRollbacks(cases);
  accountUnitsApart(cases);
  accountRaces(cases);
  accountRecording(cases);
  accountNumbers(cases);
  accountChangeStoredValues(cases);
  accountChangeRefusals(cases);
  accountChangeRollbacks(cases);
  accountChangeRaces(cases);
}
