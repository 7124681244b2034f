/**
 * Digests: keys of fixed length for what may be of any length, or need not stand in the database in clear.
 *
 * @module
 */
import type { ScopedKey } from '../account/idempotency.js';
import type { UnitCode } from '../school/unit.js';
import { SHA_256_LENGTH, sha256Of } from '../sha-256/sha-256.js';

/** How long a digest is. */
export const DIGEST_LENGTH = SHA_256_LENGTH;

/** The digest of a client's key. */
export function scopeOfKey({ client, key }: ScopedKey): Promise<string> {
  return digestOf(client, key);
}

/** The digest of a unit's import. */
export function keyOfImport(unit: UnitCode, id: string): Promise<string> {
  return digestOf(unit, id);
}

/** The first text's length goes in front, so that no two pairs are read as one. */
function digestOf(first: string, second: string): Promise<string> {
  return sha256Of(`${first.length}:${first}${second}`);
}
