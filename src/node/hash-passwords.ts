/** A password hasher on two schemes: one hashes, both compare. @module */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { PasswordHash, PasswordHasher } from '../account/password-hasher.js';
import { PASSWORD_POLICY_RULE } from '../password/password-policy.js';
import type { StoreUnavailable } from '../store-error.js';
import type { PasswordScheme } from './password-scheme.js';

/** A hasher that knows when a hash was made in another way than it would make it now. */
export interface RehashingPasswordHasher extends PasswordHasher {
  /**
   * Whether a hash is of another scheme or cost than a new one: hash the password anew once it was verified. A hash that
   * cannot be read is `store.unavailable`.
   */
  readonly needsRehash: (hash: PasswordHash) => ResultAsync<boolean, StoreUnavailable>;
}

/** The schemes at hand. The first hashes. */
export type Schemes = readonly [PasswordScheme, ...PasswordScheme[]];

/** A hasher on what `schemes` gives. What is thrown ends here: it may hold what was hashed. */
export function hashPasswords(schemes: () => Promise<Schemes>): RehashingPasswordHasher {
  return {
    hash: (password) => answer(async () => (await schemes())[0].hash(Buffer.from(password))),
    verify: (candidate, hash) =>
      answer(async () => {
        const known = await schemes();
        const kept = hash ?? known[0].nobodys();
        const { text, whole } = upToTheLongest(candidate);
        const same = await ownerOf(kept, known).verify(Buffer.from(text), kept);
        return same && whole && hash !== null;
      }),
    needsRehash: (hash) =>
      answer(async () => {
        const known = await schemes();
        const owner = ownerOf(hash, known);
        return !owner.isCurrent(hash) || owner !== known[0];
      }),
  };
}

function ownerOf(hash: string, schemes: Schemes): PasswordScheme {
  const owner = schemes.find((scheme) => scheme.owns(hash));
  if (owner === undefined) throw new Error('no scheme for this hash');
  return owner;
}

/** As much of a candidate as a password can have, and whether that is all of it. A character is a code point. */
function upToTheLongest(candidate: string): { readonly text: string; readonly whole: boolean } {
  const { longestAllowed } = PASSWORD_POLICY_RULE;
  const text = candidate.slice(0, 2 * longestAllowed);
  return { text, whole: text.length === candidate.length && Array.from(text).length <= longestAllowed };
}

function answer<T>(work: () => Promise<T>): ResultAsync<T, StoreUnavailable> {
  const attempt = async (): Promise<Result<T, StoreUnavailable>> => {
    try {
      return ok(await work());
    } catch {
      return err({ code: 'store.unavailable' });
    }
  };
  return new ResultAsync(attempt());
}
