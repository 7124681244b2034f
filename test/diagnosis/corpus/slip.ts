import type { Pair } from './pair.js';
import type { Person } from './person.js';
import type { Random } from './random.js';

/** One thing that goes wrong, under the name of the cause that it should be given. */
export interface Slip {
  readonly field: 'identityNumber' | 'personName' | 'birthDate' | 'sex' | 'form' | 'unit';
  readonly cause: string;
  /** How often among 1,000 slips: an assumption, for nobody has published a count. */
  readonly weight: number;
  /** Somebody to whom it can happen; by default anybody. */
  readonly person?: (random: Random) => Person;
  /** The pair afterwards, or null where it cannot happen to this one. */
  readonly happen: (pair: Pair, random: Random) => Pair | null;
}
