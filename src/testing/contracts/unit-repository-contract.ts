import * as fc from 'fast-check';
import { findUnit, indexUnits, type UnitByName, type UnitReference } from '../../school/find-unit.js';
import { parseTownship } from '../../school/township.js';
import { parseUnitCode, type Unit } from '../../school/unit.js';
import { parseUnitName } from '../../school/unit-name.js';
import type { UnitRepository } from '../../school/unit-repository.js';
import { school, unit } from '../arbitraries/school.js';
import { twoUnits } from '../arbitraries/workflow.js';
import { type Contract, expectErr, expectOk, expectSame } from './contract.js';
import { NEARLY_ONE_UNIT, rareUnitName } from './edge-values.js';

/** What the contract of a unit repository needs: units come with the repository, for the port has no write. */
export interface UnitRepositoryContract extends Omit<Contract<UnitRepository>, 'open'> {
  /** Gives a repository of these units, which have different codes. */
  readonly open: (units: readonly Unit[]) => Promise<UnitRepository>;
}

/**
 * The contract every {@link UnitRepository} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * unitRepositoryContract({ test, open: async (units) => createMemoryUnits(units) });
 */
export function unitRepositoryContract({ test, open, runs = 25 }: UnitRepositoryContract): void {
  const forAll = <T>(values: fc.Arbitrary<T>, law: (value: T) => Promise<void>) =>
    fc.assert(fc.asyncProperty(values, law), { numRuns: runs });
  const find = (units: UnitRepository, reference: UnitReference) => expectOk(units.find(reference), 'find');

  test('finds every unit by its code', () =>
    forAll(unitsAlike(), async (all) => {
      const units = await open(all);
      for (const one of all) {
        expectSame(await expectOk(units.findByCode(one.code), 'find by code'), one, 'by code');
        expectSame(await find(units, { code: one.code }), one, 'by reference');
      }
    }));

  test('takes codes that are equal as numbers for different ones', () =>
    forAll(unit(), async (like) => {
      const units = await open(NEARLY_ONE_UNIT.map(([code]) => ({ ...like, code })));
      for (const [code, other] of NEARLY_ONE_UNIT) {
        expectSame(await expectOk(units.findByCode(code), 'find by code'), { ...like, code }, 'the one');
        expectSame(await expectOk(units.findByCode(other), 'find by code'), null, 'the other');
      }
    }));

  test('finds and gives back a name of rare characters and signs', () =>
    forAll(fc.tuple(school(), rareUnitName()), async ([like, name]) => {
      const one = { ...like, name };
      const units = await open([one]);
      expectSame(await expectOk(units.findByCode(one.code), 'find by code'), one, 'by code');
      expectSame(await find(units, withKind(one)), one, 'by name');
    }));

  test('finds nothing under a code that no unit has', () =>
    forAll(fc.tuple(unit(), twoUnits()), async ([one, [code, other]]) => {
      const units = await open([{ ...one, code }]);
      expectSame(await expectOk(units.findByCode(other), 'find by code'), null, 'unit');
      await expectErr(units.find({ code: other }), 'unit.unknown', 'find');
    }));

  test('finds nothing in an empty list', () =>
    forAll(school(), async (one) => {
      const units = await open([]);
      expectSame(await expectOk(units.findByCode(one.code), 'find by code'), null, 'unit');
      await expectErr(units.find(withKind(one)), 'unit.unknown', 'find');
    }));

  test('finds a school by place, kind and name, and without its kind', () =>
    forAll(school(), async (one) => {
      const units = await open([one]);
      expectSame(await find(units, withKind(one)), one, 'with kind');
      expectSame(await find(units, withoutKind(one)), one, 'without kind');
    }));

  test('takes 台 and 臺, 國小 and 國民小學, with and without the founder, for one name', () =>
    forAll(fc.tuple(school(), fc.constantFrom(...WRITTEN_OTHERWISE)), async ([like, [listed, written]]) => {
      const one = { ...like, name: parseUnitName(listed)._unsafeUnwrap() };
      const units = await open([one]);
      const reference = { ...withKind(one), name: parseUnitName(written)._unsafeUnwrap() };
      expectSame(await find(units, reference), one, 'unit');
    }));

  test('does not take a private school for a public one', () =>
    forAll(school(), async (like) => {
      const units = await open([{ ...like, name: parseUnitName('市立光明高中')._unsafeUnwrap() }]);
      const reference = { ...withKind(like), name: parseUnitName('私立光明高中')._unsafeUnwrap() };
      await expectErr(units.find(reference), 'unit.unknown', 'find');
    }));

  test('says how many units are meant where several are', () =>
    forAll(fc.tuple(school(), twoUnits()), async ([like, codes]) => {
      const units = await open(codes.map((code) => ({ ...like, code })));
      const answer = await units.find(withKind(like));
      expectSame(answer.isErr() && answer.error, { code: 'unit.ambiguous', count: 2 }, 'error');
    }));

  test('takes the one whose name is written exactly so', () =>
    forAll(fc.tuple(school(), twoUnits()), async ([like, [code, other]]) => {
      const meant = { ...like, code, name: parseUnitName('光明國民小學')._unsafeUnwrap() };
      const namesake = { ...like, code: other, name: parseUnitName('光明國小')._unsafeUnwrap() };
      const units = await open([namesake, meant]);
      expectSame(await find(units, withKind(meant)), meant, 'unit');
    }));

  test('decides between units that are alike as findUnit does', () =>
    forAll(fc.tuple(unitsAlike(), fc.nat()), async ([all, pick]) => {
      const units = await open(all);
      const index = indexUnits(all);
      for (const one of all) {
        const like = all[pick % all.length] ?? one;
        for (const reference of [withKind(one), withoutKind(one), { ...withoutKind(one), name: like.name }]) {
          const [found, wanted] = [await units.find(reference), findUnit(index, reference)];
          expectSame(found.isOk() ? found.value : found.error, wanted.isOk() ? wanted.value : wanted.error, 'answer');
        }
      }
    }));
}

