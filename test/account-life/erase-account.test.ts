import { describe, expect, test } from 'vitest';
import { accountChange } from '../../src/account/account-change.js';
import { eraseAccount } from '../../src/account-life/erase-account.js';
import { leaveService } from '../../src/account-life/leave-service.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { voidClaim } from '../../src/account-life/void-claim.js';
import { RETENTION_POLICY } from '../../src/retention/retention-policy.js';
import { SCHOOL, type Scene } from '../workflow/scene.js';
import {
  about,
  accountNow,
  daysAfter,
  eventsOf,
  LATER,
  laterMessages,
  NAME,
  nameOf,
  OPERATORS,
  operator,
  stored,
  teacherScene,
} from './support/teacher.js';

const COMMAND = { actor: operator('nightly'), accountName: NAME };
const END = daysAfter(LATER, RETENTION_POLICY.accountDays);
const release = async ({ ports }: Scene) => {
  (await releaseTeacher(about(SCHOOL), LATER, ports))._unsafeUnwrap();
};

describe('eraseAccount', () => {
  test.each([
    ['was released', release],
    ['left', async ({ ports }: Scene) => (await leaveService(about(SCHOOL), LATER, ports))._unsafeUnwrap()],
    [
      'never opened it',
      async ({ ports }: Scene) => (await voidClaim({ ...OPERATORS, accountName: NAME }, LATER, ports))._unsafeUnwrap(),
    ],
  ])('erases what the manual does not need of somebody who %s; name and number stay', async (_, prepare) => {
    const scene = await teacherScene();
    await prepare(scene);
    const before = await accountNow(scene);
    const messages = laterMessages(scene).length;
    const answer = await eraseAccount(COMMAND, END, scene.ports);
    const event = { type: 'erased', by: 'nightly', at: END };
    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 3, event });
    expect(await accountNow(scene)).toEqual({
      ...before,
      version: 3,
      phone: null,
      email: null,
      backupEmail: null,
      passwordHash: null,
      jobTitle: null,
      teachingSubjects: [],
      emailVerifiedAt: null,
      backupEmailVerifiedAt: null,
      erasedAt: END,
    });
    expect((await eventsOf(scene)).at(-1)?.event).toEqual(event);
    expect(laterMessages(scene)).toHaveLength(messages);

    const again = await eraseAccount(COMMAND, END, scene.ports);
    expect(again._unsafeUnwrapErr()).toEqual({ code: 'account.erased' });
  });

  test('not a millisecond before the time is over', async () => {
    const scene = await teacherScene();
    await release(scene);
    const before = await stored(scene);
    const early = daysAfter(LATER, RETENTION_POLICY.accountDays - 1);
    expect((await eraseAccount(COMMAND, early, scene.ports))._unsafeUnwrapErr()).toEqual({
      code: 'account.kept',
      until: END,
    });
    expect(await stored(scene)).toBe(before);
  });

  test('by a policy of the host’s own, counted from the void of an account that was released before', async () => {
    const scene = await teacherScene();
    await release(scene);
    const voidedAt = daysAfter(LATER, 10);
    const account = { ...(await accountNow(scene)), voidedAt };
    const event = { type: 'voided', proposedBy: 'a', confirmedBy: 'b', at: voidedAt } as const;
    (await scene.store.accounts.record(accountChange(account, event)))._unsafeUnwrap();
    const command = { ...COMMAND, policy: { ...RETENTION_POLICY, accountDays: 30 } };
    const early = await eraseAccount(command, daysAfter(LATER, 39), scene.ports);
    expect(early._unsafeUnwrapErr()).toEqual({ code: 'account.kept', until: daysAfter(LATER, 40) });
    expect((await eraseAccount(command, daysAfter(LATER, 40), scene.ports)).isOk()).toBe(true);
  });

  test.each([
    ['an account that is in service', {}, { code: 'account.in-service' }],
    ['an account that is not there', { accountName: nameOf('Nobody0') }, { code: 'account.unknown' }],
    ['anything, unless an operator', { actor: about(SCHOOL).actor }, { code: 'operator.required' }],
  ])('erases not %s', async (_, parts, error) => {
    const scene = await teacherScene();
    const before = await stored(scene);
    expect((await eraseAccount({ ...COMMAND, ...parts }, END, scene.ports))._unsafeUnwrapErr()).toEqual(error);
    expect(await stored(scene)).toBe(before);
  });

  test('a policy that keeps nothing erases nothing', async () => {
    const scene = await teacherScene();
    await release(scene);
    const policy = { ...RETENTION_POLICY, accountDays: 0 };
    expect((await eraseAccount({ ...COMMAND, policy }, END, scene.ports))._unsafeUnwrapErr()).toEqual({
      code: 'retention-policy.days',
      field: 'accountDays',
      minDays: 1,
      maxDays: 36_525,
    });
  });
});
