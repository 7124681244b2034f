import type { PasswordHash } from '../account/password-hasher.js';

/** One way to hash passwords, at one cost. What goes wrong is thrown; the hasher answers for it. */
export interface PasswordScheme {
  /** A hash with a salt of its own, in the PHC form `$<scheme>$…`. */
  readonly hash: (password: Uint8Array) => Promise<PasswordHash>;
  /** Whether a hash says that it is of this scheme. */
  readonly owns: (hash: string) => boolean;
  /** Whether a hash of this scheme is of the password. Throws if it cannot be read, or would cost beyond measure. */
  readonly verify: (password: Uint8Array, hash: string) => Promise<boolean>;
  /** Whether a hash of this scheme was made at this cost. */
  readonly isCurrent: (hash: string) => boolean;
  /** What looks like a hash at this cost and is of no password: comparing with it is the work of a comparison. */
  readonly nobodys: () => PasswordHash;
}
