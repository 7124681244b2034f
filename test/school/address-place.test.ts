import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfAddress } from '../../src/school/address-place.js';
import { place } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';

describe('placeOfAddress', () => {
  const code = fc.constantFrom('', '[234]', '234', '23443', '234017', '234 ', '[23443] ', ' ');
  const rest = fc.constantFrom('', '竹林路34號', '中正路1號', '3鄰132號 ');

  property([place(), code, rest])('finds county and township before anything', (where, postalCode, street) => {
    expect(placeOfAddress(`${postalCode}${where.county}${where.township}${street}`)).toEqual(where);
  });

  test.each([
    ['[961]台東縣蘭嶼鄉椰油村1號', { county: '臺東縣', township: '蘭嶼鄉' }],
    ['[600]嘉義市四維路63號', { county: '嘉義市', township: null }],
    ['嘉義市', { county: '嘉義市', township: null }],
    ['新北市板橋市文化路1號', { county: '新北市', township: null }],
    ['臺北縣永和市竹林路34號', null],
    ['永和區竹林路34號', null],
    ['[23]新北市永和區', null],
    ['', null],
  ])('%s', (address, expected) => {
    expect(placeOfAddress(address)).toEqual(expected);
  });

  test.each(hostileValues)('does not look into %s', (_, value) => {
    expect(placeOfAddress(value)).toBeNull();
  });

  test('looks at the beginning of a million characters only', () => {
    expect(placeOfAddress(`新北市永和區${'竹'.repeat(1_000_000)}`)).toEqual({ county: '新北市', township: '永和區' });
    expect(placeOfAddress('0'.repeat(1_000_000))).toBeNull();
  });
});
