import { expect, test } from 'vitest';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import { maskEmailAddress } from '../../src/contact/email-address-mask.js';
import { emailAddress } from '../../src/testing/arbitraries/email-address.js';
import { property } from '../support/property.js';

const mask = (text: string) => maskEmailAddress(parseEmailAddress(text)._unsafeUnwrap());

test('shows the first character and the domain', () => {
  expect(mask('chen@school.example')).toBe('c***@school.example');
  expect(mask('ch@school.example')).toBe('c***@school.example');
});

test('shows nothing of a local part of one character', () => {
  expect(mask('c@school.example')).toBe('***@school.example');
});

property([emailAddress()])(
  'depends on nothing but the first character, whether there is a second, and the domain',
  (address) => {
    const at = address.indexOf('@');
    const longer = at === 1 ? address : `${address.charAt(0)}other${address.slice(at)}`;
    expect(maskEmailAddress(address)).toBe(mask(longer));
  },
);
