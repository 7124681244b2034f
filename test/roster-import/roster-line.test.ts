import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROSTER_FIELDS } from '../../src/pre-registration/roster-entry.js';
import type { SheetColumns } from '../../src/roster-import/find-columns.js';
import { rosterLines } from '../../src/roster-import/roster-line.js';
import { property } from '../support/property.js';
import { sheetOf } from './support/sheets.js';

const COLUMNS: SheetColumns = {
  headerRow: 2,
  columns: { personName: 2, sex: 3, identityNumber: 4, birthDate: 5, jobTitle: 7 },
  otherColumns: [1, 6],
  headerCalendar: null,
};
const linesOf = (...rows: string[][]) => [...rosterLines(sheetOf([['標題'], ['標題'], ...rows]), COLUMNS)].flat();

describe('the lines of a sheet', () => {
  test('are the cells of the fields, below the header', () => {
    expect(linesOf(['1', '甲', '男', 'A', 'B', '備', '教師'])).toEqual([
      { row: 3, texts: { personName: '甲', sex: '男', identityNumber: 'A', birthDate: 'B', jobTitle: '教師' } },
    ]);
  });

  test('are none for rows with nothing in a field, and keep the numbers of the others', () => {
    const lines = linesOf(
      ['1'],
      ['2', '', ' ', '\u3000', '\u200B', '備註'],
      ['3', '甲'],
      [],
      ['5', '', '', '', '', '', '乙'],
    );
    expect(lines.map(({ row }) => row)).toEqual([5, 7]);
    expect(lines[0]?.texts).toEqual({ personName: '甲', sex: '', identityNumber: '', birthDate: '', jobTitle: '' });
  });

  const padding = fc.string({
    unit: fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u00A0',
      '\u3000',
      '\u200B',
      '\u200F',
      '\u202C',
      '\u2060',
      '\uFEFF',
      '\u00AD',
    ),
    maxLength: 4,
  });
  const inner = fc.constantFrom('甲 乙', 'A123456789', '（甲）', "O'Brien", '-', 'a\u200Bb', '𠮷𠮷', '\u0301');

  property([fc.constantFrom(...ROSTER_FIELDS), padding, inner, padding])(
    'are without what nobody sees around them, and nothing else is taken off',
    (field, before, text, after) => {
      const cells = Array.from({ length: 7 }, () => '');
      cells[COLUMNS.columns[field] - 1] = before + text + after;
      expect(linesOf(cells)[0]?.texts[field]).toBe(text);
    },
  );

  test('are read in linear time', () => {
    const text = ' '.repeat(300_000);
    expect(linesOf(['', `a${text}b${text}`])[0]?.texts.personName).toBe(`a${text}b`);
  });
});
