import { describe, expect, test } from 'vitest';
import { type Mailbox, verifiedMailboxAddresses } from '../../src/account/mailbox.js';
import { redeemRecovery } from '../../src/account-recovery/redeem-recovery.js';
import { redeemVerification } from '../../src/mailbox-verification/redeem-verification.js';
import { requestVerification, VERIFICATION_RULE } from '../../src/mailbox-verification/request-verification.js';
import {
  type AccessScene,
  BACKUP,
  createAccessScene,
  MAIN,
  minutesLater,
  NAME,
  STRANGER,
} from '../workflow/access-scene.js';
import { NOW } from '../workflow/scene.js';

const INVALID = { code: 'mailbox-verification.token-invalid' };

async function askedToken(scene: AccessScene, mailbox: Mailbox) {
  const asked = await requestVerification({ accountName: NAME, mailbox }, NOW, scene.ports);
  expect(asked._unsafeUnwrap()).toEqual({ type: 'verification-requested', mailbox, expiresAt: minutesLater(24 * 60) });
  return (await scene.mails()).at(-1)?.token;
}

describe.each([
  ['main', MAIN, 'emailVerifiedAt'],
  ['backup', BACKUP, 'backupEmailVerifiedAt'],
] as const)('the %s mailbox', (mailbox, address, field) => {
  test('gets a token, and is the person’s once somebody follows it', async () => {
    const scene = await createAccessScene({ verified: [] });
    const token = await askedToken(scene, mailbox);
    expect((await scene.mails()).map(({ to }) => to)).toEqual([address]);
    const answer = await redeemVerification(token, minutesLater(5), scene.ports);
    expect(answer._unsafeUnwrap()).toEqual({ type: 'mailbox-verified', accountName: NAME, mailbox });
    const account = await scene.account();
    expect(account[field]).toBe(minutesLater(5));
    expect(verifiedMailboxAddresses(account)).toEqual([address]);
  });

  test('is asked for in vain once it is the person’s', async () => {
    const scene = await createAccessScene({ verified: [mailbox] });
    const refused = await requestVerification({ accountName: NAME, mailbox }, NOW, scene.ports);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: 'mailbox-verification.already-verified', mailbox });
  });
});

test('both, one after the other, in whichever order', async () => {
  const scene = await createAccessScene({ verified: [] });
  const tokens = [await askedToken(scene, 'backup'), await askedToken(scene, 'main')];
  for (const token of tokens.reverse()) expect((await redeemVerification(token, NOW, scene.ports)).isOk()).toBe(true);
  expect(verifiedMailboxAddresses(await scene.account())).toEqual([MAIN, BACKUP]);
});

test('both at once', async () => {
  const scene = await createAccessScene({ verified: [] });
  const tokens = [await askedToken(scene, 'backup'), await askedToken(scene, 'main')];
  const answers = await Promise.all(tokens.map((token) => redeemVerification(token, NOW, scene.ports)));
  expect(answers.every((answer) => answer.isOk())).toBe(true);
  expect(verifiedMailboxAddresses(await scene.account())).toEqual([MAIN, BACKUP]);
});

test('a token is good once, for a day, and for nothing else', async () => {
  const scene = await createAccessScene({ verified: [] });
  const token = await askedToken(scene, 'main');
  const recovery = { token, password: 'Another2Word', passwordConfirmation: 'Another2Word' };
  expect((await redeemRecovery(recovery, NOW, scene.ports))._unsafeUnwrapErr()).toEqual({
    code: 'account-recovery.token-invalid',
  });
  const late = minutesLater(VERIFICATION_RULE.hours * 60);
  expect((await redeemVerification(token, late, scene.ports))._unsafeUnwrapErr()).toEqual(INVALID);
  expect((await redeemVerification(token, NOW, scene.ports)).isOk()).toBe(true);
  expect((await redeemVerification(token, NOW, scene.ports))._unsafeUnwrapErr()).toEqual(INVALID);
  expect((await redeemVerification('no token', NOW, scene.ports))._unsafeUnwrapErr()).toEqual(INVALID);
});

test('of 64 that follow one link at once one is told yes', async () => {
  const scene = await createAccessScene({ verified: [] });
  const token = await askedToken(scene, 'main');
  const answers = await Promise.all(Array.from({ length: 64 }, () => redeemVerification(token, NOW, scene.ports)));
  expect(answers.filter((answer) => answer.isOk())).toHaveLength(1);
  for (const answer of answers) if (answer.isErr()) expect(answer.error).toEqual(INVALID);
});

test('a mailbox that is not there, an account that is not there, or was voided, gets nothing', async () => {
  const without = await createAccessScene({ standing: { email: null } });
  const voided = await createAccessScene({ verified: [], standing: { voidedAt: NOW } });
  for (const [scene, accountName] of [
    [without, NAME],
    [voided, NAME],
    [voided, STRANGER],
  ] as const) {
    const refused = await requestVerification({ accountName, mailbox: 'main' }, NOW, scene.ports);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: 'mailbox-verification.no-mailbox', mailbox: 'main' });
    expect(await scene.mails()).toEqual([]);
  }
});

test('asking too often is refused', async () => {
  const scene = await createAccessScene({ verified: [] });
  scene.limiter.most = 1;
  await askedToken(scene, 'main');
  const refused = await requestVerification({ accountName: NAME, mailbox: 'main' }, NOW, scene.ports);
  expect(refused._unsafeUnwrapErr()).toMatchObject({ code: 'rate-limit.exceeded', limit: 'mailbox-verification' });
  await askedToken(scene, 'backup');
});