const WRITTEN_OTHERWISE: readonly (readonly [string, string])[] = [
  ['市立臺大國小', '市立台大國小'],
  ['市立富台國小', '市立富臺國小'],
  ['市立光明國小', '光明國民小學'],
  ['光明國民中學', '縣立光明國中'],
  ['市立光明高中', '市立光明高級中學'],
];

/** The school in the words of a form. */
function withKind(unit: Unit): UnitByName {
  return { ...withoutKind(unit), ...(unit.schoolKind === null ? {} : { kind: unit.schoolKind }) };
}

/** The same without its kind. A unit whose township is not known can be looked for in any. */
function withoutKind({ county, township, name }: Unit): UnitByName {
  return { county, township: township ?? parseTownship('東區', county)._unsafeUnwrap(), name };
}

/** One to six units of different codes, so much alike that several are often meant by one reference. */
function unitsAlike(): fc.Arbitrary<Unit[]> {
  const unitAlike = fc
    .tuple(
      fc.nat(999_999),
      fc.constantFrom('市立光明國小', '光明國民小學', '私立光明國小', '光明國中', '市立光台國小', '光臺國小'),
      fc.constantFrom('elementary' as const, 'junior-high' as const, null),
      fc.constantFrom('臺中市' as const, '臺南市' as const),
      fc.constantFrom('東區', '南區', null),
    )
    .map(
      ([code, name, kind, county, township]): Unit => ({
        code: parseUnitCode(String(code).padStart(6, '0'))._unsafeUnwrap(),
        kind: kind === null ? 'education-bureau' : 'school',
        name: parseUnitName(name)._unsafeUnwrap(),
        county,
        township: township === null ? null : parseTownship(township, county)._unsafeUnwrap(),
        schoolKind: kind,
      }),
    );
  return fc.uniqueArray(unitAlike, { minLength: 1, maxLength: 6, selector: ({ code }) => code });
}
