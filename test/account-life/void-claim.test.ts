import { describe, expect, test } from 'vitest';
import { accountChange } from '../../src/account/account-change.js';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { succeedIdentityNumber } from '../../src/account-life/succeed-identity-number.js';
import { type VoidClaimCommand, voidClaim } from '../../src/account-life/void-claim.js';
import { commandOf, formOf, SCHOOL, type Scene } from '../workflow/scene.js';
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
  operator,
  rowNow,
  stored,
  teacherScene,
} from './support/teacher.js';

const COMMAND = { ...OPERATORS, accountName: NAME };
const apply = (scene: Scene, accountName: string) =>
  submitApplication(commandOf(formOf({ accountName }), { key: null }), LATER, scene.ports);

/** The hijacker has shown that the mailbox is his. */
async function hijackedScene(): Promise<Scene> {
  const scene = await teacherScene();
  const verified = { ...(await accountNow(scene)), emailVerifiedAt: LATER, backupEmailVerifiedAt: LATER };
  const event = { type: 'mailbox-verified', mailbox: 'main', at: LATER } as const;
  (await scene.store.accounts.record(accountChange(verified, event)))._unsafeUnwrap();
  return scene;
}

describe('voidClaim', () => {
  test('nobody signs in any more, no mailbox gets a token, and nobody is told', async () => {
    const scene = await hijackedScene();
    const before = { account: await accountNow(scene), row: await rowNow(scene, SCHOOL) };
    const answer = await voidClaim(COMMAND, LATER, scene.ports);
    const event = { type: 'voided', ...BY_OPERATORS, at: LATER };
    expect(answer._unsafeUnwrap()).toEqual({ accountName: NAME, version: 3, event });
    expect(await accountNow(scene)).toEqual({
      ...before.account,
      version: 3,
      passwordHash: null,
      emailVerifiedAt: null,
      backupEmailVerifiedAt: null,
      voidedAt: LATER,
    });
    expect(await rowNow(scene, SCHOOL)).toEqual({
      ...before.row,
      version: before.row.version + 1,
      changedAt: LATER,
      changedBy: 'operator-1',
      claim: null,
    });
    expect((await eventsOf(scene)).at(-1)?.event).toEqual(event);
    expect(laterMessages(scene)).toEqual([]);
  });

  test('the teacher can apply anew; the old name is never free again', async () => {
    const scene = await hijackedScene();
    (await voidClaim(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    for (const name of ['Fang01', 'FANG01']) {
      expect((await apply(scene, name))._unsafeUnwrapErr()).toEqual({ code: 'account.name-taken' });
    }
    expect((await apply(scene, 'Fang02')).isOk()).toBe(true);
    const holder = (await scene.store.accounts.findByIdentityNumber(NUMBER))._unsafeUnwrap();
    expect(holder?.name).toBe('Fang02');
    expect((await rowNow(scene, SCHOOL)).claim?.accountName).toBe('Fang02');
    // the account that was voided stays as it is, whatever becomes of the other
    (await voidClaim({ ...COMMAND, accountName: nameOf('Fang02') }, LATER, scene.ports))._unsafeUnwrap();
    expect((await apply(scene, 'Fang02'))._unsafeUnwrapErr()).toEqual({ code: 'account.name-taken' });
    expect((await apply(scene, 'Fang03')).isOk()).toBe(true);
  });

  test('a number that was replaced before stays where it was', async () => {
    const scene = await teacherScene();
    const numbers = { from: NUMBER, to: NEW_NUMBER };
    (await succeedIdentityNumber({ ...COMMAND, ...numbers }, LATER, scene.ports))._unsafeUnwrap();
    (await voidClaim(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    const holders = [NUMBER, NEW_NUMBER].map((number) => scene.store.accounts.findByIdentityNumber(number));
    expect((await Promise.all(holders)).map((found) => found._unsafeUnwrap()?.name)).toEqual([NAME, undefined]);
    expect((await rowNow(scene, SCHOOL, NEW_NUMBER)).claim).toBeNull();
  });

  test('leaves a row alone that another account has claimed, and one that is not there', async () => {
    const scene = await teacherScene();
    const row = await rowNow(scene, SCHOOL);
    const claim = { accountName: nameOf('Other01'), claimedAt: LATER, nameMatch: 'exact' } as const;
    const others = { ...row, version: row.version + 1, claim };
    (await scene.store.preRegistrations.save(others, row.version))._unsafeUnwrap();
    expect((await voidClaim(COMMAND, LATER, scene.ports)).isOk()).toBe(true);
    expect(await rowNow(scene, SCHOOL)).toEqual(others);

    const another = await teacherScene();
    const preRegistrations = { find: () => another.store.preRegistrations.find(SCHOOL.code, NEW_NUMBER) };
    expect((await voidClaim(COMMAND, LATER, { ...another.ports, preRegistrations })).isOk()).toBe(true);
  });

  test.each<readonly [string, Partial<VoidClaimCommand>, string]>([
    ['an account that is not there', { accountName: nameOf('Nobody0') }, 'account.unknown'],
    ['alone', { confirmedBy: operator('operator-1') }, 'operator.same'],
    ['as a school', { proposedBy: about(SCHOOL).actor }, 'operator.required'],
    ['as a teacher', { confirmedBy: { kind: 'personal-account' } }, 'operator.required'],
  ])('nobody voids %s', async (_, parts, code) => {
    const scene = await teacherScene();
    const before = await stored(scene);
    expect((await voidClaim({ ...COMMAND, ...parts }, LATER, scene.ports))._unsafeUnwrapErr()).toEqual({ code });
    expect(await stored(scene)).toBe(before);
  });

  test('nobody voids an account twice', async () => {
    const scene = await teacherScene();
    (await voidClaim(COMMAND, LATER, scene.ports))._unsafeUnwrap();
    const before = await stored(scene);
    expect((await voidClaim(COMMAND, LATER, scene.ports))._unsafeUnwrapErr()).toEqual({ code: 'account.voided' });
    expect(await stored(scene)).toBe(before);
  });
});
