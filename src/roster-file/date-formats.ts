/**
 * Which number formats of a workbook show a number as a date or a time of day. A cell holds a number only; that it is a
 * day is said by its format alone.
 *
 * @source source/ecma-376
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { UnpackBudget } from './unpack-part.js';
import { type Attributes, readXml } from './xml-events.js';
import type { ZipPart } from './zip-archive.js';

/** Whether the cells of a style show dates, by the style's number. */
export type DateStyles = readonly boolean[];

/** Formats that every workbook has without naming them; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean. */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Reads the styles of a workbook. */
export function readDateStyles(
  part: ZipPart | undefined,
  budget: UnpackBudget,
): Result<DateStyles, ReadRosterFileError> {
  const styles: boolean[] = [];
  if (part === undefined) return ok(styles);
  const formats = new Map<number, boolean>();
  let isCellFormat = false;
  const refusal = readXml(part, budget, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(idOf(attributes), isDateFormat(attributes('formatCode') ?? ''));
      if (name === 'cellXfs') isCellFormat = true;
      if (name !== 'xf' || !isCellFormat) return;
      const id = idOf(attributes);
      styles.push(formats.get(id) ?? BUILT_IN.some(([first, last]) => id >= first && id <= last));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormat = false;
    },
    text: ignore,
    refusal: ignore,
  });
  return refusal === undefined ? ok(styles) : err(refusal);
}

function ignore(): undefined {
  return undefined;
}

function idOf(attributes: Attributes): number {
  return Number(attributes('numFmtId') ?? 0);
}

// General, and the exponent of 0.00E+00
const NO_DATE = /general|e[+-]/gi;
const ELAPSED = /^(?:h+|m+|s+)$/i;

/** Whether a format shows a date or a time of day: `yyyy/m/d`, `[$-404]e"年"m"月"d"日"`, `h:mm`. */
function isDateFormat(code: string): boolean {
  return /[ymdhse]/i.test(placeholders(code).replace(NO_DATE, ''));
}

/**
 * What stands for something in the format of positive numbers. Left out: texts, single characters that are shown as they are
 * or fill up, and colours, currencies and conditions.
 */
function placeholders(code: string): string {
  let left = '';
  let at = 0;
  const skipTo = (end: string) => {
    const from = at + 1;
    at = code.indexOf(end, from);
    if (at < 0) at = code.length;
    return code.slice(from, at);
  };
  for (; at < code.length && code.charAt(at) !== ';'; at += 1) {
    const character = code.charAt(at);
    if (character === '"') skipTo('"');
    else if (character === '[') left += ELAPSED.exec(skipTo(']'))?.[0] ?? '';
    else if ('\\_*'.includes(character)) at += 1;
    else left += character;
  }
  return left;
}
