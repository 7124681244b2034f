import * as fc from 'fast-check';
import type { PasswordHasher } from '../../account/password-hasher.js';
import { password } from '../arbitraries/password.js';
import { type Contract, expectOk, expectSame } from './contract.js';

/** The contract every {@link PasswordHasher} keeps. Hashing is slow on purpose: 3 samples by default. */
export function passwordHasherContract({ test, open, runs = 3 }: Contract<PasswordHasher>): void {
  test('salts: the same password never has the same hash twice', () =>
    fc.assert(
      fc.asyncProperty(password(), async (value) => {
        const hasher = await open();
        const hashes = [await expectOk(hasher.hash(value), 'hash'), await expectOk(hasher.hash(value), 'hash')];
        expectSame(new Set(hashes).size, 2, 'different hashes');
      }),
      { numRuns: runs },
    ));

  test('does not show the password', () =>
    fc.assert(
      fc.asyncProperty(password(), async (value) => {
        const hash = await expectOk((await open()).hash(value), 'hash');
        expectSame(hash.includes(value), false, 'password in the hash');
      }),
      { numRuns: runs },
    ));
}
