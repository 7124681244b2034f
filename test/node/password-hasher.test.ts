import * as argon2 from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import type { PasswordHash, PasswordHasher } from '../../src/account/password-hasher.js';
import { ARGON2ID_COST, type Argon2, type Argon2idCost } from '../../src/node/argon2id.js';
import { createPasswordHasher, passwordHasherWith } from '../../src/node/password-hasher.js';
import { phcBase64 } from '../../src/node/phc-base64.js';
import { SCRYPT_COST, type ScryptCost } from '../../src/node/scrypt.js';
import { type Password, parsePassword } from '../../src/password/password.js';
import { passwordHasherContract } from '../../src/testing/contracts/password-hasher-contract.js';

// what is promised is the same at any cost
const LOW = {
  argon2id: { memoryKib: 16, passes: 1, lanes: 1 } satisfies Argon2idCost,
  scrypt: { logRounds: 4, blockSize: 8, lanes: 1 } satisfies ScryptCost,
};
const MISSING = () => Promise.reject<Argon2>(new Error('Cannot find package'));
const PASSWORD = parsePassword('Teach2School', null)._unsafeUnwrap();

const hashBy = async (hasher: PasswordHasher) => (await hasher.hash(PASSWORD))._unsafeUnwrap();
const verdict = async (hasher: PasswordHasher, candidate: string, hash: PasswordHash | null) =>
  (await hasher.verify(candidate, hash))._unsafeUnwrap();

