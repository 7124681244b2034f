import * as fc from 'fast-check';
import type { AttemptLimiter } from '../../account-application/attempt-limiter.js';
import { identityNumber } from '../arbitraries/identity-number.js';
import { type Contract, expectErr, expectOk, expectSame } from './contract.js';

/** What the contract of a limiter needs beside the limiter. */
export interface AttemptLimiterContract extends Contract<AttemptLimiter> {
  /** How many attempts of a client on a number the limiter lets through at once. */
  readonly attempts: number;
}

/** The contract every {@link AttemptLimiter} keeps. */
export function attemptLimiterContract({ test, open, runs = 25, attempts }: AttemptLimiterContract): void {
  const forAll = (
    law: (
      limiter: AttemptLimiter,
      number: Attempt['identityNumber'],
      other: Attempt['identityNumber'],
    ) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(identityNumber(), { minLength: 2, maxLength: 2 }), async ([number, other]) => {
        if (number !== undefined && other !== undefined) await law(await open(), number, other);
      }),
      { numRuns: runs },
    );
  const useUp = async (limiter: AttemptLimiter, attempt: Attempt) => {
    for (let turn = 0; turn < attempts; turn += 1) await expectOk(limiter.take(attempt), `attempt ${turn + 1}`);
  };

  test('lets so many attempts through and refuses the next with a time to wait', () =>
    forAll(async (limiter, identityNumber) => {
      const attempt = { client: 'client', identityNumber };
      await useUp(limiter, attempt);
      const next = await limiter.take(attempt);
      const waits =
        next.isErr() && next.error.code === 'application.too-many-attempts' && next.error.retryAfterSeconds > 0;
      expectSame(waits, true, 'refused with a time to wait');
    }));

  test('counts the attempts of another client apart', () =>
    forAll(async (limiter, identityNumber) => {
      await useUp(limiter, { client: 'one', identityNumber });
      await expectOk(limiter.take({ client: 'other', identityNumber }), 'attempt of the other client');
    }));

  test('counts the attempts on another number apart', () =>
    forAll(async (limiter, identityNumber, other) => {
      await useUp(limiter, { client: 'client', identityNumber });
      await expectOk(limiter.take({ client: 'client', identityNumber: other }), 'attempt on the other number');
    }));

  test('lets no more through when they come at once', () =>
    forAll(async (limiter, identityNumber) => {
      const attempt = { client: 'client', identityNumber };
      const answers = await Promise.all(Array.from({ length: attempts + 3 }, () => limiter.take(attempt)));
      expectSame(answers.filter((answer) => answer.isOk()).length, attempts, 'let through');
      await expectErr(limiter.take(attempt), 'application.too-many-attempts', 'afterwards');
    }));
}

type Attempt = Parameters<AttemptLimiter['take']>[0];
