import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import { expect, test } from 'vitest';
import { decideAgain } from '../../src/account/decide-again.js';

type Answer = ResultAsync<string, { readonly code: string }>;

/** An attempt that gives these answers one after the other, and counts. */
function attempts(...answers: readonly Answer[]) {
  const made = { count: 0, attempt: (): Answer => answers[Math.min(made.count++, answers.length - 1)] as Answer };
  return made;
}

test.each([['account.stale'], ['pre-registration.stale']])('%s: decides again', async (code) => {
  const made = attempts(errAsync({ code }), errAsync({ code }), okAsync('done'));
  expect((await decideAgain(made.attempt))._unsafeUnwrap()).toBe('done');
  expect(made.count).toBe(3);
});

test('gives up after five attempts', async () => {
  const made = attempts(errAsync({ code: 'account.stale' }));
  expect((await decideAgain(made.attempt))._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
  expect(made.count).toBe(5);
});

test('any other error is the answer', async () => {
  const made = attempts(errAsync({ code: 'store.unavailable' }), okAsync('done'));
  expect((await decideAgain(made.attempt))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  expect(made.count).toBe(1);
});
