import { inspect } from 'node:util';
import { err, errAsync, ok, okAsync, ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { callPort } from '../../src/port-call.js';

const SECRET = 'Key (identity_number)=(A123456789) already exists.';

function refuse(): never {
  throw new Error(SECRET);
}

describe('callPort', () => {
  test('gives on what the port answers, yes or no', async () => {
    expect(await callPort(() => okAsync('row'))).toEqual(ok('row'));
    expect(await callPort(() => errAsync({ code: 'store.conflict' }))).toEqual(err({ code: 'store.conflict' }));
  });

  test('calls the port once', async () => {
    let calls = 0;
    const answer = await callPort(() => okAsync((calls += 1)));
    expect([answer.isOk(), calls]).toEqual([true, 1]);
  });

  test.each([
    ['throws at once', refuse],
    ['throws what is no error', () => throwValue(SECRET)],
    ['throws undefined', () => throwValue(undefined)],
    ['rejects', () => new ResultAsync(Promise.reject(new Error(SECRET)))],
    ['rejects while it reckons', () => okAsync(SECRET).map(refuse)],
    ['is a promise that rejects', () => Promise.reject(new Error(SECRET)) as unknown as ResultAsync<never, never>],
  ])('is unavailable, and says nothing else, where the port %s', async (_, port) => {
    const answer = await callPort(port);
    expect(answer).toEqual(err({ code: 'store.unavailable' }));
    expect(inspect(answer, { depth: null, showHidden: true })).not.toContain('A123456789');
  });

  test('the call of a port that throws at once does not throw', () => {
    expect(() => callPort(refuse)).not.toThrow();
  });

  test('takes a promise of a result for an answer', async () => {
    const port = (() => Promise.resolve(ok('row'))) as unknown as () => ResultAsync<string, never>;
    expect(await callPort(port)).toEqual(ok('row'));
  });
});

function throwValue(value: unknown): never {
  throw value;
}
