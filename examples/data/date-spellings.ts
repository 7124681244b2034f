/** A day in numbers, Gregorian. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Spelling = (day: Day) => string;

const two = (number: number) => String(number).padStart(2, '0');
const three = (number: number) => String(number).padStart(3, '0');
const minguo = ({ year }: Day) => year - 1911;

/** Full-width digits and signs, as some input methods leave them. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** 七十四, up to 99. */
function numeral(number: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return front + (units === 0 ? '' : digits.charAt(units));
}

const slashes: Spelling = (date) => `${date.year}/${two(date.month)}/${two(date.day)}`;
const minguoSlashes: Spelling = (date) => `${minguo(date)}/${date.month}/${date.day}`;
const minguoWords: Spelling = (date) => `民國${minguo(date)}年${date.month}月${date.day}日`;

/** How offices write a birth date in a roster. For birth years from 1943 on, none can be read in two ways. */
export const ROSTER_SPELLINGS: readonly [Spelling, ...Spelling[]] = [
  slashes,
  slashes,
  slashes,
  (date) => `${date.year}-${two(date.month)}-${two(date.day)}`,
  (date) => `${date.year}.${date.month}.${date.day}`,
  (date) => `${date.year}${two(date.month)}${two(date.day)}`,
  (date) => `西元${date.year}年${date.month}月${date.day}日`,
  (date) => fullWidth(slashes(date)),
  minguoSlashes,
  minguoSlashes,
  minguoWords,
  minguoWords,
  (date) => `${three(minguo(date))}${two(date.month)}${two(date.day)}`,
  (date) => `${minguo(date)}.${date.month}.${date.day}`,
  (date) => `民國 ${minguo(date)} 年 ${date.month} 月 ${date.day} 日`,
  (date) => `${numeral(minguo(date))}年${numeral(date.month)}月${numeral(date.day)}日`,
  (date) => `R.O.C. ${minguo(date)}-${two(date.month)}-${two(date.day)}`,
  (date) => fullWidth(minguoSlashes(date)),
];

/** How people fill the form's Minguo box. */
export const FORM_SPELLINGS: readonly [Spelling, ...Spelling[]] = [
  minguoWords,
  minguoWords,
  minguoWords,
  minguoSlashes,
  (date) => `${three(minguo(date))}/${two(date.month)}/${two(date.day)}`,
  (date) => `${three(minguo(date))}${two(date.month)}${two(date.day)}`,
  (date) => `中華民國${minguo(date)}年${date.month}月${date.day}日`,
  (date) => fullWidth(minguoSlashes(date)),
];

/** As the manual shows it on the school's screen. */
export const gregorianSlashes = slashes;

/** As the form's boxes show it. */
export const minguoText = minguoWords;
