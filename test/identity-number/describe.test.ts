import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS } from '../../src/identity-number/area.js';
import { describeIdentityNumber, kindOf, sexOf } from '../../src/identity-number/describe.js';
import { type IdentityNumber, parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { maskIdentityNumber } from '../../src/identity-number/mask.js';
import { COUNTY_FACTS } from '../../src/school/county.js';
import {
  currentResidentCertificate,
  identityNumber,
  legacyResidentCertificate,
  nationalId,
} from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';

const numberOf = (text: string): IdentityNumber => parseIdentityNumber(text)._unsafeUnwrap();

describe('describeIdentityNumber', () => {
  test('tells all about a national ID number', () => {
    expect(describeIdentityNumber(numberOf('A123456789'))).toEqual({
      kind: 'national-id',
      sex: 'male',
      holder: 'ordinary',
      area: { letter: 'A', name: '臺北市', county: '臺北市', retired: false },
      checkDigit: '9',
    });
  });

  test('tells the county that a retired letter belongs to today', () => {
    expect(describeIdentityNumber(numberOf('L123456706')).area).toEqual({
      letter: 'L',
      name: '臺中縣',
      county: '臺中市',
      retired: true,
    });
  });

  const third = (character: string) => (number: string) => number.charAt(2) === character;
  test.each([
    ['0', 'ordinary', 'foreign-or-stateless'],
    ['5', 'ordinary', 'foreign-or-stateless'],
    ['6', 'naturalised', 'foreign-or-stateless'],
    ['7', 'formerly-without-registration', 'without-registration'],
    ['8', 'formerly-hong-kong-or-macao', 'hong-kong-or-macao'],
    ['9', 'formerly-mainland', 'mainland'],
  ])('reads the third digit %s', (digit, ofNational, ofResident) => {
    const [national] = fc.sample(nationalId().filter(third(digit)), 1) as [IdentityNumber];
    const [resident] = fc.sample(currentResidentCertificate().filter(third(digit)), 1) as [IdentityNumber];
    expect(describeIdentityNumber(national).holder).toBe(ofNational);
    expect(describeIdentityNumber(resident).holder).toBe(ofResident);
  });

  property([legacyResidentCertificate()])('reads the second letter of a legacy number', (number) => {
    expect(describeIdentityNumber(number).holder).toBe(
      /^.[AB]/.test(number) ? 'without-registration-mainland-hong-kong-or-macao' : 'foreign',
    );
  });

  property([identityNumber()])('says what the characters say', (number) => {
    const { kind, sex, area, checkDigit } = describeIdentityNumber(number);
    expect(kind).toBe(kindOf(number));
    expect(sex).toBe(sexOf(number));
    expect(area.letter).toBe(number.charAt(0));
    expect(checkDigit).toBe(number.charAt(9));
  });
});

property([nationalId(), currentResidentCertificate(), legacyResidentCertificate()])(
  'kindOf tells the three kinds apart',
  (national, current, legacy) => {
    expect([national, current, legacy].map(kindOf)).toEqual([
      'national-id',
      'resident-certificate',
      'legacy-resident-certificate',
    ]);
  },
);

property([identityNumber()])('sexOf reads the second character', (number) => {
  const female = ['2', '9', 'B', 'D'].includes(number.charAt(1));
  expect(sexOf(number)).toBe(female ? 'female' : 'male');
});

describe('the table of areas', () => {
  test('has every letter once, in order', () => {
    expect(AREAS.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });

  test('gives each county the letter that the table of counties gives it', () => {
    const current = AREAS.filter(({ retired }) => !retired).map(({ letter, county }) => `${letter} ${county}`);
    const counties = Object.entries(COUNTY_FACTS).map(([county, { idLetter }]) => `${idLetter} ${county}`);
    expect(current.sort()).toEqual(counties.sort());
  });

  test('knows four retired letters and where they went', () => {
    const retired = AREAS.filter((area) => area.retired);
    expect(retired.map(({ letter, name, county }) => [letter, name, county])).toEqual([
      ['L', '臺中縣', '臺中市'],
      ['R', '臺南縣', '臺南市'],
      ['S', '高雄縣', '高雄市'],
      ['Y', '陽明山管理局', '臺北市'],
    ]);
  });
});

property([identityNumber()])('maskIdentityNumber shows six characters and hides four', (number) => {
  expect(maskIdentityNumber(number)).toBe(`${number.slice(0, 6)}****`);
});
