/**
 * A password hasher on Node's scrypt, as a host would write one: the result says how it was made, in the form
 * `$scrypt$ln=10,r=8,p=1$<salt>$<hash>`, so that the cost can be raised later and old hashes still be checked.
 *
 * @module
 */
import { randomBytes, scrypt } from 'node:crypto';
import { ResultAsync } from 'neverthrow';
import type { PasswordHash, PasswordHasher } from 'tw-teacher-account';

const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** What a host in service should use at least: 2^17 rounds, some 0.3 s and 128 MiB a password. */
export const COST_IN_SERVICE = 17;

/** Hashes with 2^`cost` rounds. */
export function createScryptPasswordHasher(cost: number): PasswordHasher {
  const rounds = 2 ** cost;
  const parameters = `ln=${cost},r=${BLOCK_SIZE},p=${PARALLELISM}`;
  const hash = (password: string) =>
    new Promise<PasswordHash>((resolve, reject) => {
      const salt = randomBytes(SALT_BYTES);
      const options = { N: rounds, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 256 * rounds * BLOCK_SIZE };
      scrypt(password, salt, HASH_BYTES, options, (error, key) => {
        if (error === null) resolve(`$scrypt$${parameters}$${base64(salt)}$${base64(key)}` as PasswordHash);
        else reject(error);
      });
    });
  // what went wrong stays here: a port tells its caller only that it could not answer
  return {
    hash: (password) => ResultAsync.fromPromise(hash(password), () => ({ code: 'store.unavailable' as const })),
  };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
