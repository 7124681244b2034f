import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmEmailAddress } from '../../src/contact/email-confirmation.js';
import { emailAddress, nearEmailAddress, spellingOfEmailAddress } from '../../src/testing/arbitraries/email-address.js';
import { hostileValues } from '../support/hostile-values.js';
import { property } from '../support/property.js';

const MISSING = { code: 'email-address.confirmation-missing' };
const MISMATCH = { code: 'email-address.confirmation-mismatch' };

describe('confirmEmailAddress', () => {
  property([
    emailAddress().chain((address) => fc.tuple(spellingOfEmailAddress(address), spellingOfEmailAddress(address))),
  ])('two spellings of one address agree', ([raw, firstRaw]) => {
    expect(confirmEmailAddress(raw, firstRaw)._unsafeUnwrap()).toBe(true);
  });

  property([nearEmailAddress()])('the same mistake twice agrees: the first field reports it', (text) => {
    expect(confirmEmailAddress(` ${text}\n`, text)._unsafeUnwrap()).toBe(true);
  });

  property([emailAddress(), fc.oneof(emailAddress(), nearEmailAddress())])(
    'other texts do not agree, in either order',
    (address, other) => {
      fc.pre(address !== other);
      expect(confirmEmailAddress(address, other)._unsafeUnwrapErr()).toEqual(MISMATCH);
      expect(confirmEmailAddress(other, address)._unsafeUnwrapErr()).toEqual(MISMATCH);
    },
  );

  test('the case of the local part counts', () => {
    expect(confirmEmailAddress('Chen@school.example', 'chen@school.example')._unsafeUnwrapErr()).toEqual(MISMATCH);
  });

  test('where an address cannot be read, the case of its domain counts too', () => {
    expect(confirmEmailAddress('chen@SCHOOL', 'chen@school')._unsafeUnwrapErr()).toEqual(MISMATCH);
  });

  property([fc.constantFrom(undefined, null, '', ' ', '\u3000\t\n'), fc.anything()])(
    'a field that was left empty is missing, whatever the first one is',
    (raw, firstRaw) => {
      expect(confirmEmailAddress(raw, firstRaw)._unsafeUnwrapErr()).toEqual(MISSING);
    },
  );

  property([emailAddress(), fc.constantFrom(undefined, null, '', ' ', 7, {})])(
    'nothing confirms a first field that is absent, empty or not text',
    (address, firstRaw) => {
      expect(confirmEmailAddress(address, firstRaw)._unsafeUnwrapErr()).toEqual(MISMATCH);
    },
  );

  test.each(hostileValues)('never matches and never looks inside: %s', (_, value) => {
    expect(confirmEmailAddress(value, value)._unsafeUnwrapErr()).toEqual(MISMATCH);
    expect(confirmEmailAddress('chen@school.example', value)._unsafeUnwrapErr()).toEqual(MISMATCH);
  });
});
