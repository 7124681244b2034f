import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { parseExcelSerial } from '../../src/calendar-date/excel-serial.js';
import { calendarsOfCell, readDateCell } from '../../src/roster-import/date-cell.js';
import { gregorianText, minguoText, nearDate } from '../../src/testing/arbitraries/calendar-date.js';
import { property } from '../support/property.js';

describe('the calendars of a cell', () => {
  test.each([
    ['1990/01/01', 'gregorian-only'],
    ['1990-1-1', 'gregorian-only'],
    ['1990.01.01', 'gregorian-only'],
    ['1990年1月1日', 'gregorian-only'],
    ['19900101', 'gregorian-only'],
    ['1/2/1990', 'gregorian-only'],
    ['79/1/1', 'minguo-only'],
    ['079/01/01', 'minguo-only'],
    ['0790101', 'minguo-only'],
    ['民國79年1月1日', 'minguo-only'],
    ['770229', 'minguo-only'],
    ['12/1/1', 'either'],
    ['790101', 'either'],
    ['0114/01/01', 'either'],
    ['32874', 'neither'],
    ['1990', 'neither'],
    ['7.90101E+05', 'neither'],
    ['不詳', 'neither'],
    ['', 'neither'],
    ['79/2/30', 'neither'],
  ])('%j: %s', (text, calendars) => {
    expect(calendarsOfCell(text)).toBe(calendars);
  });

  property([gregorianText()])('a Gregorian text is no witness for the other', ({ text }) => {
    expect(calendarsOfCell(text)).not.toBe('minguo-only');
  });

  property([minguoText()])('a Minguo text is no witness for the other', ({ text }) => {
    expect(calendarsOfCell(text)).not.toBe('gregorian-only');
  });
});

describe('a date', () => {
  property([gregorianText()])('is read as the Gregorian parser reads it', ({ text, date }) => {
    expect(readDateCell(text, 'gregorian', null)._unsafeUnwrap()).toEqual({ date, damage: null });
  });

  property([minguoText()])('is read as the Minguo parser reads it', ({ text, date }) => {
    expect(readDateCell(text, 'minguo', null)._unsafeUnwrap()).toEqual({ date, damage: null });
  });

  test('is read by itself in a mixed column, or refused', () => {
    const read = (text: string) => readDateCell(text, 'mixed', null).map(({ date }) => date);
    expect([read('1990/1/1'), read('79/1/1'), read('19900101')].map((date) => date._unsafeUnwrap())).toEqual(
      Array.from({ length: 3 }, () => '1990-01-01'),
    );
    for (const text of ['12/1/1', '1/2/1990', '790101']) {
      expect(read(text)._unsafeUnwrapErr()).toEqual({
        error: { code: 'roster-import.date-ambiguous' },
        suggestion: null,
      });
    }
  });

  test.each([
    ['79/1/1', 'gregorian', 'calendar-date.minguo-year'],
    ['1990/1/1', 'minguo', 'minguo.gregorian-year'],
    ['', 'mixed', 'read-date.missing'],
    ['790101', 'gregorian', 'calendar-date.minguo-year'],
    ['1990', 'gregorian', 'calendar-date.format'],
  ] as const)('%j in a %s column: %s', (text, calendar, code) => {
    expect(readDateCell(text, calendar, null)._unsafeUnwrapErr()).toMatchObject({ error: { code }, suggestion: null });
  });

  property([
    fc.oneof(nearDate(), fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789E+./')) })),
    fc.constantFrom('gregorian', 'minguo', 'mixed'),
    fc.constantFrom(null, '1900', '1904'),
  ])('or its suggestion is one that the parser takes', (text, calendar, system) => {
    const read = readDateCell(text, calendar, system).match(
      ({ date }) => date,
      ({ suggestion }) => suggestion,
    );
    if (read !== null) expect(parseCalendarDate(read)._unsafeUnwrap()).toBe(read);
  });
});

describe('a lost zero', () => {
  test('is put back in a Minguo column, and reported', () => {
    for (const text of ['790101', '７９０１０１']) {
      const read = readDateCell(text, 'minguo', null)._unsafeUnwrap();
      expect(read).toEqual({ date: '1990-01-01', damage: 'leading-zero-lost' });
    }
    expect(readDateCell('0790101', 'minguo', null)._unsafeUnwrap().damage).toBeNull();
  });

  test('is reported in a mixed column only if the date was read as Minguo', () => {
    expect(readDateCell('770229', 'mixed', null)._unsafeUnwrap()).toEqual({
      date: '1988-02-29',
      damage: 'leading-zero-lost',
    });
    expect(readDateCell('000229', 'mixed', null)._unsafeUnwrap()).toEqual({ date: '2000-02-29', damage: null });
  });
});

describe('a serial number', () => {
  test.each([
    ['1900', '1990-01-01'],
    ['1904', '1994-01-02'],
  ] as const)('is read in a workbook of %s', (system, date) => {
    for (const calendar of ['gregorian', 'minguo', 'mixed'] as const) {
      expect(readDateCell('32874', calendar, system)._unsafeUnwrap()).toEqual({ date, damage: 'serial-number' });
    }
  });

  test('is refused in a text, and nothing is suggested: it may count from either of two days', () => {
    expect(readDateCell('32874', 'minguo', null)._unsafeUnwrapErr()).toEqual({
      error: { code: 'roster-import.serial-number' },
      suggestion: null,
    });
  });

  property([fc.integer({ min: 10_000, max: 99_999 }), fc.constantFrom('1900', '1904')])(
    'has five digits',
    (serial, system) => {
      const { date } = readDateCell(String(serial), 'gregorian', system)._unsafeUnwrap();
      expect(date).toBe(parseExcelSerial(serial, system)._unsafeUnwrap());
    },
  );

  property([fc.integer({ min: 0, max: 9999 }), fc.constantFrom(null, '1900', '1904')])(
    'is no number of fewer digits: a year alone is no date',
    (year, system) => {
      const { error, suggestion } = readDateCell(String(year), 'gregorian', system)._unsafeUnwrapErr();
      expect([error.code, suggestion]).toEqual(['calendar-date.format', null]);
    },
  );

  test('is no long text', () => {
    expect(readDateCell(`32874${' '.repeat(40)}`, 'minguo', '1900').isErr()).toBe(true);
  });
});

describe('scientific notation', () => {
  test.each([
    ['7.90101E+05', 'minguo', '1990-01-01'],
    ['7.90101e5', 'minguo', '1990-01-01'],
    ['1.140101E+06', 'minguo', '2025-01-01'],
    ['1.9900101E+07', 'gregorian', '1990-01-01'],
    ['1.9900101E+07', 'mixed', '1990-01-01'],
    // the 10th, or a day after it without its last digit
    ['1.990011E+07', 'gregorian', null],
    ['1.99001E+07', 'gregorian', null],
    ['2E+07', 'gregorian', null],
    ['2E+0', 'gregorian', null],
    ['7.90101E+05', 'mixed', null],
    ['7.99901E+05', 'minguo', null],
  ] as const)('%s in a %s column is refused with %s', (text, calendar, suggestion) => {
    for (const system of [null, '1900'] as const) {
      expect(readDateCell(text, calendar, system)._unsafeUnwrapErr()).toEqual({
        error: { code: 'roster-import.scientific-notation' },
        suggestion,
      });
    }
  });
});
