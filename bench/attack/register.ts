/**
 * A leaked register: invented people with generated numbers, the same for one seed, and what is true of them.
 *
 * Who is on a roster stands at no telling place in it: the numbers are dealt out at random.
 *
 * @module
 */
import {
  type CalendarDate,
  checkDigitOf,
  type IdentityNumber,
  type PersonName,
  parseCalendarDate,
  parseIdentityNumber,
  parsePersonName,
} from '../../src/index.js';
import { lehmer } from '../lehmer.js';

/** A person of the register, and what the attacker wants to know. */
export interface Person {
  readonly identityNumber: IdentityNumber;
  readonly personName: PersonName;
  readonly birthDate: CalendarDate;
  /** On whose roster the person stands: the place of a school in the list of schools, or null. */
  readonly school: number | null;
  readonly hasAccount: boolean;
}

/** How much of everything there is. */
export interface Extent {
  readonly people: number;
  readonly schools: number;
  readonly teachersOfASchool: number;
  /** Of so many teachers one has not applied yet. */
  readonly oneUnclaimedOf: number;
}

/** People for the attack: the first ones are teachers, school by school in turns, but nothing in them says so. */
export function createRegister({ people, schools, teachersOfASchool, oneUnclaimedOf }: Extent, seed: number): Person[] {
  const random = lehmer(seed);
  const serials = shuffled(people, random);
  return serials.map((serial, place): Person => {
    const isListed = place < schools * teachersOfASchool;
    return {
      identityNumber: numberOf(serial, random),
      personName: parsePersonName(
        `${pick(SURNAMES, random)}${pick(GIVEN, random)}${pick(GIVEN, random)}`,
      )._unsafeUnwrap(),
      birthDate: BIRTH_DATES[random(BIRTH_DATES.length)] as CalendarDate,
      school: isListed ? place % schools : null,
      hasAccount: isListed && Math.floor(place / schools) % oneUnclaimedOf !== 0,
    };
  });
}

/** The numbers from 0 to below a count, in random order. */
export function shuffled(count: number, random: (limit: number) => number): number[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [numbers[last], numbers[other]] = [numbers[other] as number, numbers[last] as number];
  }
  return numbers;
}

/** Every birth date that a teacher may have: 47 years. */
export const BIRTH_DATES: readonly CalendarDate[] = Array.from(
  { length: (Date.UTC(2003, 0, 1) - Date.UTC(1956, 0, 1)) / 86_400_000 },
  (_, day) => parseCalendarDate(new Date(Date.UTC(1956, 0, 1 + day)).toISOString().slice(0, 10))._unsafeUnwrap(),
);

const LETTERS = 'ABCDEFGHJKMNPQTUVXWZIO';
const SURNAMES = '陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐';
const GIVEN = '山川雲風雨雪松柏竹梅蘭菊荷月星海湖溪谷河';

function pick(text: string, random: (limit: number) => number): string {
  return text.charAt(random(text.length));
}

function numberOf(serial: number, random: (limit: number) => number): IdentityNumber {
  const stem = `${pick(LETTERS, random)}${1 + random(2)}${String(serial).padStart(7, '0')}`;
  return parseIdentityNumber(stem + checkDigitOf(stem)._unsafeUnwrap())._unsafeUnwrap();
}
