/**
 * The limit: what a person would write by hand who needs nothing but true or false, in one loop, for speed.
 *
 * @module
 */

/** Whether a text is an identity number of any kind. */
export function isIdentityNumberByHand(text: string): boolean {
  if (text.length !== 10) return false;

  const letter = text.charCodeAt(0) - 65;
  if (letter < 0 || letter > 25) return false;
  let sum = LETTERS.charCodeAt(letter) - 48;

  const second = text.charCodeAt(1);
  if (second === 49 || second === 50 || second === 56 || second === 57) sum += 8 * (second - 48);
  else if (second >= 65 && second <= 68) sum += 8 * (second - 65);
  else return false;

  for (let place = 2; place < 9; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += (9 - place) * digit;
  }
  const checkDigit = text.charCodeAt(9) - 48;
  return checkDigit >= 0 && checkDigit <= 9 && (sum + checkDigit) % 10 === 0;
}

const LETTERS = '10987654932210898765431320';
