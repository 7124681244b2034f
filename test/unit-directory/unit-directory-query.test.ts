import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { county, nearCounty, nearUnitName, place, schoolKind, unitName } from '../../src/testing/arbitraries/school.js';
import { parseUnitDirectoryQuery, UNIT_DIRECTORY_FIELDS } from '../../src/unit-directory/unit-directory-query.js';
import { hostileValue } from '../application-form/hostile-input.js';
import { property } from '../support/property.js';

const NOTHING = { name: null, stage: null, county: null, township: null };

function codesFor(raw: unknown): string[] {
  const query = parseUnitDirectoryQuery(raw);
  return query.isOk() ? [] : query.error.fields.map(({ path, error }) => `${path.join('.')}: ${error.code}`);
}

describe('parseUnitDirectoryQuery', () => {
  const filters = fc.record({ name: unitName(), stage: schoolKind(), place: place() });

  property([filters, fc.subarray([...UNIT_DIRECTORY_FIELDS])])('reads any of the four filters', (given, fields) => {
    const query = { name: given.name, stage: given.stage, ...given.place };
    // a township stands in its county
    const kept = fields.filter((field) => field !== 'township' || fields.includes('county'));
    const raw = Object.freeze(Object.fromEntries(kept.map((field) => [field, ` ${query[field]} `])));
    expect(parseUnitDirectoryQuery(raw)._unsafeUnwrap()).toEqual({
      ...NOTHING,
      ...Object.fromEntries(kept.map((field) => [field, query[field]])),
    });
  });

  property([
    fc.dictionary(fc.constantFrom(...UNIT_DIRECTORY_FIELDS), fc.constantFrom(undefined, null, '', ' ', '\u3000')),
  ])('takes a filter that is absent, empty or white space for none', (raw) => {
    expect(parseUnitDirectoryQuery(raw)._unsafeUnwrap()).toEqual(NOTHING);
  });

  test.each([
    [
      'all of them',
      { name: '---', stage: '高中職', county: '台北縣', township: 7 },
      ['name: unit-name.no-letter', 'stage: school-kind.several', 'county: county.former'],
    ],
    ['a township of another county', { county: '臺北市', township: '中壢區' }, ['township: township.unknown']],
    ['a township of former times', { county: '新北市', township: '板橋市' }, ['township: township.former']],
    ['a township without county', { township: '中壢區' }, ['township: unit-directory.township-without-county']],
    [
      'a township without county, and a wrong name',
      { name: '1', township: '中壢區' },
      ['name: unit-name.no-letter', 'township: unit-directory.township-without-county'],
    ],
    ['a township in a county that is wrong', { county: '台北縣', township: '中壢區' }, ['county: county.former']],
    ['no record', '中壢國小', [': record.not-a-record']],
    ['nothing', undefined, [': record.missing']],
    ['a misspelt filter', { stages: '國小' }, [': record.unknown-fields']],
  ])('refuses %s', (_, raw, codes) => {
    expect(codesFor(raw)).toEqual(codes);
    expect(parseUnitDirectoryQuery(raw)._unsafeUnwrapErr().code).toBe('unit-directory.invalid-query');
  });

  property([nearUnitName(), nearCounty(), county()])('names each filter that is wrong', (name, wrongCounty, right) => {
    fc.pre(name.trim() !== '');
    expect(codesFor({ name, county: wrongCounty }).map((code) => code.split(':')[0])).toEqual(['name', 'county']);
    expect(codesFor({ county: right })).toEqual([]);
  });

  property([hostileValue(), fc.constantFrom(...UNIT_DIRECTORY_FIELDS)])(
    'gives a result for anything',
    (make, field) => {
      for (const raw of [make(), { [field]: make() }, { county: '臺北市', [field]: make() }]) {
        const query = parseUnitDirectoryQuery(raw);
        const error = query.isErr() ? query.error : null;
        expect(JSON.parse(JSON.stringify(error))).toEqual(error);
      }
    },
  );
});
