import * as fc from 'fast-check';
import type { RateLimitPolicy } from '../../rate-limit/rate-limit-policy.js';
import type { RateLimitExceeded, RateLimiter, RateLimitName } from '../../rate-limit/rate-limiter.js';
import type { StoreError } from '../../store-error.js';
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
export interface RateLimiterContract extends Contract<RateLimiter> {
  /**
   * The policy that the limiter keeps: at least one limit with a window and one for life. The suite uses limits up, so few
   * attempts are quick; no window may pass while a case runs, so some minutes.
   */
  readonly policy: RateLimitPolicy;
}

/** The contract every {@link RateLimiter} keeps. */
export function rateLimiterContract({ policy, ...contract }: RateLimiterContract): void {
  const { test, forAll } = casesOn(contract);
  const names = Object.keys(policy) as RateLimitName[];
  const anyLimit = () => fc.constantFrom(...names);
  const withWindow = () => fc.constantFrom(...names.filter((limit) => policy[limit].windowSeconds !== 'for-life'));
  const forLife = () => fc.constantFrom(...names.filter((limit) => policy[limit].windowSeconds === 'for-life'));
  const use = async (limiter: RateLimiter, limit: RateLimitName, subject: Subject, times: number) => {
    for (let turn = 1; turn <= times; turn += 1) await expectOk(limiter.take(limit, subject), `attempt ${turn}`);
  };
  const useUp = (limiter: RateLimiter, limit: RateLimitName, subject: Subject) =>
    use(limiter, limit, subject, policy[limit].attempts);
  /** That as many attempts are left as there are at first. */
  const isNew = async (limiter: RateLimiter, limit: RateLimitName, subject: Subject) => {
    await useUp(limiter, limit, subject);
    await isUsedUp(limiter, limit, subject);
  };

  test('lets so many attempts through and refuses the next with a time to wait, within the window', () =>
    forAll(fc.tuple(withWindow(), subjects()), async (limiter, [limit, subject]) => {
      await useUp(limiter, limit, subject);
      const { windowSeconds } = policy[limit];
      const { limit: named, retryAfterSeconds } = await refusalOf(limiter, limit, subject);
      expectSame(named, limit, 'the limit');
      if (retryAfterSeconds === null || windowSeconds === 'for-life') throw new Error('expected a time to wait');
      const isWithin =
        Number.isInteger(retryAfterSeconds) && retryAfterSeconds > 0 && retryAfterSeconds <= windowSeconds;
      expectSame(isWithin, true, 'whole seconds within the window');
    }));

  test('lets so many attempts through for life and refuses the next for good', () =>
    forAll(fc.tuple(forLife(), subjects()), async (limiter, [limit, subject]) => {
      await useUp(limiter, limit, subject);
      const refusal: RateLimitExceeded = { code: 'rate-limit.exceeded', limit, retryAfterSeconds: null };
      expectSame(await refusalOf(limiter, limit, subject), refusal, 'refusal');
    }));

  test('counts no attempt that it refused: the wait does not grow', () =>
    forAll(fc.tuple(withWindow(), subjects()), async (limiter, [limit, subject]) => {
      await useUp(limiter, limit, subject);
      const { retryAfterSeconds: first } = await refusalOf(limiter, limit, subject);
      for (let turn = 0; turn < 3; turn += 1) {
        const { retryAfterSeconds } = await refusalOf(limiter, limit, subject);
        expectSame((retryAfterSeconds ?? Number.POSITIVE_INFINITY) <= (first ?? 0), true, 'no longer wait');
      }
    }));

  test('counts each limit apart on one subject', () =>
    forAll(subjects(), async (limiter, subject) => {
      for (const limit of names) await isNew(limiter, limit, subject);
      for (const limit of names) await isUsedUp(limiter, limit, subject);
    }));

  test('counts apart on subjects of which one part differs', () =>
    forAll(fc.tuple(anyLimit(), fc.nat(2)), async (limiter, [limit, at]) => {
      const subject = ['A123456789', '030601', 'client'];
      await useUp(limiter, limit, subject);
      await isNew(
        limiter,
        limit,
        subject.map((part, index) => (index === at ? `${part}x` : part)),
      );
      await isUsedUp(limiter, limit, subject);
    }));

  test('counts apart on parts that differ in case, spaces or Unicode form only', () =>
    forAll(anyLimit(), async (limiter, limit) => {
      await useUp(limiter, limit, [HOST_TEXT]);
      for (const text of NEARLY_HOST_TEXT) await expectOk(limiter.take(limit, [text]), 'attempt on another subject');
      await isUsedUp(limiter, limit, [HOST_TEXT]);
    }));

  test('counts apart on the same letters in other parts, in another order, or in fewer or more parts', () =>
    forAll(anyLimit(), async (limiter, limit) => {
      for (const subject of NEARLY_ONE_SUBJECT) await isNew(limiter, limit, subject);
    }));

  test('counts on a subject whatever its parts are', () =>
    forAll(fc.tuple(anyLimit(), fc.array(hostText(), { minLength: 1, maxLength: 3 })), (limiter, [limit, subject]) =>
      isNew(limiter, limit, subject),
    ));

  test('forgets what was counted, and counts anew', () =>
    forAll(fc.tuple(anyLimit(), subjects(), fc.boolean()), async (limiter, [limit, subject, isFull]) => {
      await use(limiter, limit, subject, isFull ? policy[limit].attempts : 1);
      await expectOk(limiter.forget(limit, subject), 'forget');
      await isNew(limiter, limit, subject);
    }));

  test('forgets nothing of other subjects and other limits', () =>
    forAll(fc.tuple(twoLimits(names), subjects()), async (limiter, [[limit, other], subject]) => {
      const longer = [...subject, ''];
      await useUp(limiter, limit, longer);
      await useUp(limiter, other, subject);
      await useUp(limiter, limit, subject);
      await expectOk(limiter.forget(limit, subject), 'forget');
      await isUsedUp(limiter, limit, longer);
      await isUsedUp(limiter, other, subject);
    }));

  test('forgets what was never counted, and twice as once', () =>
    forAll(fc.tuple(anyLimit(), subjects()), async (limiter, [limit, subject]) => {
      await expectOk(limiter.forget(limit, subject), 'forget what was never counted');
      await useUp(limiter, limit, subject);
      await expectOk(limiter.forget(limit, subject), 'forget');
      await expectOk(limiter.forget(limit, subject), 'forget again');
      await isNew(limiter, limit, subject);
    }));

  test('lets no more through when they come at once', () =>
    forAll(fc.tuple(anyLimit(), subjects()), async (limiter, [limit, subject]) => {
      const { attempts } = policy[limit];
      expectSame(letThrough(await takeAtOnce(limiter, limit, subject, attempts + 5)), attempts, 'let through');
      await isUsedUp(limiter, limit, subject);
    }));

  test('gives the last attempt to one of several that come at once', () =>
    forAll(fc.tuple(anyLimit(), subjects()), async (limiter, [limit, subject]) => {
      await use(limiter, limit, subject, policy[limit].attempts - 1);
      expectOneWinner(await takeAtOnce(limiter, limit, subject, 6), ['rate-limit.exceeded']);
      await isUsedUp(limiter, limit, subject);
    }));

  test('gives two limits and two subjects their own attempts when all come at once', () =>
    forAll(fc.tuple(twoLimits(names), subjects()), async (limiter, [limits, subject]) => {
      const counted = limits.flatMap((limit) => [subject, [...subject, 'x']].map((one) => [limit, one] as const));
      // all have been asked before the first is waited for
      const answers = counted.map(([limit, one]) => takeAtOnce(limiter, limit, one, policy[limit].attempts + 1));
      for (const [index, [limit]] of counted.entries()) {
        expectSame(letThrough((await answers[index]) ?? []), policy[limit].attempts, 'let through');
      }
    }));

  test('lets no more through than it may anew when it forgets while attempts come', () =>
    forAll(fc.tuple(anyLimit(), subjects()), async (limiter, [limit, subject]) => {
      const { attempts } = policy[limit];
      await useUp(limiter, limit, subject);
      const answers = takeAtOnce(limiter, limit, subject, attempts + 3);
      await expectOk(
        withoutConflict(() => limiter.forget(limit, subject)),
        'forget',
      );
      const through = letThrough(await answers);
      expectSame(through <= attempts, true, 'let through no more than a limit');
      await use(limiter, limit, subject, attempts - through);
      await isUsedUp(limiter, limit, subject);
    }));
}

