import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTIES, COUNTY_FACTS, isCounty, parseCounty } from '../../src/school/county.js';
import { county, nearCounty } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseCounty', () => {
  testVectors('county', parseCounty);

  property([county()])('gives a county back as it is, with white space or 台 too', (name) => {
    expect(parseCounty(name)._unsafeUnwrap()).toBe(name);
    expect(parseCounty(`\u3000${name.replace('臺', '台')} `)._unsafeUnwrap()).toBe(name);
  });

  property([nearCounty()])('refuses every near miss', (text) => {
    expect(parseCounty(text)._unsafeUnwrapErr()).toEqual({ code: 'county.unknown' });
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseCounty(value)._unsafeUnwrapErr()).toEqual({ code: 'county.not-text' });
  });

  test('refuses a million characters by their length', () => {
    expect(parseCounty('台'.repeat(1_000_000))._unsafeUnwrapErr()).toEqual({ code: 'county.unknown' });
  });
});

property([fc.oneof(fc.anything(), county(), nearCounty(), fc.constantFrom('台北市', ' 臺北市', '臺北縣'))])(
  'isCounty holds exactly when the parser accepts and gives the value itself back',
  (value) => {
    const parsed = parseCounty(value);
    expect(isCounty(value)).toBe(parsed.isOk() && parsed.value === value);
  },
);

describe('the table', () => {
  test('has 6 municipalities, 3 cities and 13 counties', () => {
    expect(COUNTIES).toHaveLength(22);
    expect(COUNTIES.filter((name) => name.endsWith('縣'))).toHaveLength(13);
    expect(Object.keys(COUNTY_FACTS)).toEqual(COUNTIES);
  });

  test('gives no letter, English name or code prefix to two counties', () => {
    const facts = COUNTIES.map((name) => COUNTY_FACTS[name]);
    expect(new Set(facts.map(({ idLetter }) => idLetter)).size).toBe(22);
    expect(new Set(facts.map(({ englishName }) => englishName)).size).toBe(22);
    const prefixes = facts.flatMap(({ codePrefixes }) => codePrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test('uses the letters that are still given out', () => {
    const letters = COUNTIES.map((name) => COUNTY_FACTS[name].idLetter);
    expect(letters.sort().join('')).toBe('ABCDEFGHIJKMNOPQTUVWXZ'); // without L, R, S, Y
  });
});
