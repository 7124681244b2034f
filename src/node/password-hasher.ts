/**
 * Hashing passwords on Node: argon2id by `@node-rs/argon2` where it is installed, scrypt of Node itself where it is not,
 * both at OWASP's costs. Whichever hashes, both are compared with, so that a service can change over.
 *
 * @source decision/0090 — hashing passwords
 * @module
 */
import { ARGON2ID_COST, type Argon2, type Argon2idCost, argon2idScheme } from './argon2id.js';
import { hashPasswords, type RehashingPasswordHasher, type Schemes } from './hash-passwords.js';
import { SCRYPT_COST, type ScryptCost, scryptScheme } from './scrypt.js';

/** How passwords are hashed. */
export interface PasswordHasherOptions {
  /**
   * What hashes new passwords. Default: argon2id where `@node-rs/argon2` can be loaded, else scrypt. With `argon2id` a
   * library that is missing is `store.unavailable`, so that nothing is hashed with scrypt unawares.
   */
  readonly scheme?: 'argon2id' | 'scrypt';
  /** Default {@link ARGON2ID_COST}. Less is for tests. */
  readonly argon2id?: Argon2idCost;
  /** Default {@link SCRYPT_COST}. Less is for tests. */
  readonly scrypt?: ScryptCost;
}

/**
 * A hasher, whose hashes are PHC texts: `$argon2id$v=19$m=19456,t=2,p=1$…`, `$scrypt$ln=17,r=8,p=1$…`.
 *
 * A password takes some 20 ms of one core and 19 MiB with argon2id, some forty to fifty times as long and 128 MiB with
 * scrypt; decision 0090 says how that was measured. It is hashed on libuv's threads, four unless `UV_THREADPOOL_SIZE` says
 * otherwise; further ones wait, and so do files and names that are looked up meanwhile. So four passwords at a time are the
 * most that memory is needed for, and a limit on attempts is what keeps strangers from filling the queue.
 *
 * An account whose hash was made in another way than a new one would be answers after another time than one that is not
 * there. `needsRehash` tells after a sign-in that the password is to be hashed anew.
 *
 * Errors: `store.unavailable` — a hash that cannot be read, an argon2id hash without the library, a cost that is refused.
 *
 * @example
 * const passwordHasher = createPasswordHasher();
 * const hash = await passwordHasher.hash(password);   // ok('$argon2id$v=19$m=19456,t=2,p=1$…')
 * await passwordHasher.verify('Teach2School', hash);  // ok(true)
 * await passwordHasher.verify('Teach2School', null);  // ok(false), as late as with a hash
 */
export function createPasswordHasher(options: PasswordHasherOptions = {}): RehashingPasswordHasher {
  return passwordHasherWith(() => import('@node-rs/argon2'), options);
}

/** A hasher that loads the library in this way. */
export function passwordHasherWith(
  load: () => Promise<Argon2>,
  { scheme, argon2id = ARGON2ID_COST, scrypt = SCRYPT_COST }: PasswordHasherOptions = {},
): RehashingPasswordHasher {
  const byScrypt = scryptScheme(scrypt);
  const find = async (): Promise<Schemes> => {
    const argon2 = await load().catch(() => null);
    if (argon2 === null && scheme === 'argon2id') throw new Error('@node-rs/argon2 cannot be loaded');
    if (argon2 === null) return [byScrypt];

    const byArgon2 = argon2idScheme(argon2, argon2id);
    return scheme === 'scrypt' ? [byScrypt, byArgon2] : [byArgon2, byScrypt];
  };
  let found: Promise<Schemes> | undefined;
  return hashPasswords(() => (found ??= find()));
}
