/**
 * A file from its first line to its last, in worker threads or in this one.
 *
 * Each thread reads its ranges itself, so that no text goes from thread to thread; what was found comes back in the order of
 * the file. At most a few ranges for each thread are under way or waiting for their turn, whatever the file's length.
 *
 * @module
 */
import { Readable } from 'node:stream';
import { Piscina } from 'piscina';
import checkRange from './check-range.mjs';
import { type FileRange, type RangeFindings, rangesOf } from './range.js';

/** How many ranges a thread has before it: the next one is there when it has done with one. */
const RANGES_A_THREAD = 2;

/** A file, and who reads it. */
export interface FileToCheck {
  readonly file: string;
  readonly bytes: number;
  /** How many worker threads; 0 for none but this. */
  readonly threads: number;
  /** Ends it between two ranges. */
  readonly signal: AbortSignal;
}

/** Gives the findings of each range to `take`, one after the other. Rejects if the file can no longer be read. */
export async function checkFile(
  { file, bytes, threads, signal }: FileToCheck,
  take: (findings: RangeFindings, range: FileRange) => Promise<void>,
): Promise<void> {
  const ranges = Readable.from(rangesOf(file, bytes, signal));
  if (threads === 0) {
    for await (const range of ranges as AsyncIterable<FileRange>) await take(await checkRange(range), range);
    return;
  }
  const pool = new Piscina<FileRange, RangeFindings>({
    filename: new URL('check-range.mjs', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [], // they need no loader of TypeScript, which this process may have
  });
  try {
    const checked = ranges.map(async (range: FileRange) => ({ range, findings: await pool.run(range) }), {
      concurrency: threads * RANGES_A_THREAD,
    });
    for await (const { findings, range } of checked as AsyncIterable<Checked>) await take(findings, range);
  } finally {
    await pool.destroy();
  }
}

interface Checked {
  readonly range: FileRange;
  readonly findings: RangeFindings;
}
