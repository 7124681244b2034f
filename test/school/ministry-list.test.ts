import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { placeOfAddress } from '../../src/school/address-place.js';
import { COUNTIES, COUNTY_FACTS, parseCounty } from '../../src/school/county.js';
import { findUnit, indexUnits, parseUnitReference } from '../../src/school/find-unit.js';
import { townshipsOf } from '../../src/school/township.js';
import { parseUnitCode, type Unit } from '../../src/school/unit.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { founderOf, unitNameKey } from '../../src/school/unit-name-key.js';

const file = new URL('../../examples/data/moe-elementary-schools-106.csv', import.meta.url);
const rows = parse<Record<'代碼' | '學校名稱' | '公/私立' | '縣市名稱' | '地址', string>>(readFileSync(file, 'utf8'), {
  bom: true,
  columns: true,
});

const schools = rows.map((row): Unit => {
  const county = parseCounty(row.縣市名稱.slice('[01]'.length))._unsafeUnwrap();
  const place = placeOfAddress(row.地址);
  expect(place?.county).toBe(county);
  return {
    code: parseUnitCode(row.代碼)._unsafeUnwrap(),
    kind: 'school',
    name: parseUnitName(row.學校名稱)._unsafeUnwrap(),
    county,
    township: place?.township ?? null,
    schoolKind: 'elementary',
  };
});

describe("the Ministry's 2,632 elementary schools of school year 106", () => {
  test('are all read', () => {
    expect(schools).toHaveLength(2632);
  });

  test('have codes that begin as the table of counties says, and use every prefix of it', () => {
    const used = new Set(schools.map(({ county, code }) => `${county} ${code.slice(0, 2)}`));
    const table = COUNTIES.flatMap((county) =>
      COUNTY_FACTS[county].codePrefixes.map((prefix) => `${county} ${prefix}`),
    );
    expect([...used].sort()).toEqual(table.sort());
    expect(rows.filter((row) => !row.代碼.startsWith(row.縣市名稱.slice(1, 3)))).toEqual([]);
  });

  test('have a township in their address, all but one', () => {
    const without = schools.filter(({ township }) => township === null);
    expect(without.map(({ county, name }) => `${county} ${name}`)).toEqual(['嘉義市 市立港坪國小']);
  });

  test('are in every township but one', () => {
    const used = new Set(schools.map(({ county, township }) => `${county}${String(township)}`));
    const table = COUNTIES.flatMap((county) => townshipsOf(county).map((township) => `${county}${township}`));
    expect(table.filter((place) => !used.has(place))).toEqual(['金門縣烏坵鄉']);
  });

  test('tell in their names whether they are private', () => {
    const wrong = rows.filter((row, at) => {
      const school = schools[at] as Unit;
      return (founderOf(school.name, school.county) === 'private') !== (row['公/私立'] === '私立');
    });
    expect(wrong).toEqual([]);
  });

  test('have names whose keys are all different within a township', () => {
    const keys = schools.map(
      ({ county, township, name }) => `${county}${String(township)} ${unitNameKey(name, county)}`,
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('are each found by code, by name, and by name in full', () => {
    const index = indexUnits(schools);
    for (const school of schools) {
      const { code, county, name } = school;
      const township = school.township ?? townshipsOf(county)[0];
      const spellings = [name, unitNameKey(name, county), `${county}${String(township)}${unitNameKey(name, county)}`];
      const references = [
        { code },
        ...spellings.map((spelling) => ({ county, township, kind: '國小', name: spelling })),
      ];
      for (const raw of references) {
        const found = parseUnitReference(raw).andThen((reference) => findUnit(index, reference));
        expect(found._unsafeUnwrap()).toBe(school);
      }
    }
  });
});
