/**
 * Which encoding a text file is in: what its byte order mark says, or UTF-8 if its beginning is UTF-8, or Big5.
 *
 * Big5 text is practically never UTF-8 by chance, so trying UTF-8 first is safe; the other way round would not be.
 *
 * @source source/whatwg-encoding
 * @source decision/0076 — the encodings
 * @module
 */
import type { SheetEncoding } from '../sheet/sheet.js';
import { decode } from './bytes-to-text.js';

/** An encoding, and how many bytes of mark stand before the text. */
export interface FoundEncoding {
  readonly encoding: SheetEncoding;
  readonly markLength: number;
}

const MARKS: readonly { readonly encoding: SheetEncoding; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** The encoding of a file that begins so. One that is nothing else is taken for UTF-8, and refused where it is none. */
export function findEncoding(beginning: Uint8Array, forced?: SheetEncoding): FoundEncoding {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => beginning[index] === byte));
  if (forced !== undefined) {
    return { encoding: forced, markLength: marked?.encoding === forced ? marked.mark.length : 0 };
  }
  if (marked !== undefined) return { encoding: marked.encoding, markLength: marked.mark.length };
  const encoding = (['utf-8', 'big5'] as const).find((each) => decode(beginning, each, true) !== undefined);
  return { encoding: encoding ?? 'utf-8', markLength: 0 };
}
