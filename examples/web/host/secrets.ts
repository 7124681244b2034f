/**
 * Keys for different things, of one secret. Without one by environment, a secret is made and kept in a file beside the
 * database's, which it must outlive: keys of idempotency and links in mails depend on it.
 *
 * @module
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The keys, each for one thing. */
export interface WebKeys {
  readonly cookies: Uint8Array<ArrayBuffer>;
  readonly fingerprints: Uint8Array<ArrayBuffer>;
  readonly oneTimeTokens: Uint8Array<ArrayBuffer>;
  readonly challenges: Uint8Array<ArrayBuffer>;
}

/** Derives the keys. */
export function keysOf(secret: string): WebKeys {
  const key = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    cookies: key('cookies'),
    fingerprints: key('fingerprints'),
    oneTimeTokens: key('one-time tokens'),
    challenges: key('challenges'),
  };
}

/** The secret beside a database's file, made if it is not there. For this user's eyes only. */
export function secretBeside(databaseFile: string): string {
  const file = `${databaseFile}.secret`;
  try {
    // `wx`: of two processes that start together one makes it, and both read it
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}
