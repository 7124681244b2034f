import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTIES, type County } from '../../src/school/county.js';
import { isTownship, parseTownship, townshipsOf } from '../../src/school/township.js';
import { county, nearCounty, place } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

describe('parseTownship', () => {
  testVectors('township', (pair) => {
    const [text, of] = pair as [unknown, County];
    return parseTownship(text, of);
  });

  property([place()])('gives a township back as it is, with white space or 台 too', ({ county: of, township }) => {
    expect(parseTownship(township, of)._unsafeUnwrap()).toBe(township);
    expect(parseTownship(` ${township.replace('臺', '台')}\u3000`, of)._unsafeUnwrap()).toBe(township);
  });

  property([place(), county()])('takes a name in the counties that have it and in no other', (of, other) => {
    expect(isTownship(of.township, other)).toBe(townshipsOf(other).includes(of.township));
  });

  property([place()])('answers a name before a merger with the district of today', ({ county: of, township }) => {
    const merged = ['新北市', '桃園市', '臺中市', '臺南市', '高雄市'].includes(of);
    const former = township.replace(/區$/, '鄉');
    fc.pre(merged && former !== '三民鄉');
    expect(parseTownship(former, of)._unsafeUnwrapErr()).toEqual({ code: 'township.former', successor: township });
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(parseTownship(value, '臺北市')._unsafeUnwrapErr()).toEqual({ code: 'township.not-text' });
  });

  test('refuses a million characters by their length', () => {
    expect(parseTownship('台'.repeat(1_000_000), '臺北市')._unsafeUnwrapErr()).toEqual({ code: 'township.unknown' });
  });
});

property([
  fc.oneof(
    fc.anything(),
    place().map(({ township }) => township),
    place().map(({ township }) => ` ${township.replace('臺', '台')}`),
    nearCounty(),
  ),
  county(),
])('isTownship holds exactly when the parser accepts and gives the value itself back', (value, of) => {
  const parsed = parseTownship(value, of);
  expect(isTownship(value, of)).toBe(parsed.isOk() && parsed.value === value);
});

describe('the table', () => {
  test.each<[County, number]>([
    ['臺北市', 12],
    ['新北市', 29],
    ['桃園市', 13],
    ['臺中市', 29],
    ['臺南市', 37],
    ['高雄市', 38],
    ['基隆市', 7],
    ['新竹市', 3],
    ['嘉義市', 2],
    ['宜蘭縣', 12],
    ['新竹縣', 13],
    ['苗栗縣', 18],
    ['彰化縣', 26],
    ['南投縣', 13],
    ['雲林縣', 20],
    ['嘉義縣', 18],
    ['屏東縣', 33],
    ['臺東縣', 16],
    ['花蓮縣', 13],
    ['澎湖縣', 6],
    ['金門縣', 6],
    ['連江縣', 4],
  ])('%s has %i, all different', (of, count) => {
    expect(new Set(townshipsOf(of)).size).toBe(count);
    expect(townshipsOf(of)).toHaveLength(count);
  });

  test('has 368 in all', () => {
    expect(COUNTIES.flatMap(townshipsOf)).toHaveLength(368);
  });

  test.each(COUNTIES)('%s has the ends of names that its rank has', (of) => {
    const districts = of.endsWith('市');
    expect(townshipsOf(of).every((name) => (districts ? /^.{1,3}區$/ : /^.{2,3}[鄉鎮市]$/).test(name))).toBe(true);
  });

  test.each(COUNTIES)('%s has no name that begins with another', (of) => {
    const names = townshipsOf(of);
    const clashes = names.filter((name) => names.some((other) => other !== name && name.startsWith(other)));
    expect(clashes).toEqual([]);
  });
});
