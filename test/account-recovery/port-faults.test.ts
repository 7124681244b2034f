/** Every call of a port fails in turn, before it does anything or after; nothing is half done, and what was lost is known. */
import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { redeemRecovery } from '../../src/account-recovery/redeem-recovery.js';
import { requestRecovery } from '../../src/account-recovery/request-recovery.js';
import { redeemVerification } from '../../src/mailbox-verification/redeem-verification.js';
import { requestVerification } from '../../src/mailbox-verification/request-verification.js';
import { sendTestMail } from '../../src/mailbox-verification/send-test-mail.js';
import { signIn } from '../../src/sign-in/sign-in.js';
import { type AccessScene, createAccessScene, MAIN, minutesLater, NAME, PASSWORD } from '../workflow/access-scene.js';
import { NOW } from '../workflow/scene.js';
import { type Around, wrapPorts } from '../workflow/wrapped-ports.js';

type Ports = AccessScene['ports'] & typeof TEST_MAIL;
type UseCase = (ports: Ports, token: string) => ResultAsync<unknown, { readonly code: string }>;

const NEW = 'Another2Word';
const BY_NAME = { by: 'account-name', accountName: NAME } as const;
const TEST_MAIL = { challenges: { verify: () => okAsync(true) }, testMail: { sendTestMail: () => okAsync(undefined) } };

/** The use cases, each with the token that it is given. */
const USE_CASES: Readonly<
  Record<string, { readonly token: 'recovery' | 'verification' | null; readonly run: UseCase }>
> = {
  signIn: { token: null, run: (ports) => signIn({ accountName: NAME, password: PASSWORD }, ports) },
  requestRecovery: { token: null, run: (ports) => requestRecovery(BY_NAME, NOW, ports) },
  redeemRecovery: {
    token: 'recovery',
    run: (ports, token) => redeemRecovery({ token, password: NEW, passwordConfirmation: NEW }, NOW, ports),
  },
  requestVerification: {
    token: null,
    run: (ports) => requestVerification({ accountName: NAME, mailbox: 'backup' }, NOW, ports),
  },
  redeemVerification: { token: 'verification', run: (ports, token) => redeemVerification(token, NOW, ports) },
  sendTestMail: {
    token: null,
    run: (ports) => sendTestMail({ email: MAIN, challengeAnswer: '1' }, ports),
  },
};

/** A world with the token that the use case wants. */
async function prepared(token: 'recovery' | 'verification' | null) {
  const scene = await createAccessScene({ verified: ['main'] });
  if (token === 'recovery') (await requestRecovery(BY_NAME, NOW, scene.ports))._unsafeUnwrap();
  if (token === 'verification') {
    (await requestVerification({ accountName: NAME, mailbox: 'backup' }, NOW, scene.ports))._unsafeUnwrap();
  }
  return { scene, token: (await scene.mails()).at(-1)?.token ?? '' };
}

/** Everything that shows of the account and its mail. */
async function allThatShows({ store, account, mails, limiter }: AccessScene) {
  const events = await store.accounts.listEvents('fang01' as never);
  return JSON.stringify([await account(), await mails(), events._unsafeUnwrap(), [...limiter.taken]]);
}

/** How many calls the use case makes. */
async function callsOf({ token, run }: (typeof USE_CASES)[string]): Promise<number> {
  const world = await prepared(token);
  let calls = 0;
  const counted: Around = (_, call) => {
    calls += 1;
    return call();
  };
  expect((await run(wrapPorts({ ...world.scene.ports, ...TEST_MAIL }, counted), world.token)).isOk()).toBe(true);
  return calls;
}

const FAULTS = {
  'is never made': () => errAsync({ code: 'store.unavailable' as const }),
  'throws before it does anything': () => {
    throw new Error('personal');
  },
  'is made, and its answer lost': (call: () => ResultAsync<unknown, unknown>) =>
    call().andThen(() => errAsync({ code: 'store.unavailable' as const })),
};

describe.each(Object.entries(USE_CASES))('%s', (_, useCase) => {
  test.each(Object.entries(FAULTS))('each call in turn %s', async (fault, answer) => {
    const calls = await callsOf(useCase);
    expect(calls).toBeGreaterThan(1);
    for (let failing = 1; failing <= calls; failing += 1) {
      const { scene, token } = await prepared(useCase.token);
      let call = 0;
      let name = '';
      const around: Around = (called, make) => {
        call += 1;
        if (call !== failing) return make();
        name = called;
        return answer(make);
      };
      const before = await allThatShows(scene);
      const result = await useCase.run(wrapPorts({ ...scene.ports, ...TEST_MAIL }, around), token);
      // forgetting failures is a courtesy: a new password stands without it
      const isCourtesy = name === 'rateLimiter.forget' && useCase.token === 'recovery';
      expect(result.isErr() ? result.error : 'ok', name).toEqual(isCourtesy ? 'ok' : { code: 'store.unavailable' });
      const isWritten = fault === 'is made, and its answer lost' || isCourtesy;
      const counts = /rateLimiter/.test(name) || failing > 1;
      if (!isWritten && !counts) expect(await allThatShows(scene), name).toBe(before);
      const account = await scene.account();
      const { passwordChangedAt, version } = account;
      // the change is whole, with its event and its mails, or there is none of it
      const events = (await scene.store.accounts.listEvents('fang01' as never))._unsafeUnwrap();
      expect(events.at(-1)?.version).toBe(version);
      const told = (await scene.mails()).filter(({ type }) => type === 'password-changed');
      expect(told).toHaveLength(passwordChangedAt === null ? 0 : 2);
    }
  });
});

test('a token that expires and is cleared away while it is followed is not good', async () => {
  const { scene, token } = await prepared('recovery');
  const clearing: Around = (name, call) =>
    name === 'accounts.record' ? scene.store.accountTokens.removeExpired(minutesLater(60), 9).andThen(call) : call();
  const redeemed = await redeemRecovery(
    { token, password: NEW, passwordConfirmation: NEW },
    NOW,
    wrapPorts(scene.ports, clearing),
  );
  expect(redeemed._unsafeUnwrapErr()).toEqual({ code: 'account-recovery.token-invalid' });
  expect((await scene.account()).passwordChangedAt).toBeNull();
});

test('a mailbox’s token that is cleared away while it is followed is not good', async () => {
  const { scene, token } = await prepared('verification');
  const clearing: Around = (name, call) =>
    name === 'accounts.record' ? scene.store.accountTokens.removeExpired(minutesLater(9999), 9).andThen(call) : call();
  const verified = await redeemVerification(token, NOW, wrapPorts(scene.ports, clearing));
  expect(verified._unsafeUnwrapErr()).toEqual({ code: 'mailbox-verification.token-invalid' });
  expect((await scene.account()).backupEmailVerifiedAt).toBeNull();
});

test.each(['requestRecovery', 'redeemRecovery', 'requestVerification'])(
  '%s: an identifier that cannot be had is a store that is unavailable, and nothing is written',
  async (name) => {
    const useCase = USE_CASES[name];
    if (useCase === undefined) throw new Error('no such use case');
    for (const failing of [1, 2]) {
      const { scene, token } = await prepared(useCase.token);
      const before = (await scene.mails()).length;
      let asked = 0;
      const nextId = () => {
        asked += 1;
        if (asked === failing) throw new Error('no entropy');
        return `other-${asked}`;
      };
      const result = await useCase.run({ ...scene.ports, ...TEST_MAIL, nextId }, token);
      expect(result._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
      expect(await scene.mails()).toHaveLength(before);
      expect((await scene.account()).passwordChangedAt).toBeNull();
    }
  },
);
