/**
 * The identity numbers of a file, each in eight bytes, in order: to find those that come twice, and to ask whether one
 * is there, for a million of them in a few megabytes.
 *
 * @source decision/0083 — a number that a file has twice
 * @module
 */
import type { IdentityNumber } from '../identity-number/identity-number.js';

/** Takes numbers with their rows, in any order. */
export interface NumberCollector {
  readonly add: (number: IdentityNumber, row: number) => void;
  /** What was collected. Nothing is added afterwards. */
  readonly collect: () => CollectedNumbers;
}

/** Numbers that were collected. */
export interface CollectedNumbers {
  readonly has: (number: IdentityNumber) => boolean;
  /** The numbers that came more than once. */
  readonly repeated: ReadonlyMap<IdentityNumber, RepeatedNumber>;
}

/** A number that came more than once. */
export interface RepeatedNumber {
  /** How often. */
  readonly count: number;
  /** The first rows that it came with, in the order in which they came; at most ten. */
  readonly rows: readonly number[];
}

/** So many rows of a number are named: each of them is told about the others, and all of a file may have one number. */
export const MOST_ROWS_NAMED = 10;

/** A collector without numbers. */
export function createNumberCollector(): NumberCollector {
  let keys = new Float64Array(FIRST_CAPACITY);
  let rows = new Uint32Array(FIRST_CAPACITY);
  let count = 0;
  return {
    add(number, row) {
      if (count === keys.length) {
        keys = copyInto(new Float64Array(2 * count), keys);
        rows = copyInto(new Uint32Array(2 * count), rows);
      }
      keys[count] = keyOf(number);
      rows[count] = row;
      count += 1;
    },
    collect() {
      const inOrder = keys.slice(0, count).sort();
      const repeated = new Map<IdentityNumber, { count: number; readonly rows: number[] }>();
      let previous = Number.NaN;
      for (const key of inOrder) {
        if (key === previous) repeated.set(numberOf(key), { count: 0, rows: [] });
        previous = key;
      }
      if (repeated.size > 0) {
        for (const [at, key] of keys.subarray(0, count).entries()) {
          const found = repeated.get(numberOf(key));
          if (found === undefined) continue;
          found.count += 1;
          if (found.count <= MOST_ROWS_NAMED) found.rows.push(...rows.subarray(at, at + 1));
        }
      }
      // only the order is asked from now on, and an answer would keep all of it
      keys = new Float64Array(0);
      rows = new Uint32Array(0);
      return { has: (number) => has(inOrder, keyOf(number)), repeated };
    },
  };
}

const FIRST_CAPACITY = 1024;
const DIGITS = 100_000_000;

function copyInto<T extends Float64Array | Uint32Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}

// a letter, a letter or digit, eight digits: below 36² × 10⁸, which a double holds exactly
function keyOf(number: IdentityNumber): number {
  return Number.parseInt(number.slice(0, 2), 36) * DIGITS + Number(number.slice(2));
}

function numberOf(key: number): IdentityNumber {
  const letters = Math.floor(key / DIGITS)
    .toString(36)
    .toUpperCase();
  return `${letters}${String(key % DIGITS).padStart(8, '0')}` as IdentityNumber;
}

function has(inOrder: Float64Array, key: number): boolean {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = inOrder[middle];
    if (there !== undefined && there < key) low = middle + 1;
    else high = middle;
  }
  return inOrder[low] === key;
}
