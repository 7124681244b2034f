/**
 * What stands between the cells of a text file: comma, tab or semicolon.
 *
 * Excel puts a line `sep=;` first if it is told to, and hides it when it reads; so it is no row here either. Without it, the
 * first rows are counted: the delimiter that makes the most cells in the most rows alike. One that stands within quotation
 * marks does not count. A file without any has one column.
 *
 * @source decision/0076 — the delimiter
 * @module
 */
import type { SheetDelimiter } from '../sheet/sheet.js';

/** In the order in which they win when they fit equally well. */
const DELIMITERS: readonly SheetDelimiter[] = [',', '\t', ';'];

const DIRECTIVE = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** The line `sep=…` that a file begins with: what it says, and how long it is. */
export function findDirective(
  beginning: string,
): { readonly delimiter: SheetDelimiter; readonly length: number } | undefined {
  const match = DIRECTIVE.exec(beginning);
  const delimiter = DELIMITERS.find((each) => each === match?.[1]);
  return match === null || delimiter === undefined ? undefined : { delimiter, length: match[0].length };
}

const ROWS_LOOKED_AT = 20;

/** The delimiter of a file that begins so. */
export function findDelimiter(beginning: string): SheetDelimiter {
  const rows = delimitersOfRows(beginning);
  let best: SheetDelimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(rows.map((row) => row.split(delimiter).length - 1));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Of each of the first rows that are not blank, what could be a delimiter. */
function delimitersOfRows(beginning: string): string[] {
  const rows: string[] = [];
  let row = '';
  let quoted = false;
  let blank = true;
  for (const character of beginning) {
    if (character === '"') quoted = !quoted;
    const isLineEnd = character === '\n' || character === '\r';
    if (quoted || !isLineEnd) {
      blank = false;
      if (!quoted && DELIMITERS.some((delimiter) => delimiter === character)) row += character;
      continue;
    }
    if (!blank) rows.push(row);
    if (rows.length === ROWS_LOOKED_AT) return rows;
    row = '';
    blank = true;
  }
  return [...rows, row];
}

/** How many delimiters the rows have that have the same number of them. */
function scoreOf(counts: readonly number[]): number {
  return Math.max(...counts.map((count) => count * counts.filter((other) => other === count).length));
}
