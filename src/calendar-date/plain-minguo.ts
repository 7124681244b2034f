/**
 * The short way to a Minguo date: the writings that make up nearly all input, read in one pass without a copy.
 *
 * Shapes: `民國114年1月1日` and `114/1/1` (or `.` or `-`), each with or without 民國, one or two digits for month and day;
 * and `1140101`. Everything that is taken here the general reader takes too, with the same result: a property test
 * holds the two together. What is not taken is not wrong, it only goes the long way.
 *
 * @source source/cldr — 民國114年1月1日, 民國114/1/1
 * @source source/nfa — 0940526
 * @module
 */
import { type CalendarDate, existingDate } from './calendar-date.js';
import { MINGUO_OFFSET } from './minguo-offset.js';

/** The date of a Minguo writing in half-width digits without white space; `undefined` for everything else. */
export function readPlainMinguo(text: string): CalendarDate | undefined {
  if (text.length === 7 && endOfDigits(text, 0, 7) === 7) {
    return minguoDate(numberAt(text, 0, 3), numberAt(text, 3, 5), numberAt(text, 5, 7));
  }
  const start = text.charCodeAt(0) === MIN && text.charCodeAt(1) === GUO ? 2 : 0;
  const yearEnd = endOfDigits(text, start, 3);
  const separator = text.charCodeAt(yearEnd);
  const labelled = separator === NIAN;
  if (!labelled && separator !== SLASH && separator !== DOT && separator !== HYPHEN) return undefined;

  const monthEnd = endOfDigits(text, yearEnd + 1, 2);
  if (text.charCodeAt(monthEnd) !== (labelled ? YUE : separator)) return undefined;

  const dayEnd = endOfDigits(text, monthEnd + 1, 2);
  if (labelled && text.charCodeAt(dayEnd) !== RI) return undefined;
  if (text.length !== (labelled ? dayEnd + 1 : dayEnd)) return undefined;

  return minguoDate(
    numberAt(text, start, yearEnd),
    numberAt(text, yearEnd + 1, monthEnd),
    numberAt(text, monthEnd + 1, dayEnd),
  );
}

// no digits at all read as 0, which is no year, no month and no day
function minguoDate(year: number, month: number, day: number): CalendarDate | undefined {
  return year === 0 ? undefined : existingDate(year + MINGUO_OFFSET, month, day);
}

function endOfDigits(text: string, from: number, atMost: number): number {
  let at = from;
  while (at < from + atMost && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39; // false for the NaN beyond the end
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

const SLASH = 0x2f;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const MIN = 0x6c11; // 民
const GUO = 0x570b; // 國
const NIAN = 0x5e74; // 年
const YUE = 0x6708; // 月
const RI = 0x65e5; // 日
