/** A piece of a file of numbers, and what was found in it: both go from thread to thread. @module */
import type { IdentityNumberError, IdentityNumberKind } from 'tw-teacher-account';

/** The bytes of a file from `start` up to, not including, `end`. A line belongs to the range in which it begins. */
export interface FileRange {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a range that are no identity numbers, in a form that goes from thread to thread in no time: each error once,
 * and for each wrong line two numbers. Never an identity number, which is personal.
 */
export interface WrongLines {
  /** The errors that occur. */
  readonly errors: readonly IdentityNumberError[];
  /** The wrong lines, within their range, from 0. */
  readonly lines: Uint32Array;
  /** For each of these lines, which of the errors it has. */
  readonly which: Uint32Array;
}

/** What was found in a range. */
export interface RangeFindings {
  readonly lines: number;
  readonly kinds: { readonly [Kind in IdentityNumberKind]: number };
  /** How many were read though they were not written as numbers are: in small letters, full width, with spaces around. */
  readonly forgiven: number;
  readonly wrong: WrongLines;
}

/** Bytes of a range: so many that a thread has some milliseconds to do, so few that some of them take no memory. */
const RANGE_BYTES = 2 ** 20;

/** The ranges of a file of so many bytes, from its beginning on; no further one once it is stopped. */
export function* rangesOf(file: string, bytes: number, signal: AbortSignal): Generator<FileRange> {
  for (let start = 0; start < bytes && !signal.aborted; start += RANGE_BYTES) {
    yield { file, start, end: Math.min(start + RANGE_BYTES, bytes) };
  }
}

/** The wrong lines one by one. */
export function* eachWrongLine({ errors, lines, which }: WrongLines) {
  for (const [index, line] of lines.entries()) {
    const error = errors[which[index] ?? 0];
    if (error !== undefined) yield { line, error };
  }
}
