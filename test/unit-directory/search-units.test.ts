import * as fc from 'fast-check';
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { createMemoryRateLimiter } from '../../src/memory/memory-rate-limiter.js';
import { createMemoryUnitDirectory } from '../../src/memory/memory-unit-directory.js';
import { RATE_LIMIT_POLICY } from '../../src/rate-limit/rate-limit-policy.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { unitDirectoryEntries } from '../../src/testing/arbitraries/unit-directory.js';
import { reviewUnitDirectoryResult, searchUnits, UNIT_DIRECTORY_LIMIT } from '../../src/unit-directory/search-units.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { property } from '../support/property.js';
import { SCHOOL } from '../workflow/scene.js';

const EVERYTHING = parseUnitDirectoryQuery({})._unsafeUnwrap();
const EVERYBODY = { query: EVERYTHING, client: 'client' };
const rateLimiter = createMemoryRateLimiter({
  policy: { ...RATE_LIMIT_POLICY, 'unit-directory': { attempts: 1e6, windowSeconds: 60 } },
});

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
    const result = (await searchUnits(EVERYBODY, { unitDirectory: directoryOf(count), rateLimiter }))._unsafeUnwrap();
    expect(result.entries.map(({ unit }) => Number(unit.code))).toEqual(
      Array.from({ length: shown }, (_, index) => index),
    );
    expect([result.truncated, result.limit]).toEqual([truncated, 200]);
    expect(reviewUnitDirectoryResult(result)).toEqual(
      truncated ? [{ code: 'unit-directory.truncated', limit: 200 }] : [],
    );
  });

  property([unitDirectoryEntries(), fc.nat()])('hands the query on as it is', async (entries, at) => {
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
    const { entries: found } = (
      await searchUnits({ query, client: 'client' }, { unitDirectory, rateLimiter })
    )._unsafeUnwrap();
    expect(asked).toEqual([[query, UNIT_DIRECTORY_LIMIT + 1]]);
    expect(found.map(({ unit }) => unit.county)).toEqual(found.map(() => county));
    expect(found.length).toBeGreaterThan(0);
  });

  test('cuts what a directory gives too much', async () => {
    const entries = Array.from({ length: 1000 }, () => ({ unit: SCHOOL, contacts: [] }));
    const result = await searchUnits(EVERYBODY, { unitDirectory: { search: () => okAsync(entries) }, rateLimiter });
    expect(result._unsafeUnwrap()).toMatchObject({ truncated: true, limit: 200 });
    expect(result._unsafeUnwrap().entries).toHaveLength(200);
  });

  test('so many times a minute for each client, and asks the directory no more', async () => {
    let searches = 0;
    const unitDirectory = { search: () => okAsync((searches += 1)).map(() => []) };
    const ports = { unitDirectory, rateLimiter: createMemoryRateLimiter({ clock: () => 0 }) };
    const { attempts } = RATE_LIMIT_POLICY['unit-directory'];
    for (let turn = 0; turn < attempts; turn += 1) expect((await searchUnits(EVERYBODY, ports)).isOk()).toBe(true);
    const refusal = { code: 'rate-limit.exceeded', limit: 'unit-directory', retryAfterSeconds: 60 };
    expect(await searchUnits(EVERYBODY, ports)).toEqual(await errAsync(refusal));
    expect((await searchUnits({ ...EVERYBODY, client: 'other' }, ports)).isOk()).toBe(true);
    expect(searches).toBe(attempts + 1);
  });
});
