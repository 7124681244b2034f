/**
 * Look-alikes: other numbers that people write into the identity number's field, told by their shape.
 *
 * Naming them lets a form say which number is meant instead of counting characters. A look-alike's own check digit
 * is not checked, and its being real is not claimed.
 *
 * @source source/matters — the 12-digit number of a residence permit (居留證號)
 * @source source/law-id — nine characters before the check digit came in 1968
 * @source source/blog-id — nine characters before the check digit came in 1968
 * @source source/cloudy-ids — homeless people's numbers
 * @source source/stdnum-tax — tax codes of short-term visitors
 * @source decision/0018 — which look-alikes are named
 * @module
 */
/** What a text that is no identity number looks like. */
export type LookAlike =
  /** 居留證號: twelve digits, printed on the certificate beside the 統一證號. */
  | 'permit-number'
  /** A national ID number of the time before 1968, without check digit: or one that lacks its last digit. */
  | 'pre-1968-number'
  /** 營利事業統一編號: eight digits. A birth date without separators looks the same. */
  | 'business-number'
  /** 遊民證號: the second character is X or Y. */
  | 'homeless-number'
  /** The tax office's code for a short-term visitor, made from the birth date. */
  | 'tax-code'
  /** 手機號碼: 09 and eight digits. */
  | 'mobile-number';

/**
 * What the text looks like, or `undefined`. Expects half width and no white space around; reads small letters.
 *
 * @example
 * lookAlikeOf('123456789012') // 'permit-number'
 * lookAlikeOf('A123456789')   // undefined
 */
export function lookAlikeOf(text: string): LookAlike | undefined {
  return SHAPES.find(([, shape]) => shape.test(text))?.[0];
}

/** Characters in the longest look-alike. */
export const LONGEST_LOOK_ALIKE = 12;

// no text matches two of these
const SHAPES: readonly (readonly [LookAlike, RegExp])[] = [
  ['permit-number', /^[0-9]{12}$/],
  ['pre-1968-number', /^[A-Za-z][12][0-9]{7}$/],
  ['business-number', /^[0-9]{8}$/],
  ['homeless-number', /^[A-Za-z][XYxy][0-9]{8}$/],
  ['tax-code', /^9[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/],
  ['tax-code', /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[A-Za-z]{2}$/],
  ['mobile-number', /^09[0-9]{8}$/],
];
