import * as fc from 'fast-check';
import type { Result } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import {
  IDENTITY_NUMBER_RULE,
  isIdentityNumber,
  parseIdentityNumber,
} from '../../src/identity-number/identity-number.js';
import { isNationalId, NATIONAL_ID_RULE, parseNationalId } from '../../src/identity-number/national-id.js';
import {
  isResidentCertificateNumber,
  parseResidentCertificateNumber,
  RESIDENT_CERTIFICATE_RULE,
} from '../../src/identity-number/resident-certificate.js';
import {
  currentResidentCertificate,
  identityNumber,
  legacyResidentCertificate,
  nationalId,
  nearIdentityNumber,
} from '../../src/testing/arbitraries/identity-number.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

interface Reader {
  readonly concept: string;
  readonly parse: (raw: unknown) => Result<string, { readonly code: string }>;
  readonly is: (value: unknown) => boolean;
  readonly valid: fc.Arbitrary<string>;
  readonly secondCharacters: string;
}

const readers: readonly Reader[] = [
  {
    concept: 'national-id',
    parse: parseNationalId,
    is: isNationalId,
    valid: nationalId(),
    secondCharacters: NATIONAL_ID_RULE.secondCharacters,
  },
  {
    concept: 'resident-certificate',
    parse: parseResidentCertificateNumber,
    is: isResidentCertificateNumber,
    valid: fc.oneof(currentResidentCertificate(), legacyResidentCertificate()),
    secondCharacters: RESIDENT_CERTIFICATE_RULE.secondCharacters + RESIDENT_CERTIFICATE_RULE.legacySecondCharacters,
  },
  {
    concept: 'identity-number',
    parse: parseIdentityNumber,
    is: isIdentityNumber,
    valid: identityNumber(),
    secondCharacters: IDENTITY_NUMBER_RULE.secondCharacters,
  },
];

const fullWidth = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

const sorted = (characters: string): string => Array.from(characters).sort().join('');

/** The text itself, or what people make of it. */
const dressed = fc.tuple(
  fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    fullWidth,
    (text: string) => fullWidth(text.toLowerCase()),
  ),
  fc.constantFrom('', ' ', '\t', '\r\n', '\u00A0', '\u3000 ', '\uFEFF'),
  fc.constantFrom('', ' ', '\n', '\u3000'),
);

const anyValue = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.string(),
  identityNumber(),
  nearIdentityNumber(),
  fc.tuple(identityNumber(), dressed).map(([number, [dress, before, after]]) => before + dress(number) + after),
);

