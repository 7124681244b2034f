/**
 * What is remarkable about a person's name: traces of systems that could not store it.
 *
 * A stand-in (■ □ ? ？ U+FFFD, a private code) or a character written as its parts (水+日+皿) is somebody's name all the
 * same; nobody is locked out for it. But it equals no other writing of the name, so somebody should look at it.
 *
 * @source source/cardu — missing characters were stored as ■
 * @source source/ucm — names written in parts
 * @source decision/0008 — stand-ins are taken
 * @module
 */
import { HAN, STAND_IN } from './name-character.js';
import type { PersonName } from './person-name.js';

/** `index` counts UTF-16 code units from 0 in the name, `ordinal` characters from 1. */
export type PersonNameNotice = { readonly index: number; readonly ordinal: number } & (
  | { readonly code: 'person-name.unstorable-character' }
  | { readonly code: 'person-name.split-character' }
  | { readonly code: 'person-name.compatibility-character' }
);

/**
 * The notices about a name, in the order of its characters: `person-name.unstorable-character` (a stand-in),
 * `person-name.split-character` (the first of the parts), `person-name.compatibility-character` (a letter or Han
 * character that Unicode keeps only for other encodings' sake, such as the radical U+2F08 in place of 人).
 *
 * @example
 * reviewPersonName('王■明') // [{ code: 'person-name.unstorable-character', index: 1, ordinal: 2 }]
 * reviewPersonName('王小明') // []
 */
export function reviewPersonName(name: PersonName): readonly PersonNameNotice[] {
  // most names: nothing in them is remarkable
  if (COMMON_HAN.test(name)) return [];
  const notices: PersonNameNotice[] = [];
  let ordinal = 1;
  let reviewed = 0;
  for (const { index, 0: found } of name.matchAll(REMARKABLE)) {
    ordinal += Array.from(name.slice(reviewed, index)).length;
    reviewed = index;
    if (STAND_IN_ALONE.test(found)) notices.push({ code: 'person-name.unstorable-character', index, ordinal });
    else if (found.includes('+')) notices.push({ code: 'person-name.split-character', index, ordinal });
    else if (found.normalize('NFKC') !== found) {
      notices.push({ code: 'person-name.compatibility-character', index, ordinal });
    }
  }
  return notices;
}

const COMMON_HAN = /^[\u4E00-\u9FFF]+$/;
const REMARKABLE = new RegExp(`[${STAND_IN}]|[${HAN}](?:\\+[${HAN}])*|\\p{L}`, 'gu');
const STAND_IN_ALONE = new RegExp(`^[${STAND_IN}]$`, 'u');
