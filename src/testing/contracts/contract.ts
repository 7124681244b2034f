/**
 * What the contract suites are made of. A suite needs no test framework: it is handed any `test(name, body)` function
 * and throws from the body where the adapter breaks its promise.
 *
 * @module
 */
import type { Result } from 'neverthrow';
import { canonicalJson } from '../../canonical-json/canonical-json.js';

/** Registers one test: `test` of vitest, jest or `node:test`. */
export type RegisterTest = (name: string, body: () => Promise<void>) => unknown;

/** What every contract suite needs from the adapter under test. */
export interface Contract<Adapter> {
  readonly test: RegisterTest;
  /** Gives an empty adapter that shares nothing with the ones given before. */
  readonly open: () => Promise<Adapter>;
  /** Samples for each property. Default 25; an adapter on a disk or a network may want fewer. */
  readonly runs?: number;
}

/** Throws unless both are the same data. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [canonicalJson(actual), canonicalJson(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** The value of an answer that must be ok. */
export async function expectOk<T, E>(answer: PromiseLike<Result<T, E>>, what: string): Promise<T> {
  const result = await answer;
  if (result.isErr()) throw new Error(`${what}: expected ok, found ${canonicalJson(result.error)}`);
  return result.value;
}

/** Throws unless the answer is the error with this code. */
export async function expectErr<T, E extends { readonly code: string }>(
  answer: PromiseLike<Result<T, E>>,
  code: E['code'],
  what: string,
): Promise<void> {
  const result = await answer;
  const found = result.isErr() ? result.error.code : 'ok';
  if (found !== code) throw new Error(`${what}: expected ${code}, found ${found}`);
}

/** Throws unless exactly one answer is ok and all others are errors with one of these codes. */
export function expectOneWinner<T, E extends { readonly code: string }>(
  answers: readonly Result<T, E>[],
  codes: readonly E['code'][],
): void {
  const losers = answers.flatMap((answer) => (answer.isErr() ? [answer.error.code] : []));
  expectSame(answers.length - losers.length, 1, 'winners');
  for (const code of losers) {
    if (!codes.includes(code)) throw new Error(`a loser got ${code}, expected one of ${codes.join(', ')}`);
  }
}
