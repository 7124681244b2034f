import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExcelSerial } from '../../src/calendar-date/excel-serial.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseExcelSerial', () => {
  testVectors('excel-serial', (raw) => parseExcelSerial(raw, '1900'));

  test('goes through every day in order, in both systems', () => {
    expect(daysThatDoNotFollow('1900', 1)).toEqual([]);
    expect(daysThatDoNotFollow('1904', 0)).toEqual([]);
  });

  property([fc.integer({ min: 0, max: 2_957_003 })])('the systems are 1462 days apart', (serial) => {
    const date = parseExcelSerial(serial, '1904')._unsafeUnwrap();
    expect(parseExcelSerial(serial + 1462, '1900')._unsafeUnwrap()).toBe(date);
    expect(parseExcelSerial(String(serial), '1904')._unsafeUnwrap()).toBe(date);
  });

  test.each([-1, 2_957_004])('the 1904 system has no %i', (serial) => {
    const error = parseExcelSerial(serial, '1904')._unsafeUnwrapErr();
    expect(error).toEqual({ code: 'excel-serial.range', first: 0, last: 2_957_003 });
  });

  test('the 1904 system has a 60th day', () => {
    expect(parseExcelSerial(60, '1904')._unsafeUnwrap()).toBe('1904-03-01');
  });

  test.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(parseExcelSerial(value, '1900')._unsafeUnwrapErr()).toEqual({ code: 'excel-serial.not-a-number' });
  });

  test.each(hostileValues)('survives %s', (_, value) => {
    expect(parseExcelSerial(value, '1900')._unsafeUnwrapErr()).toEqual({ code: 'excel-serial.not-a-number' });
  });

  property([fc.anything(), fc.constantFrom('1900', '1904')])('answers whatever it is given', (value, system) => {
    expect(() => parseExcelSerial(value, system).isOk()).not.toThrow();
  });
});

function daysThatDoNotFollow(system: '1900' | '1904', first: number): string[] {
  const wrong: string[] = [];
  let expected = system === '1900' ? Date.UTC(1900, 0, 1) : Date.UTC(1904, 0, 1);
  for (let serial = first; serial <= 40_000; serial += 1) {
    if (system === '1900' && serial === 60) continue;
    const date = parseExcelSerial(serial, system)._unsafeUnwrap();
    if (date !== new Date(expected).toISOString().slice(0, 10)) wrong.push(`${serial}: ${date}`);
    expected += 86_400_000;
  }
  return wrong;
}
