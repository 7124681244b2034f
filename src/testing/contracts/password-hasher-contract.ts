import * as fc from 'fast-check';
import type { PasswordHash, PasswordHasher } from '../../account/password-hasher.js';
import type { Password } from '../../password/password.js';
import { PASSWORD_POLICY_RULE } from '../../password/password-policy.js';
import { password } from '../arbitraries/password.js';
import { type Contract, expectErr, expectOk, expectSame } from './contract.js';

/** The contract every {@link PasswordHasher} keeps. Hashing is slow on purpose: 3 samples by default. */
export function passwordHasherContract({ test, open, runs = 3 }: Contract<PasswordHasher>): void {
  const forAll = (law: (hasher: PasswordHasher, value: Password) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(password(), async (value) => {
        await law(await open(), value);
      }),
      { numRuns: runs },
    );
  const expectVerdict = async (
    hasher: PasswordHasher,
    candidate: string,
    hash: PasswordHash | null,
    verdict: boolean,
  ) => {
    expectSame(await expectOk(hasher.verify(candidate, hash), 'verify'), verdict, 'verdict');
  };

  test('salts: the same password never has the same hash twice', () =>
    forAll(async (hasher, value) => {
      const hashes = [await expectOk(hasher.hash(value), 'hash'), await expectOk(hasher.hash(value), 'hash')];
      expectSame(new Set(hashes).size, 2, 'different hashes');
    }));

  test('does not show the password', () =>
    forAll(async (hasher, value) => {
      const hash = await expectOk(hasher.hash(value), 'hash');
      expectSame(hash.includes(value), false, 'password in the hash');
    }));

  test('writes visible ASCII that a store keeps as it is', () =>
    forAll(async (hasher, value) => {
      const hash = await expectOk(hasher.hash(value), 'hash');
      expectSame(/^[!-~]{1,1000}$/.test(hash), true, 'at most 1,000 visible ASCII characters');
    }));

  test('knows the password again', () =>
    forAll(async (hasher, value) => {
      await expectVerdict(hasher, value, await expectOk(hasher.hash(value), 'hash'), true);
    }));

  test('takes no other text for the password, be it ever so near', () =>
    forAll(async (hasher, value) => {
      const hash = await expectOk(hasher.hash(value), 'hash');
      const near = [
        withOtherCase(value),
        `${value} `,
        ` ${value}`,
        `${value}\0`,
        value.slice(1),
        value.slice(0, -1),
        '',
      ];
      for (const other of near) await expectVerdict(hasher, other, hash, false);
    }));

  test('looks at every character of the longest password, as it was typed', async () => {
    const hasher = await open();
    // a policy of a host's own may allow such ones
    const longest = `\u{1F511}e\u0301${'x'.repeat(MOST - 3)}` as Password;
    const hash = await expectOk(hasher.hash(longest), 'hash');
    await expectVerdict(hasher, longest, hash, true);
    await expectVerdict(hasher, `${longest.slice(0, -1)}y`, hash, false);
    await expectVerdict(hasher, longest.normalize('NFC'), hash, false);
  });

  test('says no to what is longer than a password can be', async () => {
    const hasher = await open();
    // of the second every character is two code units: whoever cuts a text at 2,048 of them hashes the password itself
    for (const character of ['x', '\u{1F511}']) {
      const longest = character.repeat(MOST) as Password;
      const hash = await expectOk(hasher.hash(longest), 'hash');
      for (const more of [1, MOST, 1_000_000]) await expectVerdict(hasher, longest + 'x'.repeat(more), hash, false);
    }
  });

  test('says no where there is no hash', () =>
    forAll(async (hasher, value) => {
      for (const candidate of [value, '', 'x'.repeat(MOST + 1)]) await expectVerdict(hasher, candidate, null, false);
    }));

  test('does not answer for a hash that it cannot read', () =>
    forAll(async (hasher, value) => {
      for (const text of ['', 'no hash', '$', value]) {
        await expectErr(hasher.verify(value, text as PasswordHash), 'store.unavailable', JSON.stringify(text));
      }
    }));
}

const MOST = PASSWORD_POLICY_RULE.longestAllowed;

/** The text with its first letter in the other case, or with another first digit. */
function withOtherCase(text: string): string {
  const first = text.charAt(0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return (other === first ? 'x' : other) + text.slice(1);
}
