/** What fingers do to a run of digits. */
import type { Random } from './random.js';

/** One digit replaced: in half of the cases by its neighbour on the keyboard. */
export function withOtherDigit(digits: string, random: Random): string {
  const places = Array.from(digits, (_, at) => at).filter((at) => /[0-9]/.test(digits.charAt(at)));
  const at = random.pick(places);
  const typed = Number(digits.charAt(at));
  const neighbours = [typed - 1, typed + 1].filter((digit) => digit >= 0 && digit <= 9);
  const others = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => digit !== typed);
  const digit = random.chance(50) ? random.pick(neighbours) : random.pick(others);
  return digits.slice(0, at) + String(digit) + digits.slice(at + 1);
}

/** Two neighbours in each other's place; null where all neighbours are equal. */
export function withNeighboursExchanged(text: string, random: Random): string | null {
  const places = Array.from(text, (_, at) => at).filter((at) => at > 0 && text[at] !== text[at - 1]);
  if (places.length === 0) return null;
  const at = random.pick(places);
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
}
