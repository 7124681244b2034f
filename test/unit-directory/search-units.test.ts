import { fc, test } from '@fast-check/vitest';
import { okAsync } from 'neverthrow';
import { describe, expect } from 'vitest';
import { createMemoryUnitDirectory } from '../../src/memory/memory-unit-directory.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { unitDirectoryEntries } from '../../src/testing/arbitraries/unit-directory.js';
import { reviewUnitDirectoryResult, searchUnits, UNIT_DIRECTORY_LIMIT } from '../../src/unit-directory/search-units.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { SCHOOL } from '../workflow/scene.js';

const EVERYTHING = parseUnitDirectoryQuery({})._unsafeUnwrap();

function directoryOf(count: number) {
  const entries = Array.from({ length: count }, (_, index) => {
    const code = parseUnitCode(String(index).padStart(6, '0'))._unsafeUnwrap();
    return { unit: { ...SCHOOL, code }, contacts: [] };
  });
  return createMemoryUnitDirectory(entries.reverse());
}

describe('searchUnits', () => {
  test.each([
    [0, 0, false],
    [1, 1, false],
    [199, 199, false],
    [200, 200, false],
    [201, 200, true],
    [500, 200, true],
  ])('of %i units shows %i; truncated: %s', async (count, shown, truncated) => {
    const result = (await searchUnits(EVERYTHING, { unitDirectory: directoryOf(count) }))._unsafeUnwrap();
    expect(result.entries.map(({ unit }) => Number(unit.code))).toEqual(
      Array.from({ length: shown }, (_, index) => index),
    );
    expect([result.truncated, result.limit]).toEqual([truncated, 200]);
    expect(reviewUnitDirectoryResult(result)).toEqual(
      truncated ? [{ code: 'unit-directory.truncated', limit: 200 }] : [],
    );
  });

  test.prop([unitDirectoryEntries(), fc.nat()])('hands the query on as it is', async (entries, at) => {
    const { county } = entries[at % entries.length]?.unit ?? SCHOOL;
    const query = { ...EVERYTHING, county };
    const asked: unknown[] = [];
    const inner = createMemoryUnitDirectory(entries);
    const unitDirectory: typeof inner = {
      search: (given, limit) => {
        asked.push([given, limit]);
        return inner.search(given, limit);
      },
    };
    const { entries: found } = (await searchUnits(query, { unitDirectory }))._unsafeUnwrap();
    expect(asked).toEqual([[query, UNIT_DIRECTORY_LIMIT + 1]]);
    expect(found.map(({ unit }) => unit.county)).toEqual(found.map(() => county));
    expect(found.length).toBeGreaterThan(0);
  });

  test('cuts what a directory gives too much', async () => {
    const entries = Array.from({ length: 1000 }, () => ({ unit: SCHOOL, contacts: [] }));
    const result = await searchUnits(EVERYTHING, { unitDirectory: { search: () => okAsync(entries) } });
    expect(result._unsafeUnwrap()).toMatchObject({ truncated: true, limit: 200 });
    expect(result._unsafeUnwrap().entries).toHaveLength(200);
  });
});
