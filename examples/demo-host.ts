/**
 * What a host brings: stores, a password hasher, keyed fingerprints, a limit on attempts, the unit directory. Here all
 * of it lives in this process and is gone with it.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import {
  type BusinessActor,
  epochMillisecondsOf,
  type Instant,
  parseEmailAddress,
  parseJobTitle,
  type SubmitApplicationPorts,
  type Unit,
  type UnitCode,
  type UnitDirectory,
  type UnitDirectoryEntry,
  type UnitRepository,
} from 'tw-teacher-account';
import {
  createMemoryAttemptLimiter,
  createMemoryRefusalLog,
  createMemoryStore,
  createMemoryUnitDirectory,
  createMemoryUnits,
  createWebCryptoFingerprints,
  type MemoryStore,
} from 'tw-teacher-account/memory';
import type { ListedUnit } from './read-schools.js';
import { createScryptPasswordHasher } from './scrypt-password-hasher.js';

/** Rounds of scrypt, as a power of two: so few that the demo ends quickly, and far too few for a service. */
export const DEMO_COST = 8;

/** The host of the demo. */
export interface DemoHost {
  readonly units: UnitRepository;
  /** The unit with a code, for the screen. */
  readonly unitOf: (code: UnitCode) => Unit | undefined;
  readonly unitDirectory: UnitDirectory;
  readonly store: MemoryStore;
  readonly refusals: ReturnType<typeof createMemoryRefusalLog>;
  /** The ports of `submitApplication` at a moment. */
  readonly portsAt: (now: Instant) => SubmitApplicationPorts;
}

/** A host that knows these units and nobody else. */
export function openDemoHost(listed: readonly ListedUnit[]): DemoHost {
  const all = listed.map(({ unit }) => unit);
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  const units = createMemoryUnits(all);
  const store = createMemoryStore();
  const refusals = createMemoryRefusalLog();
  const passwordHasher = createScryptPasswordHasher(DEMO_COST);
  const fingerprints = createWebCryptoFingerprints(crypto.getRandomValues(new Uint8Array(32)));

  let clock = 0;
  const attempts = createMemoryAttemptLimiter({ attempts: 5, windowSeconds: 900, clock: () => clock });
  return {
    units,
    unitOf: (code) => byCode.get(code),
    unitDirectory: createMemoryUnitDirectory(listed.map(directoryEntryOf)),
    store,
    refusals,
    portsAt(now) {
      clock = epochMillisecondsOf(now);
      return {
        accounts: store.accounts,
        preRegistrations: store.preRegistrations,
        units,
        refusals,
        passwordHasher,
        fingerprints,
        attempts,
        nextId: randomUUID,
      };
    },
  };
}

/** The business account that the demo acts with for a unit, of the lowest tier that may. */
export function businessActorOf(unit: UnitCode): BusinessActor {
  return { kind: 'business-account', id: `demo-${unit}`, unit, tier: 'contact' };
}

/** The list has the phone number; title and mailbox of the contact are made up. */
function directoryEntryOf({ unit, phone }: ListedUnit): UnitDirectoryEntry {
  const jobTitle = parseJobTitle(unit.kind === 'school' ? '教務主任' : '組長').unwrapOr(null);
  const email = parseEmailAddress(`office@u${unit.code.toLowerCase()}.example`).unwrapOr(null);
  if (phone === null || jobTitle === null || email === null) return { unit, contacts: [] };
  return { unit, contacts: [{ tier: 'head', jobTitle, email, phone }] };
}
