import * as fc from 'fast-check';
import type { AttemptLimiter } from '../../account-application/attempt-limiter.js';
import type { IdentityNumber } from '../../identity-number/identity-number.js';
import { identityNumber } from '../arbitraries/identity-number.js';
import {
  type Contract,
  casesOn,
  expectErr,
  expectLosers,
  expectOk,
  expectOneWinner,
  expectSame,
  withoutConflict,
} from './contract.js';
import { HOST_TEXT, hostText, NEARLY_HOST_TEXT } from './edge-values.js';

/** What the contract of a limiter needs beside the limiter. */
export interface AttemptLimiterContract extends Contract<AttemptLimiter> {
  /** How many attempts of a client on a number the limiter lets through at once: 1 or more. */
  readonly attempts: number;
}

/** The contract every {@link AttemptLimiter} keeps. */
export function attemptLimiterContract({ attempts, ...contract }: AttemptLimiterContract): void {
  const { test, forAll } = casesOn(contract);
  const use = async (limiter: AttemptLimiter, attempt: Attempt, times: number) => {
    for (let turn = 1; turn <= times; turn += 1) await expectOk(limiter.take(attempt), `attempt ${turn}`);
  };
  const useUp = (limiter: AttemptLimiter, attempt: Attempt) => use(limiter, attempt, attempts);
  const isUsedUp = (limiter: AttemptLimiter, attempt: Attempt) =>
    expectErr(limiter.take(attempt), 'application.too-many-attempts', 'one attempt more');
  const takeAtOnce = (limiter: AttemptLimiter, attempt: Attempt, times: number) =>
    Promise.all(Array.from({ length: times }, () => withoutConflict(() => limiter.take(attempt))));

  test('lets so many attempts through and refuses the next with a time to wait', () =>
    forAll(identityNumber(), async (limiter, number) => {
      const attempt = { client: 'client', identityNumber: number };
      await useUp(limiter, attempt);
      expectSame((await waitAfter(limiter, attempt)) > 0, true, 'a time to wait');
    }));

  test('counts no attempt that it refused: the wait does not grow', () =>
    forAll(identityNumber(), async (limiter, number) => {
      const attempt = { client: 'client', identityNumber: number };
      await useUp(limiter, attempt);
      const first = await waitAfter(limiter, attempt);
      for (let turn = 0; turn < 3; turn += 1) {
        expectSame((await waitAfter(limiter, attempt)) <= first, true, 'no longer wait');
      }
    }));

  test('counts the attempts of another client apart', () =>
    forAll(identityNumber(), async (limiter, number) => {
      await useUp(limiter, { client: 'one', identityNumber: number });
      await expectOk(limiter.take({ client: 'other', identityNumber: number }), 'attempt of the other client');
    }));

  test('counts the attempts of clients apart that differ in case, spaces or Unicode form only', () =>
    forAll(identityNumber(), async (limiter, number) => {
      await useUp(limiter, { client: HOST_TEXT, identityNumber: number });
      for (const client of NEARLY_HOST_TEXT) {
        await expectOk(limiter.take({ client, identityNumber: number }), 'attempt of another client');
      }
      await isUsedUp(limiter, { client: HOST_TEXT, identityNumber: number });
    }));

  test('counts the attempts of a client whatever it is called', () =>
    forAll(fc.tuple(identityNumber(), hostText()), async (limiter, [number, client]) => {
      await useUp(limiter, { client, identityNumber: number });
      await isUsedUp(limiter, { client, identityNumber: number });
    }));

  test('counts the attempts on another number apart', () =>
    forAll(twoNumbers(), async (limiter, [number, other]) => {
      await useUp(limiter, { client: 'client', identityNumber: number });
      await expectOk(limiter.take({ client: 'client', identityNumber: other }), 'attempt on the other number');
    }));

  test('lets no more through when they come at once', () =>
    forAll(identityNumber(), async (limiter, number) => {
      const attempt = { client: 'client', identityNumber: number };
      expectSame(letThrough(await takeAtOnce(limiter, attempt, attempts + 5)), attempts, 'let through');
      await isUsedUp(limiter, attempt);
    }));

  test('gives the last attempt to one of several that come at once', () =>
    forAll(identityNumber(), async (limiter, number) => {
      const attempt = { client: 'client', identityNumber: number };
      await use(limiter, attempt, attempts - 1);
      const answers = await takeAtOnce(limiter, attempt, 6);
      expectOneWinner(answers, ['application.too-many-attempts']);
      await isUsedUp(limiter, attempt);
    }));

  test('gives each of two clients and of two numbers its own attempts when all come at once', () =>
    forAll(twoNumbers(), async (limiter, [number, other]) => {
      const scopes = [number, other].flatMap((identity) =>
        ['one', 'other'].map((client) => ({ client, identityNumber: identity })),
      );
      // all have been asked before the first is waited for
      const answers = scopes.map((attempt) => takeAtOnce(limiter, attempt, attempts + 1));
      for (const ofScope of answers) expectSame(letThrough(await ofScope), attempts, 'let through');
    }));
}

type Attempt = Parameters<AttemptLimiter['take']>[0];

/** How many were let through; the others were told that they are too many. */
function letThrough(answers: readonly Awaited<ReturnType<AttemptLimiter['take']>>[]): number {
  expectLosers(answers, ['application.too-many-attempts']);
  return answers.filter((answer) => answer.isOk()).length;
}

/** The seconds to wait that an attempt is refused with. */
async function waitAfter(limiter: AttemptLimiter, attempt: Attempt): Promise<number> {
  const answer = await limiter.take(attempt);
  if (answer.isErr() && answer.error.code === 'application.too-many-attempts') return answer.error.retryAfterSeconds;
  throw new Error('expected application.too-many-attempts');
}

function twoNumbers(): fc.Arbitrary<[IdentityNumber, IdentityNumber]> {
  return fc.tuple(identityNumber(), identityNumber()).filter(([number, other]) => number !== other);
}
