import { describe, expect, test } from 'vitest';
import { PHONE_AREAS, phoneAreasOf } from '../../src/contact/phone-area.js';
import { PHONE_SERVICES, phoneServiceOf } from '../../src/contact/phone-service.js';

describe('PHONE_AREAS', () => {
  test('has the longest area codes first', () => {
    const lengths = PHONE_AREAS.map(({ areaCode }) => areaCode.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  test('has the shorter local numbers of one code first', () => {
    for (const { areaCode } of PHONE_AREAS) {
      const lengths = phoneAreasOf(areaCode).map(({ localLength }) => localLength);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }
  });

  test('has the first digits in ascending order, each once', () => {
    for (const { firstDigits } of PHONE_AREAS) {
      expect(firstDigits).toBe([...new Set(Array.from(firstDigits))].sort().join(''));
      expect(firstDigits).toMatch(/^[2-9]+$/);
    }
  });

  test('names a place for every row', () => {
    for (const { places } of PHONE_AREAS) expect(places.join('')).toMatch(/^[\p{Script=Han}（）]+$/u);
  });

  test('cannot be changed', () => {
    expect([PHONE_AREAS, ...PHONE_AREAS, ...PHONE_AREAS.map(({ places }) => places)].every(Object.isFrozen)).toBe(true);
  });
});

describe('phoneAreasOf', () => {
  test.each([
    ['082612345', '0826'],
    ['083622000', '0836'],
    ['082312345', '082'],
    ['089312345', '089'],
    ['087312345', '08'],
    ['037312345', '037'],
    ['033123456', '03'],
    ['049222000', '049'],
    ['042222000', '04'],
  ])('%s belongs to %s', (digits, areaCode) => {
    expect(new Set(phoneAreasOf(digits).map((area) => area.areaCode))).toEqual(new Set([areaCode]));
  });

  test('knows both kinds of number with 04', () => {
    expect(phoneAreasOf('04').flatMap(({ places }) => places)).toEqual(['彰化', '臺中']);
  });

  test.each(['', '0', '01', '0123456789', '0912345678', '22345678'])('knows no area of %j', (digits) => {
    expect(phoneAreasOf(digits)).toEqual([]);
  });
});

describe('phoneServiceOf', () => {
  test('knows every prefix, and no landline among them', () => {
    for (const { prefix, kind } of PHONE_SERVICES) {
      expect(phoneServiceOf(`${prefix}0123456`)).toBe(kind);
      expect(
        PHONE_AREAS.some(
          ({ areaCode, firstDigits }) =>
            prefix.startsWith(areaCode) && firstDigits.includes(prefix.slice(areaCode.length)),
        ),
      ).toBe(false);
    }
  });

  test.each(['0222345678', '0912345678', '0898765432', ''])('%j is no service', (digits) => {
    expect(phoneServiceOf(digits)).toBeNull();
  });
});
