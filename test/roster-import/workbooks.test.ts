/** What Excel does to birth dates, in workbooks: a date is a date, a number is reckoned from the day the workbook says. */
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { readRosterFile } from '../../src/roster-file/read-roster-file.js';
import { checkSheet } from '../../src/roster-import/check-sheet.js';
import { workbook } from '../roster-file/support/workbook.js';
import { entryOf } from '../workflow/scene.js';

const TODAY = parseCalendarDate('2026-08-01')._unsafeUnwrap();
const HEADER = ['姓名', '性別', '身分證字號', '出生年月日', '職稱'];
const STYLES = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const FROM_1904 = '<workbookPr date1904="1"/>';

/** A workbook with a teacher for each birth date, given as the cell's XML without its place. */
async function birthDatesIn(cells: readonly string[], properties = '') {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = cells.map((cell, person) => {
    const { personName, sex, identityNumber, jobTitle } = entryOf({ person });
    const [before, after] = [[personName, sex, identityNumber].map(text).join(''), text(jobTitle)];
    return `<row>${before}${cell}${after}</row>`;
  });
  const header = `<row>${HEADER.map(text).join('')}</row>`;
  const bytes = workbook({ rows: `${header}${rows.join('')}`, styles: STYLES, properties });
  const sheet = (await readRosterFile(bytes))._unsafeUnwrap();
  const checked = checkSheet(sheet, { today: TODAY })._unsafeUnwrap();
  return Array.from(checked.lines(), (line) =>
    line.entry === null
      ? line.errors.map(({ field, error, suggestion }) => ({ field, code: error.code, suggestion }))
      : [line.entry.birthDate, ...line.notices.map(({ notice }) => notice.code)],
  );
}

describe('a birth date in a workbook', () => {
  test('that is a date is that day, whatever the workbook counts from', async () => {
    const date = (serial: number) => `<c s="1"><v>${serial}</v></c>`;
    expect(await birthDatesIn([date(32874)])).toEqual([['1990-01-01']]);
    expect(await birthDatesIn([date(31412)], FROM_1904)).toEqual([['1990-01-01']]);
  });

  test('that lost its format is reckoned from the workbook’s first day, and remarked on', async () => {
    const number = (serial: number) => `<c><v>${serial}</v></c>`;
    const noted = 'roster-import.read-as-serial-number';
    expect(await birthDatesIn([number(32874), number(28856)])).toEqual([
      ['1990-01-01', noted],
      ['1979-01-01', noted],
    ]);
    expect(await birthDatesIn([number(31412)], FROM_1904)).toEqual([['1990-01-01', noted]]);
  });

  test('in Minguo that lost its leading zero is read, and remarked on, beside one that has it', async () => {
    const cells = ['<c><v>790101</v></c>', '<c t="inlineStr"><is><t>0791231</t></is></c>', '<c><v>1000229</v></c>'];
    expect(await birthDatesIn(cells)).toEqual([
      ['1990-01-01', 'roster-import.leading-zero-lost'],
      ['1990-12-31'],
      // 民國100年 has no 29 February
      [{ field: 'birthDate', code: 'minguo.day', suggestion: null }],
    ]);
  });

  test('that is written like a date of the other calendar than the rest is read for itself', async () => {
    const cells = [
      '<c s="1"><v>32874</v></c>',
      '<c t="inlineStr"><is><t>民國80年3月4日</t></is></c>',
      '<c><v>790101</v></c>',
    ];
    expect(await birthDatesIn(cells)).toEqual([
      ['1990-01-01'],
      ['1991-03-04'],
      [{ field: 'birthDate', code: 'roster-import.date-ambiguous', suggestion: null }],
    ]);
  });
});
