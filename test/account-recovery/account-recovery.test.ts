import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecoveryRequest } from '../../src/account-recovery/recovery-request.js';
import { redeemRecovery } from '../../src/account-recovery/redeem-recovery.js';
import { RECOVERY_RULE, requestRecovery } from '../../src/account-recovery/request-recovery.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { redeemVerification } from '../../src/mailbox-verification/redeem-verification.js';
import { definePasswordPolicy } from '../../src/password/password-policy.js';
import { signIn } from '../../src/sign-in/sign-in.js';
import { accountName } from '../../src/testing/arbitraries/account-name.js';
import { emailAddress } from '../../src/testing/arbitraries/email-address.js';
import { identityNumber } from '../../src/testing/arbitraries/identity-number.js';
import {
  type AccessScene,
  BACKUP,
  createAccessScene,
  MAIN,
  minutesLater,
  NAME,
  NUMBER,
  PASSWORD,
  STRANGER,
} from '../workflow/access-scene.js';
import { entryOf, NOW } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

const BY_NAME: RecoveryRequest = { by: 'account-name', accountName: NAME };
const BY_NUMBER: RecoveryRequest = { by: 'identity-number', identityNumber: NUMBER, email: MAIN };
const NEW = 'Another2Word';
const INVALID = { code: 'account-recovery.token-invalid' };

/** Asks for help and gives the token of the first mail. */
async function askedToken(scene: AccessScene, request = BY_NAME, now = NOW) {
  const before = (await scene.mails()).length;
  (await requestRecovery(request, now, scene.ports))._unsafeUnwrap();
  const token = (await scene.mails())[before]?.token;
  if (token === undefined || token === null) throw new Error('no mail with a token');
  return token;
}

function redeem(scene: AccessScene, token: unknown, now = minutesLater(1), password: unknown = NEW) {
  return redeemRecovery({ token, password, passwordConfirmation: password }, now, scene.ports);
}

