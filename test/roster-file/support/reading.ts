/** Reading in tests: what came out, short enough to be written down. @module */
import { type ReadRosterFileOptions, type RosterFileSource, readRosterFile } from '../../../src/roster-file/index.js';

const encoder = new TextEncoder();

/** Text in UTF-8, without a mark. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The rows with their numbers, or the error. */
export async function readRows(source: RosterFileSource | string, options: ReadRosterFileOptions = {}) {
  const result = await readRosterFile(typeof source === 'string' ? utf8(source) : source, options);
  return result.match(
    (sheet) => Array.from(sheet.rows(), ({ row, cells }) => [row, ...cells] as const),
    (error) => error,
  );
}

/** What the file was read from, or the error. */
export async function readOrigin(source: RosterFileSource | string, options: ReadRosterFileOptions = {}) {
  const result = await readRosterFile(typeof source === 'string' ? utf8(source) : source, options);
  return result.match(
    ({ origin }) => origin,
    (error) => error,
  );
}

/** The bytes cut at these places, each a part of the whole. */
export async function* inPieces(
  bytes: Uint8Array,
  cuts: readonly number[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const places = [...cuts.map((cut) => Math.floor(cut * bytes.length)), bytes.length].sort((a, b) => a - b);
  let at = 0;
  for (const place of places) {
    await Promise.resolve();
    yield bytes.subarray(at, place);
    at = place;
  }
}

/** UTF-16 with its mark. */
export function utf16(text: string, order: 'le' | 'be' = 'le', mark = '\ufeff'): Uint8Array {
  const bytes = Buffer.from(`${mark}${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/**
 * Big5 by turning the platform's decoder round, which has no encoder. Only for characters that stand once in the table.
 */
export function big5(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character < '\x80' ? [character.charCodeAt(0)] : table().get(character);
    if (pair === undefined) throw new Error(`not in Big5: U+${character.codePointAt(0)?.toString(16) ?? ''}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** Every character that Big5 as Excel writes it has, without its symbols. */
export function big5Characters(): readonly string[] {
  return [...table().keys()];
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

function table(): ReadonlyMap<string, readonly number[]> {
  if (known !== undefined) return known;
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('big5');
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    if (lead > 0xc6 && lead < 0xc9) continue;
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character) && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  known = found;
  return found;
}
