/** A database with people who may apply, and what is in it afterwards. @module */

import { accountNameKey, parseAccountName, type Unit } from 'tw-teacher-account';
import { CONSENT_VERSIONS } from '../../examples/consent-versions.js';
import { directoryEntryOf } from '../../examples/directory-entry.js';
import { DEFAULT_FILES } from '../../examples/options.js';
import { readInput } from '../../examples/read-input.js';
import { openDatabase } from '../../examples/web/host/open-database.js';
import type { DatabaseChoice } from '../../examples/web/options.js';
import { registerApplicants } from './applicants.js';

/** Where people apply: the first unit of the example's list. */
export interface World {
  readonly unit: Unit;
  readonly consentVersions: typeof CONSENT_VERSIONS;
}

/** Registers the people with the numbers below this one. */
export async function createWorld(database: DatabaseChoice, people: number): Promise<World> {
  const { units } = readInput(DEFAULT_FILES)._unsafeUnwrap();
  const [listed] = units;
  if (listed === undefined) throw new Error('no unit is listed');
  const opened = (await openDatabase(database, units.map(directoryEntryOf), ignore))._unsafeUnwrap();
  await registerApplicants({ from: 0, to: people }, listed.unit, opened);
  await opened.close();
  return { unit: listed.unit, consentVersions: CONSENT_VERSIONS };
}

/** Those of these names that have an account. */
export async function accountsAmong(database: DatabaseChoice, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { units } = readInput(DEFAULT_FILES)._unsafeUnwrap();
  const { accounts, close } = (await openDatabase(database, units.map(directoryEntryOf), ignore))._unsafeUnwrap();
  const found = new Set<string>();
  for (const name of names) {
    const account = (await accounts.findByName(accountNameKey(parseAccountName(name)._unsafeUnwrap())))._unsafeUnwrap();
    if (account !== null) found.add(name);
  }
  await close();
  return found;
}

function ignore(): void {
  // a failure is told by what is called
}