describe.each(readers)('$concept', ({ concept, parse, is, valid, secondCharacters }) => {
  testVectors(concept, parse);

  property([valid])('gives a canonical number back as it stands', (number) => {
    expect(parse(number)._unsafeUnwrap()).toBe(number);
    expect(is(number)).toBe(true);
  });

  property([valid, dressed])('forgives white space around it, case and width', (number, [dress, before, after]) => {
    expect(parse(before + dress(number) + after)._unsafeUnwrap()).toBe(number);
  });

  property([nearIdentityNumber()])('refuses every near miss', (text) => {
    expect(parse(text).isErr()).toBe(true);
  });

  property([anyValue])('is what the parser accepts and gives back as it stands', (value) => {
    const parsed = parse(value);
    expect(is(value)).toBe(parsed.isOk() && parsed.value === value);
  });

  property([anyValue])('parsing twice is parsing once', (value) => {
    const once = parse(value);
    expect(once.isErr() || is(once.value)).toBe(true);
  });

  property([nearIdentityNumber()])('an error holds no part of the text', (text) => {
    // The name of this look-alike has a year in it, which a text may have by chance: A10001968.
    const told = JSON.stringify(parse(text)._unsafeUnwrapErr()).replace('"pre-1968-number"', '');
    for (let start = 0; start + 4 <= text.length; start += 1) expect(told).not.toContain(text.slice(start, start + 4));
  });

  test('takes a digit and its full-width form in the ninth place, and no other of all 1,114,112 code points', () => {
    const [number] = fc.sample(valid, 1) as [string];
    const taken: string[] = [];
    const canonical: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      const text = number.slice(0, 8) + character + number.slice(9);
      if (parse(text).isOk()) taken.push(character);
      if (is(text)) canonical.push(character);
    }
    const digit = number.charAt(8); // of weight 1, so that no other digit fits
    expect(taken).toEqual([digit, fullWidth(digit)]);
    expect(canonical).toEqual([digit]);
  });

  test('takes its letters in the first place, in two cases and two widths, and no other character', () => {
    const [number] = fc.sample(valid, 1) as [string];
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const { taken, canonical } = takenInPlace(number, 0);
    expect(sorted(taken)).toBe(sorted(letters + letters.toLowerCase() + fullWidth(letters + letters.toLowerCase())));
    expect(sorted(canonical)).toBe(letters);
  });

  test('takes its second characters, in two cases and two widths, and no other character', () => {
    const [number] = fc.sample(valid, 1) as [string];
    const { taken, canonical } = takenInPlace(number, 1);
    const cases = secondCharacters + secondCharacters.toLowerCase().replace(/[0-9]/g, '');
    expect(sorted(taken)).toBe(sorted(cases + fullWidth(cases)));
    expect(sorted(canonical)).toBe(sorted(secondCharacters));
  });

  /** The characters of the basic plane that fit a place: all but the check digit is right, or that too. */
  function takenInPlace(number: string, place: number): { readonly taken: string; readonly canonical: string } {
    let taken = '';
    let canonical = '';
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit);
      const firstNine = number.slice(0, place) + character + number.slice(place + 1, 9);
      const parsed = parse(`${firstNine}0`);
      if (parsed.isErr() && parsed.error.code !== `${concept}.check-digit`) continue;
      taken += character;
      if (Array.from('0123456789', (digit) => firstNine + digit).some(is)) canonical += character;
    }
    return { taken, canonical };
  }

  test('counts a million characters and looks at none', () => {
    for (const text of ['1'.repeat(1e6), `A${' '.repeat(1e6 - 2)}1`, '\uFF11'.repeat(1e6)]) {
      expect(parse(text)._unsafeUnwrapErr()).toEqual({ code: `${concept}.length`, expected: 10, actual: 1e6 });
    }
    expect(parse(' '.repeat(1e6))._unsafeUnwrapErr()).toEqual({ code: `${concept}.missing` });
  });

  const hostile: readonly (readonly [string, unknown])[] = [
    ['a proxy that throws on everything', hostileProxy()],
    ['a revoked proxy', revokedProxy()],
    ['an object that throws when made a text', { toString: boom, valueOf: boom, [Symbol.toPrimitive]: boom }],
    ['a throwing length', Object.defineProperty({}, 'length', { get: boom })],
    ['a String object', new String('A123456789')],
    ['a symbol', Symbol('A123456789')],
    ['a function', boom],
    ['a big integer', 123_456_789n],
  ];
  test.each(hostile)('refuses %s', (_, value) => {
    expect(parse(value)._unsafeUnwrapErr()).toEqual({ code: `${concept}.not-text` });
    expect(is(value)).toBe(false);
  });

  test('results that are shared cannot be changed by who gets them', () => {
    const [number] = fc.sample(valid, 1) as [string];
    const wrong = number.slice(0, 9) + String((Number(number.charAt(9)) + 1) % 10);
    const refused = parse(wrong);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: `${concept}.check-digit` });
    expect(Object.isFrozen(refused) && Object.isFrozen(refused._unsafeUnwrapErr())).toBe(true);
  });
});

property([identityNumber()])('a number of either kind is of exactly one kind', (number) => {
  expect([isNationalId(number), isResidentCertificateNumber(number)].filter(Boolean)).toHaveLength(1);
});

property([nationalId(), dressed])(
  'the parser of resident certificate numbers knows a national ID number',
  (number, [dress, before, after]) => {
    const refused = parseResidentCertificateNumber(before + dress(number) + after);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: 'resident-certificate.is-national-id' });
  },
);

property([fc.oneof(currentResidentCertificate(), legacyResidentCertificate()), dressed])(
  'the parser of national ID numbers knows a resident certificate number',
  (number, [dress, before, after]) => {
    const refused = parseNationalId(before + dress(number) + after);
    expect(refused._unsafeUnwrapErr()).toEqual({ code: 'national-id.is-resident-certificate' });
  },
);

function boom(): never {
  throw new Error('looked into');
}

function hostileProxy(): object {
  return new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom });
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
