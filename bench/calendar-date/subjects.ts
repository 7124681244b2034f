/**
 * What is timed of dates — writing, reading, checking: this package, the hand-written limit and `@internationalized/date`,
 * the fastest of the calendar libraries, over the same inputs. That library reads no Minguo text and moves days that do
 * not exist, so it is given the few lines that its users have to write.
 *
 * @module
 */
import { CalendarDate, GregorianCalendar, parseDate, TaiwanCalendar, toCalendar } from '@internationalized/date';
import type { Subject } from '../subject.js';
import { formatLongByHand, isDateByHand, parseLongByHand, parseSlashByHand } from './hand-written.js';

/** What is timed of this package. `D` is its date type. */
export interface CalendarFunctions<D extends string> {
  readonly isCalendarDate: (value: unknown) => value is D;
  readonly formatMinguo: (date: D) => string;
  readonly parseMinguo: (raw: unknown) => { isOk(): boolean };
}

/** Every function over 4,096 birth dates in the writing that it is for. */
export function calendarSubjects<D extends string>(functions: CalendarFunctions<D>): readonly Subject[] {
  const dates = birthDates().filter(functions.isCalendarDate);
  const long = dates.map(formatLongByHand);
  const slash = dates.map(slashOf);
  return [
    ...writing(functions, dates),
    ...reading(functions, 'read 民國114年1月1日', long, readingLongByHand),
    ...reading(functions, 'read 114/01/01', slash, readingSlashByHand),
    ...checking(functions, dates),
  ];
}

// A loop each, so that an engine learns about each function by itself and may inline it.

function writing<D extends string>({ formatMinguo }: CalendarFunctions<D>, dates: readonly D[]): readonly Subject[] {
  return subjects('write 民國114年1月1日', dates.length, {
    [BY_HAND]: () => {
      let accepted = 0;
      for (const date of dates) if (formatLongByHand(date) !== '') accepted += 1;
      return accepted;
    },
    formatMinguo: () => {
      let accepted = 0;
      for (const date of dates) if (formatMinguo(date) !== '') accepted += 1;
      return accepted;
    },
    [PEER]: () => {
      let accepted = 0;
      for (const date of dates) if (formatByPeer(date) !== '') accepted += 1;
      return accepted;
    },
  });
}

function reading<D extends string>(
  { parseMinguo }: CalendarFunctions<D>,
  group: string,
  texts: readonly string[],
  byHand: (texts: readonly string[]) => number,
): readonly Subject[] {
  return subjects(group, texts.length, {
    [BY_HAND]: () => byHand(texts),
    parseMinguo: () => {
      let accepted = 0;
      for (const text of texts) if (parseMinguo(text).isOk()) accepted += 1;
      return accepted;
    },
    [PEER]: () => {
      let accepted = 0;
      for (const text of texts) if (parseByPeer(text) !== undefined) accepted += 1;
      return accepted;
    },
  });
}

function readingLongByHand(texts: readonly string[]): number {
  let accepted = 0;
  for (const text of texts) if (parseLongByHand(text) !== undefined) accepted += 1;
  return accepted;
}

function readingSlashByHand(texts: readonly string[]): number {
  let accepted = 0;
  for (const text of texts) if (parseSlashByHand(text) !== undefined) accepted += 1;
  return accepted;
}

function checking<D extends string>({ isCalendarDate }: CalendarFunctions<D>, dates: readonly D[]): readonly Subject[] {
  return subjects('check YYYY-MM-DD', dates.length, {
    [BY_HAND]: () => {
      let accepted = 0;
      for (const date of dates) if (isDateByHand(date)) accepted += 1;
      return accepted;
    },
    isCalendarDate: () => {
      let accepted = 0;
      for (const date of dates) if (isCalendarDate(date)) accepted += 1;
      return accepted;
    },
    [PEER]: () => {
      let accepted = 0;
      for (const date of dates) if (isDateOfPeer(date)) accepted += 1;
      return accepted;
    },
  });
}

function subjects(group: string, calls: number, loops: Readonly<Record<string, () => number>>): readonly Subject[] {
  return Object.entries(loops).map(([name, run]) => ({ group, name, calls, run }));
}

const BY_HAND = 'hand-written loop';
const PEER = '@internationalized/date';

const TAIWAN = new TaiwanCalendar();
const GREGORIAN = new GregorianCalendar();

function formatByPeer(date: string): string {
  const { era, year, month, day } = toCalendar(parseDate(date), TAIWAN);
  return `${era === 'minguo' ? '民國' : '民國前'}${year}年${month}月${day}日`;
}

function parseByPeer(text: string): string | undefined {
  const parts = PEER_SHAPE.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new CalendarDate(TAIWAN, 'minguo', year, month, day);
  // it moves a day that does not exist to the end of the month
  if (date.year !== year || date.month !== month || date.day !== day) return undefined;
  return toCalendar(date, GREGORIAN).toString();
}

function isDateOfPeer(text: string): boolean {
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

function slashOf(date: string): string {
  return `${String(Number(date.slice(0, 4)) - 1911).padStart(3, '0')}/${date.slice(5, 7)}/${date.slice(8)}`;
}

/** 4,096 days from 1940 to 2006. */
function birthDates(): readonly string[] {
  const from = Date.UTC(1940, 0, 1);
  return Array.from({ length: 4096 }, (_, index) => new Date(from + index * SIX_DAYS).toISOString().slice(0, 10));
}

const SIX_DAYS = 6 * 86_400_000;
const PEER_SHAPE = /^(?:民國)?([0-9]{1,3})[年/]([0-9]{1,2})[月/]([0-9]{1,2})日?$/;
