/**
 * How two names of one person come to be written differently.
 *
 * Some of it keeps nobody out (`sameName`): spaces, capitals, width, one interpunct for another, variant characters. It
 * is named all the same, for other systems in between may compare more narrowly.
 *
 * @source decision/0007 — what counts as the same name
 * @source decision/0085 — a cause is named only where it is likely
 * @source source/hemei — what is written beside a Han name
 * @source source/sfs3-edu — a file with room for six characters
 * @module
 */
import { isOneSlipApart } from '../slip/one-slip.js';
import { areOfTwoScripts, isPartOfOther } from './han-and-latin.js';
import { differInParts, differInStandIns } from './lost-character.js';
import { type NameWriting, nameWritingOf } from './name-writing.js';
import { firstSlip, type Slip } from './slip.js';

/** Why two names of one person are written differently. */
export type NameCause =
  /** A space more or less. */
  | { readonly code: 'diagnosis.name-space' }
  /** John and JOHN. */
  | { readonly code: 'diagnosis.name-letter-case' }
  /** Full width and half width, or a character that only other encodings need. */
  | { readonly code: 'diagnosis.name-full-width' }
  /** An interpunct, apostrophe, hyphen or comma: another one, or none. */
  | { readonly code: 'diagnosis.name-sign' }
  /** 臺 and 台, 黃 and 黄. */
  | { readonly code: 'diagnosis.name-variant' }
  /** ■ or ? for a character that some system could not store. */
  | { readonly code: 'diagnosis.name-stand-in' }
  /** 水+日+皿 for 溫. */
  | { readonly code: 'diagnosis.name-split-character' }
  /** The same words in another order, such as the surname first. */
  | { readonly code: 'diagnosis.name-word-order' }
  /** One has both the Han name and the romanised one, the other only one of them. */
  | { readonly code: 'diagnosis.name-one-script' }
  /** One was cut off. */
  | { readonly code: 'diagnosis.name-cut-off' }
  /** One has a word more, such as a middle name. */
  | { readonly code: 'diagnosis.name-word' }
  /** One is in Han characters, the other in Latin letters. */
  | { readonly code: 'diagnosis.name-romanised' }
  /** One character is another, missing or too many, or two neighbours changed places. */
  | { readonly code: 'diagnosis.name-character' };

type NameSlip = Slip<NameCause, NameWriting>;

/** The cause of two names that are not written the same, or null. */
export function nameSlip(first: string, second: string): NameSlip | null {
  if (first.length > LONGEST || second.length > LONGEST) return null;
  return firstSlip(NAME_SLIPS, nameWritingOf(first), nameWritingOf(second));
}

/** All of them, in the order in which they are tried. */
export const NAME_SLIPS: readonly NameSlip[] = /* @__PURE__ */ Object.freeze([
  { cause: { code: 'diagnosis.name-space' }, proof: 'strong', fits: (a, b) => a.spaceless === b.spaceless },
  { cause: { code: 'diagnosis.name-letter-case' }, proof: 'strong', fits: (a, b) => a.capitals === b.capitals },
  { cause: { code: 'diagnosis.name-full-width' }, proof: 'strong', fits: (a, b) => a.halfWidth === b.halfWidth },
  { cause: { code: 'diagnosis.name-sign' }, proof: 'strong', fits: (a, b) => a.unsigned === b.unsigned },
  { cause: { code: 'diagnosis.name-variant' }, proof: 'strong', fits: (a, b) => a.standard === b.standard },
  {
    cause: { code: 'diagnosis.name-stand-in' },
    proof: 'strong',
    fits: (a, b) => differInStandIns(a.standard, b.standard),
  },
  {
    cause: { code: 'diagnosis.name-split-character' },
    proof: 'strong',
    fits: (a, b) => differInParts(a.standard, b.standard),
  },
  {
    cause: { code: 'diagnosis.name-word-order' },
    proof: 'strong',
    fits: (a, b) => inOrder(a.words) === inOrder(b.words),
  },
  {
    cause: { code: 'diagnosis.name-one-script' },
    proof: 'strong',
    fits: (a, b) => isPartOfOther(a.standard, b.standard),
  },
  // before a word that is missing, for it may have been the last
  {
    cause: { code: 'diagnosis.name-cut-off' },
    proof: 'strong',
    fits: ({ standard: a }, { standard: b }) => beginsWith(a, b) || beginsWith(b, a),
  },
  {
    cause: { code: 'diagnosis.name-word' },
    proof: 'strong',
    fits: ({ words: a }, { words: b }) => hasWordsOf(a, b) || hasWordsOf(b, a),
  },
  // a person may have any name in the other script, and two siblings names that differ in a character
  {
    cause: { code: 'diagnosis.name-romanised' },
    proof: 'weak',
    fits: (a, b) => areOfTwoScripts(a.standard, b.standard),
  },
  {
    cause: { code: 'diagnosis.name-character' },
    proof: 'weak',
    fits: ({ standard: a }, { standard: b }) => Math.min(a.length, b.length) > 1 && isOneSlipApart(a, b),
  },
] as const satisfies readonly NameSlip[]);

function inOrder(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** Whether all words of a name, two or more, stand among those of the longer name, in the same order. */
function hasWordsOf(longer: readonly string[], words: readonly string[]): boolean {
  if (words.length < 2 || words.length >= longer.length) return false;
  let found = 0;
  for (const word of longer) if (word === words[found]) found += 1;
  return found === words.length;
}

function beginsWith(longer: string, beginning: string): boolean {
  return beginning.length >= SHORTEST_ROOM && longer.startsWith(beginning);
}

// no system that is known has room for fewer characters of a name
const SHORTEST_ROOM = 6;
// a name in canonical form has 200 characters; what is much longer is not read through
const LONGEST = 1000;
