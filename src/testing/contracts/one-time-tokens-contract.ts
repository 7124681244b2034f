import * as fc from 'fast-check';
import { isOneTimeToken, type OneTimeTokens } from '../../one-time-token/one-time-token.js';
import { type Contract, casesOn, expectOk, expectSame } from './contract.js';

/** The contract every {@link OneTimeTokens} keeps. `open` gives one under a key of its own each time. */
export function oneTimeTokensContract(contract: Contract<OneTimeTokens>): void {
  const { test, forAll } = casesOn(contract);
  const id = () => fc.string({ unit: 'binary', maxLength: 100 });

  test('gives tokens in their one spelling', () =>
    forAll(id(), async (tokens, value) => {
      expectSame(isOneTimeToken(await expectOk(tokens.of(value), 'of')), true, 'a token');
    }));

  test('gives the same token for the same id, however often it is asked', () =>
    forAll(id(), async (tokens, value) => {
      const found = [await expectOk(tokens.of(value), 'of'), await expectOk(tokens.of(value), 'of')];
      expectSame(new Set(found).size, 1, 'tokens of one id');
    }));

  test('gives different tokens for different ids', () =>
    forAll(fc.uniqueArray(id(), { minLength: 2, maxLength: 5 }), async (tokens, ids) => {
      const found = await Promise.all(ids.map((value) => expectOk(tokens.of(value), 'of')));
      expectSame(new Set(found).size, ids.length, 'different tokens');
    }));

  test('gives different tokens for ids that differ in case, in a space behind or in Unicode form only', () =>
    forAll(fc.constantFrom(['a', 'A'], ['a', 'a '], ['\u00e9', 'e\u0301'], ['a', 'a\0']), async (tokens, ids) => {
      const found = await Promise.all(ids.map((value) => expectOk(tokens.of(value), 'of')));
      expectSame(new Set(found).size, 2, 'different tokens');
    }));

  test('gives another token under another key: nobody makes it of the id alone', () =>
    forAll(id(), async (tokens, value) => {
      const found = await expectOk(tokens.of(value), 'of');
      const other = await expectOk((await contract.open()).of(value), 'of');
      expectSame(found === other, false, 'the same under another key');
    }));
}
