import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en, zhTW } from '../../src/messages/index.js';
import { ROSTER_FIELDS } from '../../src/pre-registration/roster-entry.js';
import {
  calendarOfHeader,
  fieldOfHeader,
  HEADER_OF_FIELD,
  likelyFieldsOfHeader,
  plainHeader,
} from '../../src/roster-import/header-name.js';
import { property } from '../support/property.js';

describe('the field of a name', () => {
  test.each([
    ['姓名', 'personName'],
    [' 教師 姓名 ', 'personName'],
    ['Full Name', 'personName'],
    ['性　別', 'sex'],
    ['＊性別：', 'sex'],
    ['身分證字號', 'identityNumber'],
    ['身份證字號', 'identityNumber'],
    ['身分證統一編號', 'identityNumber'],
    ['居留證號碼', 'identityNumber'],
    ['身分證字號/居留證號碼', 'identityNumber'],
    ['身分證字號（或居留證號碼）', 'identityNumber'],
    ['ID No.', 'identityNumber'],
    ['出生年月日', 'birthDate'],
    ['生日(西元)', 'birthDate'],
    ['出生日期【民國】', 'birthDate'],
    ['民國生日', 'birthDate'],
    ['出生年\n月日', 'birthDate'],
    ['Date_of-Birth', 'birthDate'],
    ['\uFEFF職稱', 'jobTitle'],
    ['職務', 'jobTitle'],
    ['ＴＩＴＬＥ', 'jobTitle'],
  ])('%j is %s', (text, field) => {
    expect(fieldOfHeader(text)).toBe(field);
  });

  test.each(['', ' ', '備註', '編號', '姓', '年齡', '（姓名）', 'constructor', '__proto__', 'toString'])(
    '%j is none',
    (text) => {
      expect(fieldOfHeader(text)).toBeUndefined();
    },
  );

  test.each(ROSTER_FIELDS)('%s is found by the names that exports and sentences use', (field) => {
    const names = [HEADER_OF_FIELD[field], zhTW.terms.fields[field], en.terms.fields[field]];
    expect(names.map(fieldOfHeader)).toEqual([field, field, field]);
  });

  property([
    fc.constantFrom(...ROSTER_FIELDS),
    fc.nat(10),
    fc.constantFrom(' ', '\u3000', '\n', '\u200B', '*', '：', '（必填）', '(西元)'),
  ])('is the same with what is passed over', (field, at, mark) => {
    const name = HEADER_OF_FIELD[field];
    expect(fieldOfHeader(name.slice(0, at) + mark + name.slice(at))).toBe(field);
  });

  property([fc.string({ unit: 'binary', maxLength: 70 })])('is asked of any text', (text) => {
    expect([undefined, ...ROSTER_FIELDS]).toContain(fieldOfHeader(text));
  });

  test('is none of a text that is longer than any name', () => {
    expect(fieldOfHeader(`姓名${' '.repeat(58)}`)).toBe('personName');
    expect(fieldOfHeader(`姓名${' '.repeat(59)}`)).toBeUndefined();
    expect(plainHeader('姓'.repeat(61))).toBe('');
    expect(plainHeader('姓'.repeat(60))).toBe('姓'.repeat(60));
  });
});

describe('the likely fields of a name', () => {
  test.each([
    ['生目', ['birthDate']],
    ['姓明', ['personName']],
    ['身分證字号', ['identityNumber']],
    ['身份證字', ['identityNumber']],
    ['出生年月', ['birthDate']],
    ['Brithday', ['birthDate']],
    ['tilte', ['jobTitle']],
    ['姓名', []],
    ['備註', []],
    ['', []],
    ['（）', []],
    ['i', ['identityNumber']],
  ])('%j: %o', (text, fields) => {
    expect(likelyFieldsOfHeader(text)).toEqual(fields);
  });

  test('are each named once, though several of its names are near', () => {
    expect(likelyFieldsOfHeader('身分證號嗎')).toEqual(['identityNumber']);
  });
});

describe('the calendar of a name', () => {
  test.each([
    ['出生年月日', null],
    ['出生年月日（西元）', 'gregorian'],
    ['公元生日', 'gregorian'],
    ['西曆生日', 'gregorian'],
    ['出生年月日（民國）', 'minguo'],
    ['生日(西元或民國)', null],
    ['', null],
  ])('%s: %s', (text, calendar) => {
    expect(calendarOfHeader(text)).toBe(calendar);
  });
});
