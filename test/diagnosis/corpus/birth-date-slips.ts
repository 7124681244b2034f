/** What goes wrong with birth dates between a form in 民國 and a roster in 西元. */
import { type Day, dayAfter, dayBefore, isDay, textOf, yearsLater } from './dates.js';
import { onApplication, onEither, onRow } from './pair.js';
import { birthDay, person } from './person.js';
import type { Random } from './random.js';
import type { Slip } from './slip.js';
import { withNeighboursExchanged, withOtherDigit } from './typing.js';

export const BIRTH_DATE_SLIPS: readonly Slip[] = [
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-gregorian-as-minguo',
    weight: 15,
    // 1990 in the box for 民國
    happen: (pair) => onApplication(pair, { birthDate: textOf(yearsLater(pair.person.born, 1911)) }),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-minguo-as-gregorian',
    weight: 25,
    // 79 in a column for 西元
    happen: (pair) => onRow(pair, { birthDate: textOf(yearsLater(pair.person.born, -1911)) }),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-minguo-as-19yy',
    weight: 60,
    happen: (pair, random) => {
      const { born } = pair.person;
      if (random.chance(80)) return onRow(pair, { birthDate: textOf(yearsLater(born, -11)) });
      // the other way round it takes a year of 19yy
      return born.year > 1999 ? null : onApplication(pair, { birthDate: textOf(yearsLater(born, 11)) });
    },
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-lost-leading-one',
    weight: 10,
    person: (random) => ({ ...person(random), born: { ...birthDay(random), year: 2012 + random.below(6), day: 11 } }),
    happen: (pair) =>
      pair.person.born.year < 2012 ? null : onRow(pair, { birthDate: textOf(yearsLater(pair.person.born, -100)) }),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-leap-day',
    weight: 10,
    person: (random) => ({ ...person(random), born: { year: 1960 + 4 * random.below(11), month: 2, day: 29 } }),
    happen: (pair, random) => {
      const { born } = pair.person;
      if (born.month !== 2 || born.day !== 29) return null;
      return onEither(pair, random, 'birthDate', textOf(random.chance(70) ? dayAfter(born) : dayBefore(born)));
    },
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-month-and-day',
    weight: 50,
    happen: inDay(({ year, month, day }) => ({ year, month: day, day: month })),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-one-day',
    weight: 50,
    // midnight in Taipei is the day before in UTC
    happen: inDay((born, random) => (random.chance(85) ? dayBefore(born) : dayAfter(born))),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-one-year',
    weight: 35,
    happen: inDay((born, random) => yearsLater(born, random.chance(50) ? 1 : -1)),
  },
  {
    field: 'birthDate',
    cause: 'diagnosis.birth-date-neighbours',
    weight: 40,
    happen: inBoxes((box, random) => withNeighboursExchanged(box, random)),
  },
  { field: 'birthDate', cause: 'diagnosis.birth-date-digit', weight: 110, happen: inBoxes(withOtherDigit) },
];

/** A slip that makes another day of a day, on the row or on the form. */
function inDay(change: (born: Day, random: Random) => Day): Slip['happen'] {
  return (pair, random) => {
    const day = change(pair.person.born, random);
    return isDay(day) ? onEither(pair, random, 'birthDate', textOf(day)) : null;
  };
}

/** A slip in one of the three boxes: on the row the year is Gregorian, on the form Minguo. What is no day is noticed at once. */
function inBoxes(change: (box: string, random: Random) => string | null): Slip['happen'] {
  return (pair, random) => {
    const { year, month, day } = pair.person.born;
    const isOnRow = random.chance(60);
    const offset = isOnRow ? 0 : 1911;
    const boxes = [
      String(year - offset).padStart(3, '0'),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ];
    const at = random.pick([0, 0, 1, 2, 2]);
    const changed = change(boxes[at] ?? '', random);
    if (changed === null) return null;
    const [first, second, third] = boxes.map((box, index) => Number(index === at ? changed : box));
    const slipped = { year: (first ?? 0) + offset, month: second ?? 0, day: third ?? 0 };
    if (!isDay(slipped) || slipped.year < 1940 || slipped.year > 2020) return null;
    const birthDate = textOf(slipped);
    return isOnRow ? onRow(pair, { birthDate }) : onApplication(pair, { birthDate });
  };
}
