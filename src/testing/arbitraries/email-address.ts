import * as fc from 'fast-check';
import { type EmailAddress, parseEmailAddress } from '../../contact/email-address.js';

const LOWER = Array.from('abcdefghijklmnopqrstuvwxyz');
const UPPER = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = Array.from('0123456789');
const LOCAL_PART_SIGNS = Array.from("..!#$%&'*+/=?^_`{|}~-"); // two dots: they matter most

/** Every kind of e-mail address, built from its parts: a local part, one to three labels and a last one. */
export function emailAddress(): fc.Arbitrary<EmailAddress> {
  return fc
    .tuple(localPart(), fc.array(label(), { minLength: 1, maxLength: 2 }), topLevelDomain())
    .map(([local, labels, last]) => parseEmailAddress(`${local}@${[...labels, last].join('.')}`)._unsafeUnwrap());
}

/** The given address as somebody may type it: white space around it, capitals in the domain. */
export function spellingOfEmailAddress(address: EmailAddress): fc.Arbitrary<string> {
  const at = address.indexOf('@');
  const edge = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00A0', '\uFEFF'), maxLength: 3 });
  const domain = fc
    .array(fc.boolean(), { minLength: address.length - at, maxLength: address.length - at })
    .map((capitals) =>
      capitals.map((capital, i) => (capital ? address.charAt(at + i).toUpperCase() : address.charAt(at + i))).join(''),
    );
  return fc.tuple(edge, domain, edge).map(([before, typed, after]) => before + address.slice(0, at) + typed + after);
}

/** Texts one slip away from an e-mail address; none of them is one. */
export function nearEmailAddress(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom(
    ' ',
    ',',
    ';',
    '"',
    '(',
    '\uFF20',
    '\uFF21',
    '\u3002',
    '中',
    '\u017F',
    '\u212A',
    '\u0000',
  );
  return fc.oneof(
    emailAddress().map((address) => address.replace('@', '')),
    emailAddress().map((address) => address.replace('@', '@@')),
    emailAddress().map((address) => address.slice(0, address.indexOf('@') + 1)),
    emailAddress().map((address) => address.slice(address.indexOf('@'))),
    emailAddress().map((address) => address.slice(0, address.indexOf('@') + 1) + 'localhost'),
    emailAddress().map((address) => `${address}.`),
    emailAddress().map((address) => `${address}-`),
    emailAddress().map((address) => address.replace('@', '@.')),
    emailAddress().map((address) => address.replace('@', '@-')),
    emailAddress().map((address) => `${address}.7`),
    emailAddress().map((address) => `${address}.x`),
    emailAddress().map((address) => 'x'.repeat(65) + address.slice(address.indexOf('@'))),
    emailAddress().map((address) => address.replace('@', `@${'x'.repeat(64)}.`)),
    emailAddress().map((address) => address.replace('@', `@${'x.'.repeat(127)}`)),
    fc.tuple(emailAddress(), fc.nat(), stranger).map(([address, at, character]) => {
      // inside, never at an edge, where white space is forgiven
      const index = 1 + (at % (address.length - 1));
      return address.slice(0, index) + character + address.slice(index);
    }),
  );
}

function localPart(): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom(...LOWER, ...UPPER, ...DIGITS, ...LOCAL_PART_SIGNS),
    minLength: 1,
    maxLength: 64,
  });
}

/** A label of 1 to 63 characters; a hyphen stands only between two others. */
function label(): fc.Arbitrary<string> {
  const edge = fc.constantFrom(...LOWER, ...DIGITS);
  const inner = fc.string({ unit: fc.constantFrom(...LOWER, ...DIGITS, '-'), maxLength: 61 });
  return fc.oneof(
    edge,
    fc.tuple(edge, inner, edge).map((parts) => parts.join('')),
  );
}

function topLevelDomain(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('tw', 'com', 'example', 'xn--kpry57d'),
    fc.string({ unit: fc.constantFrom(...LOWER), minLength: 2, maxLength: 12 }),
  );
}
