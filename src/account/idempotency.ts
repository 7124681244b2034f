/**
 * Sending the same application again. A client names each application with a key of its own; the same key gives the
 * same account, so that an answer lost on the way can be asked for once more.
 *
 * Only acceptances are recorded: a refused teacher tries again once the school has registered her. A key belongs to
 * its client. The fingerprint is a keyed digest over the parsed form without the password.
 *
 * @source decision/0062 — idempotent applications
 * @module
 */
import { err, ok, type Result, type ResultAsync } from 'neverthrow';
import type { AccountName } from '../account-name/account-name.js';
import type { Assurance } from '../assurance/assurance.js';
import type { Brand } from '../brand.js';
import type { Instant } from '../instant/instant.js';
import type { StoreError } from '../store-error.js';

/** A key that a client made up for one application: 16 to 128 visible ASCII characters. */
export type IdempotencyKey = Brand<string, 'IdempotencyKey'>;

/** A keyed digest of an application, without its password. */
export type Fingerprint = Brand<string, 'Fingerprint'>;

/** The limits of a key. 16 characters leave room for 64 random bits. */
export const IDEMPOTENCY_KEY_RULE = /* @__PURE__ */ Object.freeze({ minLength: 16, maxLength: 128 });

/** Why a value is not an idempotency key. */
export type IdempotencyKeyError =
  | { readonly code: 'idempotency-key.missing' }
  | { readonly code: 'idempotency-key.not-text' }
  | {
      readonly code: 'idempotency-key.length';
      readonly minLength: number;
      readonly maxLength: number;
      readonly actual: number;
    }
  | { readonly code: 'idempotency-key.character'; readonly index: number };

/** A key within its scope. */
export interface ScopedKey {
  /**
   * The host's identifier of the client that made up the key: a session, an API client. Any well-formed Unicode without
   * NUL, at most 200 characters; two that differ in anything, be it case or a space, are two clients.
   */
  readonly client: string;
  readonly key: IdempotencyKey;
}

/** What an accepted application leaves behind under its key. */
export interface IdempotencyRecord extends ScopedKey {
  readonly fingerprint: Fingerprint;
  readonly accountName: AccountName;
  readonly assurance: Assurance;
  readonly openedAt: Instant;
}

/** Makes fingerprints. The key is the host's secret: identity numbers are few enough to be tried out one by one. */
export interface Fingerprints {
  /** The fingerprint of a text: the same for the same text, and telling nothing of it. */
  readonly of: (text: string) => ResultAsync<Fingerprint, StoreError>;
}

/**
 * Reads an idempotency key. Forgives nothing.
 *
 * Errors, in the order they are checked: `idempotency-key.missing`, `idempotency-key.not-text`,
 * `idempotency-key.length`, `idempotency-key.character` (the first that is no visible ASCII character).
 *
 * @example
 * parseIdempotencyKey('9f1c2d7e-4b5a-4c3d') // ok
 * parseIdempotencyKey('1')                  // err({ code: 'idempotency-key.length', minLength: 16, maxLength: 128, actual: 1 })
 */
export function parseIdempotencyKey(raw: unknown): Result<IdempotencyKey, IdempotencyKeyError> {
  if (raw === undefined || raw === null || raw === '') return err({ code: 'idempotency-key.missing' });
  if (typeof raw !== 'string') return err({ code: 'idempotency-key.not-text' });

  const { minLength, maxLength } = IDEMPOTENCY_KEY_RULE;
  if (raw.length < minLength || raw.length > maxLength) {
    return err({ code: 'idempotency-key.length', minLength, maxLength, actual: raw.length });
  }
  const stranger = raw.search(NOT_VISIBLE_ASCII);
  if (stranger >= 0) return err({ code: 'idempotency-key.character', index: stranger });

  return ok(raw as IdempotencyKey); // the one cast that makes an IdempotencyKey
}

/** Whether a value is an idempotency key as it stands. */
export function isIdempotencyKey(value: unknown): value is IdempotencyKey {
  return parseIdempotencyKey(value).isOk();
}

const NOT_VISIBLE_ASCII = /[^!-~]/;
