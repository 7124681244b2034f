/** A file of many teachers, written row by row: numbers are generated, people invented. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { checkDigitOf } from 'tw-teacher-account';

const SURNAMES = '陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐';
const GIVEN = '山川雲風雨雪松柏竹梅蘭菊荷月星海湖溪谷河';
const TITLES = ['導師', '科任教師', '專任教師', '教學組長', '代理教師', '教務主任', '特教教師'];
const LETTERS = 'ABCDEFGHJKMNPQTUVXWZIO';

/** The n-th teacher's cells: name, sex, number, Gregorian birth date, job title. Numbers come in no order. */
function cellsOf(n: number): readonly string[] {
  // a step that shares no divisor with the count scatters the numbers over their whole range
  const scattered = (n * 7_368_787) % 150_000_000;
  const letter = LETTERS.charAt(n % LETTERS.length);
  const firstNine = `${letter}${1 + (n % 2)}${String(scattered % 10_000_000).padStart(7, '0')}`;
  const number = firstNine + checkDigitOf(firstNine)._unsafeUnwrap();
  const name = SURNAMES.charAt(n % 20) + GIVEN.charAt((n >> 3) % 20) + GIVEN.charAt((n >> 7) % 20);
  const born = `${1960 + (n % 40)}/${1 + (n % 12)}/${1 + (n % 28)}`;
  return [name, n % 2 === 0 ? '男' : '女', number, born, TITLES[n % TITLES.length] ?? ''];
}

/** Writes a file of so many rows. */
export async function writeStaffFile(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write('\uFEFF姓名,性別,身分證字號,出生年月日,職稱\r\n');
  for (let n = 0; n < rows; n += 1) {
    if (!out.write(`${cellsOf(n).join(',')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
