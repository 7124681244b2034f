/**
 * The letters that a spreadsheet names a column with, from 1: A, B, … Z, AA.
 *
 * @example
 * columnLetters(3) // 'C'
 * columnLetters(27) // 'AA'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const FIRST_LETTER = 0x41;
