/**
 * scrypt (RFC 7914) of Node itself, in the PHC form `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`.
 *
 * @source decision/0090 — hashing passwords
 * @module
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHash } from '../account/password-hasher.js';
import type { PasswordScheme } from './password-scheme.js';
import { phcBase64 } from './phc-base64.js';

/** What a hash costs: 128 × 2^`logRounds` × `blockSize` bytes of memory, gone through `lanes` times. */
export interface ScryptCost {
  /** The rounds, as a power of two. */
  readonly logRounds: number;
  readonly blockSize: number;
  readonly lanes: number;
}

/** The first of OWASP's minimums: 2^17 rounds of blocks of 8, 1 lane: 128 MiB. */
export const SCRYPT_COST: ScryptCost = Object.freeze({ logRounds: 17, blockSize: 8, lanes: 1 });

export function scryptScheme(cost: ScryptCost): PasswordScheme {
  return {
    async hash(password) {
      if (password.at(-1) === 0) throw new Error('a password that ends with NUL cannot be told from one that does not');
      const salt = randomBytes(SALT_BYTES);
      return write(cost, salt, await derive(password, salt, HASH_BYTES, cost));
    },
    owns: (hash) => hash.startsWith('$scrypt$'),
    async verify(password, hash) {
      const kept = read(hash);
      const same = timingSafeEqual(await derive(password, kept.salt, kept.key.length, kept.cost), kept.key);
      // the HMAC inside fills up with NUL: to it, a password with one behind is the same password
      return same && password.at(-1) !== 0;
    },
    isCurrent(hash) {
      const { logRounds, blockSize, lanes } = read(hash).cost;
      return logRounds === cost.logRounds && blockSize === cost.blockSize && lanes === cost.lanes;
    },
    nobodys: () => write(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)),
  };
}

interface Kept {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

function write({ logRounds, blockSize, lanes }: ScryptCost, salt: Buffer, key: Buffer): PasswordHash {
  return `$scrypt$ln=${logRounds},r=${blockSize},p=${lanes}$${phcBase64(salt)}$${phcBase64(key)}` as PasswordHash;
}

function read(hash: string): Kept {
  const [, logRounds, blockSize, lanes, salt = '', key = ''] = SHAPE.exec(hash) ?? [];
  if (logRounds === undefined) throw new Error('not a hash');
  return {
    cost: { logRounds: Number(logRounds), blockSize: Number(blockSize), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

function derive(password: Uint8Array, salt: Buffer, bytes: number, cost: ScryptCost): Promise<Buffer> {
  const { logRounds, blockSize, lanes } = cost;
  return scryptOf(password, salt, bytes, { N: 2 ** logRounds, r: blockSize, p: lanes, maxmem: MOST_MEMORY });
}

const scryptOf: (password: Uint8Array, salt: Buffer, bytes: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

const SALT_BYTES = 16;
const HASH_BYTES = 32;
// a hash that was tampered with must not take the memory, or the hours, of the whole service; nor be of nothing
const MOST_MEMORY = 1 << 30;
const SHAPE =
  /^\$scrypt\$ln=([0-9]{1,2}),r=([0-9]{1,2}),p=([0-9]{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;
