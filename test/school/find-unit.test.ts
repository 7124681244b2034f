import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit, indexUnits, parseUnitReference, type UnitReference } from '../../src/school/find-unit.js';
import type { Unit } from '../../src/school/unit.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { county, nearUnitCode, school, unit, unitCode } from '../../src/testing/arbitraries/school.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';

describe('parseUnitReference', () => {
  property([unitCode()])('reads a code, and then nothing else', (code) => {
    const raw = { code: ` ${code.toLowerCase()}`, county: 'nowhere', name: 7 };
    expect(parseUnitReference(raw)._unsafeUnwrap()).toEqual({ code });
  });

  property([school()])('reads place, kind and name', ({ county: of, township, schoolKind, name }) => {
    const raw = { code: '', county: `${of} `, township, kind: schoolKind, name };
    const reference = { county: of, township, kind: schoolKind, name };
    expect(parseUnitReference(raw)._unsafeUnwrap()).toEqual(reference);
    expect(parseUnitReference(reference)._unsafeUnwrap()).toEqual(reference);
  });

  test.each([undefined, null, '', '\u3000'])('takes %o for no kind', (kind) => {
    const raw = { county: '桃園市', township: '中壢區', kind, name: '市立中壢國小' };
    expect(parseUnitReference(raw)._unsafeUnwrap()).toStrictEqual({
      county: '桃園市',
      township: '中壢區',
      name: '市立中壢國小',
    });
  });

  test('names every wrong field at once, in the order of the form', () => {
    const raw = { county: '桃園縣', township: ' ', kind: '高中職', name: '034601' };
    expect(parseUnitReference(raw)._unsafeUnwrapErr()).toEqual([
      { path: ['county'], error: { code: 'county.former', successor: '桃園市' } },
      { path: ['township'], error: { code: 'township.missing' } },
      { path: ['kind'], error: { code: 'school-kind.several', kinds: ['senior-high', 'vocational-high'] } },
      { path: ['name'], error: { code: 'unit-name.no-letter' } },
    ]);
  });

  test('asks for county, township and name if there is nothing', () => {
    expect(parseUnitReference({})._unsafeUnwrapErr()).toEqual([
      { path: ['county'], error: { code: 'county.missing' } },
      { path: ['township'], error: { code: 'township.missing' } },
      { path: ['name'], error: { code: 'unit-name.missing' } },
    ]);
  });

  test('does not judge a township as long as the county is not known', () => {
    expect(parseUnitReference({ township: '永和區', name: '永和國小' })._unsafeUnwrapErr()).toEqual([
      { path: ['county'], error: { code: 'county.missing' } },
    ]);
  });

  test('judges a township by its county', () => {
    const raw = { county: '臺北市', township: '永和區', name: '永和國小' };
    expect(parseUnitReference(raw)._unsafeUnwrapErr()).toEqual([
      { path: ['township'], error: { code: 'township.unknown' } },
    ]);
  });

  property([nearUnitCode()])('names a wrong code alone', (code) => {
    const errors = parseUnitReference({ code })._unsafeUnwrapErr();
    expect(errors.map(({ path }) => path)).toEqual([['code']]);
  });

  test.each([
    [null, 'record.missing'],
    ['034601', 'record.not-a-record'],
    [['034601'], 'record.not-a-record'],
  ])('refuses %o as a whole', (raw, code) => {
    expect(parseUnitReference(raw)._unsafeUnwrapErr()).toEqual([{ path: [], error: { code } }]);
  });

  test.each(hostileValues)('throws at nothing: %s, and one in each field', (_, value) => {
    expect(parseUnitReference(value).isErr()).toBe(true);
    expect(parseUnitReference({ code: value }).isErr()).toBe(true);
    expect(parseUnitReference({ county: value, township: value, kind: value, name: value }).isErr()).toBe(true);
  });

  property([fc.anything()])('accepts nothing that it would not accept again', (raw) => {
    const parsed = parseUnitReference(raw);
    if (parsed.isOk()) expect(parseUnitReference(parsed.value)).toEqual(parsed);
  });
});

