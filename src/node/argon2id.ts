/**
 * Argon2id (RFC 9106) by `@node-rs/argon2`, an optional peer that is loaded when the first password comes.
 *
 * @source decision/0090 — hashing passwords
 * @module
 */
import { randomBytes } from 'node:crypto';
import type * as library from '@node-rs/argon2';
import type { PasswordHash } from '../account/password-hasher.js';
import type { PasswordScheme } from './password-scheme.js';
import { phcBase64 } from './phc-base64.js';

/** What a hash costs. */
export interface Argon2idCost {
  /** KiB of memory. */
  readonly memoryKib: number;
  /** Passes over it. */
  readonly passes: number;
  /** Lanes of one hash. */
  readonly lanes: number;
}

/** The first of OWASP's minimums: 19 MiB, 2 passes, 1 lane. */
export const ARGON2ID_COST: Argon2idCost = Object.freeze({ memoryKib: 19_456, passes: 2, lanes: 1 });

/** The library. */
export type Argon2 = Pick<typeof library, 'hash' | 'verify' | 'parseOptions'>;

export function argon2idScheme(argon2: Argon2, cost: Argon2idCost): PasswordScheme {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: cost.lanes };
  return {
    hash: async (password) => (await argon2.hash(password, options)) as PasswordHash,
    owns: (hash) => hash.startsWith(PREFIX),
    verify(password, hash) {
      const { memoryCost, timeCost } = argon2.parseOptions(hash);
      if (memoryCost > MOST_KIB || timeCost > MOST_PASSES) throw new Error('beyond measure');
      return argon2.verify(hash, password);
    },
    isCurrent(hash) {
      const { memoryCost, timeCost, parallelism } = argon2.parseOptions(hash);
      return memoryCost === cost.memoryKib && timeCost === cost.passes && parallelism === cost.lanes;
    },
    nobodys: () =>
      `${PREFIX}v=19$m=${cost.memoryKib},t=${cost.passes},p=${cost.lanes}$${noise(16)}$${noise(32)}` as PasswordHash,
  };
}

function noise(bytes: number): string {
  return phcBase64(randomBytes(bytes));
}

const PREFIX = '$argon2id$';
// a hash that was tampered with must not take the memory, or the hours, of the whole service
const MOST_KIB = 1_048_576;
const MOST_PASSES = 100;
