import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import {
  type SucceedIdentityNumberCommand,
  succeedIdentityNumber,
} from '../../src/account-life/succeed-identity-number.js';
import { voidClaim } from '../../src/account-life/void-claim.js';
import { parseIdentityNumber } from '../../src/identity-number/identity-number.js';
import { parseInstant } from '../../src/instant/instant.js';
import { commandOf, createScene, formOf, NOW, numberOf, OTHER_SCHOOL, SCHOOL, type Scene } from '../workflow/scene.js';
import {
  about,
  accountNow,
  BY_OPERATORS,
  eventsOf,
  LATER,
  laterMessages,
  NAME,
  NEW_NUMBER,
  NUMBER,
  nameOf,
  OPERATORS,
  open,
  operator,
  register,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

const COMMAND = { ...OPERATORS, accountName: NAME, from: NUMBER, to: NEW_NUMBER };
const EVENT = { type: 'identity-number-replaced', ...BY_OPERATORS, at: LATER };

describe('succeedIdentityNumber', () => {
  test('takes the new number, keeps the old one, and moves the row', async () => {
    const scene = await teacherScene();
    const before = { account: await accountNow(scene), row: await rowNow(scene, SCHOOL) };
    const answer = await succeedIdentityNumber(COMMAND, LATER, scene.ports);

    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 2, event: EVENT });
    const account = { ...before.account, identityNumber: NEW_NUMBER, version: 2 };
    for (const number of [NUMBER, NEW_NUMBER]) {
      expect((await scene.store.accounts.findByIdentityNumber(number))._unsafeUnwrap()).toEqual(account);
    }
    const changed = { changedAt: LATER, changedBy: 'operator-1' };
    const version = before.row.version + 1;
    expect(await rowNow(scene, SCHOOL)).toEqual({ ...before.row, ...changed, version, withdrawnAt: LATER });
    expect(await rowNow(scene, SCHOOL, NEW_NUMBER)).toEqual({
      ...before.row,
      ...changed,
      identityNumber: NEW_NUMBER,
      sex: 'male', // as the new number says
      version: 1,
      registeredAt: LATER,
    });
    expect(laterMessages(scene)).toMatchObject([{ type: 'identity-number-replaced', to: account.email, at: LATER }]);
    // both in the order of their numbers, whichever is the old one
    const back = { ...COMMAND, from: NEW_NUMBER, to: numberOf(0) };
    expect((await succeedIdentityNumber(back, LATER, scene.ports)).isOk()).toBe(true);
    expect((await rowNow(scene, SCHOOL, numberOf(0))).claim?.accountName).toBe(NAME);
  });

  test('nobody else ever has an account under either number', async () => {
    const scene = await teacherScene();
    (await succeedIdentityNumber(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    for (const person of [1, 2]) {
      await register(scene, OTHER_SCHOOL, { person });
      const form = formOf({ person, accountName: 'Other01', unit: { code: OTHER_SCHOOL.code } });
      const answer = await submitApplication(commandOf(form, { key: null }), NOW, scene.ports);
      expect(answer._unsafeUnwrapErr()).toEqual({ code: 'account.identity-number-taken' });
    }
  });

  test('claims the row that the unit has registered under the new number', async () => {
    const scene = await teacherScene();
    await register(scene, SCHOOL, { person: 2, jobTitle: '主任' });
    const row = await rowNow(scene, SCHOOL, NEW_NUMBER);
    const { claim } = await rowNow(scene, SCHOOL);
    (await succeedIdentityNumber(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    const changed = { version: row.version + 1, changedAt: LATER, changedBy: 'operator-1', claim };
    expect(await rowNow(scene, SCHOOL, NEW_NUMBER)).toEqual({ ...row, ...changed });
  });

  test('goes on with a withdrawn row under the new number', async () => {
    const scene = await teacherScene();
    await register(scene, SCHOOL, { person: 2, personName: '林志明' });
    const row = await rowNow(scene, SCHOOL, NEW_NUMBER);
    (await scene.store.preRegistrations.save({ ...row, version: 2, withdrawnAt: NOW }, 1))._unsafeUnwrap();
    (await succeedIdentityNumber(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    const { personName } = await rowNow(scene, SCHOOL);
    expect(await rowNow(scene, SCHOOL, NEW_NUMBER)).toMatchObject({ personName, version: 3, withdrawnAt: null });
  });

  test('writes no row for somebody who is on no roster', async () => {
    const scene = await teacherScene();
    (await releaseTeacher(about(SCHOOL), LATER, scene.ports))._unsafeUnwrap();
    const row = await rowNow(scene, SCHOOL);
    (await succeedIdentityNumber(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    expect(await rowNow(scene, SCHOOL)).toEqual(row);
    const none = await scene.store.preRegistrations.find(SCHOOL.code, NEW_NUMBER);
    expect(none._unsafeUnwrap()).toBeNull();
    const nowhere = { ...COMMAND, from: NEW_NUMBER, to: numberOf(3) };
    expect((await succeedIdentityNumber(nowhere, LATER, scene.ports)).isOk()).toBe(true);
  });

  const before2031 = parseInstant('2030-12-31T15:59:59.999Z')._unsafeUnwrap();
  const in2031 = parseInstant('2030-12-31T16:00:00.000Z')._unsafeUnwrap();
  const LEGACY = parseIdentityNumber('AC01234567')._unsafeUnwrap();
  test('to a number whose format is in force', async () => {
    const scene = await teacherScene();
    const legacy = { ...COMMAND, to: LEGACY };
    const late = await succeedIdentityNumber(legacy, in2031, scene.ports);
    expect(late._unsafeUnwrapErr()).toEqual({ code: 'identity-number.expired-format', lastDay: '2030-12-31' });
    expect((await succeedIdentityNumber(legacy, before2031, scene.ports)).isOk()).toBe(true);
  });

  test.each<readonly [string, Partial<SucceedIdentityNumberCommand>, string, (scene: Scene) => Promise<unknown>]>([
    ['for somebody without an account', { accountName: nameOf('Nobody0') }, 'account.unknown', () => Promise.resolve()],
    [
      'for a voided account',
      {},
      'account.voided',
      async ({ ports }) => (await voidClaim({ ...OPERATORS, accountName: NAME }, LATER, ports))._unsafeUnwrap(),
    ],
    ['from a number that is not the account’s', { from: numberOf(3) }, 'account.other-number', () => Promise.resolve()],
    ['to the number that it has', { to: NUMBER }, 'account.identity-number-taken', () => Promise.resolve()],
    [
      'to another account’s number',
      {},
      'account.identity-number-taken',
      async (scene) => {
        await register(scene, SCHOOL, { person: 2 });
        await open(scene, { person: 2, accountName: 'Other01' });
      },
    ],
    ['by an operator alone', { confirmedBy: operator('OPERATOR-1 ') }, 'operator.same', () => Promise.resolve()],
    ['by a school', { confirmedBy: about(SCHOOL).actor }, 'operator.required', () => Promise.resolve()],
  ])('not %s', async (_, parts, code, prepare) => {
    const scene = await teacherScene();
    await prepare(scene);
    const before = await stored(scene);
    const answer = await succeedIdentityNumber({ ...COMMAND, ...parts }, LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual({ code });
    expect(await stored(scene)).toBe(before);
  });

  test('of two that take one number at once, one has it', async () => {
    const scene = createScene();
    for (const person of [1, 3]) {
      await register(scene, SCHOOL, { person });
      await open(scene, { person, accountName: `Fang0${person}` });
    }
    const answers = await Promise.all(
      [1, 3].map((person) => {
        const command = { ...COMMAND, accountName: nameOf(`Fang0${person}`), from: numberOf(person) };
        return succeedIdentityNumber(command, LATER, scene.ports);
      }),
    );
    expect(answers.map((answer) => (answer.isOk() ? 'taken' : answer.error.code)).sort()).toEqual([
      'account.identity-number-taken',
      'taken',
    ]);
    expect(await eventsOf(scene, nameOf('Fang01'))).toHaveLength(answers[0]?.isOk() === true ? 1 : 0);
  });
});
