/** Records that are taken apart without the parser are those that the parser gives. */

import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/roster-file/csv-records.js';
import type { SheetDelimiter } from '../../src/sheet/sheet.js';
import { property } from '../support/property.js';

function recordsOf(text: string, delimiter: SheetDelimiter) {
  const records: (readonly string[])[] = [];
  const outcome = parseRecords(text, delimiter, (cells) => records.push(cells) > 0);
  return { outcome, records };
}

const parsed = (text: string, delimiter: string): unknown =>
  parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });

const character = fc.constantFrom(',', ';', '\t', '\r', '\n', '\r\n', "'", '=', ' ', 'a', '王', '𠮷', '\ufeff', '\0');
const text = fc
  .oneof(fc.string({ unit: character }), fc.string({ unit: 'binary' }))
  .map((all) => all.replaceAll('"', ''));
const delimiter = fc.constantFrom<SheetDelimiter>(',', ';', '\t');

property([text, delimiter])('a text without quotation marks', (all, between) => {
  expect(recordsOf(all, between)).toEqual({ outcome: 'taken', records: parsed(all, between) });
});

describe('a taker that has enough', () => {
  test.each(['a\nb\nc', '"a"\nb\nc', '"a"\nb\n"c"d'])('of %j is given no more', (all) => {
    const taken: string[][] = [];
    const outcome = parseRecords(all, ',', (cells) => taken.push(cells) < 2);
    expect({ outcome, taken }).toEqual({ outcome: 'taken', taken: [['a'], ['b']] });
  });
});
