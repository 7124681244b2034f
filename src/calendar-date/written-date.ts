/**
 * A date as it was written (日期寫法): which era was named and which three numbers stand where. No calendar is applied
 * and no day is looked up: that is for the reader of each calendar.
 *
 * Shapes: labelled (`114年1月1日`), separated by one of `/ . -` (`114/01/01`), compact digits (6, 7 or 8), or an object
 * of year, month and day as three boxes of a form give it, with an era if the form has one.
 *
 * Forgiven: full-width digits and signs, the dashes of word processors, Chinese numerals and 元 where 年月日 label the
 * parts, white space at the edges and between characters. White space between two digits is forgiven in a labelled
 * date, and elsewhere only if every digit stands alone: `1 1 4 0 1 0 1` is spaced out, `1990-1-1 0` is something else.
 *
 * @source source/moe-tech — 中 華 民 國 一 ○ 七 年 九 月
 * @source source/mw-zhtw — R.O.C. 114-01-01
 * @source source/gh-roc — full-width digits and dashes from documents
 * @source decision/0023 — numerals, 元, white space
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import { toHalfWidth } from '../character-width/to-half-width.js';
import { readRawRecord } from '../raw-record/raw-record.js';
import { readChineseNumeral, type WrittenNumber } from './chinese-numeral.js';

/** The era that a writing names. */
type WrittenEra = 'gregorian' | 'minguo' | 'before-minguo';

/** The parts of a date in separate boxes. */
export type DatePart = 'era' | 'year' | 'month' | 'day';

/** Three numbers in the order written. */
export interface WrittenDate {
  readonly shape: 'labelled' | 'separated' | 'compact' | 'boxes';
  readonly era: WrittenEra | undefined;
  readonly first: WrittenNumber;
  readonly second: WrittenNumber;
  readonly third: WrittenNumber;
}

/** Why a value is in none of the shapes. Each calendar's reader gives the reason a code of its own. */
export type WritingFault =
  | { readonly reason: 'missing' | 'not-text' | 'format' }
  | { readonly reason: 'length'; readonly maxLength: number; readonly actual: number }
  | { readonly reason: 'part-missing' | 'part'; readonly part: DatePart };

/** A fault as an error of the reader with that prefix. */
export type WritingError<Prefix extends string> =
  | { readonly code: `${Prefix}.missing` }
  | { readonly code: `${Prefix}.not-text` }
  | { readonly code: `${Prefix}.length`; readonly maxLength: number; readonly actual: number }
  | { readonly code: `${Prefix}.part-missing`; readonly part: DatePart }
  | { readonly code: `${Prefix}.part`; readonly part: DatePart }
  | { readonly code: `${Prefix}.format` };

/** Gives a fault the code that it has in the reader with that prefix. */
export function writingErrorOf<Prefix extends string>(prefix: Prefix, fault: WritingFault): WritingError<Prefix> {
  const { reason, ...limits } = fault;
  // TypeScript does not follow that each reason keeps its own limits
  return { code: `${prefix}.${reason}`, ...limits } as WritingError<Prefix>;
}

/** Longer than any date, spaced out character by character. */
export const MAX_WRITTEN_LENGTH = 64;

/**
 * Reads the shape of a date.
 *
 * Reasons, in the order they are checked: `missing` (absent, empty, or three empty boxes), `not-text` (neither text nor
 * an object of year, month and day), then of text `length`, `missing` (white space only), `format`, and of boxes, one
 * after the other, `part-missing` and `part`.
 */
export function readWrittenDate(raw: unknown): Result<WrittenDate, WritingFault> {
  if (raw === undefined || raw === null || raw === '') return err({ reason: 'missing' });
  if (typeof raw === 'object') return readBoxes(raw);
  if (typeof raw !== 'string') return err({ reason: 'not-text' });
  return readText(raw);
}

/** Whether the last number can only be a year, as in `1/2/1990`. */
export function isYearLast({ shape, third }: WrittenDate): boolean {
  return shape === 'separated' && third.digits > 2;
}

function readText(raw: string): Result<WrittenDate, WritingFault> {
  if (raw.length > MAX_WRITTEN_LENGTH) {
    return err({ reason: 'length', maxLength: MAX_WRITTEN_LENGTH, actual: raw.length });
  }
  const spaced = toHalfWidth(raw).replace(DASH, '-');
  const text = spaced.replace(WHITE_SPACE, '');
  if (text === '') return err({ reason: 'missing' });

  const prefix = ERA_PREFIXES.find(([word]) => text.startsWith(word));
  const era = prefix?.[1];
  const rest = prefix === undefined ? text : text.slice(prefix[0].length);
  const written =
    readLabelled(rest, era) ??
    (splitsNumbers(spaced) ? undefined : (readSeparated(rest, era) ?? readCompact(rest, era)));
  return written === undefined ? err({ reason: 'format' }) : ok(written);
}

