import type { PreRegistrationRepository } from '../../pre-registration/repository.js';
import { type Contract, casesOn } from './contract.js';
import { rosterListing } from './pre-registration-repository/listing.js';
import { rosterRaces } from './pre-registration-repository/races.js';
import { rosterStoredValues } from './pre-registration-repository/stored-values.js';
import { rosterUnitsApart } from './pre-registration-repository/units-apart.js';
import { rosterVersions } from './pre-registration-repository/versions.js';
import { rosterWithdrawnRows } from './pre-registration-repository/withdrawn-rows.js';

/**
 * The contract every {@link PreRegistrationRepository} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * preRegistrationRepositoryContract({ test, open: async () => createMemoryStore().preRegistrations });
 */
export function preRegistrationRepositoryContract(contract: Contract<PreRegistrationRepository>): void {
  const cases = casesOn(contract);
  rosterVersions(cases);
  rosterStoredValues(cases);
  rosterListing(cases);
  rosterUnitsApart(cases);
  rosterWithdrawnRows(cases);
  rosterRaces(cases);
}
