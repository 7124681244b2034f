import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nistPasswordPolicy } from '../../src/password/nist-password-policy.js';
import { checkPassword, isPassword, parsePassword } from '../../src/password/password.js';
import {
  definePasswordPolicy,
  isPasswordBlocklist,
  MANUAL_PASSWORD_POLICY,
  type PasswordRules,
} from '../../src/password/password-policy.js';
import { accountName } from '../../src/testing/arbitraries/account-name.js';
import { property } from '../support/property.js';

const good = {
  minLength: 8,
  maxLength: 64,
  alphabet: 'any',
  accountName: 'not-contained',
} as const satisfies PasswordRules;

const throwing = new Proxy([], { get: fail, has: fail });

describe('definePasswordPolicy', () => {
  test('fills in what was left out', () => {
    expect(definePasswordPolicy(good)._unsafeUnwrap()).toEqual({ ...good, requiredClasses: [], blocklist: null });
  });

  test('keeps what was given', () => {
    const blocklist = new Set(['password']);
    const rules: PasswordRules = { ...good, requiredClasses: ['letter', 'digit', { oneOf: '!é' }], blocklist };
    expect(definePasswordPolicy(rules)._unsafeUnwrap()).toEqual(rules);
  });

  test('the manual’s policy can be made from its own rules', () => {
    const rules = { ...MANUAL_PASSWORD_POLICY, blocklist: undefined };
    expect(definePasswordPolicy(rules)._unsafeUnwrap()).toEqual(MANUAL_PASSWORD_POLICY);
  });

  test('is not changed by changing what it was made from', () => {
    const symbols = { oneOf: '!' };
    const requiredClasses = [symbols];
    const policy = definePasswordPolicy({ ...good, requiredClasses })._unsafeUnwrap();
    symbols.oneOf = 'a';
    requiredClasses.pop();
    expect(policy.requiredClasses).toEqual([{ oneOf: '!' }]);
    for (const part of [policy, policy.requiredClasses, policy.requiredClasses[0], MANUAL_PASSWORD_POLICY]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  describe('limits', () => {
    test.each([
      { minLength: 0 },
      { minLength: -1 },
      { minLength: 8.5 },
      { minLength: Number.NaN },
      { minLength: '8' },
      { minLength: undefined },
      { maxLength: 7 },
      { maxLength: 1025 },
      { maxLength: Number.NaN },
      { maxLength: Number.POSITIVE_INFINITY },
      { maxLength: '64' },
      { maxLength: 64n },
    ])('refuses %o', (limits) => {
      expect(refusalOf(limits)).toEqual({ code: 'password-policy.limits', longestAllowed: 1024 });
    });

    test('takes the narrowest and the widest', () => {
      expect(definePasswordPolicy({ ...good, minLength: 1, maxLength: 1 }).isOk()).toBe(true);
      expect(definePasswordPolicy({ ...good, minLength: 1024, maxLength: 1024 }).isOk()).toBe(true);
    });
  });

  test.each([
    [{ alphabet: 'ascii' }, { code: 'password-policy.alphabet' }],
    [{ alphabet: undefined }, { code: 'password-policy.alphabet' }],
    [{ accountName: false }, { code: 'password-policy.account-name' }],
    [{ accountName: undefined }, { code: 'password-policy.account-name' }],
    [{ requiredClasses: 'letter' }, { code: 'password-policy.required-classes' }],
    [{ requiredClasses: null }, { code: 'password-policy.required-classes' }],
    [{ requiredClasses: ['letter', 'symbol'] }, { code: 'password-policy.required-class', index: 1 }],
    [{ requiredClasses: [null] }, { code: 'password-policy.required-class', index: 0 }],
    [{ requiredClasses: [{ oneOf: '' }] }, { code: 'password-policy.required-class', index: 0 }],
    [{ requiredClasses: [{ oneOf: '\uD83D' }] }, { code: 'password-policy.required-class', index: 0 }],
    [{ requiredClasses: [{ oneOf: ['!'] }] }, { code: 'password-policy.required-class', index: 0 }],
    [{ requiredClasses: [{ oneof: '!' }] }, { code: 'password-policy.required-class', index: 0 }],
    [
      { alphabet: 'ascii-letters-and-digits', requiredClasses: [{ oneOf: '!' }] },
      { code: 'password-policy.required-class', index: 0 },
    ],
    [{ blocklist: ['password'] }, { code: 'password-policy.blocklist' }],
    [{ blocklist: null }, { code: 'password-policy.blocklist' }],
    [{ blocklist: { has: true } }, { code: 'password-policy.blocklist' }],
    [{ blockList: new Set() }, { code: 'record.unknown-fields', count: 1 }],
  ])('refuses %o', (rules, error) => {
    expect(refusalOf(rules)).toEqual(error);
  });

  test('refuses what throws when it is read', () => {
    expect(refusalOf({ requiredClasses: throwing })).toEqual({ code: 'password-policy.required-classes' });
    expect(refusalOf({ requiredClasses: [throwing] })).toEqual({ code: 'password-policy.required-class', index: 0 });
    expect(refusalOf({ blocklist: throwing })).toEqual({ code: 'password-policy.blocklist' });
    expect(definePasswordPolicy(new Proxy({}, { ownKeys: fail }) as never)._unsafeUnwrapErr()).toEqual({
      code: 'record.unreadable',
    });
  });

  test('takes a class that the alphabet has in part', () => {
    const rules = { ...good, alphabet: 'ascii-letters-and-digits', requiredClasses: [{ oneOf: '!x' }] } as const;
    expect(definePasswordPolicy(rules).isOk()).toBe(true);
  });

  property([fc.anything()])('never throws', (value) => {
    expect(definePasswordPolicy(value as PasswordRules).isErr()).toBe(true);
    expect(definePasswordPolicy({ ...good, requiredClasses: [value] as never }).isErr()).toBe(true);
  });
});

property([fc.anything()])('isPasswordBlocklist never throws', (value) => {
  expect(isPasswordBlocklist(value)).toBe(value instanceof Set || value instanceof Map);
});

describe('nistPasswordPolicy', () => {
  const blocklist = new Set(['correct horse battery staple']);

  test('asks for 15 characters of any kind, and for nothing else', () => {
    expect(nistPasswordPolicy({ blocklist })._unsafeUnwrap()).toEqual({
      minLength: 15,
      maxLength: 128,
      alphabet: 'any',
      accountName: 'not-equal',
      requiredClasses: [],
      blocklist,
    });
  });

  test('asks for 8 beside a second factor', () => {
    expect(nistPasswordPolicy({ blocklist, secondFactor: true })._unsafeUnwrap().minLength).toBe(8);
    expect(nistPasswordPolicy({ blocklist, secondFactor: false })._unsafeUnwrap().minLength).toBe(15);
    expect(nistPasswordPolicy({ blocklist, secondFactor: 'no' as never })._unsafeUnwrap().minLength).toBe(15);
  });

  test('there is none without a list', () => {
    for (const none of [{}, { blocklist: undefined }, { blocklist: null }, { blocklist: [] }]) {
      expect(nistPasswordPolicy(none as never)._unsafeUnwrapErr()).toEqual({ code: 'password-policy.blocklist' });
    }
    expect(nistPasswordPolicy(undefined as never)._unsafeUnwrapErr()).toEqual({ code: 'record.missing' });
  });

  property([accountName(), fc.string({ unit: 'binary-ascii', minLength: 15, maxLength: 64 })])(
    'takes all ASCII text of 15 to 64 characters that is neither listed nor the account name',
    (name, text) => {
      const policy = nistPasswordPolicy({ blocklist })._unsafeUnwrap();
      expect(isPassword(text, name, policy)).toBe(!blocklist.has(text) && text.toLowerCase() !== name.toLowerCase());
    },
  );

  test('refuses what the list holds, and shows the rule', () => {
    const policy = nistPasswordPolicy({ blocklist })._unsafeUnwrap();
    const text = 'correct horse battery staple';
    expect(parsePassword(text, null, policy)._unsafeUnwrapErr()).toEqual({ code: 'password.blocklisted' });
    expect(checkPassword(text, null, policy)).toContainEqual({ code: 'password.blocklisted', holds: false });
  });
});

function refusalOf(changes: object): unknown {
  return definePasswordPolicy({ ...good, ...changes })._unsafeUnwrapErr();
}

function fail(): never {
  throw new Error('hostile');
}
