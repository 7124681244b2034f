/**
 * What a host brings: stores, a password hasher, keyed fingerprints, a rate limiter. Where the stores keep things
 * it does not know.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import {
  type ApplicationRefusal,
  type BusinessActor,
  epochMillisecondsOf,
  type Instant,
  type SubmitApplicationPorts,
  type Unit,
  type UnitCode,
} from 'tw-teacher-account';
import { createMemoryRateLimiter, createWebCryptoFingerprints } from 'tw-teacher-account/memory';
import { createPasswordHasher, SCRYPT_COST } from 'tw-teacher-account/node';
import type { DemoStores } from './demo-stores.js';

/** Rounds of scrypt, as a power of two: so few that the demo ends quickly, and far too few for a service. */
export const DEMO_COST = 8;

// Fixed, so that the next run on the same file knows an application again. A service takes it from its secrets.
const DEMO_SECRET = 'no secret at all: everybody can read it here';

/** The host of the demo. */
export interface DemoHost {
  readonly stores: DemoStores;
  /** The unit with a code, for the screen. */
  readonly unitOf: (code: UnitCode) => Unit | undefined;
  /** The ports of `submitApplication` at a moment. */
  readonly portsAt: (now: Instant) => SubmitApplicationPorts;
  /** The applications that this run refused, with the causes that only units are told. */
  readonly refusedNow: () => readonly ApplicationRefusal[];
}

/** A host with these stores, whose units are known. */
export function openDemoHost(units: readonly Unit[], stores: DemoStores): DemoHost {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const passwordHasher = createPasswordHasher({
    scheme: 'scrypt',
    scrypt: { ...SCRYPT_COST, logRounds: DEMO_COST },
  });
  const fingerprints = createWebCryptoFingerprints(new TextEncoder().encode(DEMO_SECRET));

  // In memory also with a database: every run happens at the same hour, so a window that was kept would still be open
  // in the next one, and full.
  let clock = 0;
  const rateLimiter = createMemoryRateLimiter({ clock: () => clock });

  const refused: ApplicationRefusal[] = [];
  const record = (refusal: ApplicationRefusal) =>
    stores.refusals.record(refusal).map(() => {
      refused.push(refusal);
    });
  return {
    stores,
    unitOf: (code) => byCode.get(code),
    portsAt(now) {
      clock = epochMillisecondsOf(now);
      return {
        accounts: stores.accounts,
        preRegistrations: stores.preRegistrations,
        units: stores.units,
        refusals: { record },
        passwordHasher,
        fingerprints,
        rateLimiter,
        nextId: randomUUID,
      };
    },
    refusedNow: () => refused,
  };
}

/** The business account that the demo acts with for a unit, of the lowest tier that may. */
export function businessActorOf(unit: UnitCode): BusinessActor {
  return { kind: 'business-account', id: `demo-${unit}`, unit, tier: 'contact' };
}
