import * as fc from 'fast-check';
import { parseTownship } from '../../school/township.js';
import { parseUnitName, type UnitName } from '../../school/unit-name.js';
import type { UnitDirectory, UnitDirectoryEntry } from '../../unit-directory/unit-directory.js';
import type { UnitDirectoryQuery } from '../../unit-directory/unit-directory-query.js';
import { schoolKind } from '../arbitraries/school.js';
import { unitDirectoryEntries, unitDirectoryEntry } from '../arbitraries/unit-directory.js';
import { type Contract, expectOk, expectSame } from './contract.js';
import { LAST_OF_32_BITS, rareUnitName } from './edge-values.js';

/** What the contract of a unit directory needs: entries come with the directory, for the port has no write. */
export interface UnitDirectoryContract extends Omit<Contract<UnitDirectory>, 'open'> {
  /** Gives a directory of these entries, whose units have different codes. */
  readonly open: (entries: readonly UnitDirectoryEntry[]) => Promise<UnitDirectory>;
}

/**
 * The contract every {@link UnitDirectory} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * unitDirectoryContract({ test, open: async (entries) => createMemoryUnitDirectory(entries) });
 */
export function unitDirectoryContract({ test, open, runs = 25 }: UnitDirectoryContract): void {
  const forAll = <T>(values: fc.Arbitrary<T>, law: (value: T) => Promise<void>) =>
    fc.assert(fc.asyncProperty(values, law), { numRuns: runs });
  const search = (directory: UnitDirectory, query: Partial<UnitDirectoryQuery>, limit = 100) =>
    expectOk(directory.search({ ...EVERYTHING, ...query }, limit), 'search');
  /** The entries that are found are those for which the rule holds, in the order of codes. */
  const findsExactly = async (
    entries: readonly UnitDirectoryEntry[],
    query: Partial<UnitDirectoryQuery>,
    rule: (entry: UnitDirectoryEntry) => boolean,
  ) => {
    expectSame(await search(await open(entries), query), inOrder(entries).filter(rule), 'entries');
  };

  test('finds nothing in an empty directory', () => findsExactly([], {}, () => true));

  test('without a filter shows every unit with its contacts, in the order of codes', () =>
    forAll(unitDirectoryEntries(), (entries) => findsExactly(entries, {}, () => true)));

  test('shows no more than was asked for, the first ones', () =>
    forAll(fc.tuple(unitDirectoryEntries(), fc.integer({ min: 1, max: 9 })), async ([entries, limit]) => {
      const found = await search(await open(entries), {}, limit);
      expectSame(found, inOrder(entries).slice(0, limit), 'entries');
    }));

  test('shows nothing where nothing was asked for, and all under the greatest limit', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      const directory = await open(entries);
      expectSame(await search(directory, {}, 0), [], 'none');
      expectSame(await search(directory, {}, LAST_OF_32_BITS), inOrder(entries), 'all');
    }));

  test('counts towards the limit only what fits', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      for (const last of inOrder(entries).slice(-1)) {
        const { county } = last.unit;
        const found = await search(await open(entries), { county }, 1);
        expectSame(
          found,
          inOrder(entries)
            .filter(({ unit }) => unit.county === county)
            .slice(0, 1),
          'entries',
        );
      }
    }));

  test('filters by stage', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      for (const { unit } of entries) {
        if (unit.schoolKind === null) continue;
        await findsExactly(entries, { stage: unit.schoolKind }, (entry) => entry.unit.schoolKind === unit.schoolKind);
      }
    }));

  test('filters by county', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      for (const { unit } of entries) {
        await findsExactly(entries, { county: unit.county }, (entry) => entry.unit.county === unit.county);
      }
    }));

  test('filters by township, within its county: several counties have a 東區', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      const inTheEast = entries.map((entry, index) => placed(entry, index));
      for (const { unit: like } of inTheEast) {
        const { county, township } = like;
        const fits = ({ unit }: UnitDirectoryEntry) => unit.county === county && unit.township === township;
        await findsExactly(inTheEast, { county, township }, fits);
      }
    }));

  test('shows only what passes every filter', () =>
    forAll(fc.tuple(unitDirectoryEntries(), schoolKind()), async ([entries, stage]) => {
      const name = nameOf('市立光明國小');
      const namesakes = entries.map((entry, index) => placed({ ...entry, unit: { ...entry.unit, name } }, index));
      for (const { unit: like } of namesakes) {
        const { county, township } = like;
        await findsExactly(
          namesakes,
          { name, stage, county, township },
          ({ unit }) => unit.schoolKind === stage && unit.county === county && unit.township === township,
        );
      }
    }));

  test('finds a unit by its whole name and by every part of it of two characters or more', () =>
    forAll(fc.tuple(unitDirectoryEntry(), fc.nat(), fc.nat()), async ([entry, at, length]) => {
      const { name } = entry.unit;
      const from = at % (name.length - 1);
      const part = name.slice(from, from + 2 + (length % name.length));
      const directory = await open([entry]);
      for (const query of [{ name }, { name: nameOf(part) }]) {
        expectSame(await search(directory, query), [entry], 'entries');
        expectSame(await search(directory, { ...query, county: entry.unit.county }), [entry], 'entries in the county');
      }
    }));

  test('takes 台 and 臺, 國小 and 國民小學, with and without the founder, for one', () =>
    forAll(fc.tuple(unitDirectoryEntry(), fc.constantFrom(...WRITTEN_OTHERWISE)), async ([like, [listed, written]]) => {
      const entry = { ...like, unit: { ...like.unit, name: nameOf(listed) } };
      expectSame(await search(await open([entry]), { name: nameOf(written) }), [entry], 'entries');
    }));

  test('finds and gives back a name of rare characters and signs', () =>
    forAll(fc.tuple(unitDirectoryEntry(), rareUnitName()), async ([like, name]) => {
      const entry = { ...like, unit: { ...like.unit, name } };
      const directory = await open([entry]);
      expectSame(await search(directory, { name }), [entry], 'entries');
    }));

  test('finds nothing by a name that no unit has', () =>
    forAll(unitDirectoryEntries(), (entries) => findsExactly(entries, { name: nameOf('無此單位') }, () => false)));

  test('takes the characters that match anything elsewhere for themselves', () =>
    forAll(unitDirectoryEntries(), async (entries) => {
      for (const written of [
        '%國',
        '_國',
        '*國',
        '.國',
        '國%',
        '國_',
        '國*',
        '國.',
        '[中國]',
        "'國",
        '\\國',
        '"國',
        "國'; --",
      ]) {
        await findsExactly(entries, { name: nameOf(written) }, ({ unit }) => unit.name.includes(written));
      }
    }));
}

const EVERYTHING: UnitDirectoryQuery = { name: null, stage: null, county: null, township: null };

const WRITTEN_OTHERWISE: readonly (readonly [string, string])[] = [
  ['市立臺大國小', '台大國小'],
  ['市立富台國小', '富臺'],
  ['市立光明國小', '光明國民小學'],
  ['縣立光明國民中學', '光明國中'],
  ['私立光明高中', '私立光明高級中學'],
];

function inOrder(entries: readonly UnitDirectoryEntry[]): readonly UnitDirectoryEntry[] {
  return [...entries].sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
}

/** The entry in one of two cities, in one of two townships of names that both cities have. */
function placed({ unit, contacts }: UnitDirectoryEntry, index: number): UnitDirectoryEntry {
  const county = index % 2 === 0 ? '臺中市' : '臺南市';
  const township = parseTownship(index % 4 < 2 ? '東區' : '南區', county)._unsafeUnwrap();
  return { unit: { ...unit, county, township }, contacts };
}

function nameOf(text: string): UnitName {
  return parseUnitName(text)._unsafeUnwrap();
}
