import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountNameKey } from '../../src/account-name/account-name.js';
import { signIn } from '../../src/sign-in/sign-in.js';
import { accountName } from '../../src/testing/arbitraries/account-name.js';
import { password } from '../../src/testing/arbitraries/password.js';
import { hostileValues } from '../support/hostile-values.js';
import { createAccessScene, NAME, PASSWORD, STRANGER } from '../workflow/access-scene.js';
import { NOW } from '../workflow/scene.js';
import { tracePorts } from '../workflow/wrapped-ports.js';

const REFUSED = { code: 'sign-in.refused' };

describe('signing in', () => {
  test.each([[NAME], [NAME.toLowerCase()], [NAME.toUpperCase()]])(
    'as %s, with the name as it was chosen',
    async (typed) => {
      const { ports } = await createAccessScene();
      const answer = await signIn({ accountName: typed, password: PASSWORD }, ports);
      expect(answer._unsafeUnwrap()).toEqual({ type: 'signed-in', accountName: NAME, unverifiedMailboxes: [] });
    },
  );

  test('says which mailboxes nobody has shown to be theirs', async () => {
    const { ports } = await createAccessScene({ verified: ['backup'] });
    const answer = await signIn({ accountName: NAME, password: PASSWORD }, ports);
    expect(answer._unsafeUnwrap().unverifiedMailboxes).toEqual(['main']);
  });

  test('an account without a mailbox has none to be shown', async () => {
    const { ports } = await createAccessScene({ verified: [], standing: { email: null } });
    const answer = await signIn({ accountName: NAME, password: PASSWORD }, ports);
    expect(answer._unsafeUnwrap().unverifiedMailboxes).toEqual(['backup']);
  });

  test('takes the password as typed', async () => {
    const { ports } = await createAccessScene();
    for (const password of [`${PASSWORD} `, ` ${PASSWORD}`, PASSWORD.toLowerCase(), '', null, undefined, [PASSWORD]]) {
      expect((await signIn({ accountName: NAME, password }, ports))._unsafeUnwrapErr()).toEqual(REFUSED);
    }
  });
});

describe('refusals are one', () => {
  const attempts = {
    'another password': { accountName: NAME, password: 'Another2Word' },
    'no such account': { accountName: STRANGER, password: PASSWORD },
    'a voided account': { accountName: NAME, password: PASSWORD, standing: { voidedAt: NOW } },
    'an erased account': { accountName: NAME, password: PASSWORD, standing: { erasedAt: NOW, passwordHash: null } },
  };

  test.each(Object.entries(attempts))(
    '%s: the same answer by the same calls, and one comparison',
    async (_, attempt) => {
      const scene = await createAccessScene('standing' in attempt ? { standing: attempt.standing } : {});
      const { ports, trace } = tracePorts(scene.ports);
      const answer = await signIn(attempt, ports);
      expect(answer._unsafeUnwrapErr()).toEqual(REFUSED);
      expect(trace).toEqual(['rateLimiter.take', 'accounts.findByName', 'passwordHasher.verify']);
      expect(scene.hasher.count()).toBe(1);
    },
  );

  test('whatever name and password, 1,000 times: all of them by the same calls', async () => {
    const scenes = await Promise.all(
      Object.values(attempts).map((attempt) =>
        createAccessScene('standing' in attempt ? { standing: attempt.standing } : {}),
      ),
    );
    await fc.assert(
      fc.asyncProperty(accountName(), password(), async (someName, somePassword) => {
        fc.pre(accountNameKey(someName) !== accountNameKey(NAME) && somePassword !== PASSWORD);
        const seen = [];
        for (const scene of scenes) {
          for (const typed of [NAME, someName]) {
            const before = scene.hasher.count();
            const { ports, trace } = tracePorts(scene.ports);
            const answer = await signIn({ accountName: typed, password: somePassword }, ports);
            seen.push({ answer: answer._unsafeUnwrapErr(), trace, hashes: scene.hasher.count() - before });
          }
        }
        const trace = ['rateLimiter.take', 'accounts.findByName', 'passwordHasher.verify'];
        for (const one of seen) expect(one).toEqual({ answer: REFUSED, trace, hashes: 1 });
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever is typed, 1,000 times: an answer, one comparison, never a throw', async () => {
    const scene = await createAccessScene();
    const refuse = async (accountName: unknown, password: unknown) => {
      const before = scene.hasher.count();
      const answer = await signIn({ accountName, password }, scene.ports);
      expect(answer._unsafeUnwrapErr()).toEqual(REFUSED);
      expect(scene.hasher.count()).toBe(before + 1);
    };
    for (const [, value] of hostileValues) await refuse(value, value);
    const anything = fc.oneof(fc.anything(), fc.string());
    await fc.assert(fc.asyncProperty(anything, anything, refuse), { numRuns: 1000 });
  });
});

describe('being locked out', () => {
  const wrong = { accountName: NAME, password: 'Another2Word' };
  const exceeded = { code: 'rate-limit.exceeded', limit: 'sign-in', retryAfterSeconds: 60 };

  test('after so many failures also the right password is refused, whether there is an account or not', async () => {
    const { ports, limiter } = await createAccessScene();
    limiter.most = 5;
    for (const accountName of [NAME, STRANGER]) {
      for (let turn = 0; turn < 5; turn += 1) {
        expect((await signIn({ ...wrong, accountName }, ports))._unsafeUnwrapErr()).toEqual(REFUSED);
      }
      const locked = await signIn({ accountName: accountName.toUpperCase(), password: PASSWORD }, ports);
      expect(locked._unsafeUnwrapErr()).toEqual(exceeded);
    }
  });

  test('a success forgets the failures before it', async () => {
    const { ports, limiter } = await createAccessScene();
    limiter.most = 5;
    for (let turn = 0; turn < 20; turn += 1) {
      const answer = await signIn(turn % 5 === 4 ? { accountName: NAME, password: PASSWORD } : wrong, ports);
      expect(answer.isOk()).toBe(turn % 5 === 4);
    }
  });

  test('texts that are no name share one count', async () => {
    const { ports, limiter } = await createAccessScene();
    limiter.most = 2;
    for (const accountName of ['?', 7]) expect((await signIn({ accountName, password: '' }, ports)).isErr()).toBe(true);
    expect((await signIn({ accountName: null, password: '' }, ports))._unsafeUnwrapErr()).toEqual(exceeded);
    expect((await signIn({ accountName: NAME, password: PASSWORD }, ports)).isOk()).toBe(true);
  });
});
