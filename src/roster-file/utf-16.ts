/**
 * UTF-16 as UTF-8, for bytes that come in pieces: what Excel calls Unicode text (Unicode 文字).
 *
 * @module
 */
import { decode, encode, join } from './bytes-to-text.js';

/** A piece as UTF-8, as far as it can be read. */
export interface Utf16Piece {
  readonly utf8: Uint8Array;
  /** Whether something follows that is no UTF-16: half of a surrogate pair, or half of a unit. */
  readonly broken: boolean;
}

/** Takes the pieces of a file in their order, without its byte order mark. */
export interface Utf16Reader {
  readonly push: (bytes: Uint8Array) => Utf16Piece;
  readonly end: () => Utf16Piece;
}

const EMPTY = new Uint8Array(0);

/** A reader at the start of a file. */
export function createUtf16Reader(encoding: 'utf-16le' | 'utf-16be'): Utf16Reader {
  let pending: Uint8Array = EMPTY;

  const isSurrogate = (bytes: Uint8Array, at: number, first: number) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return (view.getUint16(at, encoding === 'utf-16le') & 0xfc00) === first;
  };
  const read = (bytes: Uint8Array): Utf16Piece => {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { utf8: encode(text), broken: false };
    let at = 0;
    while (!isSurrogate(bytes, at, LOW)) {
      if (!isSurrogate(bytes, at, HIGH)) at += 2;
      else if (isSurrogate(bytes, at + 2, LOW)) at += 4;
      else break;
    }
    return { utf8: read(bytes.subarray(0, at)).utf8, broken: true };
  };
  return {
    push(bytes) {
      const all = join([pending, bytes]);
      let whole = all.length - (all.length % 2);
      if (whole > 0 && isSurrogate(all, whole - 2, HIGH)) whole -= 2;
      pending = all.slice(whole);
      return read(all.subarray(0, whole));
    },
    end: () => ({ utf8: EMPTY, broken: pending.length > 0 }),
  };
}

const HIGH = 0xd800;
const LOW = 0xdc00;
