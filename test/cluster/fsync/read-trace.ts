/** Reading what strace wrote of a process that acknowledges what it has committed. */

const FLUSH = /\b(?:fsync|fdatasync)\(\d+<([^>]*)>/;
const RESUMED = /<\.\.\. (?:fsync|fdatasync) resumed/;
const ACKNOWLEDGEMENT = /\bwrite\(1<.*\\"told\\":\\"ok\\"/;
const WORD = /\bwrite\(1</;

/**
 * Goes through a trace of `fsync`, `fdatasync` and `write` with the names of files in it, and gives for each
 * acknowledgement how often the database was brought to disk since what was said before it.
 */
export function flushesBeforeEach(trace: string, file: string): readonly number[] {
  const counts: number[] = [];
  /** Threads whose flush of the database has begun; another thread's call came in between. */
  const unfinished = new Set<string>();
  let flushes = 0;
  for (const line of trace.split('\n')) {
    const [thread = ''] = line.split(' ');
    if (ACKNOWLEDGEMENT.test(line)) counts.push(flushes);
    if (WORD.test(line)) flushes = 0;
    const isBegun = FLUSH.exec(line)?.[1]?.startsWith(file) ?? false;
    if (isBegun && line.includes('<unfinished')) unfinished.add(thread);
    const isResumed = RESUMED.test(line) && unfinished.delete(thread);
    if ((isBegun || isResumed) && line.endsWith(' = 0')) flushes += 1;
  }
  return counts;
}