describe('asking for help', () => {
  test.each([
    ['by the account name', BY_NAME],
    ['by number and main mailbox', BY_NUMBER],
    ['by number and backup mailbox', { ...BY_NUMBER, email: BACKUP }],
  ])('%s: one token to both mailboxes', async (_, request) => {
    const scene = await createAccessScene();
    const answer = await requestRecovery(request, NOW, scene.ports);
    expect(answer._unsafeUnwrap()).toEqual({ type: 'recovery-requested', expiresAt: minutesLater(10) });
    const mails = await scene.mails();
    expect(mails.map(({ to, type }) => [to, type])).toEqual([
      [MAIN, 'password-recovery'],
      [BACKUP, 'password-recovery'],
    ]);
    expect(mails[0]?.token).toBe(mails[1]?.token);
  });

  test.each([
    [['main'], [MAIN]],
    [['backup'], [BACKUP]],
    [[], []],
  ] as const)('only mailboxes that were shown to be theirs get a token: %j', async (verified, recipients) => {
    const scene = await createAccessScene({ verified });
    expect((await requestRecovery(BY_NAME, NOW, scene.ports)).isOk()).toBe(true);
    expect((await scene.mails()).map(({ to }) => to)).toEqual(recipients);
  });

  const STRANGERS: Readonly<Record<string, RecoveryRequest>> = {
    'a name that nobody has': { by: 'account-name', accountName: STRANGER },
    'a number that nobody has': { ...BY_NUMBER, identityNumber: entryOf({ person: 99 }).identityNumber },
    'a mailbox that is another one': { ...BY_NUMBER, email: parseEmailAddress('x@home.example')._unsafeUnwrap() },
  };

  test.each(Object.entries(STRANGERS))('%s: the same answer by the same calls, and no mail', async (_, request) => {
    const known = await createAccessScene();
    const { ports: knownPorts, trace: knownTrace } = tracePorts(known.ports);
    const right = await requestRecovery(request.by === 'account-name' ? BY_NAME : BY_NUMBER, NOW, knownPorts);

    const unknown = await createAccessScene();
    const { ports, trace } = tracePorts(unknown.ports);
    expect(await requestRecovery(request, NOW, ports)).toEqual(right);
    expect(trace).toEqual(knownTrace);
    expect(await unknown.mails()).toEqual([]);
  });

  test('whoever is asked for, 1,000 times: as for an account that is there', async () => {
    const scenes = await Promise.all([{}, { verified: [] }, { standing: { voidedAt: NOW } }].map(createAccessScene));
    const seen = async (request: RecoveryRequest) => {
      const all = [];
      for (const scene of scenes) {
        const { ports, trace } = tracePorts(scene.ports);
        const answer = await requestRecovery(request, NOW, ports);
        all.push(JSON.stringify({ answer, trace, hashes: scene.hasher.count() }));
      }
      return all;
    };
    const [byName = ''] = await seen(BY_NAME);
    const [byNumber = ''] = await seen(BY_NUMBER);
    await fc.assert(
      fc.asyncProperty(accountName(), identityNumber(), emailAddress(), async (name, number, email) => {
        expect(new Set(await seen({ by: 'account-name', accountName: name }))).toEqual(new Set([byName]));
        for (const asked of [number, NUMBER]) {
          const request = { by: 'identity-number', identityNumber: asked, email } as const;
          expect(new Set(await seen(request))).toEqual(new Set([byNumber]));
        }
      }),
      { numRuns: 1000 },
    );
    expect(JSON.parse(byName)).toMatchObject({ answer: { value: { type: 'recovery-requested' } }, hashes: 0 });
    expect(JSON.parse(byNumber)).toMatchObject({ answer: { value: { type: 'recovery-requested' } }, hashes: 0 });
  });

  test('a voided account is as none', async () => {
    const scene = await createAccessScene({ standing: { voidedAt: NOW } });
    expect((await requestRecovery(BY_NAME, NOW, scene.ports)).isOk()).toBe(true);
    expect(await scene.mails()).toEqual([]);
  });

  test('too often for one name is refused, whether anybody has it or not', async () => {
    const scene = await createAccessScene();
    scene.limiter.most = 2;
    for (const accountName of [NAME, STRANGER]) {
      const request = { by: 'account-name', accountName } as const;
      for (let turn = 0; turn < 2; turn += 1)
        expect((await requestRecovery(request, NOW, scene.ports)).isOk()).toBe(true);
      const refused = (await requestRecovery(request, NOW, scene.ports))._unsafeUnwrapErr();
      expect(refused).toMatchObject({ code: 'rate-limit.exceeded', limit: 'password-recovery' });
    }
  });

  test('what waits in the store holds no token', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    expect(JSON.stringify(scene.store.ledger.messages())).not.toContain(token);
  });
});