function readLabelled(text: string, era: WrittenEra | undefined): WrittenDate | undefined {
  const [, year = '', month = '', day = ''] = LABELLED.exec(text) ?? [];
  const first = year === '元' ? FIRST : readNumber(year, 4);
  const second = month === '元' ? FIRST : readNumber(month, 2);
  const third = readNumber(day, 2);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return { shape: 'labelled', era, first, second, third };
}

function readSeparated(text: string, era: WrittenEra | undefined): WrittenDate | undefined {
  const [, first = '', separator, second = '', sameSeparator, third = ''] = SEPARATED.exec(text) ?? [];
  if (separator === undefined || separator !== sameSeparator) return undefined;
  return { shape: 'separated', era, first: digitsOf(first), second: digitsOf(second), third: digitsOf(third) };
}

function readCompact(text: string, era: WrittenEra | undefined): WrittenDate | undefined {
  if (!COMPACT.test(text)) return undefined;
  return {
    shape: 'compact',
    era,
    first: digitsOf(text.slice(0, -4)),
    second: digitsOf(text.slice(-4, -2)),
    third: digitsOf(text.slice(-2)),
  };
}

function readBoxes(raw: object): Result<WrittenDate, WritingFault> {
  const record = readRawRecord(raw, ['era', 'year', 'month', 'day']);
  if (record.isErr()) return err({ reason: 'not-text' });
  const { era, year, month, day } = record.value;
  if (year === undefined && month === undefined && day === undefined) return err({ reason: 'not-text' });
  if (isEmptyBox(year) && isEmptyBox(month) && isEmptyBox(day)) return err({ reason: 'missing' });
  if (era !== undefined && era !== 'minguo' && era !== 'before-minguo' && era !== 'gregorian') {
    return err({ reason: 'part', part: 'era' });
  }
  return readBox('year', year, 4).andThen((first) =>
    readBox('month', month, 2).andThen((second) =>
      readBox('day', day, 2).map((third): WrittenDate => ({ shape: 'boxes', era, first, second, third })),
    ),
  );
}

function readBox(part: DatePart, value: unknown, maxDigits: number): Result<WrittenNumber, WritingFault> {
  if (isEmptyBox(value)) return err({ reason: 'part-missing', part });
  if (Number.isSafeInteger(value)) return ok({ value: value as number, digits: String(value).length });
  if (typeof value === 'string' && value.length <= MAX_WRITTEN_LENGTH) {
    const digits = toHalfWidth(value).trim();
    if (DIGITS.test(digits) && digits.length <= maxDigits) return ok(digitsOf(digits));
  }
  return err({ reason: 'part', part });
}

function isEmptyBox(value: unknown): boolean {
  if (typeof value !== 'string') return value === undefined || value === null;
  return value.length <= MAX_WRITTEN_LENGTH && value.trim() === '';
}

function readNumber(text: string, maxDigits: number): WrittenNumber | undefined {
  const number = DIGITS.test(text) ? digitsOf(text) : readChineseNumeral(text);
  return number !== undefined && number.digits <= maxDigits ? number : undefined;
}

function digitsOf(text: string): WrittenNumber {
  return { value: Number(text), digits: text.length };
}

/** Whether white space separates digits of a text whose other digits stand together. */
function splitsNumbers(text: string): boolean {
  return SPACE_BETWEEN_DIGITS.test(text) && ADJACENT_DIGITS.test(text);
}

// longer words first
const ERA_PREFIXES: readonly (readonly [string, WrittenEra])[] = [
  ['中華民國前', 'before-minguo'],
  ['中華民國', 'minguo'],
  ['民國前', 'before-minguo'],
  ['民國', 'minguo'],
  ['民前', 'before-minguo'],
  ['民', 'minguo'],
  ['R.O.C.', 'minguo'],
  ['ROC', 'minguo'],
  ['西元', 'gregorian'],
  ['公元', 'gregorian'],
];

const FIRST: WrittenNumber = { value: 1, digits: 1 };
const DIGITS = /^[0-9]+$/;
const COMPACT = /^[0-9]{6,8}$/;
const SEPARATED = /^([0-9]{1,4})([/.-])([0-9]{1,2})([/.-])([0-9]{1,4})$/;
const LABELLED = /^([^年月日]{1,7})年([^年月日]{1,3})月([^年月日]{1,3})日$/;
const WHITE_SPACE = /\s/g;
const SPACE_BETWEEN_DIGITS = /[0-9]\s+[0-9]/;
const ADJACENT_DIGITS = /[0-9][0-9]/;
// hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus sign
const DASH = /[\u2010-\u2014\u2212]/g;
