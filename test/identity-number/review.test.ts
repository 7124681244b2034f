import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { type IdentityNumber, parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import {
  decideIdentityNumberInForce,
  reviewIdentityNumber,
  reviewIdentityNumberText,
} from '../../src/identity-number/review.js';
import {
  currentResidentCertificate,
  identityNumber,
  legacyResidentCertificate,
  nationalId,
  nearIdentityNumber,
} from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

const dateOf = (text: string): CalendarDate => parseCalendarDate(text)._unsafeUnwrap();
const numberOf = (text: string): IdentityNumber => parseIdentityNumber(text)._unsafeUnwrap();

const inForce = fc.constantFrom('0001-01-01', '2021-01-02', '2026-07-31', '2030-12-30', '2030-12-31').map(dateOf);
const afterwards = fc.constantFrom('2031-01-01', '2031-01-02', '2040-02-29', '9999-12-31').map(dateOf);
const anyDay = fc.oneof(inForce, afterwards);

describe('a legacy resident certificate number', () => {
  property([legacyResidentCertificate(), inForce])('is in force, and remarkable, to its last day', (number, today) => {
    expect(decideIdentityNumberInForce(number, today)._unsafeUnwrap()).toBe(number);
    expect(reviewIdentityNumber(number, today)).toEqual([
      { code: 'identity-number.legacy-format', lastDay: '2030-12-31' },
    ]);
  });

  property([legacyResidentCertificate(), afterwards])('is refused from the next day on', (number, today) => {
    expect(decideIdentityNumberInForce(number, today)._unsafeUnwrapErr()).toEqual({
      code: 'identity-number.expired-format',
      lastDay: '2030-12-31',
    });
    expect(reviewIdentityNumber(number, today)).toEqual([]);
  });
});

property([fc.oneof(nationalId(), currentResidentCertificate()), anyDay])(
  'a number of any other format is in force on any day',
  (number, today) => {
    expect(decideIdentityNumberInForce(number, today)._unsafeUnwrap()).toBe(number);
  },
);

property([nationalId(), anyDay])('nothing about a national ID number is remarkable', (number, today) => {
  expect(reviewIdentityNumber(number, today)).toEqual([]);
});

property([currentResidentCertificate(), anyDay])(
  'a retired letter is remarkable in a number of the current format',
  (number, today) => {
    expect(reviewIdentityNumber(number, today)).toEqual(
      'LRSY'.includes(number.charAt(0)) ? [{ code: 'identity-number.retired-area' }] : [],
    );
  },
);

test('each retired letter is seen, and no other', () => {
  const remarkable = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => {
    const [number] = fc.sample(
      currentResidentCertificate().filter((text) => text.startsWith(letter)),
      1,
    );
    return number !== undefined && reviewIdentityNumber(number, dateOf('2026-07-31')).length > 0;
  });
  expect(remarkable.join('')).toBe('LRSY');
});

describe('reviewIdentityNumberText', () => {
  const fullWidth = (text: string): string =>
    Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

  property([identityNumber(), fc.boolean(), fc.boolean(), fc.boolean()])(
    'names exactly what was forgiven',
    (number, padded, wide, small) => {
      const written = small ? number.toLowerCase() : number;
      const text = (padded ? ' \u3000' : '') + (wide ? fullWidth(written) : written) + (padded ? '\n' : '');
      const forgiven = [...(padded ? ['white-space'] : []), ...(wide ? ['width'] : []), ...(small ? ['case'] : [])];
      expect(parseIdentityNumber(text)._unsafeUnwrap()).toBe(number);
      expect(reviewIdentityNumberText(text)).toEqual(
        forgiven.length === 0 ? [] : [{ code: 'identity-number.normalised', forgiven }],
      );
    },
  );

  property([fc.oneof(fc.anything(), fc.string(), nearIdentityNumber())])('is silent about what is refused', (value) => {
    fc.pre(parseIdentityNumber(value).isErr());
    expect(reviewIdentityNumberText(value)).toEqual([]);
  });

  test('is silent about a number that needs forgiving and has a wrong check digit', () => {
    expect(reviewIdentityNumberText(' a123456788')).toEqual([]);
    expect(reviewIdentityNumberText(` ${numberOf('A123456789')}`)).toHaveLength(1);
  });
});
