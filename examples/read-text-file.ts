/** Reading a text file in UTF-8. What a spreadsheet saved in Big5 is told apart from what is no text. @module */
import { readFileSync } from 'node:fs';
import { err, ok, type Result } from 'neverthrow';
import type { InputFault, InputProblem } from './input-fault.js';

/** The text of a file. */
export function readTextFile(file: string): Result<string, InputFault> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return err({ file, line: null, problem: problemOf(error) });
  }
  if (bytes.includes(0)) return err({ file, line: null, problem: { code: 'binary' } });

  const text = decode(bytes);
  return text === null ? err({ file, line: lineOfFault(bytes), problem: { code: 'not-utf-8' } }) : ok(text);
}

/** Why a file could not be read, from what the file system says. */
export function problemOf(error: unknown): InputProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'no-such-file' };
  return { code: code === 'EISDIR' ? 'is-a-folder' : 'unreadable' };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lineOfFault(bytes: Buffer): number {
  const LINE_FEED = 10; // part of no character of several bytes, in UTF-8 as in Big5
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (decode(bytes.subarray(start, end)) === null) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
