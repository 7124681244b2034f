import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROSTER_FIELDS } from '../../src/pre-registration/roster-entry.js';
import { findColumns, HEADER_RULE } from '../../src/roster-import/find-columns.js';
import { HEADER_OF_FIELD } from '../../src/roster-import/header-name.js';
import { property } from '../support/property.js';
import { sheetOf } from './support/sheets.js';

const HEADER = ROSTER_FIELDS.map((field) => HEADER_OF_FIELD[field]);
const COLUMNS = { personName: 1, sex: 2, identityNumber: 3, birthDate: 4, jobTitle: 5 };

describe('the columns', () => {
  test('are counted from 1, and the others reported', () => {
    const sheet = sheetOf([['編號', '職稱', '', '生日（西元）', '備註', '姓名', '性別', '居留證號碼']]);
    expect(findColumns(sheet)._unsafeUnwrap()).toEqual({
      headerRow: 1,
      columns: { personName: 6, sex: 7, identityNumber: 8, birthDate: 4, jobTitle: 2 },
      otherColumns: [1, 5],
      headerCalendar: 'gregorian',
    });
  });

  property([fc.shuffledSubarray([...HEADER], { minLength: 5 }), fc.nat(3)])(
    'are found in any order and behind others',
    (header, before) => {
      const others = Array.from({ length: before }, (_, place) => `備註${place}`);
      const found = findColumns(sheetOf([[...others, ...header]]))._unsafeUnwrap();
      for (const field of ROSTER_FIELDS) {
        expect(found.columns[field]).toBe(before + header.indexOf(HEADER_OF_FIELD[field]) + 1);
      }
      expect(found.otherColumns).toEqual(others.map((_, index) => index + 1));
      expect(found.headerCalendar).toBeNull();
    },
  );

  test('are refused all at once', () => {
    const sheet = sheetOf([['113 學年度名冊'], ['姓名', '生目', '職稱', '職務', '生曰']]);
    expect(findColumns(sheet)._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.columns',
      headerRow: 2,
      missing: [
        { field: 'sex', likely: [] },
        { field: 'identityNumber', likely: [] },
        { field: 'birthDate', likely: [2, 5] },
      ],
      repeated: [{ field: 'jobTitle', columns: [3, 4] }],
    });
  });

  test('are refused when only one comes twice', () => {
    const error = findColumns(sheetOf([[...HEADER, '居留證號碼']]))._unsafeUnwrapErr();
    expect(error).toMatchObject({ missing: [], repeated: [{ field: 'identityNumber', columns: [3, 6] }] });
  });
});

describe('the header', () => {
  const at = (row: number) => [...Array.from({ length: row - 1 }, () => ['說明']), HEADER];

  test('is looked for in so many rows, and no further', () => {
    const { searchedRows } = HEADER_RULE;
    expect(findColumns(sheetOf(at(searchedRows)))._unsafeUnwrap()).toMatchObject({
      headerRow: searchedRows,
      columns: COLUMNS,
    });
    expect(findColumns(sheetOf(at(searchedRows + 1)))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.no-header',
      searchedRows: 20,
    });
  });

  test('is the row that names the most fields, the first of several', () => {
    expect(findColumns(sheetOf([['姓名', '性別'], HEADER, HEADER]))._unsafeUnwrap().headerRow).toBe(2);
  });

  test('is no row that names one field only, however often', () => {
    const codes = [[['姓名']], [['姓名', '教師姓名']], [], [['請填寫', '姓名']]].map(
      (rows) => findColumns(sheetOf(rows))._unsafeUnwrapErr().code,
    );
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'roster-import.no-header'));
    expect(findColumns(sheetOf([['姓名', '性別']]))._unsafeUnwrapErr().code).toBe('roster-import.columns');
  });
});
