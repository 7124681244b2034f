/**
 * A name taken apart for comparison: keys that look through more and more of how it is written.
 *
 * @source decision/0007 — what counts as the same name
 * @module
 */
import { INTERPUNCT } from '../person-name/name-character.js';
import { standardFormOf, writingOf } from '../person-name/same-name.js';

/** What names are compared by. Each key looks through all that the key before it looks through. */
export interface NameWriting {
  /** Without white space and invisible characters. */
  readonly spaceless: string;
  /** Also in capitals. */
  readonly capitals: string;
  /** Also in half width, with one code for each character. */
  readonly halfWidth: string;
  /** Also without interpuncts, apostrophes, hyphens and commas. */
  readonly unsigned: string;
  /** Also with one form for each variant character. */
  readonly standard: string;
  /** The standard forms of its words, which spaces, commas and interpuncts part. */
  readonly words: readonly string[];
}

/** Takes a name apart; any text will do. */
export function nameWritingOf(name: string): NameWriting {
  const spaceless = name.replace(UNSEEN, '');
  const unsigned = writingOf(name).replace(SIGNS, '');
  const words = name.split(BETWEEN_WORDS).map((word) => standardFormOf(writingOf(word).replace(SIGNS, '')));
  return {
    spaceless,
    capitals: spaceless.toUpperCase(),
    halfWidth: spaceless.normalize('NFKC').toUpperCase(),
    unsigned,
    standard: standardFormOf(unsigned),
    words: words.filter((word) => word !== ''),
  };
}

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/gu;
// as a writing has them: one interpunct, one apostrophe, one hyphen
const SIGNS = /[·'\-,:]/g;
const BETWEEN_WORDS = new RegExp(`[\\s,\\uFF0C${INTERPUNCT}]+`, 'u');
