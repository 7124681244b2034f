/**
 * Invented people. Their given names are put together from words for landscapes and plants, so that they look as
 * invented as they are; their numbers are drawn by lot and get the check digit that belongs to them.
 *
 * @module
 */
import { checkDigitOf, type Sex } from 'tw-teacher-account';
import type { Day } from './date-spellings.js';
import type { Random } from './random.js';

/** Somebody who does not exist. */
export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly number: string;
  readonly born: Day;
}

/** Which number somebody has. */
export type NumberKind = 'national' | 'resident' | 'legacy-resident';

/** A source of invented people, no two of whom share a name or a number. */
export interface People {
  readonly somebody: (details?: Partial<Person> & { readonly numberKind?: NumberKind }) => Person;
}

/** People by lot. */
export function createPeople(random: Random): People {
  const names = random.shuffled(
    SURNAMES.flatMap((surname) => LANDSCAPES.flatMap((first) => PLANTS.map((second) => `${surname}${first}${second}`))),
  );
  const numbers = new Set<string>();
  const newNumber = (sex: Sex, kind: NumberKind): string => {
    const number = anyNumber(random, sex, kind);
    if (numbers.has(number)) return newNumber(sex, kind);
    numbers.add(number);
    return number;
  };
  return {
    somebody({ name, sex, number, born, numberKind = 'national' } = {}) {
      const theirSex = sex ?? random.pick(['male', 'female', 'female']);
      return {
        name: name ?? names.pop() ?? '',
        sex: theirSex,
        number: number ?? newNumber(theirSex, numberKind),
        born: born ?? { year: 1962 + random.below(40), month: 1 + random.below(12), day: 1 + random.below(28) },
      };
    },
  };
}

/** A number of somebody born recently enough: the letters of places that no longer issue any are among them. */
export function anyNumber(random: Random, sex: Sex, kind: NumberKind): string {
  const male = sex === 'male';
  const second = { national: male ? '1' : '2', resident: male ? '8' : '9', 'legacy-resident': male ? 'C' : 'D' }[kind];
  const letters = kind === 'resident' ? 'ABCDEFGHIJKMNOPQTUVWXZ' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const third = String(random.below(kind === 'legacy-resident' ? 10 : 4));
  const serial = String(random.below(1_000_000)).padStart(6, '0');
  const firstNine = `${letters.charAt(random.below(letters.length))}${second}${third}${serial}`;
  return `${firstNine}${checkDigitOf(firstNine)._unsafeUnwrap()}`;
}

const SURNAMES = Array.from('陳林李張王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游詹胡施沈余盧');
const LANDSCAPES = Array.from('山川河海江湖溪泉雲雨雪霜風原谷島');
const PLANTS = Array.from('松竹梅蘭菊荷桂柏楓杉樟榕櫻棠蓮萍');
