import { describe, expect, test } from 'vitest';
import { decideDeparture } from '../../src/account-life/departure.js';
import { leaveService } from '../../src/account-life/leave-service.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { succeedIdentityNumber } from '../../src/account-life/succeed-identity-number.js';
import { voidClaim } from '../../src/account-life/void-claim.js';
import type { Actor } from '../../src/business-account/business-account.js';
import { OTHER_SCHOOL, registrarOf, SCHOOL, type Scene } from '../workflow/scene.js';
import {
  about,
  accountNow,
  eventsOf,
  LATER,
  laterMessages,
  NAME,
  NEW_NUMBER,
  NUMBER,
  OPERATORS,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

const BY = registrarOf(SCHOOL).id;

describe.each([
  { name: 'releaseTeacher', depart: releaseTeacher, type: 'released' },
  { name: 'leaveService', depart: leaveService, type: 'left-service' },
])('$name', ({ depart, type }) => {
  test('withdraws the row; account, name and password stay', async () => {
    const scene = await teacherScene();
    const before = { account: await accountNow(scene), row: await rowNow(scene, SCHOOL) };
    const event = { type, unit: SCHOOL.code, by: BY, at: LATER };

    const answer = await depart(about(SCHOOL), LATER, scene.ports);
    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 2, event });
    expect(await accountNow(scene)).toEqual({ ...before.account, version: 2, releasedAt: LATER });
    const { version } = before.row;
    const withdrawn = { version: version + 1, changedAt: LATER, changedBy: BY, withdrawnAt: LATER };
    expect(await rowNow(scene, SCHOOL)).toEqual({ ...before.row, ...withdrawn });
    expect(await eventsOf(scene)).toEqual([{ accountName: NAME, version: 2, event }]);
    expect(laterMessages(scene)).toMatchObject([{ type: 'unit-changed', to: before.account.email, at: LATER }]);
  });

  test('leaves a row as it is that has left the roster before', async () => {
    const scene = await teacherScene();
    const row = await rowNow(scene, SCHOOL);
    const withdrawn = { ...row, version: row.version + 1, withdrawnAt: LATER };
    (await scene.store.preRegistrations.save(withdrawn, row.version))._unsafeUnwrap();

    expect((await depart(about(SCHOOL), LATER, scene.ports)).isOk()).toBe(true);
    expect(await rowNow(scene, SCHOOL)).toEqual(withdrawn);
    expect((await accountNow(scene)).releasedAt).toBe(LATER);
  });

  test('leaves alone what is not there: an account that the store holds without a row', async () => {
    const scene = await teacherScene();
    const preRegistrations = { find: () => scene.store.preRegistrations.find(OTHER_SCHOOL.code, NUMBER) };
    expect((await depart(about(SCHOOL), LATER, { ...scene.ports, preRegistrations })).isOk()).toBe(true);
    expect((await rowNow(scene, SCHOOL)).withdrawnAt).toBeNull();
  });

  test.each([
    ['of another unit', OTHER_SCHOOL, () => Promise.resolve()],
    ['without an account', SCHOOL, () => Promise.resolve(), NEW_NUMBER],
    [
      'who was released before',
      SCHOOL,
      async ({ ports }: Scene) => (await depart(about(SCHOOL), LATER, ports))._unsafeUnwrap(),
    ],
    [
      'whose claim was voided',
      SCHOOL,
      async ({ ports }: Scene) => (await voidClaim({ ...OPERATORS, accountName: NAME }, LATER, ports))._unsafeUnwrap(),
    ],
    [
      'by the number that was replaced',
      SCHOOL,
      async ({ ports }: Scene) => {
        const numbers = { accountName: NAME, from: NUMBER, to: NEW_NUMBER };
        (await succeedIdentityNumber({ ...OPERATORS, ...numbers }, LATER, ports))._unsafeUnwrap();
      },
    ],
  ])('nobody %s; all are one answer', async (_, unit, prepare, number = NUMBER) => {
    const scene = await teacherScene();
    await prepare(scene);
    const before = await stored(scene);
    const answer = await depart(about(unit, number), LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'account.not-at-unit' });
    expect(await stored(scene)).toBe(before);
  });

  test.each<readonly [Actor, string]>([
    [registrarOf(OTHER_SCHOOL), 'business-account.other-unit'],
    [{ kind: 'personal-account' }, 'business-account.required'],
    [OPERATORS.proposedBy, 'business-account.required'],
  ])('not by %j', async (actor, code) => {
    const scene = await teacherScene();
    const before = await stored(scene);
    const answer = await depart({ ...about(SCHOOL), actor }, LATER, scene.ports);
    expect(answer._unsafeUnwrapErr().code).toBe(code);
    expect(await stored(scene)).toBe(before);
  });
});

test('a voided account whose number was not freed is none, whoever holds it', async () => {
  const scene = await teacherScene();
  const facts = { account: { ...(await accountNow(scene)), voidedAt: LATER }, row: await rowNow(scene, SCHOOL) };
  const decision = decideDeparture('released', about(SCHOOL), facts, registrarOf(SCHOOL), LATER);
  expect(decision._unsafeUnwrapErr()).toEqual({ code: 'account.not-at-unit' });
});
