/** Where records end: leaping to the last of them comes to where looking at each byte does. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createRecordEndFinder } from '../../src/roster-file/record-ends.js';
import { property } from '../support/property.js';
import { utf8 } from './support/reading.js';

/** What a finder has found after each piece, and what stays behind: pieces are cut off behind the last record. */
function endsOf(pieces: readonly string[], mayLeap: boolean) {
  const finder = createRecordEndFinder();
  const ends: number[] = [];
  let pending = new Uint8Array(0);
  for (const piece of pieces) {
    pending = Uint8Array.from([...pending, ...utf8(piece)]);
    let last = 0;
    const found = (end: number) => {
      last = end;
      return true;
    };
    if (!mayLeap || !finder.leap(pending, found)) finder.look(pending, found);
    ends.push(last);
    pending = pending.slice(last);
    finder.drop(last);
  }
  return { ends, left: pending.length };
}

const piece = fc.string({ unit: fc.constantFrom('a', '王', ',', '\r', '\n', '\r\n', '"'), maxLength: 5 });

property([fc.array(piece, { maxLength: 8 })], { examples: [[['a\n', '\r', '\na']], [['a\r', 'b', '\n']]] })(
  'leaping finds the last that looking finds',
  (pieces) => {
    expect(endsOf(pieces, true)).toEqual(endsOf(pieces, false));
  },
);
