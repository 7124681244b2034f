/**
 * The business accounts (學校業務帳號) of the example. How they come to be is outside the manual and the package: a host has
 * its own accounts and sessions for schools. These share one password, which the page for signing in shows.
 *
 * @module
 */
import type { BusinessActor, Unit } from 'tw-teacher-account';
import { equalInConstantTime } from 'tw-teacher-account/node';

/** The password of every sample account. */
export const SAMPLE_PASSWORD = 'sample-only';

/** A business account, and the unit that it acts for. */
export interface BusinessAccount {
  readonly actor: BusinessActor;
  readonly unit: Unit;
}

/** Finds business accounts. */
export interface BusinessAccounts {
  /** Those that the page for signing in offers. */
  readonly samples: readonly BusinessAccount[];
  /** By the id in a session. */
  readonly find: (id: string) => BusinessAccount | null;
  readonly signIn: (id: string, password: string) => BusinessAccount | null;
}

/** One account of the lowest tier that may (連絡人) for every unit: its id is the unit's code. */
export function createBusinessAccounts(units: readonly Unit[], samples: readonly Unit[]): BusinessAccounts {
  const byId = new Map(units.map((unit) => [unit.code.toLowerCase(), accountOf(unit)]));
  const find = (id: string) => byId.get(id.trim().toLowerCase()) ?? null;
  return {
    samples: samples.map(accountOf),
    find,
    signIn: (id, password) => (equalInConstantTime(password, SAMPLE_PASSWORD) ? find(id) : null),
  };
}

function accountOf(unit: Unit): BusinessAccount {
  return { actor: { kind: 'business-account', id: unit.code.toLowerCase(), unit: unit.code, tier: 'contact' }, unit };
}
