/**
 * Keys for different things, of one secret. Without one by environment, a secret is made and kept in a file beside the
 * database's, which it must outlive: keys of idempotency and links in mails depend on it.
 *
 * @module
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from 'neverthrow';

/** The keys, each for one thing. */
export interface WebKeys {
  readonly cookies: Uint8Array<ArrayBuffer>;
  readonly fingerprints: Uint8Array<ArrayBuffer>;
  readonly oneTimeTokens: Uint8Array<ArrayBuffer>;
  readonly challenges: Uint8Array<ArrayBuffer>;
}

/** A secret that is shorter can be guessed. */
export const LEAST_CHARACTERS = 32;

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

/** The file beside the database cannot be read or made, or is too short to be a secret. */
export interface SecretFault {
  readonly code: 'secret';
  readonly file: string;
}

/** The secret beside a database's file, made if it is not there. For this user's eyes only. */
export function secretBeside(databaseFile: string): Result<string, SecretFault> {
  const file = `${databaseFile}.secret`;
  try {
    const secret = readIfThere(file) ?? makeSecret(file);
    return secret.length >= LEAST_CHARACTERS ? ok(secret) : err({ code: 'secret', file });
  } catch {
    return err({ code: 'secret', file });
  }
}

/** Nothing is there, or the whole: of two processes that start together one makes it, and both read it. */
function makeSecret(file: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