describe('choosing a new password', () => {
  test('signs in afterwards with the new one only, and both mailboxes are told', async () => {
    const scene = await createAccessScene({ verified: ['main'] });
    const answer = await redeem(scene, await askedToken(scene));
    expect(answer._unsafeUnwrap()).toEqual({ type: 'password-changed', accountName: NAME });
    expect((await signIn({ accountName: NAME, password: NEW }, scene.ports)).isOk()).toBe(true);
    expect((await signIn({ accountName: NAME, password: PASSWORD }, scene.ports)).isErr()).toBe(true);
    const told = (await scene.mails()).filter(({ type }) => type === 'password-changed');
    expect(told.map(({ to }) => to)).toEqual([MAIN, BACKUP]);
    expect(told.map(({ token }) => token)).toEqual([null, null]);
    const events = (await scene.store.accounts.listEvents('fang01' as never))._unsafeUnwrap();
    expect(events.at(-1)?.event).toEqual({ type: 'password-changed', by: 'recovery', at: minutesLater(1) });
  });

  test('a token is good once', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    expect((await redeem(scene, token)).isOk()).toBe(true);
    expect((await redeem(scene, token, minutesLater(2), 'Third3Password'))._unsafeUnwrapErr()).toEqual(INVALID);
  });

  test.each([
    [RECOVERY_RULE.minutes - 0.01, true],
    [RECOVERY_RULE.minutes, false],
    [RECOVERY_RULE.minutes + 1, false],
  ])('after %s minutes it is good: %s', async (minutes, isGood) => {
    const scene = await createAccessScene();
    expect((await redeem(scene, await askedToken(scene), minutesLater(minutes))).isOk()).toBe(isGood);
  });

  test('all tokens for the old password are good for nothing once it was changed', async () => {
    const scene = await createAccessScene();
    const first = await askedToken(scene);
    const second = await askedToken(scene);
    expect(first).not.toBe(second);
    expect((await redeem(scene, second)).isOk()).toBe(true);
    expect((await redeem(scene, first, minutesLater(2)))._unsafeUnwrapErr()).toEqual(INVALID);
  });

  test.each([[undefined], [null], [''], [7], ['x'.repeat(43)], [{}]])('%j is no token', async (token) => {
    const scene = await createAccessScene();
    await askedToken(scene);
    expect((await redeem(scene, token))._unsafeUnwrapErr()).toEqual(INVALID);
  });

  test('a token of an account that was voided since is not good', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    const account = await scene.account();
    const event = { type: 'mailbox-verified', mailbox: 'main', at: NOW } as const;
    const nothing = { rows: [], takesNumber: null, freesNumber: null, usesToken: null, messages: [] };
    const voided = { ...account, version: account.version + 1, voidedAt: NOW };
    (await scene.store.accounts.record({ account: voided, event, ...nothing }))._unsafeUnwrap();
    expect((await redeem(scene, token))._unsafeUnwrapErr()).toEqual(INVALID);
  });

  test('a token for a mailbox sets no password, and the reverse', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    expect((await redeemVerification(token, NOW, scene.ports))._unsafeUnwrapErr()).toEqual({
      code: 'mailbox-verification.token-invalid',
    });
    expect((await redeem(scene, token)).isOk()).toBe(true);
  });

  test('a password that is refused leaves the token good, and only its holder learns why', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    const command = { token, password: `x${NAME}1`, passwordConfirmation: 'other' };
    const refused = (await redeemRecovery(command, NOW, scene.ports))._unsafeUnwrapErr();
    expect(refused).toEqual({
      code: 'account-recovery.invalid-password',
      fields: [
        { path: ['password'], error: { code: 'password.contains-account-name' } },
        { path: ['passwordConfirmation'], error: { code: 'password.confirmation-mismatch' } },
      ],
    });
    expect((await redeemRecovery({ ...command, token: 'none' }, NOW, scene.ports))._unsafeUnwrapErr()).toEqual(INVALID);
    expect((await redeem(scene, token)).isOk()).toBe(true);
  });

  test('takes the policy of the host', async () => {
    const scene = await createAccessScene();
    const rules = { minLength: 15, maxLength: 64, alphabet: 'any', accountName: 'not-contained' } as const;
    const passwordPolicy = definePasswordPolicy(rules)._unsafeUnwrap();
    const command = { token: await askedToken(scene), password: NEW, passwordConfirmation: NEW, passwordPolicy };
    expect((await redeemRecovery(command, NOW, scene.ports))._unsafeUnwrapErr()).toMatchObject({
      fields: [{ error: { code: 'password.length', minLength: 15 } }],
    });
  });

  test('whoever was locked out for guessing may sign in with the new password', async () => {
    const scene = await createAccessScene();
    scene.limiter.most = 1;
    expect((await signIn({ accountName: NAME, password: 'x' }, scene.ports)).isErr()).toBe(true);
    expect((await redeem(scene, await askedToken(scene))).isOk()).toBe(true);
    expect((await signIn({ accountName: NAME, password: NEW }, scene.ports)).isOk()).toBe(true);
  });

  test('a limiter that fails to forget takes the new password back from nobody', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    const rateLimiter = {
      ...scene.ports.rateLimiter,
      forget: () => {
        throw new Error('gone');
      },
    };
    const command = { token, password: NEW, passwordConfirmation: NEW };
    expect((await redeemRecovery(command, NOW, { ...scene.ports, rateLimiter })).isOk()).toBe(true);
  });

  test('of 64 holders of one token one wins, and the others are told that it is not good', async () => {
    const scene = await createAccessScene();
    const token = await askedToken(scene);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => redeem(scene, token, minutesLater(1), `Password${index}xx`)),
    );
    const losers = answers.filter((answer) => answer.isErr()).map((answer) => answer._unsafeUnwrapErr());
    expect(losers).toHaveLength(63);
    expect(losers.every((error) => error.code === INVALID.code)).toBe(true);
    const winner = answers.findIndex((answer) => answer.isOk());
    expect((await signIn({ accountName: NAME, password: `Password${winner}xx` }, scene.ports)).isOk()).toBe(true);
  });
});
