/**
 * Whether two written names are one (同名): what compares a roster's name with an application's.
 *
 * Names are compared by a key: NFKC (full width, radicals, compatibility characters), no white space, nothing
 * invisible, one interpunct for all of them and for the full stop, one apostrophe, one hyphen, letters as capitals —
 * the form in which passports print names, so ß is SS and ı is I. Marks are kept: José is not Jose. Where the keys
 * differ, variant characters are replaced by one form each and the keys compared again.
 *
 * It compares writing, not persons: two people may share a name, and one person may have two. Word order, initials
 * and romanisations are not looked through, and a stand-in (■) equals only itself.
 *
 * @source source/moi-107 — respect the written form, do not refuse because of it
 * @source decision/0007 — what counts as the same name
 * @module
 */
import { APOSTROPHE, HYPHEN, INTERPUNCT } from './name-character.js';
import { STANDARD_FORM } from './name-variants.js';
import type { PersonName } from './person-name.js';

/**
 * How two names compare: one writing; one name in another form of some character (異體字), worth a look where the
 * written form matters; or two names.
 */
export type NameMatch = 'exact' | 'variant' | 'different';

/**
 * Compares two names. "Exact" is an equivalence, and so is "exact or variant".
 *
 * @example
 * sameName('瓦歷斯‧諾幹', '瓦歷斯．諾幹') // 'exact'
 * sameName('黃啟峰', '黄啓峯')         // 'variant'
 * sameName('鍾小明', '鐘小明')         // 'different'
 */
export function sameName(a: PersonName, b: PersonName): NameMatch {
  return compareWritings(a, b);
}

/** {@link sameName} for any two texts, such as names of a host that no parser took. */
export function compareWritings(a: string, b: string): NameMatch {
  const [keyOfA, keyOfB] = [writingOf(a), writingOf(b)];
  if (keyOfA === keyOfB) return 'exact';
  return standardFormOf(keyOfA) === standardFormOf(keyOfB) ? 'variant' : 'different';
}

/** The key that two names have in common if they are one name in one writing. Of any text; twice is the same as once. */
export function writingOf(name: string): string {
  // signs come first, for NFKC takes U+00B4 apart, and once more, for it and capitals may bring forth new ones
  const compatible = foldSigns(name).normalize('NFKC').replace(UNSEEN, '').toUpperCase();
  return foldSigns(compatible.normalize('NFKC'));
}

function foldSigns(text: string): string {
  return text.replace(INTERPUNCTS, '\u00B7').replace(APOSTROPHES, "'").replace(HYPHENS, '-');
}

/** A writing with one form for each variant character: what the writings of one name have in common. */
export function standardFormOf(writing: string): string {
  return Array.from(writing, (character) => STANDARD_FORM.get(character) ?? character).join('');
}

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const INTERPUNCTS = new RegExp(`[${INTERPUNCT}]`, 'gu');
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'gu');
const HYPHENS = new RegExp(`[${HYPHEN}]`, 'gu');
