import { err, errAsync, type Result, ResultAsync } from 'neverthrow';

type Answer = ResultAsync<unknown, unknown>;

/** One way in which a port fails a call. */
export interface PortFault {
  readonly happens: string;
  /** Whether the port did what was asked before it failed. */
  readonly done: boolean;
  /** What the caller must be told. */
  readonly code: 'store.unavailable' | 'store.conflict';
  readonly fail: (call: () => Answer) => Answer;
}

const SECRET = 'Key (identity_number)=(A123456789) already exists.';

/** Every way: before the work or after it, by an answer, by throwing, by rejecting. A conflict means that nothing was done. */
export const PORT_FAULTS: readonly PortFault[] = [
  {
    happens: 'it is unavailable',
    done: false,
    code: 'store.unavailable',
    fail: () => errAsync({ code: 'store.unavailable' }),
  },
  {
    happens: 'it is in conflict',
    done: false,
    code: 'store.conflict',
    fail: () => errAsync({ code: 'store.conflict' }),
  },
  { happens: 'it throws', done: false, code: 'store.unavailable', fail: refuse },
  { happens: 'it rejects', done: false, code: 'store.unavailable', fail: () => rejection() },
  {
    happens: 'it is unavailable once it has done it',
    done: true,
    code: 'store.unavailable',
    fail: (call) => afterwards(call, () => err({ code: 'store.unavailable' })),
  },
  {
    happens: 'it throws once it has done it',
    done: true,
    code: 'store.unavailable',
    fail: (call) => {
      const answer = call();
      if (answer instanceof ResultAsync) refuse();
      return answer;
    },
  },
  {
    happens: 'it rejects once it has done it',
    done: true,
    code: 'store.unavailable',
    fail: (call) => afterwards(call, refuse),
  },
];

/** Makes the call and then answers something else. */
function afterwards(call: () => Answer, answer: () => Result<never, unknown>): Answer {
  const made = async () => {
    await call().unwrapOr(undefined);
    return answer();
  };
  return new ResultAsync(made());
}

function refuse(): never {
  throw new Error(SECRET);
}

function rejection(): ResultAsync<never, never> {
  return new ResultAsync(Promise.reject(new Error(SECRET)));
}
