import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { acceptTeacher, decideAcceptance } from '../../src/account-life/accept-teacher.js';
import { eraseAccount } from '../../src/account-life/erase-account.js';
import { leaveService } from '../../src/account-life/leave-service.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { succeedIdentityNumber } from '../../src/account-life/succeed-identity-number.js';
import { voidClaim } from '../../src/account-life/void-claim.js';
import { parsePersonName } from '../../src/person-name/person-name.js';
import { BUREAU, OTHER_SCHOOL, registrarOf, SCHOOL, type Scene } from '../workflow/scene.js';
import {
  about,
  accountNow,
  daysAfter,
  eventsOf,
  LATER,
  laterMessages,
  NAME,
  NEW_NUMBER,
  NUMBER,
  nameOf,
  OPERATORS,
  register,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

const BY = registrarOf(OTHER_SCHOOL).id;
const release = async ({ ports }: Scene) => {
  (await releaseTeacher(about(SCHOOL), LATER, ports))._unsafeUnwrap();
};

describe('acceptTeacher', () => {
  test.each([
    { departed: 'released', depart: releaseTeacher },
    { departed: 'left', depart: leaveService },
  ])('account, name and password go on at the next unit, of somebody who was $departed', async ({ depart }) => {
    const scene = await teacherScene();
    (await depart(about(SCHOOL), LATER, scene.ports))._unsafeUnwrap();
    await register(scene, OTHER_SCHOOL, { jobTitle: '主任' });
    const before = { account: await accountNow(scene), row: await rowNow(scene, OTHER_SCHOOL) };
    const there = await rowNow(scene, SCHOOL);

    const answer = await acceptTeacher(about(OTHER_SCHOOL), LATER, scene.ports);
    const event = { type: 'accepted', unit: OTHER_SCHOOL.code, by: BY, at: LATER };
    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 3, event });
    const moved = { unit: OTHER_SCHOOL.code, releasedAt: null, jobTitle: before.row.jobTitle, version: 3 };
    expect(await accountNow(scene)).toEqual({ ...before.account, ...moved });
    expect(await rowNow(scene, OTHER_SCHOOL)).toEqual({
      ...before.row,
      version: before.row.version + 1,
      changedAt: LATER,
      changedBy: BY,
      claim: { accountName: NAME, claimedAt: LATER, nameMatch: 'exact' },
    });
    expect(await rowNow(scene, SCHOOL)).toEqual(there);
    expect((await eventsOf(scene)).map(({ version, event: { type } }) => [version, type])).toEqual([
      [2, depart === releaseTeacher ? 'released' : 'left-service'],
      [3, 'accepted'],
    ]);
    expect(laterMessages(scene)).toMatchObject([{ type: 'unit-changed' }, { type: 'unit-changed', at: LATER }]);
  });

  test('by the unit that had released the teacher, once she is on its roster again', async () => {
    const scene = await teacherScene();
    await release(scene);
    const gone = await acceptTeacher(about(SCHOOL), LATER, scene.ports);
    expect(gone._unsafeUnwrapErr()).toEqual({ code: 'pre-registration.not-on-roster' });
    await register(scene, SCHOOL);
    expect((await acceptTeacher(about(SCHOOL), LATER, scene.ports)).isOk()).toBe(true);
    expect(await accountNow(scene)).toMatchObject({ unit: SCHOOL.code, releasedAt: null });
  });

  test('says how the names matched', async () => {
    const scene = await teacherScene();
    await release(scene);
    await register(scene, OTHER_SCHOOL, { personName: '陳芳行' });
    const [account, row] = [await accountNow(scene), await rowNow(scene, OTHER_SCHOOL)];
    const yellow = { ...account, personName: parsePersonName('黃芳行')._unsafeUnwrap() };
    const variant = { ...row, personName: parsePersonName('黄芳行')._unsafeUnwrap() };
    const facts = { account: yellow, row: variant };
    const change = decideAcceptance(about(OTHER_SCHOOL), facts, registrarOf(OTHER_SCHOOL), LATER)._unsafeUnwrap();
    expect(change.rows[0]?.row.claim?.nameMatch).toBe('variant');
  });

  test('a claim by an account that was voided gives way', async () => {
    const scene = await teacherScene();
    await release(scene);
    await register(scene, OTHER_SCHOOL);
    const account = await accountNow(scene);
    const claim = { accountName: nameOf('Somebody0'), claimedAt: LATER, nameMatch: 'exact' } as const;
    const row = { ...(await rowNow(scene, OTHER_SCHOOL)), claim };
    const change = decideAcceptance(about(OTHER_SCHOOL), { account, row }, registrarOf(OTHER_SCHOOL), LATER);
    expect(change._unsafeUnwrap().rows[0]?.row.claim?.accountName).toBe(NAME);
  });

  test('an account of another form has no title, whatever its row says', async () => {
    const scene = await teacherScene();
    await release(scene);
    await register(scene, OTHER_SCHOOL);
    const account: Account = { ...(await accountNow(scene)), form: '1-3', jobTitle: null };
    const facts = { account, row: await rowNow(scene, OTHER_SCHOOL) };
    const change = decideAcceptance(about(OTHER_SCHOOL), facts, registrarOf(OTHER_SCHOOL), LATER)._unsafeUnwrap();
    expect(change.account.jobTitle).toBeNull();
  });

  test('nobody who is not on the roster', async () => {
    const scene = await teacherScene();
    await release(scene);
    const answer = await acceptTeacher(about(OTHER_SCHOOL), LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'pre-registration.not-on-roster' });
  });

  test.each<readonly [string, (scene: Scene) => Promise<unknown>]>([
    ['who was not released', (scene) => register(scene, OTHER_SCHOOL)],
    ['without an account', (scene) => register(scene, OTHER_SCHOOL, { person: 2 })],
    [
      'with another name',
      async (scene) => {
        await release(scene);
        await register(scene, OTHER_SCHOOL, { personName: '林志明' });
      },
    ],
    [
      'with another birth date',
      async (scene) => {
        await release(scene);
        await register(scene, OTHER_SCHOOL, { birthDate: '1991-01-01' });
      },
    ],
    [
      'by a number that was replaced',
      async (scene) => {
        await release(scene);
        const numbers = { accountName: NAME, from: NUMBER, to: NEW_NUMBER };
        (await succeedIdentityNumber({ ...OPERATORS, ...numbers }, LATER, scene.ports))._unsafeUnwrap();
        await register(scene, OTHER_SCHOOL);
      },
    ],
    [
      'whose claim was voided',
      async (scene) => {
        await release(scene);
        (await voidClaim({ ...OPERATORS, accountName: NAME }, LATER, scene.ports))._unsafeUnwrap();
        await register(scene, OTHER_SCHOOL);
      },
    ],
    [
      'whose contact data were erased',
      async (scene) => {
        await release(scene);
        const erasure = { actor: OPERATORS.proposedBy, accountName: NAME };
        (await eraseAccount(erasure, daysAfter(LATER, 4000), scene.ports))._unsafeUnwrap();
        await register(scene, OTHER_SCHOOL);
      },
    ],
  ])('nobody %s; all are one answer', async (who, prepare) => {
    const scene = await teacherScene();
    await prepare(scene);
    const before = await stored(scene);
    const number = who === 'without an account' ? NEW_NUMBER : NUMBER;
    const answer = await acceptTeacher(about(OTHER_SCHOOL, number), LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'account.none-to-accept' });
    expect(await stored(scene)).toBe(before);
  });

  test('a voided account whose number was not freed is none, whoever holds it', async () => {
    const scene = await teacherScene();
    await release(scene);
    await register(scene, OTHER_SCHOOL);
    const row = await rowNow(scene, OTHER_SCHOOL);
    const account = { ...(await accountNow(scene)), voidedAt: LATER };
    const decision = decideAcceptance(about(OTHER_SCHOOL), { account, row }, registrarOf(OTHER_SCHOOL), LATER);
    expect(decision._unsafeUnwrapErr()).toEqual({ code: 'account.none-to-accept' });
  });

  test('not by another unit', async () => {
    const scene = await teacherScene();
    const answer = await acceptTeacher({ ...about(SCHOOL), unit: BUREAU.code }, LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'business-account.other-unit' });
  });
});
