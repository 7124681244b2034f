import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_SLIPS, nameSlip } from '../../src/diagnosis/name-slips.js';
import { personName, personNameTypings, personNameVariants } from '../../src/testing/arbitraries/person-name.js';
import { property } from '../support/property.js';

const named = (first: string, second: string) => nameSlip(first, second)?.cause.code.replace('diagnosis.name-', '');

describe('two names', () => {
  test.each([
    ['王小明', '王 小明', 'space'],
    ['王小明', '王\u3000小\u200B明', 'space'],
    ['John Paul Smith', 'JohnPaul Smith', 'space'],
    ['John Smith', 'JOHN SMITH', 'letter-case'],
    ['John Smith', 'JOHNSMITH', 'letter-case'],
    ['Ｊｏｈｎ', 'John', 'full-width'],
    ['高小明', '\u2FBC小明', 'full-width'],
    ['Ｊｏｈｎ　Ｓｍｉｔｈ', 'JOHN SMITH', 'full-width'],
    ['瓦歷斯‧諾幹', '瓦歷斯．諾幹', 'sign'],
    ['瓦歷斯‧諾幹', '瓦歷斯諾幹', 'sign'],
    ["Sean O'Brien", 'Sean OBrien', 'sign'],
    ['Anne-Marie Smith', 'Anne Marie Smith', 'sign'],
    ['Smith, John', 'Smith John', 'sign'],
    ['黃啟峰', '黄啓峯', 'variant'],
    ['臺小明', '台 小明', 'variant'],
    ['王■明', '王堃明', 'stand-in'],
    ['王？明', '王堃明', 'stand-in'],
    ['王??明', '王堃明', 'stand-in'],
    ['王小\uE000', '王小堃', 'stand-in'],
    ['王小\uFFFD', '王小𠮷', 'stand-in'],
    ['黄■', '黃堃', 'stand-in'],
    ['王■■', '王■明', 'stand-in'],
    ['■■■', '王小明', undefined],
    ['王■', '林堃', undefined],
    ['王■明', '王明', 'character'],
    ['水+日+皿小明', '溫小明', 'split-character'],
    ['王方+方+土', '王堃', 'split-character'],
    ['王方+方', '林堃', undefined],
    ['王方＋方', '王方+土', 'split-character'],
    ['John Smith', 'Smith John', 'word-order'],
    ['SMITH, John Paul', 'John Paul Smith', 'word-order'],
    ['諾幹‧瓦歷斯', '瓦歷斯‧諾幹', 'word-order'],
    ['馬躍‧比吼 Mayaw Biho', '馬躍比吼', 'one-script'],
    ['馬躍‧比吼 Mayaw Biho', 'MAYAW BIHO', 'one-script'],
    ['馬躍‧比吼 Mayaw Biho', '比吼', undefined],
    ['撒古流‧巴瓦瓦隆', '撒古流‧巴瓦瓦', 'cut-off'],
    ['Johnathan Smith', 'Johnathan S', 'cut-off'],
    ['Johnathan', 'Johna', undefined],
    ['John Paul Smith', 'John Smith', 'word'],
    ['John Paul Henry Smith', 'John Smith', 'word'],
    ['John Smith', 'John', undefined],
    ['John Paul Smith', 'Smith John', undefined],
    ['王小明', 'Wang Hsiao-Ming', 'romanised'],
    ['王小明', 'Wang 小明', undefined],
    ['王小明', 'Иван', undefined],
    ['王志明', '王志名', 'character'],
    ['王志明', '王志', 'character'],
    ['王志明', '王明志', 'character'],
    ['王明', '王朋', 'character'],
    ['王', '林', undefined],
    ['王', '王明', undefined],
    ['John Smith', 'Jon Smith', 'character'],
    ['王志明', '林美玲', undefined],
    ['John Smith', 'Mary Miller', undefined],
    ['', '王', undefined],
  ])('%s and %s: %s', (first, second, cause) => {
    expect([named(first, second), named(second, first)]).toEqual([cause, cause]);
  });

  test('of any length are not read through', () => {
    const long = '王'.repeat(1_000_000);
    expect(nameSlip(long, '王')).toBeNull();
    expect(nameSlip('王', long)).toBeNull();
    expect(named('王'.repeat(1000), '王'.repeat(999))).toBe('cut-off');
  });

  property([personName(), personName()])('have the same cause in either order', (first, second) => {
    fc.pre(first !== second);
    expect(nameSlip(second, first)).toBe(nameSlip(first, second));
  });

  property([fc.oneof(personNameTypings(), personNameVariants())])(
    'that count as one have a cause that keeps nobody out',
    ([first, second]) => {
      fc.pre(first !== second);
      expect(['space', 'letter-case', 'full-width', 'sign', 'variant']).toContain(named(first, second));
    },
  );
});

const OWN: Readonly<Record<string, (name: string, at: number) => string>> = {
  space: (name, at) => `${name.slice(0, at)} ${name.slice(at)}`,
  'letter-case': (name) => name.toUpperCase(),
  'full-width': (name) => name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  sign: (name) => name.replace(/[‧·'-]/, ''),
  variant: (name) => name.replace('黃', '黄').replace('臺', '台').replace('峰', '峯'),
  // what a system cannot store is a letter, and no sign
  'stand-in': (name) => name.replace(/(?<=.)\p{L}$/u, '■'),
  'split-character': (name) => name.replace(/堃/u, '方+方+土'),
  'word-order': (name) => name.split(' ').reverse().join(' '),
  'one-script': (name) => name.replace(/^(\p{Script=Han}+) \p{Script=Latin}+$/u, '$1'),
  'cut-off': (name) => {
    const cut = Array.from(name).slice(0, -1).join('');
    return Array.from(cut.matchAll(/\p{L}/gu)).length >= 6 ? cut : name;
  },
  word: (name) => name.replace(/^(\S+ )\S+ (\S+)$/, '$1$2'),
  romanised: (name) => (/^\p{Script=Han}+$/u.test(name) ? 'Wang Ming' : name),
  character: (name, at) => (/^\p{Script=Han}{2,}$/u.test(name) ? withOther(name, at) : name),
};

function withOther(name: string, at: number): string {
  const characters = Array.from(name);
  return characters.map((character, place) => (place === at % characters.length ? '乙' : character)).join('');
}

describe('every slip', () => {
  const order = NAME_SLIPS.map(({ cause }) => cause.code.replace('diagnosis.name-', ''));
  const words = fc.constantFrom('John', 'Paul', 'Mary', 'Smith', "O'Brien", 'Anne-Marie', 'Nokan');
  const names = fc.oneof(
    personName(),
    fc.array(words, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.string({ unit: fc.constantFrom(...Array.from('黃臺王峰堃志明陳小華')), minLength: 2, maxLength: 9 }),
    fc.tuple(fc.constantFrom('馬躍', '瓦歷斯', '王'), words).map((parts) => parts.join(' ')),
  );

  test('has a slip of its own here', () => {
    expect(Object.keys(OWN)).toEqual(order);
  });

  property([names, fc.constantFrom(...order), fc.nat(8)], { numRuns: 400 })(
    'is named for what it makes of any name, or one that stands before it',
    (name, own, at) => {
      const slipped = OWN[own]?.(name, at) ?? name;
      fc.pre(slipped !== name);
      const found = named(name, slipped);
      expect(found).toBeDefined();
      expect(order.indexOf(found ?? '')).toBeLessThanOrEqual(order.indexOf(own));
    },
  );
});
