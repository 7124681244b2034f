import * as fc from 'fast-check';
import { okAsync } from 'neverthrow';
import { describe, expect, test, vi } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { decideErasure, eraseAccount } from '../../src/account-life/erase-account.js';
import {
  ERASABLE_PAGE,
  type ErasablePage,
  listErasableAccounts,
} from '../../src/account-life/list-erasable-accounts.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { type AccountNameKey, accountNameKey } from '../../src/account-name/account-name.js';
import { RETENTION_POLICY } from '../../src/retention/retention-policy.js';
import { instant } from '../../src/testing/arbitraries/instant.js';
import { registrarOf, SCHOOL } from '../workflow/scene.js';
import { about, accountNow, daysAfter, LATER, NAME, nameOf, operator, teacherScene } from './support/teacher.js';

const actor = operator('nightly');
const END = daysAfter(LATER, RETENTION_POLICY.accountDays);
const NOTHING = { accounts: [], next: null };

/** A store that has these accounts, in the order of their names. */
function storeOf(accounts: readonly Account[]) {
  const list = vi.fn(({ after, limit }: { readonly after: string | null; readonly limit: number }) =>
    okAsync(accounts.filter(({ name }) => after === null || accountNameKey(name) > after).slice(0, limit)),
  );
  return { accounts: { list } };
}

describe('listErasableAccounts', () => {
  test('finds an account from the moment on at which it can be erased, until it is', async () => {
    const { ports } = await teacherScene();
    const list = async (now = END) => (await listErasableAccounts({ actor }, now, ports))._unsafeUnwrap();
    expect(await list()).toEqual(NOTHING);

    (await releaseTeacher(about(SCHOOL), LATER, ports))._unsafeUnwrap();
    expect(await list(daysAfter(END, -1))).toEqual(NOTHING);
    const found = { accounts: [{ accountName: NAME, since: LATER }], next: null };
    expect(await list()).toEqual(found);

    (await eraseAccount({ actor, accountName: NAME }, END, ports))._unsafeUnwrap();
    expect(await list()).toEqual(NOTHING);
  });

  test('names those that an erasure takes, and no other', async () => {
    const account = await accountNow(await teacherScene());
    const moment = fc.option(instant(), { nil: null });
    const accountDays = fc.integer({ min: 1, max: 36_525 });
    await fc.assert(
      fc.asyncProperty(moment, moment, moment, instant(), accountDays, async (released, voided, erased, now, days) => {
        const one = { ...account, releasedAt: released, voidedAt: voided, erasedAt: erased };
        const policy = { ...RETENTION_POLICY, accountDays: days };
        const listed = await listErasableAccounts({ actor, policy }, now, storeOf([one]));
        const taken = decideErasure(one, policy, actor, now);
        // near the ends of the calendar there is no moment so many days away, and neither has an answer
        fc.pre(listed.isOk() && !(taken.isErr() && taken.error.code === 'retention-policy.days'));
        expect(listed._unsafeUnwrap().accounts).toHaveLength(taken.isOk() ? 1 : 0);
      }),
    );
  });

  test.each([0, 1, ERASABLE_PAGE - 1, ERASABLE_PAGE, ERASABLE_PAGE + 1, 2 * ERASABLE_PAGE, 2 * ERASABLE_PAGE + 1])(
    'looks through %i accounts page by page, each once, and comes to an end',
    async (count) => {
      const account = await accountNow(await teacherScene());
      const numbered = Array.from({ length: count }, (_, index) => ({
        ...account,
        name: nameOf(`Aa${String(index).padStart(5, '0')}`),
        releasedAt: index % 3 === 0 ? LATER : null,
      }));
      const store = storeOf(numbered);
      const found: string[] = [];
      let pages = 0;
      let after: AccountNameKey | null = null;
      do {
        const page: ErasablePage = (await listErasableAccounts({ actor, after }, END, store))._unsafeUnwrap();
        found.push(...page.accounts.map(({ accountName }) => accountName));
        after = page.next;
        pages += 1;
      } while (after !== null);
      expect(found).toEqual(numbered.filter(({ releasedAt }) => releasedAt !== null).map(({ name }) => name));
      expect(pages).toBe(Math.max(1, Math.ceil(count / ERASABLE_PAGE)));
    },
  );

  test('asks nothing for somebody who is no operator, nor under a policy that keeps nothing', async () => {
    const store = storeOf([]);
    const refused = await listErasableAccounts({ actor: registrarOf(SCHOOL) }, END, store);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: 'operator.required' });
    const policy = { ...RETENTION_POLICY, accountDays: 0 };
    const senseless = await listErasableAccounts({ actor, policy }, END, store);
    expect(senseless._unsafeUnwrapErr().code).toBe('retention-policy.days');
    expect(store.accounts.list).not.toHaveBeenCalled();
  });

  test('answers that the store is unavailable if it throws', async () => {
    const list = () => {
      throw new Error('canary');
    };
    const answer = await listErasableAccounts({ actor }, END, { accounts: { list } });
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});
