import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { changeJobTitle, decideJobTitle } from '../../src/account-life/change-job-title.js';
import { releaseTeacher } from '../../src/account-life/release-teacher.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';
import {
  about,
  accountNow,
  eventsOf,
  LATER,
  laterMessages,
  NAME,
  NEW_NUMBER,
  NUMBER,
  register,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

const BY = registrarOf(SCHOOL).id;
const titleOf = (text: string) => parseJobTitle(text)._unsafeUnwrap();
const [TEACHER, DIRECTOR, INTERN] = [titleOf('教師'), titleOf('主任'), titleOf('實習教師')];
const EVENT = { type: 'job-title-changed', unit: SCHOOL.code, by: BY, at: LATER };

describe('changeJobTitle', () => {
  test('changes row and account in one write', async () => {
    const scene = await teacherScene();
    const before = { account: await accountNow(scene), row: await rowNow(scene, SCHOOL) };
    const answer = await changeJobTitle({ ...about(SCHOOL), jobTitle: DIRECTOR }, LATER, scene.ports);
    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 2, event: EVENT });
    expect(await accountNow(scene)).toEqual({ ...before.account, jobTitle: DIRECTOR, version: 2 });
    expect(await rowNow(scene, SCHOOL)).toEqual({
      ...before.row,
      jobTitle: DIRECTOR,
      version: before.row.version + 1,
      changedAt: LATER,
      changedBy: BY,
    });
    expect(await eventsOf(scene)).toHaveLength(1);
    expect(laterMessages(scene)).toEqual([]);
  });

  test('changes nothing where row and account have the title', async () => {
    const scene = await teacherScene();
    const before = await stored(scene);
    const answer = await changeJobTitle({ ...about(SCHOOL), jobTitle: TEACHER }, LATER, scene.ports);
    expect(answer._unsafeUnwrap()).toBeNull();
    expect(await stored(scene)).toBe(before);
  });

  test('changes the account alone where the school has changed the row before', async () => {
    const scene = await teacherScene();
    await register(scene, SCHOOL, { jobTitle: '主任' });
    const row = await rowNow(scene, SCHOOL);
    expect((await changeJobTitle({ ...about(SCHOOL), jobTitle: DIRECTOR }, LATER, scene.ports)).isOk()).toBe(true);
    expect(await rowNow(scene, SCHOOL)).toEqual(row);
    expect((await accountNow(scene)).jobTitle).toBe(DIRECTOR);
  });

  test('changes the row alone of somebody whose form does not ask for a title', async () => {
    const scene = await teacherScene();
    const account: Account = { ...(await accountNow(scene)), form: '1-3', jobTitle: null };
    const facts = { account, row: await rowNow(scene, SCHOOL), unit: SCHOOL };
    const command = { ...about(SCHOOL), jobTitle: DIRECTOR };
    const change = decideJobTitle(command, facts, registrarOf(SCHOOL), LATER)._unsafeUnwrap();
    expect(change?.account.jobTitle).toBeNull();
    expect(change?.rows).toMatchObject([{ row: { jobTitle: DIRECTOR } }]);
    expect(
      decideJobTitle({ ...command, jobTitle: TEACHER }, facts, registrarOf(SCHOOL), LATER)._unsafeUnwrap(),
    ).toBeNull();
  });

  test.each([
    ['of a row that is not there', OTHER_SCHOOL, NUMBER, DIRECTOR, { code: 'pre-registration.not-on-roster' }],
    ['of somebody without an account', SCHOOL, NEW_NUMBER, DIRECTOR, { code: 'account.not-at-unit' }],
    ['to an intern’s', SCHOOL, NUMBER, INTERN, { code: 'pre-registration.intern', unitKind: 'school' }],
  ])('not %s', async (_, unit, number, jobTitle, error) => {
    const scene = await teacherScene();
    await register(scene, SCHOOL, { person: 2 });
    const before = await stored(scene);
    const answer = await changeJobTitle({ ...about(unit, number), jobTitle }, LATER, scene.ports);
    expect(answer._unsafeUnwrapErr()).toEqual(error);
    expect(await stored(scene)).toBe(before);
  });

  test('not of somebody who was released', async () => {
    const scene = await teacherScene();
    (await releaseTeacher(about(SCHOOL), LATER, scene.ports))._unsafeUnwrap();
    const withdrawn = await changeJobTitle({ ...about(SCHOOL), jobTitle: DIRECTOR }, LATER, scene.ports);
    expect(withdrawn._unsafeUnwrapErr()).toEqual({ code: 'pre-registration.not-on-roster' });
    await register(scene, SCHOOL);
    const released = await changeJobTitle({ ...about(SCHOOL), jobTitle: DIRECTOR }, LATER, scene.ports);
    expect(released._unsafeUnwrapErr()).toEqual({ code: 'account.not-at-unit' });
  });

  test('not by another unit, nor by one that nobody knows', async () => {
    const { ports } = await teacherScene();
    const other = { ...about(SCHOOL), actor: registrarOf(OTHER_SCHOOL), jobTitle: DIRECTOR };
    expect((await changeJobTitle(other, LATER, ports))._unsafeUnwrapErr().code).toBe('business-account.other-unit');
    const nowhere = { ...SCHOOL, code: parseUnitCode('999999')._unsafeUnwrap() };
    const unknown = await changeJobTitle({ ...about(nowhere), jobTitle: DIRECTOR }, LATER, ports);
    expect(unknown._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
  });
});
