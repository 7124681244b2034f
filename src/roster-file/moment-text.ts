/**
 * A day, a time of day or both, as the text of a cell: `1990-01-31`, `08:30`, `1990-01-31 08:30`. A time of day is never
 * dropped: a roster's birth date that has one is a mistake that somebody must see.
 *
 * @source decision/0076 — what a cell becomes
 * @module
 */
import { type ExcelDateSystem, parseExcelSerial } from '../calendar-date/excel-serial.js';

const SECONDS_A_DAY = 86_400;

/** What a number is shown as in a cell that holds a date or a time; undefined where it is no date. */
export function momentOfSerial(serial: number, system: ExcelDateSystem): string | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  const time = timeOf(seconds - day * SECONDS_A_DAY);
  if (day === 0 && time !== '') return time;
  return parseExcelSerial(day, system)
    .map((date) => (time === '' ? date : `${date} ${time}`))
    .unwrapOr(undefined);
}

/** Empty at midnight, which is how a day without a time is stored. */
function timeOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = rest === 0 ? [hours, minutes] : [hours, minutes, rest];
  return seconds === 0 ? '' : shown.map((part) => String(part).padStart(2, '0')).join(':');
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/;

/** The same for a cell that holds the text of a date. One of another shape stays as it is. */
export function momentOfIso(text: string): string {
  const [, day, minutes = '00:00', seconds = '00'] = ISO.exec(text) ?? [];
  if (day === undefined) return text;
  const time = seconds === '00' ? minutes : `${minutes}:${seconds}`;
  return time === '00:00' ? day : `${day} ${time}`;
}
