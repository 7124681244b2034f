/**
 * Whole records of a text. A record is a list of cells; quotation marks are taken off.
 *
 * A text with a quotation mark goes through csv-parse. In one without, a record is what stands between line ends and a
 * cell what stands between delimiters: taking that apart needs no parser and a sixth of the time, and that the parser
 * gives the same is tested.
 *
 * @source source/rfc-4180
 * @source decision/0075 — the libraries
 * @module
 */
import { parse } from 'csv-parse/sync';
import type { SheetDelimiter } from '../sheet/sheet.js';

/** What became of a text: its records were taken as far as the taker wanted, or a quotation mark is wrong. */
export type ParsedRecords = 'taken' | 'quote';

/** Hands over each record, in order, until `take` gives false. A blank line is a record with one empty cell. */
export function parseRecords(
  text: string,
  delimiter: SheetDelimiter,
  take: (cells: string[]) => boolean,
): ParsedRecords {
  return text.includes(QUOTE) ? parseQuoted(text, delimiter, take) : splitPlain(text, delimiter, take);
}

const QUOTE = '"';

function splitPlain(text: string, delimiter: SheetDelimiter, take: (cells: string[]) => boolean): 'taken' {
  const records = text.split(LINE_END);
  // behind the last line end there is no record
  if (records.at(-1) === '') records.pop();
  records.every((record) => take(record.split(delimiter)));
  return 'taken';
}

const LINE_END = /\r\n|\n|\r/;

function parseQuoted(text: string, delimiter: SheetDelimiter, take: (cells: string[]) => boolean): ParsedRecords {
  const options = { delimiter, record_delimiter: LINE_ENDS, relax_column_count: true };
  try {
    const records: string[][] = parse(text, options);
    records.every(take);
    return 'taken';
  } catch {
    return takeBeforeMistake(text, options, take);
  }
}

const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The same for a text with a mistake. The parser hands over one record at a time then, for which it takes twice as long. */
function takeBeforeMistake(text: string, options: object, take: (cells: string[]) => boolean): ParsedRecords {
  let outcome: ParsedRecords = 'quote';
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[]) => {
        if (outcome === 'quote' && !take(cells)) outcome = 'taken';
        return null;
      },
    });
  } catch {
    // the mistake, seen a second time
  }
  return outcome;
}
