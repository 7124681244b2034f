/**
 * Invented people with generated numbers.
 *
 * @module
 */

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * A national identity number with a right check digit.
 *
 * @param {string} letter
 * @param {1 | 2} sex
 * @param {number} serial of seven digits
 */
export function identityNumber(letter, sex, serial) {
  const body = `${sex}${String(serial).padStart(7, '0')}`;
  const code = LETTERS.indexOf(letter) + 10;
  const digits = [Math.floor(code / 10), code % 10, ...Array.from(body, Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  return `${letter}${body}${(10 - (sum % 10)) % 10}`;
}

/** @typedef {{ name: string, sex: string, number: string, birth: string, title: string, phone: string }} Person */

/** @type {readonly Person[]} */
export const PEOPLE = [
  ['王小明', '男', 'A', 1, 1234567, '1979-01-01', '教師', '0912345678'],
  ['林美玉', '女', 'B', 2, 2345671, '1985-12-31', '組長', '0223456789'],
  ['陳大文', '男', 'F', 1, 345678, '1968-02-29', '主任', '0423456789'],
  ['歐陽怡君', '女', 'H', 2, 4567012, '1990-10-10', '代理教師', '0972000111'],
  ['高啟銘', '男', 'E', 1, 5670123, '1972-06-05', '校長', '075551234'],
].map(([name, sex, letter, digit, serial, birth, title, phone]) => ({
  name: String(name),
  sex: String(sex),
  number: identityNumber(String(letter), digit === 1 ? 1 : 2, Number(serial)),
  birth: String(birth),
  title: String(title),
  phone: String(phone),
}));

/** @param {string} day */
export function minguo(day) {
  const [year, month, date] = day.split('-');
  return `${Number(year) - 1911}/${month}/${date}`;
}

/**
 * The day's number in a workbook.
 *
 * @param {string} day
 * @param {'1900' | '1904'} system
 */
export function serial(day, system = '1900') {
  const days = Date.parse(day) / 86_400_000;
  return days + (system === '1900' ? 25_569 : 24_107);
}
