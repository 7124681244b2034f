import * as fc from 'fast-check';
import type { Fingerprints } from '../../account/idempotency.js';
import { type Contract, expectOk, expectSame } from './contract.js';

/** The contract every {@link Fingerprints} keeps. `open` gives one under a key of its own each time. */
export function fingerprintsContract({ test, open, runs = 25 }: Contract<Fingerprints>): void {
  const text = () => fc.string({ unit: 'binary', minLength: 8, maxLength: 200 });
  const forAll = <T>(values: fc.Arbitrary<T>, law: (fingerprints: Fingerprints, value: T) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        await law(await open(), value);
      }),
      { numRuns: runs },
    );

  test('gives the same fingerprint for the same text', () =>
    forAll(text(), async (fingerprints, value) => {
      const [first, second] = [
        await expectOk(fingerprints.of(value), 'of'),
        await expectOk(fingerprints.of(value), 'of'),
      ];
      expectSame(first, second, 'fingerprint');
    }));

  test('gives different fingerprints for different texts', () =>
    forAll(fc.uniqueArray(text(), { minLength: 2, maxLength: 5 }), async (fingerprints, values) => {
      const found = await Promise.all(values.map((value) => expectOk(fingerprints.of(value), 'of')));
      expectSame(new Set(found).size, values.length, 'different fingerprints');
    }));

  test('gives another fingerprint under another key', () =>
    forAll(text(), async (fingerprints, value) => {
      const found = await expectOk(fingerprints.of(value), 'of');
      const other = await expectOk((await open()).of(value), 'of');
      expectSame(found === other, false, 'the same under another key');
    }));

  test('does not show the text', () =>
    forAll(text(), async (fingerprints, value) => {
      expectSame((await expectOk(fingerprints.of(value), 'of')).includes(value), false, 'text in the fingerprint');
    }));
}
