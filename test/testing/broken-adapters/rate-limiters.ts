/** Limiters, each with one defect that a person could well have written. */
import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import { createMemoryRateLimiter } from '../../../src/memory/memory-rate-limiter.js';
import { windowOf } from '../../../src/rate-limit/rate-limit-policy.js';
import type { RateLimitExceeded, RateLimiter, RateLimitName } from '../../../src/rate-limit/rate-limiter.js';
import { FEW_ATTEMPTS } from '../few-attempts.js';
import type { BrokenAdapter } from './broken-adapter.js';

type Subject = readonly string[];

const limiter = () => createMemoryRateLimiter({ policy: FEW_ATTEMPTS });
const exceeded = (limit: RateLimitName): ReturnType<RateLimiter['take']> =>
  errAsync({ code: 'rate-limit.exceeded', limit, retryAfterSeconds: 1 });

/** A sound limiter that is given another subject than it was asked about. */
function countingOn(alter: (subject: Subject, limit: RateLimitName) => Subject): () => RateLimiter {
  return () => {
    const sound = limiter();
    return {
      take: (limit, subject) => sound.take(limit, alter(subject, limit)),
      forget: (limit, subject) => sound.forget(limit, alter(subject, limit)),
    };
  };
}

/** A sound limiter that refuses in other words. */
function refusingWith(alter: (error: RateLimitExceeded) => RateLimitExceeded): () => RateLimiter {
  return () => {
    const sound = limiter();
    return {
      ...sound,
      take: (limit, subject) =>
        sound.take(limit, subject).mapErr((error) => (error.code === 'rate-limit.exceeded' ? alter(error) : error)),
    };
  };
}

/** A sound limiter that forgets in another way. */
function forgettingBy(
  forget: (sound: RateLimiter, ...asked: Parameters<RateLimiter['forget']>) => ReturnType<RateLimiter['forget']>,
) {
  return (): RateLimiter => {
    const sound = limiter();
    return { ...sound, forget: (limit, subject) => forget(sound, limit, subject) };
  };
}

/** What makes one part of two. */
const PARTS_COUNTED_AS_ONE: readonly (readonly [defect: string, fold: (part: string) => string])[] = [
  ['parts are compared without their case', (part) => part.toUpperCase()],
  ['parts are compared without the spaces after them', (part) => part.trimEnd()],
  ['parts are compared in one Unicode form', (part) => part.normalize('NFD')],
];

/** What makes one subject of two. */
const SUBJECTS_COUNTED_AS_ONE: readonly (readonly [defect: string, fold: (subject: Subject) => string])[] = [
  ['parts are put together', (subject) => subject.join('')],
  ['parts are put together with a sign between them', (subject) => subject.join(',')],
  [
    'the length of the first part only stands in front',
    ([first = '', ...rest]) => `${first.length}:${first}${rest.join('')}`,
  ],
  ['parts are sorted', (subject) => [...subject].sort().join('\0')],
  ['empty parts are left out', (subject) => subject.filter((part) => part !== '').join('\0')],
];

