/**
 * That a refusal takes as long as every other of its kind, whatever is behind it: an early return would tell by the clock
 * what the answer does not say.
 *
 * @source decision/0118 — what is equal about two refusals
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import { type RecoveryRequest } from '../../src/account-recovery/recovery-request.js';
import { requestRecovery } from '../../src/account-recovery/request-recovery.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { signIn } from '../../src/sign-in/sign-in.js';
import {
  CONFIRMED,
  FITTING,
  MISSING,
  prepareRefusal,
  REFUSALS,
  teacherForm,
  WITH_CODE,
} from '../account-application/support/refusals.js';
import { type AccessSceneOptions, createAccessScene, MAIN, NAME, NUMBER, PASSWORD, STRANGER } from './access-scene.js';
import { timeOf } from './port-time.js';
import { entryOf, NOW } from './scene.js';

/** A hash, and what comes before and after it. */
const LEAST = 10_000;

describe('a refused application takes the same time', () => {
  const kinds = {
    'at a host that requires nothing': Object.values(REFUSALS).map((refusal) => ({ refusal })),
    'at a host that requires a claim code': [
      ...Object.values(REFUSALS).map((refusal) => ({ refusal, requirement: WITH_CODE })),
      ...missingOf('claim-code'),
    ],
    'at a host that requires a confirmation': [
      ...Object.values(REFUSALS).map((refusal) => ({ refusal, requirement: CONFIRMED })),
      ...missingOf('school-confirmation'),
    ],
  };

  test.each(Object.entries(kinds))('%s, whatever is wrong', async (_, refusals) => {
    const [applied] = fc.sample(teacherForm(), { numRuns: 1, seed: 5 });
    if (applied === undefined) throw new Error('no form');
    for (const keyed of [false, true]) {
      const times = new Set<number>();
      for (const accountExists of [false, true]) {
        for (const { refusal, ...requirement } of refusals) {
          const { ports, command } = await prepareRefusal(refusal, { applied, keyed, accountExists, ...requirement });
          const { answer, ticks } = await timeOf(ports, (slow) => submitApplication(command, NOW, slow));
          expect(answer._unsafeUnwrapErr()).toEqual({ code: 'application.no-match' });
          times.add(ticks);
        }
      }
      expect([...times]).toEqual([expect.any(Number)]);
      expect(Math.min(...times)).toBeGreaterThan(LEAST);
    }
  });

  function missingOf(required: string) {
    const missing = Object.values(MISSING).filter((one) => one.required === required);
    return missing.map((requirement) => ({ refusal: FITTING, requirement }));
  }
});

describe('a refused sign-in takes the same time', () => {
  const STANDINGS: Readonly<Record<string, AccessSceneOptions['standing'] & object>> = {
    'an account': {},
    'a voided account': { voidedAt: NOW },
    'an erased account': { erasedAt: NOW, passwordHash: null },
    'an account without a mailbox': { email: null },
  };

  async function timesOf(most: number, attempts: number) {
    const seen: unknown[] = [];
    for (const standing of Object.values(STANDINGS)) {
      for (const accountName of [NAME, STRANGER]) {
        const { ports, limiter } = await createAccessScene({ standing });
        limiter.most = most;
        const attempt = { accountName, password: `${PASSWORD}x` };
        for (let turn = 1; turn < attempts; turn += 1) (await signIn(attempt, ports))._unsafeUnwrapErr();
        seen.push(await timeOf(ports, (slow) => signIn(attempt, slow)));
      }
    }
    return seen.map((one) => JSON.stringify(one));
  }

  test('whether there is an account, and whatever became of it', async () => {
    const ticks = 10 + 100 + 10_000;
    const refused = JSON.stringify({ answer: { error: { code: 'sign-in.refused' } }, ticks });
    expect(new Set(await timesOf(5, 1))).toEqual(new Set([refused]));
  });

  test('also by somebody who is locked out', async () => {
    const seen = new Set(await timesOf(5, 6));
    expect(seen.size).toBe(1);
    expect([...seen][0]).toMatch(/"rate-limit.exceeded".*"ticks":10\}$/);
  });
});

describe('asking for help takes the same time', () => {
  const byName = (accountName = NAME): RecoveryRequest => ({ by: 'account-name', accountName });
  const byNumber = (identityNumber = NUMBER, email = MAIN): RecoveryRequest => ({
    by: 'identity-number',
    identityNumber,
    email,
  });
  const nobody = entryOf({ person: 99 }).identityNumber;
  const elsewhere = parseEmailAddress('x@home.example')._unsafeUnwrap();
  const cases = {
    'by account name': [byName(), byName(STRANGER)],
    'by number and mailbox': [byNumber(), byNumber(nobody), byNumber(NUMBER, elsewhere)],
  };
  const SCENES: readonly AccessSceneOptions[] = [
    {},
    { verified: ['main'] },
    { verified: [] },
    { standing: { voidedAt: NOW } },
  ];

  test.each(Object.entries(cases))('%s, whether there is an account or not', async (_, requests) => {
    const seen = [];
    for (const scene of SCENES) {
      for (const request of requests) {
        const { ports } = await createAccessScene(scene);
        seen.push(await timeOf(ports, (slow) => requestRecovery(request, NOW, slow)));
      }
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]?.ticks).toBeGreaterThan(800);
  });
});
