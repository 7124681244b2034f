/**
 * A file of JSON lines that is only appended to, and whose lines are on the disk once they were appended.
 *
 * A process that was killed in the midst of a line leaves half of it behind: that line was never acknowledged, and is cut
 * off. Two processes must not use one file.
 *
 * @module
 */
import { open } from 'node:fs/promises';

/** A file of JSON lines. */
export interface JsonLinesFile {
  /** What stood in it when it was read. */
  readonly records: readonly unknown[];
  /** Adds a line. Resolves once it is on the disk; if it rejects, nothing was added. One call at a time. */
  readonly append: (record: unknown) => Promise<void>;
}

/** Reads a file, or makes it. Rejects if that cannot be done, or if one of its whole lines is no JSON. */
export async function readJsonLinesFile(path: string): Promise<JsonLinesFile> {
  const text = await withFile(path, 'a+', (file) => file.readFile('utf8'));
  const lines = text.split('\n').slice(0, -1); // behind the last line feed stands nothing, or half a line
  const records = lines.map((line) => JSON.parse(line) as unknown);
  let acknowledged = Buffer.byteLength(lines.map((line) => `${line}\n`).join(''));
  return {
    records,
    append: (record) =>
      withFile(path, 'r+', async (file) => {
        const line = Buffer.from(`${JSON.stringify(record)}\n`);
        // what a kill, or an append that failed, left behind the last whole line
        await file.truncate(acknowledged);
        await file.write(line, 0, line.length, acknowledged);
        await file.sync();
        acknowledged += line.length;
      }),
  };
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;
