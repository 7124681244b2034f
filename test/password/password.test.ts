import * as fc from 'fast-check';
import { ok, type Result } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { type AccountName, parseAccountName } from '../../src/account-name/account-name.js';
import {
  checkPassword,
  confirmPassword,
  isPassword,
  type PasswordError,
  parsePassword,
} from '../../src/password/password.js';
import {
  definePasswordPolicy,
  MANUAL_PASSWORD_POLICY,
  type PasswordPolicy,
  type PasswordRules,
} from '../../src/password/password-policy.js';
import { accountName } from '../../src/testing/arbitraries/account-name.js';
import { nearPassword, password } from '../../src/testing/arbitraries/password.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

interface VectorInput {
  readonly password: unknown;
  readonly accountName: string | null;
  readonly policy?: Omit<PasswordRules, 'blocklist'> & { readonly blocklist?: readonly string[] };
}

const account = parseAccountName('AA00000')._unsafeUnwrap();

const taipei = definePasswordPolicy({
  minLength: 8,
  maxLength: 12,
  alphabet: 'any',
  accountName: 'allowed',
  requiredClasses: ['letter', 'digit', { oneOf: '!@#$%*' }],
})._unsafeUnwrap();

const listed = definePasswordPolicy({
  minLength: 4,
  maxLength: 30,
  alphabet: 'any',
  accountName: 'not-equal',
  requiredClasses: [{ oneOf: '\u{1F511}é' }],
  blocklist: new Set(['secret\u{1F511}']),
})._unsafeUnwrap();

const policies = fc.constantFrom(MANUAL_PASSWORD_POLICY, taipei, listed);
const values = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  password(),
  nearPassword(account),
  fc.constantFrom('teach2go!', 'secret\u{1F511}', 'aa00000é', 'AA00000', 'a\u{1F511}\uD83D0'),
);

describe('parsePassword', () => {
  testVectors('password', (raw) => parseVector(raw as VectorInput));

  property([accountName().chain((name) => fc.tuple(fc.constant(name), password(name)))])(
    'gives a password back as typed',
    ([name, text]) => {
      expect(parsePassword(text, name)._unsafeUnwrap()).toBe(text);
    },
  );

  property([accountName().chain((name) => fc.tuple(fc.constant(name), nearPassword(name)))])(
    'refuses every near miss',
    ([name, text]) => {
      expect(parsePassword(text, name).isErr()).toBe(true);
    },
  );

  property([accountName(), password()])('looks for the account name in any mixture of cases', (name, text) => {
    const found = text.toLowerCase().includes(name.toLowerCase());
    expect(parsePassword(text, name).isErr()).toBe(found);
  });

  test('takes 62 ASCII characters in the eighth place and no other of all 1,114,112 code points', () => {
    const taken: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (isPassword(`abcdefg${character}`, account)) taken.push(character);
    }
    expect(taken.join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });

  test('takes all 1,112,064 characters but no half of one where the alphabet is any', () => {
    const open = policyOf({ minLength: 1, maxLength: 2, alphabet: 'any', accountName: 'allowed' });
    let taken = 0;
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (isPassword(String.fromCodePoint(point), account, open)) taken += 1;
    }
    expect(taken).toBe(0x110000 - 0x800);
  });

  property([values, policies])('tells nothing of the text but a place', (value, policy) => {
    const result = parsePassword(value, account, policy);
    if (result.isOk()) return;
    const { minLength, maxLength, alphabet, requiredClasses } = policy;
    const { index, ...rest } = { index: 0, ...result.error };
    expect(index).toBeGreaterThanOrEqual(0);
    expect([
      { code: 'password.missing' },
      { code: 'password.not-text' },
      { code: 'password.length', minLength, maxLength, problem: 'too-short' },
      { code: 'password.length', minLength, maxLength, problem: 'too-long' },
      { code: 'password.full-width' },
      { code: 'password.character', alphabet },
      { code: 'password.equals-account-name' },
      { code: 'password.contains-account-name' },
      ...requiredClasses.map((requiredClass) => ({ code: 'password.required-class', requiredClass })),
      { code: 'password.blocklisted' },
    ]).toContainEqual(rest);
  });

  test('refuses a million characters by their length, without asking the list', () => {
    const asked: string[] = [];
    const policy = policyOf({
      minLength: 1,
      maxLength: 64,
      alphabet: 'any',
      accountName: 'not-contained',
      blocklist: { has: (text) => asked.push(text) > 0 },
    });
    for (const text of ['a', '\u{1F511}', '\uD83D'].map((character) => character.repeat(1_000_000))) {
      expect(parsePassword(text, account, policy)._unsafeUnwrapErr()).toMatchObject({ problem: 'too-long' });
      expect(checkPassword(text, account, policy).map(({ holds }) => holds)).toEqual([false, false, false, false]);
    }
    expect(asked).toEqual([]);
  });

  test('refuses everything while the list answers with something else than false', () => {
    for (const answer of [true, 1, undefined, Promise.resolve(false)]) {
      const policy = policyOf({
        minLength: 1,
        maxLength: 64,
        alphabet: 'any',
        accountName: 'allowed',
        blocklist: { has: () => answer as boolean },
      });
      expect(parsePassword('Teach2School', account, policy)._unsafeUnwrapErr()).toEqual({
        code: 'password.blocklisted',
      });
    }
  });

  test('a list that throws lets nobody pass, and what it throws goes no further', () => {
    const has = () => {
      throw new Error('Teach2School is not to be looked up');
    };
    const policy = policyOf({
      minLength: 8,
      maxLength: 64,
      alphabet: 'any',
      accountName: 'allowed',
      blocklist: { has },
    });
    expect(parsePassword('Teach2School', null, policy)._unsafeUnwrapErr()).toEqual({
      code: 'password.blocklist-unavailable',
    });
    expect(checkPassword('Teach2School', null, policy).at(-1)).toEqual({ code: 'password.blocklisted', holds: false });
  });
});

