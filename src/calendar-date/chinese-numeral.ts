/**
 * Whole numbers in Chinese numerals (中文數字), as dates are written with them.
 *
 * Shape: either one numeral a digit (`一○七`, up to four of them) or with units (`一百零七`, 1 to 9999). Zero is 零,
 * 〇 U+3007, ○ U+25CB or ◯ U+25EF; NFKC does not fold these into one another. Promulgations leave out the 一 before 十
 * after a hundred (`一百十四`), everyday text writes it (`一百一十四`): both are read.
 *
 * Not read: financial numerals (壹貳參), 廿 and 卅, and spoken short forms (`一百二` for 120).
 *
 * @source source/s6law — 一百十年, 一百零二年, 九十九年
 * @source source/moe-tech — 一○七年
 * @source decision/0023 — which numerals are read
 * @module
 */

/** A number and how many digits it was written with. */
export interface WrittenNumber {
  readonly value: number;
  readonly digits: number;
}

/**
 * Reads a numeral; `undefined` for any other text.
 *
 * @example
 * readChineseNumeral('一○七')   // { value: 107, digits: 3 }
 * readChineseNumeral('一百十四') // { value: 114, digits: 3 }
 * readChineseNumeral('一百二')   // undefined: 102 or 120
 */
export function readChineseNumeral(text: string): WrittenNumber | undefined {
  const folded = text.replace(ZERO_VARIANTS, '零');
  if (POSITIONAL.test(folded)) {
    const digits = Array.from(folded, (numeral) => DIGITS.indexOf(numeral)).join('');
    return { value: Number(digits), digits: digits.length };
  }
  if (!WITH_UNITS.test(folded)) return undefined;
  const value = sumOf(folded);
  // a sum says nothing of order or zeros: only the two correct writings of that sum are taken
  const correct = folded === writeChineseNumeral(value) || folded === writeEverydayNumeral(value);
  return correct ? { value, digits: String(value).length } : undefined;
}

/**
 * Writes a number from 1 to 9999 as promulgations do.
 *
 * @example
 * writeChineseNumeral(114) // '一百十四'
 * writeChineseNumeral(102) // '一百零二'
 */
export function writeChineseNumeral(value: number): string {
  return writeEverydayNumeral(value).replace('一十', '十');
}

function writeEverydayNumeral(value: number): string {
  let written = '';
  let rest = value;
  for (const { unit, size } of UNITS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) written += DIGITS.charAt(count) + unit;
    else if (written !== '' && rest > 0 && !written.endsWith('零')) written += '零';
  }
  return value < 20 ? written.replace('一十', '十') : written;
}

function sumOf(numerals: string): number {
  let sum = 0;
  let count = 0;
  for (const numeral of numerals) {
    const size = UNITS.find(({ unit }) => unit === numeral)?.size;
    if (size === undefined) {
      count = DIGITS.indexOf(numeral);
    } else {
      sum += Math.max(count, 1) * size;
      count = 0;
    }
  }
  return sum + count;
}

const DIGITS = '零一二三四五六七八九';
const UNITS = [
  { unit: '千', size: 1000 },
  { unit: '百', size: 100 },
  { unit: '十', size: 10 },
  { unit: '', size: 1 },
] as const;

const ZERO_VARIANTS = /[〇○◯]/g;
const POSITIONAL = /^[零一二三四五六七八九]{1,4}$/;
// 9999 has seven numerals
const WITH_UNITS = /^[零一二三四五六七八九十百千]{1,7}$/;
