/**
 * Area codes (區碼) of Taiwan's landlines: how long a local number is, which digit it starts with, and where it is.
 *
 * One row for each kind of local number. The longest code that fits decides: `08266…` is 烏坵 (`0826`), not 金門 (`082`)
 * nor 屏東 (`08`). Code `04` has two rows, since 彰化 has seven digits and 臺中 eight.
 *
 * It is not a map of counties: 卓蘭 in 苗栗縣 has `04`, 芬園 in 彰化縣 has `049`, 回龍 in 桃園市 has `02`. So a phone
 * number is never checked against a school's county.
 *
 * @source source/schema-168 — the area codes
 * @source source/malilion — lengths and first digits of the numbering plan
 * @source source/wp-tel — places
 * @source decision/0033 — which table, and how it is read
 * @module
 */

/** One kind of local number. */
export interface PhoneArea {
  readonly areaCode: string;
  readonly localLength: number;
  /** The digits that a local number may start with, in ascending order. */
  readonly firstDigits: string;
  /** Where the code is used, in zh-TW. */
  readonly places: readonly string[];
}

/** Every kind of local number, the longest area codes first; of one code, the shortest local numbers first. */
export const PHONE_AREAS: readonly PhoneArea[] = Object.freeze([
  area('0826', 5, '6', '烏坵'),
  area('0836', 5, '23456789', '連江（馬祖）'),
  area('037', 6, '23456789', '苗栗'),
  area('049', 7, '23456789', '南投'),
  area('082', 6, '2345789', '金門'),
  area('089', 6, '23456789', '臺東'),
  area('02', 8, '2345678', '臺北', '新北', '基隆'),
  area('03', 7, '2345689', '桃園', '新竹', '花蓮', '宜蘭'),
  area('04', 7, '478', '彰化'),
  area('04', 8, '234', '臺中'),
  area('05', 7, '234567', '嘉義', '雲林'),
  area('06', 7, '2345679', '臺南', '澎湖'),
  area('07', 7, '23456789', '高雄'),
  area('08', 7, '478', '屏東'),
]);

/** The rows of the longest area code that the digits start with; none if no code fits. */
export function phoneAreasOf(nationalDigits: string): readonly PhoneArea[] {
  const longest = PHONE_AREAS.find(({ areaCode }) => nationalDigits.startsWith(areaCode));
  return PHONE_AREAS.filter(({ areaCode }) => areaCode === longest?.areaCode);
}

function area(areaCode: string, localLength: number, firstDigits: string, ...places: readonly string[]): PhoneArea {
  return Object.freeze({ areaCode, localLength, firstDigits, places: Object.freeze(places) });
}