property([values, policies, fc.constantFrom(account, null)])(
  'isPassword holds exactly when the parser accepts and gives the value itself back',
  (value, policy, name) => {
    const parsed = parsePassword(value, name, policy);
    expect(isPassword(value, name, policy)).toBe(parsed.isOk() && parsed.value === value);
  },
);

test('the manual’s policy is the default', () => {
  expect(isPassword('teach2go!', account)).toBe(false);
  expect(isPassword('teach2go!', account, taipei)).toBe(true);
  expect(checkPassword('', null)).toEqual(checkPassword('', null, MANUAL_PASSWORD_POLICY));
});

describe('checkPassword', () => {
  property([values, policies, fc.constantFrom(account, null)])(
    'every rule holds exactly when the parser accepts',
    (value, policy, name) => {
      expect(checkPassword(value, name, policy).every(({ holds }) => holds)).toBe(
        parsePassword(value, name, policy).isOk(),
      );
    },
  );

  test('judges each rule by itself', () => {
    expect(checkPassword('aa00000', account)).toEqual([
      { code: 'password.length', minLength: 8, maxLength: 20, holds: false },
      { code: 'password.character', alphabet: 'ascii-letters-and-digits', holds: true },
      { code: 'password.contains-account-name', holds: false },
    ]);
    expect(checkPassword('aa00000', account, listed)).toEqual([
      { code: 'password.length', minLength: 4, maxLength: 30, holds: true },
      { code: 'password.character', alphabet: 'any', holds: true },
      { code: 'password.equals-account-name', holds: false },
      { code: 'password.required-class', requiredClass: { oneOf: '\u{1F511}é' }, holds: false },
      { code: 'password.blocklisted', holds: true },
    ]);
    expect(checkPassword('teach!', account, taipei).map(({ holds }) => holds)).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  test('leaves the rule about the account name out while there is none', () => {
    expect(checkPassword('Teach2School', null).map(({ code }) => code)).toEqual([
      'password.length',
      'password.character',
    ]);
  });

  test('no rule holds for an empty text', () => {
    expect(checkPassword('', account, listed).map(({ holds }) => holds)).toEqual([false, false, false, false, false]);
  });
});

describe('confirmPassword', () => {
  property([fc.string({ unit: 'binary', minLength: 1 })])('takes the same text, a good password or not', (text) => {
    expect(confirmPassword(text, text)).toEqual(ok(true));
  });

  property([fc.anything(), fc.anything()])('takes nothing else', (raw, first) => {
    const same = typeof raw === 'string' && raw !== '' && raw === first;
    expect(confirmPassword(raw, first).isOk()).toBe(same);
  });

  test.each([
    [undefined, 'Teach2School', 'password.confirmation-missing'],
    [null, undefined, 'password.confirmation-missing'],
    ['', '', 'password.confirmation-missing'],
    ['Teach2School', undefined, 'password.confirmation-mismatch'],
    ['teach2school', 'Teach2School', 'password.confirmation-mismatch'],
    ['Teach2School ', 'Teach2School', 'password.confirmation-mismatch'],
    ['é', 'e\u0301', 'password.confirmation-mismatch'],
    [7, 7, 'password.confirmation-mismatch'],
  ])('%j does not confirm %j: %s', (raw, first, code) => {
    expect(confirmPassword(raw, first)._unsafeUnwrapErr()).toEqual({ code });
  });
});

function parseVector({ password: raw, accountName: name, policy }: VectorInput): Result<string, PasswordError> {
  const parsedName = name === null ? null : nameOf(name);
  if (policy === undefined) return parsePassword(raw, parsedName);
  const { blocklist, ...rules } = policy;
  return parsePassword(raw, parsedName, policyOf({ ...rules, blocklist: blocklist && new Set(blocklist) }));
}

function nameOf(text: string): AccountName {
  return parseAccountName(text)._unsafeUnwrap();
}

function policyOf(rules: PasswordRules): PasswordPolicy {
  return definePasswordPolicy(rules)._unsafeUnwrap();
}
