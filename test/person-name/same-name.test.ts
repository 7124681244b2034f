import * as fc from 'fast-check';
import { ok } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { NAME_VARIANTS } from '../../src/person-name/name-variants.js';
import { type PersonName, parsePersonName } from '../../src/person-name/person-name.js';
import { type NameMatch, sameName } from '../../src/person-name/same-name.js';
import { personName, personNameTypings, personNameVariants } from '../../src/testing/arbitraries/person-name.js';
import { property } from '../support/property.js';
import { testVectors } from '../support/vectors.js';

// few and near names, so that equal ones turn up in every three
const NEAR_PARTS = ['', '黃', '黄', '吳', '吴', '呉', '\u2F08', '人', '‧', '．'];
const NEAR_NAMES = NEAR_PARTS.flatMap((first) => NEAR_PARTS.map((second) => nameOf(`王${first}${second}`)));
const names = fc.oneof(fc.constantFrom(...NEAR_NAMES), personName());

describe('sameName', () => {
  testVectors('same-name', (raw) => {
    const { a, b } = raw as { readonly a: string; readonly b: string };
    return ok(sameName(nameOf(a), nameOf(b)));
  });

  property([personNameTypings()])('names that differ in nothing but typing are exact', ([a, b]) => {
    expect(sameName(a, b)).toBe('exact');
  });

  property([personNameVariants()])('names that differ in nothing but variant characters are variants', ([a, b]) => {
    expect(sameName(a, b)).toBe('variant');
  });

  property([personName(), fc.constantFrom('王', 'z', '■')])(
    'a name with a character more is different',
    (name, more) => {
      expect(sameName(name, nameOf(name + more))).toBe('different');
    },
  );

  property([names])('is reflexive', (a) => {
    expect(sameName(a, a)).toBe('exact');
  });

  property([names, names])('is symmetric', (a, b) => {
    expect(sameName(b, a)).toBe(sameName(a, b));
  });

  test('is transitive, exact alone and exact or variant, over all threes of 100 near names', () => {
    const matches = NEAR_NAMES.map((a) => NEAR_NAMES.map((b) => sameName(a, b)));
    const broken: (readonly NameMatch[])[] = [];
    const seen = new Set<string>();
    for (const ofA of matches) {
      for (const [b, first] of ofA.entries()) {
        for (const [c, second] of (matches[b] ?? []).entries()) {
          const both = ofA[c] ?? 'different';
          seen.add(`${first} ${second} ${both}`);
          const holds =
            (first !== 'exact' || both === second) &&
            (second !== 'exact' || both === first) &&
            (first === 'different' || second === 'different' || both !== 'different');
          if (!holds) broken.push([first, second, both]);
        }
      }
    }
    expect(broken).toEqual([]);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'exact exact exact',
        'variant variant exact',
        'variant variant variant',
        'exact variant variant',
      ]),
    );
  });
});

describe('the table of variants', () => {
  const forms = NAME_VARIANTS.map((line) => Array.from(line));

  test('has two or more forms in every class and no form in two classes', () => {
    const all = forms.flat();
    expect(forms.filter((line) => line.length < 2)).toEqual([]);
    expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
  });

  test('has single Han characters that are names and that no normal form changes', () => {
    for (const form of forms.flat()) {
      expect(form).toMatch(/^\p{Unified_Ideograph}$/u);
      expect(form.normalize('NFKC')).toBe(form);
    }
  });

  test('joins every form with every other of its class, and classes with no other', () => {
    for (const [line, [standard = '', ...others]] of forms.entries()) {
      for (const form of others) expect(sameName(nameOf(standard), nameOf(form))).toBe('variant');
      const [next = ''] = forms[(line + 1) % forms.length] ?? [];
      expect(sameName(nameOf(standard), nameOf(next))).toBe('different');
    }
  });

  test('leaves alone what only sounds alike or lives on as a name of its own', () => {
    for (const [a = '', b = ''] of [
      '鍾鐘',
      '邱丘',
      '涂凃',
      '余餘',
      '游遊',
      '于於',
      '范範',
      '哲喆',
      '坤堃',
      '升昇',
      '傑杰',
      '岳嶽',
    ].map((pair) => Array.from(pair))) {
      expect(sameName(nameOf(a), nameOf(b))).toBe('different');
    }
  });
});

function nameOf(text: string): PersonName {
  return parsePersonName(text)._unsafeUnwrap();
}
