/**
 * The verdict on a value as it stands: which kind of identity number it is, if it is one. One pass, no allocation;
 * every `is…` and every `parse…` begins here.
 *
 * Shape of all kinds: ten ASCII characters, a capital letter, a second character that tells the kind and the sex,
 * seven digits, a check digit.
 *
 * Not a description for callers: see `describe.ts`.
 *
 * @source source/schema-167 — the shape of national ID numbers
 * @source source/goodearth — the shapes of resident certificate numbers, legacy and current
 * @source source/enylin — the shapes of resident certificate numbers, legacy and current
 * @source decision/0014 — no other second character
 * @module
 */
import { NO_SUM, weigh } from './check-digit.js';

/** Characters in an identity number of any kind. */
export const IDENTITY_NUMBER_LENGTH = 10;

/** A national ID number; negated, its shape with a wrong check digit. The same goes for the other two. */
export const NATIONAL_ID = 1;
/** A resident certificate number of the format issued since 2021-01-02. */
export const RESIDENT_CERTIFICATE = 2;
/** A resident certificate number of the format issued until 2021-01-01. */
export const LEGACY_RESIDENT_CERTIFICATE = 3;
/** No identity number's shape. */
export const NO_SHAPE = 0;

/**
 * The kind of identity number that the value is; the negated kind where only its check digit is wrong; or
 * {@link NO_SHAPE}. Never throws: nothing but a text is looked into.
 */
export function verdictOn(value: unknown): number {
  if (typeof value !== 'string' || value.length !== IDENTITY_NUMBER_LENGTH) return NO_SHAPE;

  const second = value.charCodeAt(1);
  const sum = weigh(value, second);
  if (sum === NO_SUM) return NO_SHAPE;

  const checkDigit = value.charCodeAt(9) ^ CODE_OF_0; // more than 9 for every other character
  if (checkDigit > 9) return NO_SHAPE;

  const kind = kindBySecond(second);
  return (sum + checkDigit) % 10 === 0 ? kind : -kind;
}

function kindBySecond(code: number): number {
  if (code >= CODE_OF_A) return LEGACY_RESIDENT_CERTIFICATE;
  return code >= CODE_OF_8 ? RESIDENT_CERTIFICATE : NATIONAL_ID;
}

const CODE_OF_0 = 48;
const CODE_OF_8 = 56;
const CODE_OF_A = 65;
