import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import type { RosterField } from '../../src/pre-registration/decide-pre-registration.js';
import { ROSTER_FIELDS, reviewRosterEntry } from '../../src/pre-registration/roster-entry.js';
import { type LineContext, readLine } from '../../src/roster-import/read-line.js';
import { property } from '../support/property.js';
import { numberOf } from '../workflow/scene.js';
import { teacher } from './support/staff.js';

const TODAY = parseCalendarDate('2026-08-01')._unsafeUnwrap();
const CONTEXT: LineContext = {
  today: TODAY,
  columns: { personName: 2, sex: 3, identityNumber: 4, birthDate: 5, jobTitle: 6 },
  calendar: 'gregorian',
  dateSystem: null,
};
type Texts = Record<RosterField, string>;
const RIGHT: Texts = {
  personName: '陳芳行',
  sex: '男',
  identityNumber: numberOf(2),
  birthDate: '1990/01/01',
  jobTitle: '教師',
};
const read = (texts: Partial<Texts>, context: Partial<LineContext> = {}) =>
  readLine({ row: 7, texts: { ...RIGHT, ...texts } }, { ...CONTEXT, ...context });
const textsOf = (entry: Texts): Texts => ({ ...entry, sex: entry.sex === 'male' ? '男' : '女' });

describe('a line', () => {
  property([teacher()])('is the entry that it writes, with what is remarkable about it', (entry) => {
    const line = read(textsOf(entry))._unsafeUnwrap();
    expect(line.entry).toEqual(entry);
    expect(line.notices).toEqual(
      reviewRosterEntry(entry, TODAY).map(({ path: [field], notice }) => ({ field, notice })),
    );
  });

  test('is read in the calendar of its column', () => {
    const { entry } = read({ birthDate: '12/1/1' }, { calendar: 'minguo' })._unsafeUnwrap();
    expect(entry.birthDate).toBe('1923-01-01');
  });

  test('says what a spreadsheet did to its date, before anything else', () => {
    const noticesOf = (birthDate: string, context: Partial<LineContext>) =>
      read({ birthDate }, context)
        ._unsafeUnwrap()
        .notices.map(({ field, notice }) => `${field} ${notice.code}`);
    expect(noticesOf('32874', { dateSystem: '1900' })).toEqual(['birthDate roster-import.read-as-serial-number']);
    expect(noticesOf('120101', { calendar: 'minguo' })).toEqual([
      'birthDate roster-import.leading-zero-lost',
      'birthDate birth-date.unlikely-age',
    ]);
  });

  test('is refused with every error, where it is, and what was there', () => {
    const texts = { personName: '', sex: '', identityNumber: 'A22345678l', birthDate: '32874', jobTitle: '' };
    expect(read(texts)._unsafeUnwrapErr()).toEqual([
      { column: 2, field: 'personName', error: { code: 'person-name.missing' }, text: '', suggestion: null },
      { column: 3, field: 'sex', error: { code: 'sex.missing' }, text: '', suggestion: null },
      {
        column: 4,
        field: 'identityNumber',
        error: { code: 'identity-number.letter-for-digit', index: 9, letter: 'l', digit: '1' },
        text: 'A22345678l',
        suggestion: 'A223456781',
      },
      {
        column: 5,
        field: 'birthDate',
        error: { code: 'roster-import.serial-number' },
        text: '32874',
        suggestion: null,
      },
      { column: 6, field: 'jobTitle', error: { code: 'job-title.missing' }, text: '', suggestion: null },
    ]);
  });

  const junk = fc.string({ unit: 'binary' });

  property([fc.record({ personName: junk, sex: junk, identityNumber: junk, birthDate: junk, jobTitle: junk })])(
    'names a field once, and never the text in an error',
    (texts) => {
      const errors = read(texts)._unsafeUnwrapErr();
      const fields = errors.map(({ field }) => field);
      expect(fields).toEqual(ROSTER_FIELDS.filter((field) => fields.includes(field)));
      for (const { field, text } of errors) expect(text).toBe(texts[field]);
    },
  );

  test('has the error of the date itself, and of a day that is to come', () => {
    const codeOf = (birthDate: string) =>
      read({ birthDate })
        ._unsafeUnwrapErr()
        .map(({ error }) => error.code);
    expect(codeOf('')).toEqual(['calendar-date.missing']);
    expect(codeOf('1990/02/30')).toEqual(['calendar-date.day']);
    expect(codeOf('2026/08/02')).toEqual(['birth-date.in-future']);
  });

  test('is refused for a sex against the number, or has a notice', () => {
    expect(read({ sex: '女' })._unsafeUnwrapErr()).toEqual([
      { column: 3, field: 'sex', error: { code: 'roster-entry.sex-mismatch' }, text: '女', suggestion: null },
    ]);
    expect(read({ sex: '女' }, { sexMismatch: 'notice' })._unsafeUnwrap().notices).toEqual([
      { field: 'sex', notice: { code: 'roster-entry.sex-differs' } },
    ]);
  });
});
