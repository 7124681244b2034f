/**
 * The ports of the package as providers, each under the name that it has in the use cases.
 *
 * A port is an interface, of which nothing is left when the program runs: it is injected by a token.
 *
 * @module
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { type FactoryProvider, Module, type ValueProvider } from '@nestjs/common';
import type { PreRegisterPorts, SubmitApplicationPorts, Unit } from 'tw-teacher-account';
import {
  createMemoryRateLimiter,
  createMemoryRefusalLog,
  createMemoryStore,
  createMemoryUnits,
  createWebCryptoFingerprints,
} from 'tw-teacher-account/memory';
import { createPasswordHasher } from 'tw-teacher-account/node';

/** What the use cases of this application need from outside. */
export type Ports = SubmitApplicationPorts & PreRegisterPorts;

/** The token of {@link Ports}. */
export const PORTS = Symbol('Ports');

/** The token of the units that this application is for. */
const UNITS = Symbol('Units');

const ports: FactoryProvider<Ports> = {
  provide: PORTS,
  inject: [UNITS],
  // in memory; `createKyselyRepositories` of `tw-teacher-account/kysely` gives the same names on a database
  useFactory: (units: readonly Unit[]) => ({
    ...createMemoryStore(),
    units: createMemoryUnits(units),
    refusals: createMemoryRefusalLog(),
    rateLimiter: createMemoryRateLimiter(),
    passwordHasher: createPasswordHasher(),
    fingerprints: createWebCryptoFingerprints(randomBytes(32)), // a service takes it from its secrets
    nextId: randomUUID,
  }),
};

/** A module with the ports, for some units. */
@Module({})
export class PortsModule {
  static forUnits(units: readonly Unit[]) {
    const list: ValueProvider<readonly Unit[]> = { provide: UNITS, useValue: units };
    return { module: PortsModule, providers: [list, ports], exports: [PORTS] };
  }
}
