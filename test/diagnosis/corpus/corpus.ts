/**
 * A labelled corpus: pairs of an application and a row, each with what went wrong, or with the fact that they are two
 * people's. Made by what is known of forms, rosters and keyboards, and without a look at the diagnosis: nothing here
 * imports anything of `src`.
 */
import { BIRTH_DATE_SLIPS } from './birth-date-slips.js';
import { NAME_SLIPS } from './name-slips.js';
import { NUMBER_SLIPS } from './number-slips.js';
import { type Pair, pairOf } from './pair.js';
import { type Application, person, type Row, UNIT } from './person.js';
import { type Random, seededRandom } from './random.js';
import { ROW_SLIPS } from './row-slips.js';
import type { Slip } from './slip.js';
import { NEARNESSES, strangers } from './strangers.js';

/** What is true of a pair. */
export type Truth =
  | { readonly slips: readonly { readonly field: Slip['field']; readonly cause: string }[] }
  | { readonly strangers: string };

/** One pair and what is true of it. */
export interface LabelledPair {
  readonly truth: Truth;
  readonly input: {
    readonly application: Application;
    readonly unit: typeof UNIT;
    readonly rows: readonly [Row];
    readonly audience: 'school' | 'operator';
  };
}

const SEED = 20_261_128;
const ALL_SLIPS: readonly Slip[] = [...NUMBER_SLIPS, ...NAME_SLIPS, ...BIRTH_DATE_SLIPS, ...ROW_SLIPS];
const AT_LEAST = 10;
const DRAWN = 800;
const TWO_AT_ONCE = 15;

/** The corpus: of every slip some pairs, then pairs as often as they happen, one in seven with two slips; then strangers. */
export function makeCorpus(seed = SEED, drawn = DRAWN): readonly LabelledPair[] {
  const random = seededRandom(seed);
  const pairs: LabelledPair[] = [];
  for (const slip of ALL_SLIPS) {
    for (let count = 0; count < AT_LEAST; count += 1) pairs.push(withSlips([slip], random) ?? never());
  }
  while (pairs.length < ALL_SLIPS.length * AT_LEAST + drawn) {
    const slips = [drawSlip(random), ...(random.chance(TWO_AT_ONCE) ? [drawSlip(random)] : [])];
    // two slips in one field are not told apart by anybody
    if (new Set(slips.map(({ field }) => field)).size < slips.length) continue;
    const pair = withSlips(slips, random);
    if (pair !== null) pairs.push(pair);
  }
  for (const nearness of NEARNESSES) {
    for (let count = 0; count < nearness.count; count += 1) {
      pairs.push(labelled(strangers(nearness, random), { strangers: nearness.kind }));
    }
  }
  return pairs;
}

function drawSlip(random: Random): Slip {
  let left = random.below(ALL_SLIPS.reduce((sum, { weight }) => sum + weight, 0));
  return ALL_SLIPS.find(({ weight }) => (left -= weight) < 0) ?? never();
}

/** A pair of somebody to whom all this can happen; null where the slips do not go together. */
function withSlips(slips: readonly Slip[], random: Random): LabelledPair | null {
  const chosen = slips.find((slip) => slip.person !== undefined)?.person ?? person;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    let pair: Pair | null = pairOf(chosen(random));
    for (const slip of slips) pair = pair === null ? null : slip.happen(pair, random);
    if (pair !== null) return labelled(pair, { slips: slips.map(({ field, cause }) => ({ field, cause })) });
  }
  return null;
}

function labelled({ application, row }: Pair, truth: Truth): LabelledPair {
  const audience = row.unit === UNIT.code ? 'school' : 'operator';
  return { truth, input: { application, unit: UNIT, rows: [row], audience } };
}

function never(): never {
  throw new Error('it happens to nobody');
}
