import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountNameKey } from '../../src/account-name/account-name.js';
import * as memory from '../../src/memory/index.js';
import { parseUnitName } from '../../src/school/unit-name.js';
import { openingOnRow, twoOpenings } from '../../src/testing/arbitraries/workflow.js';
import { parseUnitDirectoryQuery } from '../../src/unit-directory/unit-directory-query.js';
import { property } from '../support/property.js';
import { NOW, numberOf, OTHER_SCHOOL, SCHOOL } from '../workflow/scene.js';

describe('the ledger', () => {
  test('of an empty store is empty', () => {
    const { ledger } = memory.createMemoryStore();
    expect([ledger.openings(), ledger.messages(), ledger.consents('nobody' as never)]).toEqual([[], [], []]);
  });

  property([twoOpenings()])(
    'shows what was written, in the order of writing, and nothing that was refused',
    async (both) => {
      const { accounts, preRegistrations, ledger } = memory.createMemoryStore();
      for (const { row, opening } of both) {
        expect((await accounts.open(opening)).isErr()).toBe(true);
        expect((await preRegistrations.save(row, null)).isOk()).toBe(true);
        expect((await accounts.open(opening)).isOk()).toBe(true);
      }
      const openings = both.map(({ opening }) => opening);
      expect(ledger.openings()).toEqual(openings);
      expect(ledger.messages()).toEqual(openings.flatMap(({ messages }) => messages));
      expect(openings.map(({ account }) => ledger.consents(accountNameKey(account.name)))).toEqual(
        openings.map(({ consents }) => consents),
      );
    },
  );

  property([openingOnRow()])('is a copy: what a caller does to the list does not show', async ({ row, opening }) => {
    const { accounts, preRegistrations, ledger } = memory.createMemoryStore();
    expect((await preRegistrations.save(row, null)).isOk()).toBe(true);
    expect((await accounts.open(opening)).isOk()).toBe(true);
    (ledger.openings() as unknown[]).length = 0;
    expect(ledger.openings()).toHaveLength(1);
  });
});

describe('createMemoryRefusalLog', () => {
  const refusal = (person: number, unit = SCHOOL) => ({
    unit: unit.code,
    at: NOW,
    maskedIdentityNumber: `${numberOf(person).slice(0, 6)}****`,
    failure: { code: 'application.not-pre-registered' as const },
  });

  test('keeps the newest of each unit and forgets the oldest', async () => {
    const log = memory.createMemoryRefusalLog({ perUnit: 2 });
    for (const one of [refusal(1, OTHER_SCHOOL), refusal(1), refusal(2), refusal(3)]) {
      expect((await log.record(one)).isOk()).toBe(true);
    }
    expect((await log.list(SCHOOL.code, 10))._unsafeUnwrap()).toEqual([refusal(3), refusal(2)]);
    expect((await log.list(OTHER_SCHOOL.code, 10))._unsafeUnwrap()).toEqual([refusal(1, OTHER_SCHOOL)]);
  });

  test('keeps a thousand unless told otherwise', async () => {
    const log = memory.createMemoryRefusalLog();
    for (let person = 0; person < 1001; person += 1) expect((await log.record(refusal(person))).isOk()).toBe(true);
    expect((await log.list(SCHOOL.code, 5000))._unsafeUnwrap()).toHaveLength(1000);
  });

  test.each([0, 1, 2, 3])('lists at most %i', async (limit) => {
    const log = memory.createMemoryRefusalLog();
    for (const one of [refusal(1), refusal(2)]) expect((await log.record(one)).isOk()).toBe(true);
    expect((await log.list(SCHOOL.code, limit))._unsafeUnwrap()).toEqual([refusal(2), refusal(1)].slice(0, limit));
  });
});

describe('createMemoryUnitDirectory', () => {
  const entryNamed = (name: string) => ({
    unit: { ...SCHOOL, name: parseUnitName(name)._unsafeUnwrap() },
    contacts: [],
  });

  test.each([
    ['市立中壢國小', '中壢', true],
    ['市立中壢國小', '中壢國民小學', true],
    ['市立中壢國小', '桃園市中壢國小', true],
    ['市立中壢國小', '市立', true],
    ['市立中壢國小', '私立', false],
    ['私立 光明 高中', '立光明高', true],
    ['市立臺大國小', '台大', true],
    ['市立台大國小', '臺大', true],
    ['市立中壢國小', '內壢', false],
  ])('%s is found by %s: %s', async (name, part, found) => {
    const directory = memory.createMemoryUnitDirectory([entryNamed(name)]);
    const query = parseUnitDirectoryQuery({ name: part })._unsafeUnwrap();
    expect((await directory.search(query, 10))._unsafeUnwrap()).toHaveLength(found ? 1 : 0);
  });

  test('shows nothing where nothing was asked for', async () => {
    const directory = memory.createMemoryUnitDirectory([entryNamed('市立中壢國小')]);
    expect((await directory.search(parseUnitDirectoryQuery({})._unsafeUnwrap(), 0))._unsafeUnwrap()).toEqual([]);
  });
});

describe('createWebCryptoFingerprints', () => {
  property([fc.uint8Array({ minLength: 32, maxLength: 64 }), fc.string({ unit: 'binary' })])(
    'is HMAC-SHA-256 in hexadecimal',
    async (key, text) => {
      const { createHmac } = await import('node:crypto');
      const wanted = createHmac('sha256', key).update(text).digest('hex');
      const fingerprints = memory.createWebCryptoFingerprints(new Uint8Array(key));
      expect((await fingerprints.of(text))._unsafeUnwrap()).toBe(wanted);
    },
  );

  test('answers that it is unavailable where the platform refuses the key', async () => {
    const fingerprints = memory.createWebCryptoFingerprints('no key' as never);
    expect((await fingerprints.of('text'))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});
