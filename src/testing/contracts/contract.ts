/**
 * What the contract suites are made of. A suite needs no test framework: it is handed any `test(name, body)` function
 * and throws from the body where the adapter breaks its promise.
 *
 * @module
 */
import * as fc from 'fast-check';
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

/** What the cases of a contract are registered with. */
export interface Cases<Adapter> {
  readonly test: RegisterTest;
  /** Tries a law on sampled values, each time on an adapter that was opened for it. */
  readonly forAll: <T>(values: fc.Arbitrary<T>, law: (adapter: Adapter, value: T) => Promise<void>) => Promise<void>;
}

/** The cases of a contract, each of which opens one adapter for a sample. */
export function casesOn<Adapter>({ test, open, runs = 25 }: Contract<Adapter>): Cases<Adapter> {
  return {
    test,
    forAll: (values, law) =>
      fc.assert(
        fc.asyncProperty(values, async (value) => {
          await law(await open(), value);
        }),
        { numRuns: runs },
      ),
  };
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

/**
 * Throws unless exactly one answer is ok and all others are errors with one of these codes, or `store.conflict`: a
 * transaction may give up. Returns where the winner stands.
 */
export function expectOneWinner(answers: readonly Answer[], codes: readonly string[]): number {
  const losers = answers.filter((answer) => answer.isErr());
  expectSame(answers.length - losers.length, 1, 'winners');
  expectLosers(answers, codes);
  return answers.findIndex((answer) => answer.isOk());
}

/** Throws unless every answer that is not ok is an error with one of these codes, or `store.conflict`. */
export function expectLosers(answers: readonly Answer[], codes: readonly string[]): void {
  for (const answer of answers) {
    if (answer.isOk()) continue;
    const { code } = answer.error;
    if (code !== 'store.conflict' && !codes.includes(code)) {
      throw new Error(`a loser got ${code}, expected one of ${['store.conflict', ...codes].join(', ')}`);
    }
  }
}

/**
 * The answer to something that stands in nobody's way: asked again where a transaction gave up, since then nothing was
 * written and asking again is safe.
 */
export async function withoutConflict<T, E extends { readonly code: string }>(
  ask: () => PromiseLike<Result<T, E>>,
): Promise<Result<T, E>> {
  for (let turn = 1; turn < TURNS; turn += 1) {
    const answer = await ask();
    if (answer.isOk() || answer.error.code !== 'store.conflict') return answer;
  }
  return ask();
}

const TURNS = 5;

type Answer = Result<unknown, { readonly code: string }>;
