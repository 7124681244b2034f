/**
 * Names with characters that some system could not store: ■ or ?? in their place, or their parts, 水+日+皿 for 溫.
 *
 * @source source/cardu — missing characters were stored as ■
 * @source source/ucm — names written in parts
 * @module
 */
import { HAN, STAND_IN } from '../person-name/name-character.js';

/**
 * Whether two names are one but for stand-ins, each of which is one character of the other, or half of one: an old system
 * wrote ?? for a character of two bytes. At least one character must be the same.
 */
export function differInStandIns(first: string, second: string): boolean {
  if (!STAND_INS.test(first) && !STAND_INS.test(second)) return false;
  const [halfOfFirst, halfOfSecond] = [joinHalves(first), joinHalves(second)];
  return fit(first, second) || fit(halfOfFirst, second) || fit(first, halfOfSecond);
}

/** Whether two names are one but for characters that one of them has in parts. At least one character must be the same. */
export function differInParts(first: string, second: string): boolean {
  if (!first.includes('+') && !second.includes('+')) return false;
  return fit(first.replace(IN_PARTS, ANY), second.replace(IN_PARTS, ANY));
}

function joinHalves(name: string): string {
  return name.replace(TWO_HALVES, ANY);
}

/** Whether two texts have the same characters in the same places, stand-ins aside. */
function fit(first: string, second: string): boolean {
  const [ofFirst, ofSecond] = [Array.from(first), Array.from(second)];
  if (ofFirst.length !== ofSecond.length) return false;
  const isSame = (character: string, place: number) => character === ofSecond[place] && !STAND_INS.test(character);
  const isHidden = (character: string, place: number) =>
    STAND_INS.test(character) || STAND_INS.test(ofSecond[place] as string); // they are of one length
  return (
    ofFirst.some(isSame) && ofFirst.every((character, place) => isSame(character, place) || isHidden(character, place))
  );
}

const ANY = '■';
const STAND_INS = new RegExp(`[${STAND_IN}]`, 'u');
const TWO_HALVES = new RegExp(`([${STAND_IN}])\\1`, 'gu');
const IN_PARTS = new RegExp(`[${HAN}](?:\\+[${HAN}])+`, 'gu');
