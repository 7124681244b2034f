import { type Contract, casesOn } from './contract.js';
import { importBatches } from './roster-import-repository/batches.js';
import { importChoices } from './roster-import-repository/choices.js';
import type { RosterImportStoreUnderTest } from './roster-import-repository/import-store.js';
import { importsAreKept } from './roster-import-repository/keeping.js';
import { importLines } from './roster-import-repository/lines.js';
import { importRaces } from './roster-import-repository/races.js';
import { importStoredValues } from './roster-import-repository/stored-values.js';
import { importUnitsApart } from './roster-import-repository/units-apart.js';
import { importVersions } from './roster-import-repository/versions.js';

export type { RosterImportStoreUnderTest } from './roster-import-repository/import-store.js';

/**
 * The contract every `RosterImportRepository` keeps, together with the rosters that it writes and the accounts that
 * claim rows of them.
 *
 * @example
 * import { test } from 'vitest';
 * rosterImportRepositoryContract({ test, open: async () => createMemoryStore() });
 */
export function rosterImportRepositoryContract(contract: Contract<RosterImportStoreUnderTest>): void {
  const cases = casesOn(contract);
  importsAreKept(cases);
  importVersions(cases);
  importLines(cases);
  importChoices(cases);
  importBatches(cases);
  importStoredValues(cases);
  importUnitsApart(cases);
  importRaces(cases);
}
