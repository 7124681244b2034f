/** Pairs of two people, most of them near each other in some way: whoever is diagnosed there is mistaken for somebody else. */
import { textOf } from './dates.js';
import { givenCharacter } from './names.js';
import { nextNumber } from './number-slips.js';
import { completed, isValid, nationalId } from './numbers.js';
import type { Pair } from './pair.js';
import { applicationOf, birthDay, type Person, person, rowOf } from './person.js';
import type { Random } from './random.js';

/** How two people come to look alike. */
export interface Nearness {
  readonly kind: string;
  readonly count: number;
  readonly other: (one: Person, random: Random) => Person;
  /** Whether the applicant wrote down the other's number. */
  readonly sharesNumber?: boolean;
}

export const NEARNESSES: readonly Nearness[] = [
  { kind: 'nobody in particular', count: 60, other: (_, random) => person(random) },
  {
    kind: 'the same surname',
    count: 40,
    other: ({ name }, random) => {
      const other = person(random);
      return { ...other, name: name.charAt(0) + givenCharacter(other.sex, random) + givenCharacter(other.sex, random) };
    },
  },
  {
    kind: 'the same year of birth',
    count: 40,
    other: ({ born }, random) => ({
      ...person(random),
      born: { ...birthDay(random), year: born.year, day: 1 + random.below(28) },
    }),
  },
  { kind: 'the same birth date', count: 40, other: ({ born }, random) => ({ ...person(random), born }) },
  {
    kind: 'the same surname and birth date',
    count: 40,
    other: ({ name, born, sex }, random) => ({
      name: name.charAt(0) + givenCharacter(sex, random) + givenCharacter(sex, random),
      sex,
      number: nationalId(sex, random),
      born,
    }),
  },
  { kind: 'the same name', count: 60, other: ({ name }, random) => ({ ...person(random), name }) },
  {
    kind: 'the same name and year of birth',
    count: 40,
    other: ({ name, born }, random) => ({
      ...person(random),
      name,
      born: { year: born.year, month: 1 + random.below(12), day: 1 + random.below(28) },
    }),
  },
  {
    kind: 'siblings: surname, a character of the given name, years apart',
    count: 60,
    other: ({ name, born }, random) => {
      const sibling = person(random);
      const given = name.charAt(1) + givenCharacter(sibling.sex, random);
      const year = born.year + 1 + random.below(6);
      return {
        ...sibling,
        name: name.charAt(0) + given,
        born: { ...birthDay(random), year, day: 1 + random.below(28) },
      };
    },
  },
  {
    kind: 'twins: surname, a character of the given name, birth date, the next number',
    count: 60,
    other: ({ name, born, sex, number }, random) => ({
      name: name.charAt(0) + name.charAt(1) + givenCharacter(sex, random),
      sex,
      number: nextNumber(number),
      born,
    }),
  },
  {
    kind: 'twins whose numbers differ by the last two digits in each other’s place',
    count: 20,
    other: ({ name, born, sex, number }, random) => ({
      name: name.charAt(0) + name.charAt(1) + givenCharacter(sex, random),
      sex,
      number: number.slice(0, 8) + number.charAt(9) + number.charAt(8),
      born,
    }),
  },
  {
    kind: 'numbers that begin alike',
    count: 40,
    other: ({ number, sex }, random) => {
      const other = person(random);
      const serial = number.slice(2, 6) + String(random.below(1000)).padStart(3, '0');
      return { ...other, sex, number: completed(number.slice(0, 2) + serial) };
    },
  },
  {
    kind: 'the number of somebody else',
    count: 60,
    sharesNumber: true,
    other: ({ number, sex }, random) => ({ ...person(random), sex, number }),
  },
];

/** A pair of two people who are near each other so, and are not the same by chance. */
export function strangers({ other, sharesNumber = false }: Nearness, random: Random): Pair {
  for (;;) {
    const one = person(random);
    const registered = other(one, random);
    const isAsMeant = (one.number === registered.number) === sharesNumber && isValid(registered.number);
    if (isAsMeant && (one.name !== registered.name || textOf(one.born) !== textOf(registered.born))) {
      return { person: one, application: applicationOf(one), row: rowOf(registered) };
    }
  }
}
