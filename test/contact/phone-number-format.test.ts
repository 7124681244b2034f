import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHONE_AREAS } from '../../src/contact/phone-area.js';
import { parsePhoneNumber } from '../../src/contact/phone-number.js';
import { describePhoneNumber, formatPhoneNumber, maskPhoneNumber } from '../../src/contact/phone-number-format.js';
import { landlineNumber, mobileNumber, phoneNumber } from '../../src/testing/arbitraries/phone-number.js';
import { property } from '../support/property.js';

const read = (text: string) => parsePhoneNumber(text)._unsafeUnwrap();

describe('describePhoneNumber', () => {
  test.each([
    ['02-22345678', { areaCode: '02', local: '22345678', extension: null, places: ['臺北', '新北', '基隆'] }],
    ['037-320000#12', { areaCode: '037', local: '320000', extension: '12', places: ['苗栗'] }],
    ['04-41230000', { areaCode: '04', local: '41230000', extension: null, places: ['臺中'] }],
    ['04-4123000', { areaCode: '04', local: '4123000', extension: null, places: ['彰化'] }],
    ['0826-66000#007', { areaCode: '0826', local: '66000', extension: '007', places: ['烏坵'] }],
  ])('%s', (text, parts) => {
    expect(describePhoneNumber(read(text))).toEqual({ kind: 'landline', ...parts });
  });

  property([mobileNumber()])('a mobile number has no area', (number) => {
    expect(describePhoneNumber(number)).toEqual({ kind: 'mobile' });
  });

  property([landlineNumber()])(
    'the parts make the number again, and one row of the table has their places',
    (number) => {
      const parts = describePhoneNumber(number);
      if (parts.kind === 'mobile') throw new Error('a landline');
      const { areaCode, local, extension, places } = parts;
      expect(`${areaCode}-${local}${extension === null ? '' : `#${extension}`}`).toBe(number);
      expect(PHONE_AREAS.filter((area) => area.places.join() === places.join())).toHaveLength(1);
    },
  );
});

describe('formatPhoneNumber', () => {
  test.each([
    ['02-22345678#123', '02-22345678#123', '(02)2234-5678 分機 123', '+886 2 2234 5678 ext. 123'],
    ['04-7230000', '04-7230000', '(04)723-0000', '+886 4 723 0000'],
    ['037-320000', '037-320000', '(037)320-000', '+886 37 320 000'],
    ['0836-22000#1', '0836-22000#1', '(0836)22000 分機 1', '+886 836 22000 ext. 1'],
    ['0912345678', '0912345678', '0912-345-678', '+886 912 345 678'],
  ])('%s', (text, national, parenthesised, international) => {
    const number = read(text);
    expect(formatPhoneNumber(number, 'national')).toBe(national);
    expect(formatPhoneNumber(number, 'parenthesised')).toBe(parenthesised);
    expect(formatPhoneNumber(number, 'international')).toBe(international);
  });

  property([phoneNumber(), fc.constantFrom('national', 'parenthesised', 'international')])(
    'every style is read back as the same number',
    (number, style) => {
      expect(read(formatPhoneNumber(number, style))).toBe(number);
    },
  );
});

describe('maskPhoneNumber', () => {
  test.each([
    ['02-22345678#123', '02-2234****#***'],
    ['0836-22000', '0836-2****'],
    ['0912345678', '091234****'],
  ])('%s', (text, masked) => {
    expect(maskPhoneNumber(read(text))).toBe(masked);
  });

  property([phoneNumber(), fc.integer({ min: 0, max: 9 })])(
    'does not depend on the last four digits or on the digits of the extension',
    (number, digit) => {
      const [whole = '', ...extension] = number.split('#');
      const tail = extension.map((digits) => `#${String(digit).repeat(digits.length)}`).join('');
      expect(maskPhoneNumber(read(whole.slice(0, -4) + String(digit).repeat(4) + tail))).toBe(maskPhoneNumber(number));
    },
  );
});
