/**
 * What goes wrong with identity numbers. Forms and rosters of this package refuse a wrong check digit; the texts of other
 * systems do not, so both are drawn.
 */
import { completed, isValid, residenceNumber } from './numbers.js';
import { onApplication, onEither, onRow, type Pair } from './pair.js';
import { legacyHolder } from './person.js';
import type { Random } from './random.js';
import type { Slip } from './slip.js';
import { withNeighboursExchanged, withOtherDigit } from './typing.js';

export const NUMBER_SLIPS: readonly Slip[] = [
  {
    field: 'identityNumber',
    cause: 'diagnosis.number-look-alike',
    weight: 35,
    happen: inNumber((number, random) => {
      const places = Array.from(number, (_, at) => at).filter((at) => /[01OI]/.test(number.charAt(at)));
      if (places.length === 0) return null;
      const at = random.pick(places);
      const other = { 0: 'O', 1: random.pick(['I', 'l', 'I']), O: '0', I: '1' }[number.charAt(at)] ?? '';
      return number.slice(0, at) + other + number.slice(at + 1);
    }),
  },
  {
    field: 'identityNumber',
    cause: 'diagnosis.number-neighbours',
    weight: 35,
    happen: inNumber((number, random) => {
      // the last two change places without a trace
      if (random.chance(40)) return number.slice(0, 8) + number.charAt(9) + number.charAt(8);
      return withNeighboursExchanged(number, random);
    }),
  },
  {
    field: 'identityNumber',
    cause: 'diagnosis.number-character',
    weight: 75,
    happen: inNumber((number, random) =>
      random.chance(40) ? unnoticed(number, random) : withOtherDigit(number, random),
    ),
  },
  {
    field: 'identityNumber',
    cause: 'diagnosis.number-length',
    weight: 25,
    happen: inNumber((number, random) => {
      const at = 1 + random.below(9);
      return random.chance(60)
        ? number.slice(0, at) + number.slice(at + 1)
        : number.slice(0, at) + number.charAt(at) + number.slice(at);
    }),
  },
  {
    field: 'identityNumber',
    cause: 'diagnosis.number-residence',
    weight: 30,
    person: legacyHolder,
    happen: (pair, random) => {
      if (!/^[A-Z][CD]/.test(pair.person.number)) return null;
      const identityNumber = residenceNumber(pair.person.sex, random);
      return random.chance(70) ? onApplication(pair, { identityNumber }) : onRow(pair, { identityNumber });
    },
  },
];

function inNumber(change: (number: string, random: Random) => string | null): Slip['happen'] {
  return (pair: Pair, random: Random) => {
    const number = change(pair.person.number, random);
    return number === pair.person.number ? null : onEither(pair, random, 'identityNumber', number);
  };
}

/** A digit replaced so that the check digit still fits. */
function unnoticed(number: string, random: Random): string | null {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const slipped = withOtherDigit(number, random);
    if (isValid(slipped)) return slipped;
  }
  return null;
}

/** Two twins' numbers: registered one after the other. */
export function nextNumber(number: string): string {
  const serial = String((Number(number.slice(2, 9)) + 1) % 10_000_000).padStart(7, '0');
  return completed(number.slice(0, 2) + serial);
}
