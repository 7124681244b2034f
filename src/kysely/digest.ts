/**
 * Digests: keys of fixed length for what may be of any length, or need not stand in the database in clear.
 *
 * They are taken in place. The platform's Web Crypto hands even a short text to another thread, and waiting for that took
 * half as long as all statements that open an account in a SQLite file, or as long as they on a busy machine.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ScopedKey } from '../account/idempotency.js';
import type { UnitCode } from '../school/unit.js';
import { SHA_256_LENGTH } from '../sha-256/sha-256.js';

/** How long a digest is. */
export const DIGEST_LENGTH = SHA_256_LENGTH;

/** The digest of a client's key. */
export function scopeOfKey({ client, key }: ScopedKey): string {
  return digestOf(client, key);
}

/** The digest of a unit's import. */
export function keyOfImport(unit: UnitCode, id: string): string {
  return digestOf(unit, id);
}

/** The first text's length goes in front, so that no two pairs are read as one. */
function digestOf(first: string, second: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${first.length}:${first}${second}`)));
}
