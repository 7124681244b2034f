/**
 * Names in Han characters, in Latin letters, and in both side by side.
 *
 * @source source/hemei — the romanised name beside the Han name
 * @module
 */
import { HAN } from '../person-name/name-character.js';

/** Whether one name has Han characters and Latin letters, and the other only the one part or only the other. */
export function isPartOfOther(first: string, second: string): boolean {
  return isPartOf(first, second) || isPartOf(second, first);
}

/** Whether one name has Han characters and no Latin letters, and the other the reverse. */
export function areOfTwoScripts(first: string, second: string): boolean {
  return (isHanOnly(first) && isLatinOnly(second)) || (isHanOnly(second) && isLatinOnly(first));
}

function isPartOf(part: string, whole: string): boolean {
  const [han, latin] = [whole.replace(NOT_HAN, ''), whole.replace(NOT_LATIN, '')];
  return han !== '' && latin !== '' && (part === han || part === latin);
}

function isHanOnly(name: string): boolean {
  return HAN_CHARACTER.test(name) && !LATIN_LETTER.test(name);
}

function isLatinOnly(name: string): boolean {
  return LATIN_LETTER.test(name) && !HAN_CHARACTER.test(name);
}

const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'u');
const NOT_HAN = new RegExp(`[^${HAN}]`, 'gu');
const LATIN_LETTER = /\p{Script=Latin}/u;
// marks belong to the letters before them
const NOT_LATIN = /[^\p{Script=Latin}\p{M}]/gu;
