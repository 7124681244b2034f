import * as fc from 'fast-check';
import { okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { BusinessTier } from '../../src/business-account/business-account.js';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { listTeachers, TEACHER_PAGE_LIMIT, type TeacherPage } from '../../src/pre-registration/list-teachers.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import type { PreRegistrationRepository, RosterPage } from '../../src/pre-registration/repository.js';
import { rosterOfUnit } from '../../src/testing/arbitraries/workflow.js';
import { property } from '../support/property.js';
import { numberOf, OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';

async function storeWith(rows: readonly PreRegistration[]) {
  const { preRegistrations } = createMemoryStore();
  for (const row of rows) expect((await preRegistrations.save(row, null)).isOk()).toBe(true);
  return { preRegistrations };
}

describe('listTeachers', () => {
  property([rosterOfUnit(), fc.integer({ min: 1, max: 4 })])(
    'shows every row once over its pages, in the order of numbers',
    async (all, size) => {
      const rows = all.map((row) => ({ ...row, unit: SCHOOL.code }));
      const ports = await storeWith(rows);
      const seen: PreRegistration[] = [];
      let after: PreRegistration['identityNumber'] | null = null;
      do {
        const answer = await listTeachers(registrarOf(SCHOOL), SCHOOL.code, { after, size }, ports);
        const page: TeacherPage = answer._unsafeUnwrap();
        expect(page.teachers.length).toBeGreaterThan(0);
        expect(page.teachers.length).toBeLessThanOrEqual(size);
        seen.push(...page.teachers.map(({ row }) => row));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual([...rows].sort((a, b) => (a.identityNumber < b.identityNumber ? -1 : 1)));
    },
  );

  test('of an empty roster: nothing, and no next page', async () => {
    const page = await listTeachers(registrarOf(SCHOOL), SCHOOL.code, {}, await storeWith([]));
    expect(page._unsafeUnwrap()).toEqual({ teachers: [], next: null });
  });

  test.each([
    [undefined, 50],
    [0, 1],
    [-3, 1],
    [1, 1],
    [500, 500],
    [501, 500],
    [Number.MAX_SAFE_INTEGER, 500],
    [2.5, 50],
    [Number.NaN, 50],
    [Number.POSITIVE_INFINITY, 50],
  ])('a page of %s has %i rows at most', async (size, rows) => {
    const asked: RosterPage[] = [];
    const preRegistrations: Pick<PreRegistrationRepository, 'list'> = {
      list: (_, page) => {
        asked.push(page);
        return okAsync([]);
      },
    };
    const request = size === undefined ? {} : { size };
    expect((await listTeachers(registrarOf(SCHOOL), SCHOOL.code, request, { preRegistrations })).isOk()).toBe(true);
    // one more than is shown
    expect(asked).toEqual([{ after: null, limit: rows + 1 }]);
    expect(TEACHER_PAGE_LIMIT).toBe(500);
  });

  property([rosterOfUnit()])('says of each row whether an account was opened with it', async (all) => {
    const claim = { accountName: 'Fang01' as never, claimedAt: all[0].registeredAt, nameMatch: 'exact' as const };
    const rows = all.map((row, index) => ({ ...row, unit: SCHOOL.code, claim: index % 2 === 0 ? claim : null }));
    const page = await listTeachers(registrarOf(SCHOOL), SCHOOL.code, {}, await storeWith(rows));
    for (const { row, accountOpened } of page._unsafeUnwrap().teachers) {
      expect(accountOpened).toBe(row.claim !== null);
    }
  });

  test.each([
    ['a personal account', { kind: 'personal-account' as const }, 'business-account.required'],
    ['another unit', registrarOf(OTHER_SCHOOL), 'business-account.other-unit'],
    ['an unknown tier', { ...registrarOf(SCHOOL), tier: 'clerk' as BusinessTier }, 'business-account.tier-too-low'],
  ])('shows %s nothing', async (_, actor, code) => {
    const preRegistrations = {
      list: () => {
        throw new Error('was asked');
      },
    };
    const answer = await listTeachers(actor, SCHOOL.code, { after: numberOf(1) }, { preRegistrations });
    expect(answer._unsafeUnwrapErr()).toMatchObject({ code });
  });
});
