/**
 * Spelling of a phone number (電話號碼的寫法): what a person types, taken apart into the digits to dial and an extension.
 *
 * Shape: an optional `+`; digits with white space, dashes, dots and parentheses between them, wherever they stand;
 * then, optionally, an extension mark and digits. Full-width characters are read as half-width. Marks: `#`, `*`, `x`,
 * `ext`, `extension` in any case, 轉, 轉接, 分機, 轉分機, each perhaps after a comma and followed by a dot, a colon or
 * a `#`.
 *
 * Punctuation between the digits decides nothing: `(08)9123456` and `089-123456` dial the same phone.
 *
 * It is not a rule about numbers: which digits make a phone number is the business of `phone-number.ts`.
 *
 * @source decision/0032 — the spellings that are read
 * @source source/pypn — `#` before an extension
 * @source source/hlc — `#` as schools write it
 * @source source/chc-eip — 分機
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { toHalfWidth } from '../character-width/to-half-width.js';

/** A phone number taken apart. */
export interface PhoneSpelling {
  /** Whether a `+` stands in front. */
  readonly plus: boolean;
  readonly digits: string;
  /** The digits after the extension mark, perhaps none; null without a mark. */
  readonly extension: string | null;
}

/** Why a text is not the spelling of one phone number. `index` counts UTF-16 code units from 0 in the text as given. */
export type PhoneSpellingError =
  | { readonly code: 'phone-number.several-numbers'; readonly index: number }
  | { readonly code: 'phone-number.character'; readonly index: number };

/**
 * Takes a text apart. The caller bounds its length.
 *
 * Errors: the first character that has no place, `phone-number.several-numbers` if it separates items of a list
 * (`/ ; , 、 ~ 或 及 和`), otherwise `phone-number.character`.
 *
 * @example
 * readPhoneSpelling('(02)2234-5678 分機 12')  // ok({ plus: false, digits: '0222345678', extension: '12' })
 * readPhoneSpelling('02-22345678/22345679') // err({ code: 'phone-number.several-numbers', index: 11 })
 */
export function readPhoneSpelling(raw: string): Result<PhoneSpelling, PhoneSpellingError> {
  const text = toHalfWidth(raw).trimEnd(); // keeps positions
  const start = text.length - text.trimStart().length;
  const plus = text.charAt(start) === '+';

  const first = plus ? start + 1 : start;
  const stranger = text.slice(first).search(NEITHER_DIGIT_NOR_SEPARATOR);
  const at = stranger < 0 ? text.length : first + stranger;
  const digits = text.slice(first, at).replace(SEPARATORS, '');
  if (at === text.length) return ok({ plus, digits, extension: null });

  const mark = EXTENSION_MARK.exec(text.slice(at));
  if (mark === null) return err(strangerAt(text, at));
  const extensionStart = at + mark[0].length;
  const extensionEnd = extensionStart + leadingDigits(text.slice(extensionStart));

  const trailing = text.slice(extensionEnd).search(NOT_CLOSING);
  if (trailing >= 0) return err(strangerAt(text, extensionEnd + trailing));
  return ok({ plus, digits, extension: text.slice(extensionStart, extensionEnd) });
}

/** Where the digit with the given number, from 0, stands in a text that has so many. */
export function positionOfDigit(raw: string, nth: number): number {
  const text = toHalfWidth(raw);
  let at = -1;
  for (let seen = -1; seen < nth; seen += 1) at += 1 + text.slice(at + 1).search(DIGIT);
  return at;
}

/** How many digits the text starts with. */
function leadingDigits(text: string): number {
  const end = text.search(NOT_DIGIT);
  return end < 0 ? text.length : end;
}

function strangerAt(text: string, index: number): PhoneSpellingError {
  return LIST_SEPARATOR.test(text.charAt(index))
    ? { code: 'phone-number.several-numbers', index }
    : { code: 'phone-number.character', index };
}

const DIGIT = /[0-9]/;
const NOT_DIGIT = /[^0-9]/;
// Dashes: U+2010–U+2015, the minus sign, and the box-drawing line that input methods offer as a dash.
const NEITHER_DIGIT_NOR_SEPARATOR = /[^0-9 \t\u00A0.()\u2010-\u2015\u2212\u2500-]/;
const SEPARATORS = /[^0-9]+/g;
const EXTENSION_MARK =
  /^(?:[,;] ?)?(?:轉分機|轉接|轉|分機|[Ee][Xx][Tt](?:[Ee][Nn][Ss][Ii][Oo][Nn])?|[Xx]|[#*])[ \t\u00A0.:#]*/;
const NOT_CLOSING = /[^ \t\u00A0)]/;
const LIST_SEPARATOR = /[/;,、~或及和]/;
