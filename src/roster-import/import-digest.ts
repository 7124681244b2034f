/**
 * A digest over things that come one after the other, in portions: so that a plan of a million lines is digested without
 * being held.
 *
 * @module
 */
import { sha256Of } from '../sha-256/sha-256.js';
import type { ImportDigest } from './roster-import.js';

/** The digest of nothing. */
export const NOTHING_YET = '' as ImportDigest;

/** The digest of what was digested before, and a portion behind it. The same portions give the same digest. */
export async function digestOn(before: ImportDigest, portion: readonly unknown[]): Promise<ImportDigest> {
  return (await sha256Of(`${before}\n${JSON.stringify(portion)}`)) as ImportDigest;
}
