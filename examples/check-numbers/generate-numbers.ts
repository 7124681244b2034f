/** A file of invented numbers, some of them wrong: the same for the same seed, on every machine. @module */
import { open } from 'node:fs/promises';
import { anyNumber } from '../data/invented-people.js';
import { createRandom, type Random } from '../data/random.js';

/** What is wanted. */
export interface NumbersWanted {
  readonly count: number;
  /** The share of wrong ones, from 0 to 1. */
  readonly wrong: number;
  readonly seed: number;
}

const LINES_AT_ONCE = 10_000;

/** Writes a file, one number a line, and says how many are wrong. Rejects if there is such a file already. */
export async function generateNumbers(
  path: string,
  { count, wrong, seed }: NumbersWanted,
  signal: AbortSignal,
): Promise<number> {
  const random = createRandom(seed);
  const file = await open(path, 'wx');
  let spoilt = 0;
  try {
    for (let written = 0; written < count && !signal.aborted; written += LINES_AT_ONCE) {
      const lines = Array.from({ length: Math.min(LINES_AT_ONCE, count - written) }, () => {
        const number = anyNumber(random, random.pick(SEXES), random.pick(KINDS));
        if (random.below(PARTS) >= wrong * PARTS) return `${number}\n`;
        spoilt += 1;
        return `${random.pick(SLIPS)(number, random)}\n`;
      });
      await file.appendFile(lines.join(''));
    }
  } finally {
    await file.close();
  }
  return spoilt;
}

/** How finely a share is told. */
const PARTS = 1_000_000;

const SEXES = ['male', 'female'] as const;
const KINDS = ['national', 'national', 'national', 'national', 'national', 'resident', 'legacy-resident'] as const;

type Slip = (number: string, random: Random) => string;

/** What people get wrong. Each makes a wrong number of any right one. */
const SLIPS: readonly [Slip, ...Slip[]] = [
  (number, random) => number.slice(0, 9) + String((Number(number.charAt(9)) + 1 + random.below(9)) % 10),
  (number, random) => without(number, 2 + random.below(7)),
  (number) => `${number.slice(0, 9)}O`,
  (number) => `${number.charAt(0)}3${number.slice(2)}`,
  (number) => `1${number.slice(1)}`,
];

function without(number: string, at: number): string {
  return number.slice(0, at) + number.slice(at + 1);
}
