/**
 * Claim code (認領碼): what a school hands out on paper, so that nobody but its reader can open the account.
 *
 * Shape: eleven random characters and a check character, of the 32 digits and capital letters without I, L, O and U, in
 * three groups of four: `7K3F-9TMX-2TV7`. Canonical form: capitals, half width, a hyphen between the groups. 55 random
 * bits.
 *
 * The check character tells of a slip before anybody is asked: of every single wrong character, and of every two that
 * changed places. It proves nothing else; whoever makes up a code makes up its check character.
 *
 * Not decided here: whose the code is, how long it is good, and whether it was used.
 *
 * @source decision/0114 — alphabet, bits and check character
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import type { StoreUnavailable } from '../store-error.js';
import { remainderOf } from './remainder.js';

/** A code as it stands on paper. Whoever has it can use it: shown once, never logged, never kept. */
export type ClaimCode = Brand<string, 'ClaimCode'>;

/** The alphabet, in the order of the characters' values, and the lengths, hyphens not counted. */
export const CLAIM_CODE_RULE = /* @__PURE__ */ Object.freeze({
  alphabet: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  length: 12,
  groupLength: 4,
});

/** Why a value is not a claim code. `index` counts UTF-16 code units from 0 in the text as given. */
export type ClaimCodeError =
  | { readonly code: 'claim-code.missing' }
  | { readonly code: 'claim-code.not-text' }
  | { readonly code: 'claim-code.length'; readonly length: number; readonly actual: number }
  | { readonly code: 'claim-code.character'; readonly index: number }
  | { readonly code: 'claim-code.check-character' };

/** So many random bytes of the host: `crypto.getRandomValues`, `randomBytes` of Node. */
export type RandomBytes = (length: number) => Uint8Array;

const MISSING = Object.freeze({ code: 'claim-code.missing' });
const NOT_TEXT = Object.freeze({ code: 'claim-code.not-text' });
const CHECK_CHARACTER = Object.freeze({ code: 'claim-code.check-character' });

/**
 * Reads a code as a person types it.
 *
 * Forgiven: small letters, full width, white space and dashes anywhere, the letter O for 0, I and L for 1.
 *
 * Errors, in the order they are checked: `claim-code.missing` (nothing but white space and dashes), `claim-code.not-text`,
 * `claim-code.length` (white space and dashes not counted, unless there are more than anybody types),
 * `claim-code.character` (the first that no code has), `claim-code.check-character`.
 *
 * @example
 * parseClaimCode('7k3f 9tmx 2tv7') // ok('7K3F-9TMX-2TV7')
 * parseClaimCode('7K3F-9TMX-2TV8') // err({ code: 'claim-code.check-character' })
 */
export function parseClaimCode(raw: unknown): Result<ClaimCode, ClaimCodeError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const { length } = CLAIM_CODE_RULE;
  if (raw.length > MOST_TYPED) return err({ code: 'claim-code.length', length, actual: raw.length });

  const places = placesOf(raw);
  if (places.length === 0) return err(MISSING);
  if (places.length !== length) return err({ code: 'claim-code.length', length, actual: places.length });

  const values: number[] = [];
  for (const { value, index } of places) {
    if (value === undefined) return err({ code: 'claim-code.character', index });
    values.push(value);
  }
  return remainderOf(values) === 0 ? ok(written(values)) : err(CHECK_CHARACTER);
}

/** Whether a value is a claim code in canonical form. */
export function isClaimCode(value: unknown): value is ClaimCode {
  return typeof value === 'string' && CANONICAL.test(value) && remainderOf(valuesOf(value)) === 0;
}

/**
 * A new code, from random bytes of the host: five bits of each are used.
 *
 * Errors: `store.unavailable`, if the host gives another number of bytes than was asked for.
 */
export function createClaimCode(randomBytes: RandomBytes): Result<ClaimCode, StoreUnavailable> {
  const asked = CLAIM_CODE_RULE.length - 1;
  const bytes = randomBytes(asked);
  if (bytes.length !== asked) return err({ code: 'store.unavailable' });

  const values = Array.from(bytes, (byte) => byte % 32); // 256 is a multiple of 32: no value is likelier than another
  return ok(written([...values, remainderOf([...values, 0])]));
}

/** What stands in a text beside white space and dashes, each with its value unless no code has it. */
function placesOf(raw: string): { readonly index: number; readonly value: number | undefined }[] {
  return Array.from(toHalfWidth(raw).matchAll(BETWEEN_SEPARATORS), ({ 0: character, index }) => ({
    index,
    value: valueOf(character),
  }));
}

// Looked up, no change of case: `ı` in capitals would be I, and the Kelvin sign in small letters a k.
function valueOf(character: string): number | undefined {
  const value = Math.max(CLAIM_CODE_RULE.alphabet.indexOf(character), SMALL.indexOf(character));
  if (value >= 0) return value;
  if (LIKE_ZERO.test(character)) return 0;
  return LIKE_ONE.test(character) ? 1 : undefined;
}

function valuesOf(canonical: string): number[] {
  return Array.from(canonical.replaceAll('-', ''), (character) => CLAIM_CODE_RULE.alphabet.indexOf(character));
}

function written(values: readonly number[]): ClaimCode {
  const { alphabet, groupLength } = CLAIM_CODE_RULE;
  const characters = values.map((value) => alphabet.charAt(value)).join('');
  const groups = [0, 1, 2].map((group) => characters.slice(group * groupLength, (group + 1) * groupLength));
  return groups.join('-') as ClaimCode; // the one cast that makes a ClaimCode
}

/** Twelve characters with a space and a dash around each, and some. */
const MOST_TYPED = 64;
const CANONICAL = /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/;
// One code unit at a time, so that positions are those of the text; the dashes that keyboards and word processors make.
const BETWEEN_SEPARATORS = /[^\s\-\u2010-\u2015\u2212\u30FC]/g;
const SMALL = '0123456789abcdefghjkmnpqrstvwxyz';
const LIKE_ZERO = /[Oo]/;
const LIKE_ONE = /[IiLl]/;
