/** Invented identity numbers, with the check digit worked out here and not by the package. */
import type { Random } from './random.js';

export type Sex = 'male' | 'female';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'; // in the order of their codes, 10 to 35
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1];

function checkDigit(firstNine: string): string {
  const code = LETTERS.indexOf(firstNine.charAt(0)) + 10;
  const second = firstNine.charAt(1);
  const digits = ('ABCD'.includes(second) ? String('ABCD'.indexOf(second)) : second) + firstNine.slice(2);
  const sum = WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number(digits.charAt(at)),
    Math.floor(code / 10) + 9 * (code % 10),
  );
  return String((10 - (sum % 10)) % 10);
}

export function isValid(number: string): boolean {
  return /^[A-Z][1289A-D][0-9]{8}$/.test(number) && checkDigit(number.slice(0, 9)) === number.charAt(9);
}

export function completed(firstNine: string): string {
  return firstNine + checkDigit(firstNine);
}

export function nationalId(sex: Sex, random: Random): string {
  return completed(random.pick(Array.from('ABDEFHJKMNPQTUV')) + (sex === 'male' ? '1' : '2') + digits(7, random));
}

/** A residence number of a foreigner, in the current format. */
export function residenceNumber(sex: Sex, random: Random): string {
  return completed(
    random.pick(Array.from('ABDEFH')) + (sex === 'male' ? '8' : '9') + random.pick(['0', '1']) + digits(6, random),
  );
}

/** The same in the format of before 2021. */
export function legacyResidenceNumber(sex: Sex, random: Random): string {
  return completed(random.pick(Array.from('ABDEFH')) + (sex === 'male' ? 'C' : 'D') + digits(7, random));
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => String(random.below(10))).join('');
}
