/**
 * Text as it is written in the XML of a workbook, and back: the entities of XML, and Excel's own `_x000D_` for what XML
 * cannot hold.
 *
 * @source source/ecma-376
 * @module
 */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi;
const LAST_CODE_POINT = 0x10ffff;

/** The text that the XML stands for. What is no entity stays as it is. */
export function decodeEntities(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(ENTITY, (whole: string, hex?: string, decimal?: string, name: string = '') => {
    if (hex === undefined && decimal === undefined) return ENTITIES[name] ?? whole;
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint > LAST_CODE_POINT ? whole : String.fromCodePoint(codePoint);
  });
}

const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** The text of a cell: `_x000D_` is a carriage return. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// what XML cannot hold, what its line ends would swallow, half surrogate pairs, and what would be read as an escape
const TO_ESCAPE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;

/** The text that {@link decodeCellText} reads as the given one. */
export function encodeCellText(text: string): string {
  return text.replace(TO_ESCAPE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