type Subject = readonly string[];
type Answer = Awaited<ReturnType<RateLimiter['take']>>;

/** Subjects that some key takes for one: the same letters otherwise. */
const NEARLY_ONE_SUBJECT: readonly Subject[] = [
  ['ab', 'c'],
  ['a', 'bc'],
  ['abc'],
  ['c', 'ab'],
  ['ab', 'c', ''],
  ['', 'ab', 'c'],
  ['ab', '', 'c'],
  ['ab,c'],
  ['ab c'],
  ['2:ab1:c'],
  ['ab1:c'],
  ['["ab","c"]'],
];

function subjects(): fc.Arbitrary<Subject> {
  return fc.array(fc.constantFrom('A123456789', 'Fang01', '030601', 'client', ''), { minLength: 1, maxLength: 3 });
}

function twoLimits(names: readonly RateLimitName[]): fc.Arbitrary<[RateLimitName, RateLimitName]> {
  return fc
    .shuffledSubarray([...names], { minLength: 2, maxLength: 2 })
    .map(([limit = 'application', other = 'sign-in']) => [limit, other]);
}

function takeAtOnce(
  limiter: RateLimiter,
  limit: RateLimitName,
  subject: Subject,
  times: number,
): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: times }, () => withoutConflict(() => limiter.take(limit, subject))));
}

function isUsedUp(limiter: RateLimiter, limit: RateLimitName, subject: Subject): Promise<void> {
  return expectErr(limiter.take(limit, subject), 'rate-limit.exceeded', 'one attempt more');
}

/** How many were let through; the others were told that they are too many. */
function letThrough(answers: readonly Answer[]): number {
  expectLosers(answers, ['rate-limit.exceeded']);
  return answers.filter((answer) => answer.isOk()).length;
}

/** The refusal of an attempt. */
async function refusalOf(limiter: RateLimiter, limit: RateLimitName, subject: Subject): Promise<RateLimitExceeded> {
  const answer = await limiter.take(limit, subject);
  const error: RateLimitExceeded | StoreError | null = answer.isErr() ? answer.error : null;
  if (error?.code === 'rate-limit.exceeded') return error;
  throw new Error(`expected rate-limit.exceeded, found ${error?.code ?? 'ok'}`);
}
