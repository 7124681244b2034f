import { describe, expect, test } from 'vitest';
import { findColumns } from '../../src/roster-import/find-columns.js';
import { surveySheet } from '../../src/roster-import/survey.js';
import { numberOf } from '../workflow/scene.js';
import { sheetOf } from './support/sheets.js';

const HEADER = ['姓名', '性別', '身分證字號', '生日', '職稱'];
const survey = (...rows: string[][]) => {
  const sheet = sheetOf([HEADER, ...rows]);
  return surveySheet(sheet, findColumns(sheet)._unsafeUnwrap());
};
const row = (number: string, birthDate = '') => ['甲', '', number, birthDate, ''];

describe('a survey', () => {
  test('counts what can be read in which calendar', () => {
    const dates = ['1990/1/1', '1991/1/1', '79/1/1', '12/1/1', '790101', '0114/01/01', '32874', '不詳', '', '-'];
    expect(survey(...dates.map((date) => row('', date))).calendarCounts).toEqual({
      gregorianOnly: 2,
      minguoOnly: 1,
      either: 3,
      neither: 4,
    });
  });

  test('knows the numbers, however they are written, and the rows of those that come twice', () => {
    const { numbers, withoutNumber } = survey(
      row(numberOf(1)),
      row(` ${numberOf(2).toLowerCase()} `),
      row('A123456780'),
      row(''),
      row(numberOf(2)),
    );
    expect([1, 2, 3].map((person) => numbers.has(numberOf(person)))).toEqual([true, true, false]);
    expect([...numbers.repeated]).toEqual([[numberOf(2), { count: 2, rows: [3, 6] }]]);
    expect(withoutNumber).toBe(2);
  });

  test('counts rows that are not blank, and knows the last of them', () => {
    expect(survey(row(''), ['', '', '', '', ''], row(''), ['', ''])).toMatchObject({ rowCount: 2, lastRow: 4 });
    expect(survey()).toMatchObject({ rowCount: 0, lastRow: 1, withoutNumber: 0 });
  });
});
