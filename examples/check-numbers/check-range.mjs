/**
 * Checks the lines of one range of a file. This is what the worker threads run, in plain JavaScript, which Node loads by
 * itself: a loader of TypeScript in each of them would take longer than the work.
 *
 * @module
 */
import { open } from 'node:fs/promises';
import { kindOf, parseIdentityNumber } from 'tw-teacher-account';

/** How far a line is followed behind the end of its range; one that is longer is refused for its length all the same. */
export const LONGEST_LINE = 1024;

const LINE_FEED = 10;

/**
 * @param {import('./range.js').FileRange} range
 * @returns {Promise<import('./range.js').RangeFindings>}
 */
export default async function checkRange({ file, start, end: behind }) {
  const text = await linesFrom(file, start, behind);
  const kinds = { 'national-id': 0, 'resident-certificate': 0, 'legacy-resident-certificate': 0 };
  const wrong = collectWrongLines();
  let lines = 0;
  let forgiven = 0;
  // line by line and not all of them split at once, which would leave a garbage collector most of the work
  for (let begin = 0; text !== null && begin <= text.length; lines += 1) {
    const feed = text.indexOf('\n', begin);
    const end = feed < 0 ? text.length : feed;
    const raw = text.slice(begin, text[end - 1] === '\r' ? end - 1 : end);
    begin = end + 1;

    const parsed = parseIdentityNumber(raw);
    if (parsed.isErr()) {
      wrong.add(lines, parsed.error);
    } else {
      kinds[kindOf(parsed.value)] += 1;
      if (parsed.value !== raw) forgiven += 1;
    }
  }
  return { lines, kinds, forgiven, wrong: wrong.collected() };
}

function collectWrongLines() {
  /** @type {Map<string, number>} */
  const places = new Map();
  /** @type {import('tw-teacher-account').IdentityNumberError[]} */
  const errors = [];
  /** @type {number[]} */
  const lines = [];
  /** @type {number[]} */
  const which = [];
  return {
    /**
     * @param {number} line
     * @param {import('tw-teacher-account').IdentityNumberError} error
     */
    add(line, error) {
      const key = JSON.stringify(error); // plain data: two that say the same are the same
      const place = places.get(key) ?? errors.push(error) - 1;
      places.set(key, place);
      lines.push(line);
      which.push(place);
    },
    collected: () => ({ errors, lines: Uint32Array.from(lines), which: Uint32Array.from(which) }),
  };
}

/**
 * The text of the lines that begin in a range, without the line feed that ends the last of them; null if none does.
 *
 * @param {string} file
 * @param {number} start
 * @param {number} end
 */
async function linesFrom(file, start, end) {
  // one byte more in front: a line feed there says that a line begins with the range
  const from = Math.max(start - 1, 0);
  const bytes = await read(file, from, end + LONGEST_LINE);
  const within = Math.min(end - from, bytes.length);
  const first = start === 0 ? 0 : bytes.indexOf(LINE_FEED) + 1;
  if ((start > 0 && first === 0) || first >= within) return null;

  // what begins behind the last byte of the range is for the next one
  const next = bytes.indexOf(LINE_FEED, within - 1);
  return bytes.toString('utf8', first, next < 0 ? bytes.length : next).replace(/^\uFEFF/, '');
}

/**
 * @param {string} file
 * @param {number} start
 * @param {number} end
 */
async function read(file, start, end) {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(end - start);
    let length = 0;
    for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
      ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, start + length));
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
