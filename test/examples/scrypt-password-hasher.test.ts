import { parsePassword } from 'tw-teacher-account';
import { passwordHasherContract } from 'tw-teacher-account/testing';
import { expect, test } from 'vitest';
import { createScryptPasswordHasher } from '../../examples/scrypt-password-hasher.js';

const COST = 4; // the contract is the same at any cost

passwordHasherContract({ test, open: () => Promise.resolve(createScryptPasswordHasher(COST)) });

test('the hash says how it was made', async () => {
  const password = parsePassword('Teach2School', null)._unsafeUnwrap();
  const hash = (await createScryptPasswordHasher(COST).hash(password))._unsafeUnwrap();
  expect(hash).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
});

test('a cost that Node refuses is a store that does not answer', async () => {
  const password = parsePassword('Teach2School', null)._unsafeUnwrap();
  const hashed = await createScryptPasswordHasher(0).hash(password);
  expect(hashed._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
});