describe('argon2id', () => {
  passwordHasherContract({ test, open: () => Promise.resolve(createPasswordHasher(LOW)) });

  test('hashes at the costs of OWASP unless others are asked for, and says so', async () => {
    const hash = await hashBy(createPasswordHasher());
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(ARGON2ID_COST).toEqual({ memoryKib: 19_456, passes: 2, lanes: 1 });
  });

  test('knows what argon2 of other makers hashed', async () => {
    // made by the reference implementation: `argon2 somesalt -id -t 2 -m 16 -p 1 -l 24`, of the password "password"
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    const hasher = createPasswordHasher(LOW);
    expect(await verdict(hasher, 'password', kept as PasswordHash)).toBe(true);
    expect(await verdict(hasher, 'Password', kept as PasswordHash)).toBe(false);
  });

  test.each([
    ['of half the text', '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ'],
    [
      'that would take 4 GiB',
      '$argon2id$v=19$m=4194304,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    ],
    [
      'that would take hours',
      '$argon2id$v=19$m=65536,t=99999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    ],
    ['of argon2i', '$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'],
    ['in another language', '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW'],
  ])('does not answer for a hash %s', async (_, hash) => {
    const hasher = createPasswordHasher(LOW);
    const unavailable = { code: 'store.unavailable' };
    expect((await hasher.verify('password', hash as PasswordHash))._unsafeUnwrapErr()).toEqual(unavailable);
  });
});

describe('scrypt, where the library is missing', () => {
  passwordHasherContract({ test, open: () => Promise.resolve(passwordHasherWith(MISSING, LOW)) });

  test('hashes at the costs of OWASP unless others are asked for, and says so', async () => {
    const hash = await hashBy(passwordHasherWith(MISSING));
    expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(SCRYPT_COST).toEqual({ logRounds: 17, blockSize: 8, lanes: 1 });
  });

  test('knows the vector of RFC 7914', async () => {
    // N = 16384, r = 8, p = 1, password "pleaseletmein", salt "SodiumChloride", 64 bytes
    const key = Buffer.from(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
        'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
      'hex',
    );
    const salt = Buffer.from('SodiumChloride');
    const kept = `$scrypt$ln=14,r=8,p=1$${phcBase64(salt)}$${phcBase64(key)}` as PasswordHash;
    const hasher = passwordHasherWith(MISSING, LOW);
    expect(await verdict(hasher, 'pleaseletmein', kept)).toBe(true);
    expect(await verdict(hasher, 'pleaseletmeout', kept)).toBe(false);
  });

  test.each([
    ['of half the text', '$scrypt$ln=4,r=8,p=1$c29tZXNhbHQ'],
    ['without a key', '$scrypt$ln=4,r=8,p=1$c29tZXNhbHQ$'],
    ['that would take 64 GiB', '$scrypt$ln=26,r=8,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'],
    ['of no rounds', '$scrypt$ln=0,r=8,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'],
  ])('does not answer for a hash %s', async (_, hash) => {
    const verified = await passwordHasherWith(MISSING, LOW).verify('password', hash as PasswordHash);
    expect(verified._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });

  test('a cost that Node refuses is a store that does not answer', async () => {
    const hashed = await passwordHasherWith(MISSING, { scrypt: { ...LOW.scrypt, logRounds: 0 } }).hash(PASSWORD);
    expect(hashed._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });

  test('a password that ends with NUL is not hashed: its hash would be that of the password without', async () => {
    const hashed = await passwordHasherWith(MISSING, LOW).hash(`${PASSWORD}\0` as Password);
    expect(hashed._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });

  test('nothing is hashed with it where argon2id was asked for', async () => {
    const hashed = await passwordHasherWith(MISSING, { ...LOW, scheme: 'argon2id' }).hash(PASSWORD);
    expect(hashed._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});

describe('changing over', () => {
  const argon2id = createPasswordHasher(LOW);
  const scrypt = createPasswordHasher({ ...LOW, scheme: 'scrypt' });

  test('each knows what the other hashed, and calls for a new hash', async () => {
    for (const [before, after] of [
      [argon2id, scrypt],
      [scrypt, argon2id],
    ] as const) {
      const kept = await hashBy(before);
      expect(await verdict(after, PASSWORD, kept)).toBe(true);
      expect(await verdict(after, `${PASSWORD}x`, kept)).toBe(false);
      expect((await after.needsRehash(kept))._unsafeUnwrap()).toBe(true);
      expect((await before.needsRehash(kept))._unsafeUnwrap()).toBe(false);
    }
  });

  test.each([
    ['more memory', { argon2id: { ...LOW.argon2id, memoryKib: 32 } }],
    ['more passes', { argon2id: { ...LOW.argon2id, passes: 2 } }],
    ['more lanes', { argon2id: { ...LOW.argon2id, lanes: 2 } }],
    ['more rounds', { scheme: 'scrypt' as const, scrypt: { ...LOW.scrypt, logRounds: 5 } }],
    ['wider blocks', { scheme: 'scrypt' as const, scrypt: { ...LOW.scrypt, blockSize: 9 } }],
    ['more lanes of scrypt', { scheme: 'scrypt' as const, scrypt: { ...LOW.scrypt, lanes: 2 } }],
  ])('with %s old hashes are known, and are to be made anew', async (_, raised) => {
    const kept = await hashBy('scheme' in raised ? scrypt : argon2id);
    const hasher = createPasswordHasher({ ...LOW, ...raised });
    expect(await verdict(hasher, PASSWORD, kept)).toBe(true);
    expect((await hasher.needsRehash(kept))._unsafeUnwrap()).toBe(true);
    expect((await hasher.needsRehash(await hashBy(hasher)))._unsafeUnwrap()).toBe(false);
  });

  test('without the library nothing is said of an argon2id hash, not even no', async () => {
    const kept = await hashBy(argon2id);
    const hasher = passwordHasherWith(MISSING, LOW);
    expect((await hasher.verify(PASSWORD, kept))._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});

describe('the work of a comparison is done', () => {
  interface Seen {
    readonly hash: string;
    readonly bytes: number;
  }

  /** A hasher, and what its library was asked to compare. */
  function watched() {
    const seen: Seen[] = [];
    const verify: Argon2['verify'] = (hash, password) => {
      seen.push({ hash: String(hash), bytes: password.length });
      return argon2.verify(hash, password);
    };
    return { hasher: passwordHasherWith(() => Promise.resolve({ ...argon2, verify }), LOW), seen };
  }

  test.each([
    ['without a hash', 'Teach2School', 12],
    ['with a candidate that is too long', 'x'.repeat(1025), 1025],
    ['with a million characters, of which few are hashed', 'x'.repeat(1_000_000), 2048],
    ['with nothing typed', '', 0],
  ])('%s', async (_, candidate, bytes) => {
    const { hasher, seen } = watched();
    expect(await verdict(hasher, candidate, null)).toBe(false);
    const [compared] = seen;
    expect(seen).toHaveLength(1);
    expect(compared?.bytes).toBe(bytes);
    // of the same cost as a hash of an account
    expect(compared?.hash.split('$').slice(0, 4)).toEqual((await hashBy(hasher)).split('$').slice(0, 4));
    expect(compared?.hash).toHaveLength((await hashBy(hasher)).length);
  });

  test('a candidate that is too long costs a comparison with the hash of the account', async () => {
    const { hasher, seen } = watched();
    const kept = await hashBy(hasher);
    expect(await verdict(hasher, PASSWORD.padEnd(1025), kept)).toBe(false);
    expect(seen).toEqual([{ hash: kept, bytes: 1025 }]);
  });

  test.each([
    ['argon2id', createPasswordHasher({ argon2id: { memoryKib: 4096, passes: 2, lanes: 1 } })],
    ['scrypt', createPasswordHasher({ scheme: 'scrypt', scrypt: { logRounds: 12, blockSize: 8, lanes: 1 } })],
  ])('by %s in the same time, of the processor', async (_, hasher) => {
    const kept = await hashBy(hasher);
    const cost = async (hash: PasswordHash | null) => {
      const began = process.cpuUsage();
      for (let turn = 0; turn < 5; turn += 1) await verdict(hasher, 'Teach2Schoo1', hash);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    await cost(null);
    const [nobody, somebody] = [await cost(null), await cost(kept)];
    expect(nobody / somebody).toBeGreaterThan(1 / 3);
    expect(nobody / somebody).toBeLessThan(3);
  });
});

test('the library is loaded once, and not before a password comes', async () => {
  let loads = 0;
  const hasher = passwordHasherWith(() => {
    loads += 1;
    return Promise.resolve(argon2);
  }, LOW);
  expect(loads).toBe(0);
  await Promise.all([hashBy(hasher), hashBy(hasher), verdict(hasher, '', null)]);
  expect(loads).toBe(1);
});

test('what is thrown holds the password, and goes no further', async () => {
  const verify = () => Promise.reject<boolean>(new Error(PASSWORD));
  const hasher = passwordHasherWith(() => Promise.resolve({ ...argon2, verify }), LOW);
  const verified = await hasher.verify(PASSWORD, await hashBy(hasher));
  expect(JSON.stringify(verified._unsafeUnwrapErr())).toBe('{"code":"store.unavailable"}');
});