export const BROKEN_RATE_LIMITERS: readonly BrokenAdapter<() => RateLimiter>[] = [
  {
    defect: 'it lets everything through',
    caughtBy: 'lets so many attempts through and refuses the next with a time to wait, within the window',
    open: () => ({ ...limiter(), take: () => okAsync(undefined) }),
  },
  {
    defect: 'it lets one attempt too many through',
    caughtBy: 'lets so many attempts through and refuses the next with a time to wait, within the window',
    open: () => {
      const policy = Object.fromEntries(
        Object.entries(FEW_ATTEMPTS).map(([limit, { attempts, ...window }]) => [
          limit,
          { ...window, attempts: attempts + 1 },
        ]),
      ) as unknown as typeof FEW_ATTEMPTS;
      return createMemoryRateLimiter({ policy });
    },
  },
  ...(
    [
      ['it does not say how long to wait', (error) => ({ ...error, retryAfterSeconds: 0 })],
      [
        'it says the wait in milliseconds',
        (error) => ({ ...error, retryAfterSeconds: windowOf(FEW_ATTEMPTS[error.limit]) }),
      ],
      [
        'it says the wait in parts of a second',
        (error) => ({ ...error, retryAfterSeconds: (error.retryAfterSeconds ?? 1) - 0.5 }),
      ],
      ['it never lets through again', (error) => ({ ...error, retryAfterSeconds: null })],
      [
        'it names another limit',
        (error) => ({ ...error, limit: error.limit === 'sign-in' ? 'application' : 'sign-in' }),
      ],
    ] as readonly (readonly [string, (error: RateLimitExceeded) => RateLimitExceeded])[]
  ).map(([defect, alter]) => ({
    defect,
    caughtBy: 'lets so many attempts through and refuses the next with a time to wait, within the window',
    open: refusingWith(alter),
  })),
  {
    defect: 'what is refused for good is told to come back',
    caughtBy: 'lets so many attempts through for life and refuses the next for good',
    open: refusingWith((error) => ({ ...error, retryAfterSeconds: error.retryAfterSeconds ?? 0 })),
  },
  {
    defect: 'each refusal prolongs the wait',
    caughtBy: 'counts no attempt that it refused: the wait does not grow',
    open: () => {
      let refused = 0;
      return refusingWith((error) => {
        refused += 1;
        return { ...error, retryAfterSeconds: (error.retryAfterSeconds ?? 0) + refused };
      })();
    },
  },
  {
    defect: 'all limits count together',
    caughtBy: 'counts each limit apart on one subject',
    open: () => {
      const counts = new Map<string, number>();
      const key = (subject: Subject) => JSON.stringify(subject);
      return {
        take(limit, subject) {
          const count = counts.get(key(subject)) ?? 0;
          if (count >= FEW_ATTEMPTS[limit].attempts) return exceeded(limit);
          counts.set(key(subject), count + 1);
          return okAsync(undefined);
        },
        forget: (_, subject) => okAsync(void counts.delete(key(subject))),
      };
    },
  },
  ...[0, 1, 2].map((at) => ({
    defect: `it leaves out part ${at + 1}`,
    caughtBy: 'counts apart on subjects of which one part differs',
    open: countingOn((subject) => subject.filter((_, index) => index !== at)),
  })),
  ...PARTS_COUNTED_AS_ONE.map(([defect, fold]) => ({
    defect,
    caughtBy: 'counts apart on parts that differ in case, spaces or Unicode form only',
    open: countingOn((subject) => subject.map(fold)),
  })),
  ...SUBJECTS_COUNTED_AS_ONE.map(([defect, fold]) => ({
    defect,
    caughtBy: 'counts apart on the same letters in other parts, in another order, or in fewer or more parts',
    open: countingOn((subject) => [fold(subject)]),
  })),
  {
    defect: 'a subject that is too long is not counted',
    caughtBy: 'counts on a subject whatever its parts are',
    open: () => {
      const sound = limiter();
      const isLong = (subject: Subject) => subject.join('').length > 64;
      return {
        ...sound,
        take: (limit, subject) => (isLong(subject) ? okAsync(undefined) : sound.take(limit, subject)),
      };
    },
  },
  {
    defect: 'it forgets nothing',
    caughtBy: 'forgets what was counted, and counts anew',
    open: forgettingBy(() => okAsync(undefined)),
  },
  {
    defect: 'it takes back one attempt only',
    caughtBy: 'forgets what was counted, and counts anew',
    open: () => {
      const counts = new Map<string, number>();
      const key = (limit: RateLimitName, subject: Subject) => JSON.stringify([limit, subject]);
      return {
        take(limit, subject) {
          const count = counts.get(key(limit, subject)) ?? 0;
          if (count >= FEW_ATTEMPTS[limit].attempts) return exceeded(limit);
          counts.set(key(limit, subject), count + 1);
          return okAsync(undefined);
        },
        forget: (limit, subject) =>
          okAsync(void counts.set(key(limit, subject), (counts.get(key(limit, subject)) ?? 1) - 1)),
      };
    },
  },
  {
    defect: 'it forgets the subject under every limit',
    caughtBy: 'forgets nothing of other subjects and other limits',
    open: forgettingBy((sound, limit, subject) =>
      (Object.keys(FEW_ATTEMPTS) as RateLimitName[]).reduce(
        (done, name) => done.andThen(() => sound.forget(name, subject)),
        sound.forget(limit, subject),
      ),
    ),
  },
  {
    defect: 'it forgets every subject that begins alike',
    caughtBy: 'forgets nothing of other subjects and other limits',
    open: forgettingBy((sound, limit, subject) =>
      sound.forget(limit, subject).andThen(() => sound.forget(limit, [...subject, ''])),
    ),
  },
  {
    defect: 'to forget what was never counted is an error',
    caughtBy: 'forgets what was never counted, and twice as once',
    open: () => {
      const [sound, counted] = [limiter(), new Set<string>()];
      return {
        take(limit, subject) {
          counted.add(JSON.stringify([limit, subject]));
          return sound.take(limit, subject);
        },
        forget: (limit, subject) =>
          counted.delete(JSON.stringify([limit, subject]))
            ? sound.forget(limit, subject)
            : errAsync({ code: 'store.conflict' }),
      };
    },
  },
  {
    defect: 'it looks, awaits, then counts',
    caughtBy: 'lets no more through when they come at once',
    open: lookThenCount,
  },
  {
    defect: 'it looks, awaits, then counts: the last attempt',
    caughtBy: 'gives the last attempt to one of several that come at once',
    open: lookThenCount,
  },
  {
    defect: 'attempts that come at once are counted together',
    caughtBy: 'gives two limits and two subjects their own attempts when all come at once',
    open: () => {
      let atOnce = 0;
      const sound = limiter();
      return {
        ...sound,
        take(limit, subject) {
          atOnce += 1;
          if (atOnce > FEW_ATTEMPTS[limit].attempts) return exceeded(limit);
          return sound.take(limit, subject).map(() => void (atOnce -= 1));
        },
      };
    },
  },
  {
    defect: 'it forgets twice, once now and once when it would refuse',
    caughtBy: 'lets no more through than it may anew when it forgets while attempts come',
    open: () => {
      const [sound, forgotten] = [limiter(), new Set<string>()];
      return {
        take: (limit, subject) =>
          sound.take(limit, subject).orElse((refusal) => {
            if (!forgotten.delete(JSON.stringify([limit, subject]))) return errAsync(refusal);
            return sound.forget(limit, subject).andThen(() => sound.take(limit, subject));
          }),
        forget: (limit, subject) =>
          sound.forget(limit, subject).map(() => void forgotten.add(JSON.stringify([limit, subject]))),
      };
    },
  },
];

/** So many turns of the event loop. */
function pauses(turns: number): ResultAsync<void, never> {
  let done: ResultAsync<void, never> = okAsync(undefined);
  for (let turn = 0; turn < turns; turn += 1)
    done = done.map(() => new Promise<void>((resolve) => setImmediate(resolve)));
  return done;
}

function lookThenCount(): RateLimiter {
  const counts = new Map<string, number>();
  return {
    take(limit, subject) {
      const key = JSON.stringify([limit, subject]);
      const count = counts.get(key) ?? 0;
      if (count >= FEW_ATTEMPTS[limit].attempts) return exceeded(limit);
      return pauses(1).map(() => void counts.set(key, count + 1));
    },
    forget: (limit, subject) => okAsync(void counts.delete(JSON.stringify([limit, subject]))),
  };
}
