import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChineseNumeral, writeChineseNumeral } from '../../src/calendar-date/chinese-numeral.js';
import { property } from '../support/property.js';

const DIGITS = '零一二三四五六七八九';

describe('readChineseNumeral', () => {
  test('reads every number from 1 to 9999 in its three writings', () => {
    const misread: string[] = [];
    for (let value = 1; value <= 9999; value += 1) {
      for (const text of [writeChineseNumeral(value), everyday(value), positional(value)]) {
        const number = readChineseNumeral(text);
        if (number?.value !== value || number.digits !== String(value).length) misread.push(text);
      }
    }
    expect(misread).toEqual([]);
  });

  property([fc.stringMatching(/^[零一二三四五六七八九十百千]{1,6}$/)], { numRuns: 5000 })(
    'reads no other writing with units',
    (text) => {
      const number = readChineseNumeral(text);
      const oneADigit = /^[零一二三四五六七八九]{1,4}$/.test(text);
      if (number === undefined || oneADigit) return;
      expect([writeChineseNumeral(number.value), everyday(number.value)]).toContain(text);
    },
  );

  property([fc.integer({ min: 0, max: 9999 }), fc.constantFrom('零', '〇', '○', '◯')])(
    'takes every circle for a zero',
    (value, zero) => {
      const digits = String(value).padStart(4, '0');
      const text = Array.from(digits, (digit) => (digit === '0' ? zero : DIGITS.charAt(Number(digit)))).join('');
      expect(readChineseNumeral(text)).toEqual({ value, digits: 4 });
    },
  );

  test.each([
    '',
    '一百二',
    '百',
    '十百',
    '二十零',
    '一百零十',
    '零十',
    '一百百',
    '一十',
    '一十四',
    '一百零零二',
    '一一一一一',
    '一千一',
    '十萬',
    '廿',
    '卅一',
    '壹',
    '兩百',
    '12',
    '一2',
    '１',
  ])('refuses %s', (text) => {
    expect(readChineseNumeral(text)).toBeUndefined();
  });
});

describe('writeChineseNumeral', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [102, '一百零二'],
    [110, '一百十'],
    [114, '一百十四'],
    [120, '一百二十'],
    [1001, '一千零一'],
    [1010, '一千零十'],
    [1911, '一千九百十一'],
    [2000, '二千'],
    [8088, '八千零八十八'],
  ])('%i is %s', (value, text) => {
    expect(writeChineseNumeral(value)).toBe(text);
  });
});

function positional(value: number): string {
  return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('');
}

/** Everyday numerals, with the 一 before a 十 that stands after a hundred; written apart from the module under test. */
function everyday(value: number): string {
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = String(value).padStart(4, '0').split('').map(Number);
  const written = [
    thousands > 0 ? `${DIGITS.charAt(thousands)}千` : '零',
    hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : '零',
    tens > 0 ? `${DIGITS.charAt(tens)}十` : '零',
    ones > 0 ? DIGITS.charAt(ones) : '零',
  ];
  const text = written
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return value < 20 ? text.replace('一十', '十') : text;
}
