/** Invented names, and what a typist or a system makes of them. */

import type { Sex } from './numbers.js';
import type { Random } from './random.js';

const SURNAMES = Array.from(
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴溫衛',
);
const MALE = Array.from('志明俊傑家豪建宏文雄冠宇承恩柏翰宗翰育誠彥廷峰啟國強');
const FEMALE = Array.from('淑芬美玲雅婷怡君佳穎欣怡惠雯詩涵靜宜雅雯郁婷群麗');
const RARE = Array.from('堃喆犇淼焱昇璟瑋瑀瀞鋆');
const LATIN_GIVEN = ['John', 'Mary', 'Daniel', 'Emily', 'Thomas', 'Laura', 'Peter', 'Hannah', 'Samuel', 'Grace'];
const LATIN_MIDDLE = ['Paul', 'Anne', 'James', 'Rose', 'Henry', 'Jane'];
const LATIN_SURNAMES = [
  'Smith',
  'Miller',
  'Nguyen',
  'Tanaka',
  'Fernandez',
  'Johnson',
  "O'Brien",
  'Garcia-Lopez',
  'Walker',
  'Schneider',
];
const SYLLABLES = ['Chen', 'Lin', 'Wang', 'Ming', 'Hua', 'Chih', 'Ya', 'Ting', 'Hsin', 'Yi', 'Chun', 'Wei'];
const INDIGENOUS: readonly (readonly [han: string, latin: string])[] = [
  ['瓦歷斯‧諾幹', 'Walis Nokan'],
  ['馬躍‧比吼', 'Mayaw Biho'],
  ['夏曼‧藍波安', 'Syaman Rapongan'],
  ['拉黑子‧達立夫', 'Rahic Talif'],
  ['撒古流‧巴瓦瓦隆', 'Sakuliu Pavavaljung'],
  ['阿洛‧卡力亭‧巴奇辣', 'Ado Kalitaing Pacidal'],
];

/** Forms of one character; each of these occurs in the names above. */
const VARIANTS: Readonly<Record<string, string>> = {
  黃: '黄',
  吳: '吴',
  溫: '温',
  衛: '衞',
  顏: '顔',
  曾: '曽',
  莊: '荘',
  呂: '吕',
  高: '髙',
  蘇: '蘓',
  賴: '頼',
  峰: '峯',
  啟: '啓',
  國: '国',
  強: '强',
  彥: '彦',
  靜: '静',
  群: '羣',
  惠: '恵',
  宜: '冝',
};
/** A character and what it was written as by somebody who could not type it. */
const PARTS: Readonly<Record<string, string>> = {
  堃: '方+方+土',
  喆: '吉+吉',
  犇: '牛+牛+牛',
  淼: '水+水+水',
  焱: '火+火+火',
  溫: '水+日+皿',
};
/** A character, and one of another code that looks the same. */
const COMPATIBILITY: Readonly<Record<string, string>> = {
  林: '\uF9F4',
  李: '\uF9E1',
  梁: '\uF97A',
  高: '\u2FBC',
  黃: '\u2FC8',
  羅: '\uF90F',
  劉: '\uF9C7',
  盧: '\uF933',
};

function surname(random: Random): string {
  return random.pick(SURNAMES);
}

export function givenCharacter(sex: Sex, random: Random): string {
  return random.pick(sex === 'male' ? MALE : FEMALE);
}

export function hanName(sex: Sex, random: Random): string {
  const given = givenCharacter(sex, random);
  return surname(random) + given + (random.chance(8) ? '' : givenCharacter(sex, random));
}

/** A name with a character that not every system can store. */
export function rareName(sex: Sex, random: Random): string {
  return surname(random) + givenCharacter(sex, random) + random.pick(RARE);
}

export function latinName(random: Random): string {
  const middle = random.chance(50) ? ` ${random.pick(LATIN_MIDDLE)}` : '';
  return `${random.pick(LATIN_GIVEN)}${middle} ${random.pick(LATIN_SURNAMES)}`;
}

export function indigenousName(random: Random): readonly [han: string, latin: string] {
  return random.pick(INDIGENOUS);
}

export function romanised(random: Random): string {
  return `${random.pick(SYLLABLES)} ${random.pick(SYLLABLES)}-${random.pick(SYLLABLES)}`;
}

/** The name with one character in another form, or null where it has none. */
export function inVariant(name: string, random: Random): string | null {
  return withOther(name, VARIANTS, random);
}

export function inParts(name: string, random: Random): string | null {
  return withOther(name, PARTS, random);
}

export function inCompatibility(name: string, random: Random): string | null {
  return withOther(name, COMPATIBILITY, random);
}

function withOther(name: string, table: Readonly<Record<string, string>>, random: Random): string | null {
  const found = Array.from(name).filter((character) => Object.hasOwn(table, character));
  if (found.length === 0) return null;
  const chosen = random.pick(found);
  return name.replace(chosen, table[chosen] ?? chosen);
}
