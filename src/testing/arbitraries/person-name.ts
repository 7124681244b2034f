import * as fc from 'fast-check';
import { NAME_VARIANTS } from '../../person-name/name-variants.js';
import { type PersonName, parsePersonName } from '../../person-name/person-name.js';

const SURNAMES = [
  '陳',
  '林',
  '黃',
  '張',
  '李',
  '王',
  '吳',
  '劉',
  '蔡',
  '楊',
  '溫',
  '鄧',
  '呂',
  '賴',
  '歐陽',
  '張簡',
  '范姜',
];
const GIVEN = '芳行雅婷志明淑惠家豪怡君俊傑美玲建宏詩涵承恩品妍宥翔峰啟真群德靜';
const HAN_PARTS = ['瓦歷斯', '諾幹', '馬躍', '比吼', '巴奈', '拉黑子', '達立夫', '夏曼', '藍波安'];
const LATIN_PARTS = ['Walis', 'Nokan', 'Mayaw', 'Panay', 'Lahok', '’Arang', 'Sa’aron', 'Kolas', 'Fo^is', 'Ina:y'];
const FOREIGN_PARTS = [
  'Anna',
  'Marie-Claire',
  'O’Neill',
  'José',
  'Müller',
  'Straße',
  'Nguyễn',
  'Thị',
  'Işıl',
  'J.',
  'Łukasz',
];

/** Names of every kind that a roster holds: Han, indigenous in Han, in Latin and in both, foreign, damaged. */
export function personName(): fc.Arbitrary<PersonName> {
  return fc
    .oneof(
      { arbitrary: hanName(), weight: 4 },
      indigenousHanName(),
      indigenousLatinName(),
      fc.tuple(indigenousHanName(), indigenousLatinName()).map((names) => names.join(' ')),
      foreignName(),
      damagedName(),
    )
    .map(parsed);
}

/** Pairs of names that differ in nothing but variant characters, such as 黃啟峰 and 黄啓峯: `sameName` says variant. */
export function personNameVariants(): fc.Arbitrary<readonly [PersonName, PersonName]> {
  const twoForms = fc
    .constantFrom(...NAME_VARIANTS)
    .chain((forms) => fc.shuffledSubarray(Array.from(forms), { minLength: 2, maxLength: 2 }));
  return fc
    .tuple(hanName(), fc.array(twoForms, { minLength: 1, maxLength: 3 }))
    .map(([name, pairs]) => [
      parsed(name + pairs.map(([form = '']) => form).join('')),
      parsed(name + pairs.map(([, form = '']) => form).join('')),
    ]);
}

/** Pairs of names that differ in nothing but how they were typed: `sameName` says exact. */
export function personNameTypings(): fc.Arbitrary<readonly [PersonName, PersonName]> {
  const retyped = fc.constantFrom<(name: string) => string>(
    (name) => name.toUpperCase(),
    (name) => name.replaceAll(' ', '\u3000 '),
    (name) => name.replaceAll(/[‧·・•]/g, '\uFF0E'),
    (name) => name.replaceAll('’', "'"),
    (name) => name.replaceAll('’', '\u00B4'),
    (name) => name.replaceAll('-', '\uFF0D'),
    (name) => name.normalize('NFD'),
    (name) => name.replaceAll(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    (name) => `\u200B${name}\uFEFF`,
  );
  return fc
    .tuple(personName(), fc.array(retyped, { maxLength: 4 }))
    .map(([name, steps]) => [name, parsed(steps.reduce<string>((text, step) => step(text), name))]);
}

/** Texts that no person's name is. */
export function nearPersonName(): fc.Arbitrary<string> {
  const stranger = fc.constantFrom(
    '1',
    '\uFF12',
    '\u0663',
    '\u2162',
    '\u3021',
    '\u{1F600}',
    '@',
    '(',
    '/',
    '#',
    '\u0000',
    '\u007F',
    '\u0085',
    '\u202E',
    '\u2066',
    '\u3164',
    '\uD842',
    '\uDFB7',
    '+',
    '\u{E0041}',
  );
  return fc.oneof(
    fc.constantFrom(' ', '\u3000\n', '\u200B', '.', '’', '-‧-', ', ,', '\u0301'),
    fc.tuple(personName(), stranger).map((parts) => parts.join('')),
    fc.tuple(stranger, personName()).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('A', '王', '\u{20BB7}'), fc.integer({ min: 201, max: 600 }))
      .map(([letter, length]) => letter.repeat(length)),
  );
}

function hanName(): fc.Arbitrary<string> {
  const given = fc.string({ unit: fc.constantFrom(...Array.from(GIVEN)), minLength: 1, maxLength: 3 });
  return fc.tuple(fc.constantFrom(...SURNAMES), given).map((parts) => parts.join(''));
}

function indigenousHanName(): fc.Arbitrary<string> {
  const parts = fc.array(fc.constantFrom(...HAN_PARTS), { minLength: 2, maxLength: 3 });
  return fc
    .tuple(parts, fc.constantFrom('‧', '·', '・', '•', '．'))
    .map(([names, interpunct]) => names.join(interpunct));
}

function indigenousLatinName(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...LATIN_PARTS), { minLength: 1, maxLength: 4 }).map((names) => names.join(' '));
}

function foreignName(): fc.Arbitrary<string> {
  const parts = fc.array(fc.constantFrom(...FOREIGN_PARTS), { minLength: 1, maxLength: 4 });
  return fc.tuple(parts, fc.constantFrom(' ', ', ')).map(([names, between]) => names.join(between));
}

function damagedName(): fc.Arbitrary<string> {
  const damage = fc.constantFrom(
    '■',
    '□',
    '?',
    '？',
    '\uFFFD',
    '\uE000',
    '\u{F0000}',
    '水+日+皿',
    '\u{20BB7}',
    '葛\u{E0100}',
  );
  return fc.tuple(hanName(), damage, fc.constantFrom(...Array.from(GIVEN))).map((parts) => parts.join(''));
}

function parsed(text: string): PersonName {
  return parsePersonName(text)._unsafeUnwrap();
}
