/**
 * What makes two names of a school the same (學校名稱比對).
 *
 * Offices write 市立中壢國小, 中壢國小 and 桃園市中壢區中壢國民小學, and mean one school. The key leaves out what only says where
 * the school lies and who founded it, and has the rest in the short words of the Ministry's lists.
 *
 * Algorithm: white space out; 臺 for 台, and 市 for its look-alike U+5DFF; county, township and founder off the front,
 * as often as they stand there; then a fixed list of long words is replaced by short ones.
 *
 * Equal keys do not prove one school, for there is a 中正國小 in nearly every county: compare within a township.
 *
 * @source source/e1 — 2,632 names, of which no two in one township share a key
 * @source decision/0040 — what is left out and what is replaced
 * @module
 */
import type { Brand } from '../brand.js';
import { COUNTIES, type County } from './county.js';
import { townshipsOf } from './township.js';
import type { UnitName } from './unit-name.js';

/** What is left of a name when all that is the same for a whole township is gone. */
export type UnitNameKey = Brand<string, 'UnitNameKey'>;

/** Whether a public body or somebody else founded a school (公立、私立). */
export type Founder = 'public' | 'private';

/**
 * The key of a name. Only if the county is known is one of its townships taken off the front (鼓山區鼓山國小).
 *
 * @example
 * unitNameKey('桃園市中壢區中壢國民小學', '桃園市') // '中壢國小'
 * unitNameKey('市立中壢國小')                     // '中壢國小'
 */
export function unitNameKey(name: UnitName, county?: County): UnitNameKey {
  let key = splitFront(name, county).rest;
  for (const [long, short] of SHORT_WORDS) key = key.replaceAll(long, short);
  return key as UnitNameKey; // the one cast that makes a UnitNameKey
}

/**
 * Who founded a school as far as its name tells, or null.
 *
 * @example
 * founderOf('臺北市私立靜心小學') // 'private'
 * founderOf('中壢國小')         // null
 */
export function founderOf(name: UnitName, county?: County): Founder | null {
  return splitFront(name, county).founder;
}

function splitFront(
  name: UnitName,
  county: County | undefined,
): { readonly rest: string; readonly founder: Founder | null } {
  let rest = name.replaceAll(' ', '').replaceAll('台', '臺').replaceAll('\u5DFF', '市');
  let founder: Founder | null = null;
  for (;;) {
    const front = frontOf(rest, county);
    // a name that is nothing but front keeps its last word
    if (front === null || front.word.length === rest.length) return { rest, founder };
    rest = rest.slice(front.word.length);
    founder ??= front.founder;
  }
}

/** The county, township or founder's word that a text begins with. */
function frontOf(
  text: string,
  county: County | undefined,
): { readonly word: string; readonly founder: Founder | null } | null {
  const founderWord = FOUNDER_WORDS.find(([word]) => text.startsWith(word));
  if (founderWord !== undefined) return { word: founderWord[0], founder: founderWord[1] };

  const countyWord = COUNTIES.find((word) => text.startsWith(word));
  if (countyWord !== undefined) {
    const founding = `${countyWord}立`; // 桃園市立 is 桃園市 and 市立 in one
    return text.startsWith(founding) ? { word: founding, founder: 'public' } : { word: countyWord, founder: null };
  }
  const townshipWord = county && townshipsOf(county).find((word) => text.startsWith(word));
  return townshipWord === undefined ? null : { word: townshipWord, founder: null };
}

const FOUNDER_WORDS: readonly (readonly [string, Founder])[] = [
  ['私立', 'private'],
  ['國立', 'public'],
  ['市立', 'public'],
  ['縣立', 'public'],
  ['鄉立', 'public'],
  ['鎮立', 'public'],
  ['公立', 'public'],
  ['直轄市立', 'public'],
];

// In order: a long word before those that are part of it, and those that a replacement makes possible after it.
const SHORT_WORDS: readonly (readonly [string, string])[] = [
  ['國民中小學', '國中小'],
  ['國民(中)小學', '國中小'],
  ['國(中)小', '國中小'],
  ['國中小學', '國中小'],
  ['國民小學', '國小'],
  ['國民中學', '國中'],
  ['高級中等學校', '高中'],
  ['高級中學', '高中'],
  ['高級職業學校', '高職'],
  ['幼稚園', '幼兒園'],
  ['附設', '附'],
  ['附屬', '附'],
  ['附幼兒園', '附幼'],
  ['實驗國小', '實小'],
  ['實驗小學', '實小'],
  ['附國小', '附小'],
  ['附小學', '附小'],
  // 靜心小學 and 靜心國小 are one: by now no 小學 is left that belongs to a longer word
  ['小學', '國小'],
];
