/**
 * Full-width and half-width characters (全形、半形).
 *
 * Full-width forms U+FF01–U+FF5E have half-width partners U+0021–U+007E at a fixed distance; the ideographic
 * space U+3000 has U+0020. Nothing else is changed: this is not NFKC, which would also fold ligatures, circled
 * digits and the Kelvin sign.
 *
 * @source decision/0002 — where full-width input is refused, and where it is read
 * @module
 */

/**
 * The text with full-width letters, digits, punctuation and spaces in half width. Keeps length and positions.
 *
 * @example
 * toHalfWidth('ＡＢ１２３') // 'AB123'
 */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === IDEOGRAPHIC_SPACE ? ' ' : String.fromCharCode(character.charCodeAt(0) - DISTANCE),
  );
}

const IDEOGRAPHIC_SPACE = '\u3000';
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;
const DISTANCE = 0xfee0;
