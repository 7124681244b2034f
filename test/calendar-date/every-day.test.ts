import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { formatMinguo } from '../../src/calendar-date/format-minguo.js';
import { parseMinguo, toMinguo } from '../../src/calendar-date/minguo.js';

// ICU knows the calendar independently. Before 15 October 1582 it follows the Julian calendar, and this package does not.
const FIRST_DAY = Date.UTC(1582, 9, 15);
const LAST_DAY = Date.UTC(2300, 11, 31);
const DAY = 86_400_000;

const ICU = new Intl.DateTimeFormat('zh-Hant-TW-u-ca-roc-nu-latn', {
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

describe('every day from 1582-10-15 to 2300-12-31', () => {
  test('has the Minguo numbers that ICU gives it, there and back', () => {
    const differences: string[] = [];
    let days = 0;
    for (let time = FIRST_DAY; time <= LAST_DAY; time += DAY) {
      days += 1;
      const iso = new Date(time).toISOString().slice(0, 10);
      const theirs = minguoOfICU(time);
      const date = parseCalendarDate(iso)._unsafeUnwrap();
      const ours = toMinguo(date);
      const text = `${ours.era === 'minguo' ? '民國' : '民國前'}${ours.year}年${ours.month}月${ours.day}日`;
      const same = text === theirs && formatMinguo(date) === theirs && parseMinguo(theirs).unwrapOr(undefined) === date;
      if (!same) differences.push(`${iso}: ${theirs}`);
    }
    expect(differences).toEqual([]);
    expect(days).toBe(262_322);
  });

  test('and no other month and day is taken in any of these years', () => {
    const taken: string[] = [];
    let impossible = 0;
    for (let year = 1583; year <= 2300; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          if (existsForEngine(year, month, day)) continue;
          impossible += 1;
          const minguo =
            year > 1911 ? `民國${year - 1911}年${month}月${day}日` : `民國前${1912 - year}年${month}月${day}日`;
          const refused = parseMinguo(minguo).isErr() && parseCalendarDate(`${year}/${month}/${day}`).isErr();
          if (!refused) taken.push(minguo);
        }
      }
    }
    expect(taken).toEqual([]);
    // 14 months of 33 days each, less the days that exist: 174 leap years among 718
    expect(impossible).toBe(718 * 14 * 33 - (718 * 365 + 174));
  });
});

function minguoOfICU(time: number): string {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of ICU.formatToParts(time)) parts[type] = value;
  return `${parts.era ?? ''}${parts.year ?? ''}年${parts.month ?? ''}月${parts.day ?? ''}日`;
}

function existsForEngine(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