describe('findUnit', () => {
  const units = fc.uniqueArray(unit(), { maxLength: 30, selector: ({ code }) => code });

  property([units, fc.nat()])('finds each unit of a list by its code', (list, at) => {
    fc.pre(list.length > 0);
    const wanted = list[at % list.length] as Unit;
    expect(findUnit(indexUnits(list), { code: wanted.code })._unsafeUnwrap()).toBe(wanted);
  });

  property([units, unit()])('does not find a code that is not in the list', (list, other) => {
    fc.pre(list.every(({ code }) => code !== other.code));
    expect(findUnit(indexUnits(list), { code: other.code })._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });

  property([units, school()])('finds a school by its fields among those of other counties', (list, wanted) => {
    const elsewhere = list.filter((other) => other.county !== wanted.county);
    const index = indexUnits([...elsewhere, wanted]);
    expect(findUnit(index, referenceTo(wanted))._unsafeUnwrap()).toBe(wanted);
  });

  property([school(), county()])('does not look in another county', (wanted, other) => {
    fc.pre(other !== wanted.county);
    const reference = { ...referenceTo(wanted), county: other };
    expect(findUnit(indexUnits([wanted]), reference)._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });

  const zhongli = school034601('市立中壢國小');

  test.each(['中壢國小', '桃園市立中壢國民小學', '桃園市中壢區中壢國民小學', '市立中壢國小'])(
    'finds a school as %s',
    (name) => {
      expect(findUnit(indexUnits([zhongli]), referenceByName(name))._unsafeUnwrap()).toBe(zhongli);
    },
  );

  test.each<[string, Partial<Unit>, string]>([
    ['in another township', { township: '平鎮區' as Unit['township'] }, '中壢國小'],
    ['of another kind', { schoolKind: 'junior-high' }, '中壢國小'],
    ['that is not a school, where a kind was asked for', { schoolKind: null }, '中壢國小'],
    ['of another name', {}, '中正國小'],
    ['that is public, where the name says private', {}, '私立中壢國小'],
  ])('does not find a unit %s', (_, difference, name) => {
    const index = indexUnits([{ ...zhongli, ...difference }]);
    expect(findUnit(index, referenceByName(name))._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });

  test('does not find a private school where the name says public', () => {
    const index = indexUnits([school034601('私立中壢國小')]);
    expect(findUnit(index, referenceByName('市立中壢國小'))._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });

  test('takes any kind where none was said', () => {
    const { county: of, township, name } = referenceByName('中壢國小');
    expect(findUnit(indexUnits([zhongli]), { county: of, township, name })._unsafeUnwrap()).toBe(zhongli);
  });

  test('takes a unit whose township is not known', () => {
    const somewhere: Unit = { ...zhongli, township: null };
    expect(findUnit(indexUnits([somewhere]), referenceByName('中壢國小'))._unsafeUnwrap()).toBe(somewhere);
  });

  test('takes the one that is written exactly so, and says how many fit if none is', () => {
    const other: Unit = { ...school034601('私立中壢國小'), code: '031601' as Unit['code'] };
    const index = indexUnits([zhongli, other]);
    expect(findUnit(index, referenceByName('私立中壢國小'))._unsafeUnwrap()).toBe(other);
    expect(findUnit(index, referenceByName('市立中壢國小'))._unsafeUnwrap()).toBe(zhongli);
    expect(findUnit(index, referenceByName('中壢國小'))._unsafeUnwrapErr()).toEqual({
      code: 'unit.ambiguous',
      count: 2,
    });
  });

  test('does not choose between units with one code', () => {
    const index = indexUnits([zhongli, { ...zhongli, township: null }]);
    expect(findUnit(index, { code: zhongli.code })._unsafeUnwrapErr()).toEqual({ code: 'unit.ambiguous', count: 2 });
    expect(findUnit(index, referenceByName('市立中壢國小'))._unsafeUnwrapErr()).toEqual({
      code: 'unit.ambiguous',
      count: 2,
    });
  });
});

function school034601(name: string): Unit {
  const raw = { county: '桃園市', township: '中壢區', name };
  const place = parseUnitReference(raw)._unsafeUnwrap() as Pick<Unit, 'county' | 'township' | 'name'>;
  return { ...place, code: '034601' as Unit['code'], kind: 'school', schoolKind: 'elementary' };
}

function referenceByName(name: string) {
  return { ...referenceTo(school034601('x')), name: parseUnitName(name)._unsafeUnwrap() };
}

function referenceTo({ county: of, township, schoolKind, name }: Unit) {
  const raw = { county: of, township, kind: schoolKind, name };
  return parseUnitReference(raw)._unsafeUnwrap() as Exclude<UnitReference, { readonly code: unknown }>;
}
