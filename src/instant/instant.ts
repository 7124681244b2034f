/**
 * Instant (時刻): a moment, the same all over the world.
 *
 * Shape: ISO 8601 in UTC with milliseconds, `2024-08-01T00:00:00.000Z`, 24 characters. Text order is time order, so
 * instants are compared with `<` and `===` and stored as they are. The range ends where the day in Taipei does:
 * 9999-12-31T15:59:59.999Z is midnight there.
 *
 * Not read: local times, offsets other than `Z`, leap seconds, 24:00, parts of a millisecond.
 *
 * @source decision/0029 — moments and days
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Brand } from '../brand.js';
import { isCalendarDate } from '../calendar-date/calendar-date.js';

/** A moment as ISO 8601 UTC text with milliseconds, `2024-08-01T00:00:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;

/** The first and the last moment. */
export const INSTANT_RULE = Object.freeze({ first: '0001-01-01T00:00:00.000Z', last: '9999-12-31T15:59:59.999Z' });

/** Why a text is not an instant. */
export type InstantError =
  | { readonly code: 'instant.missing' }
  | { readonly code: 'instant.not-text' }
  | { readonly code: 'instant.length'; readonly maxLength: number; readonly actual: number }
  | { readonly code: 'instant.format' }
  | { readonly code: 'instant.not-utc' }
  | { readonly code: 'instant.date' }
  | { readonly code: 'instant.time' }
  | { readonly code: 'instant.range'; readonly first: string; readonly last: string };

/** Why a number of milliseconds is not an instant. */
export type EpochMillisecondsError =
  | { readonly code: 'instant.epoch-milliseconds' }
  | { readonly code: 'instant.range'; readonly first: string; readonly last: string };

const MISSING = Object.freeze({ code: 'instant.missing' });
const NOT_TEXT = Object.freeze({ code: 'instant.not-text' });
const FORMAT = Object.freeze({ code: 'instant.format' });
const NOT_UTC = Object.freeze({ code: 'instant.not-utc' });
const DATE = Object.freeze({ code: 'instant.date' });
const TIME = Object.freeze({ code: 'instant.time' });
const RANGE = Object.freeze({ code: 'instant.range', ...INSTANT_RULE });
const EPOCH_MILLISECONDS = Object.freeze({ code: 'instant.epoch-milliseconds' });

/**
 * Reads an instant from ISO 8601 text in UTC.
 *
 * Forgiven: milliseconds left out, or shortened to one or two digits.
 *
 * Errors, in the order they are checked: `instant.missing` (absent or empty), `instant.not-text`, `instant.length`,
 * `instant.format`, `instant.not-utc` (another offset, or none), `instant.date` (no such day), `instant.time` (no such
 * time of day), `instant.range`.
 *
 * @example
 * parseInstant('2024-08-01T00:00:00Z')      // ok('2024-08-01T00:00:00.000Z')
 * parseInstant('2024-08-01T08:00:00+08:00') // err({ code: 'instant.not-utc' })
 */
export function parseInstant(raw: unknown): Result<Instant, InstantError> {
  if (raw === undefined || raw === null || raw === '') return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  if (raw.length > MAX_LENGTH) return err({ code: 'instant.length', maxLength: MAX_LENGTH, actual: raw.length });

  const [, date, time, milliseconds = '', offset] = SHAPE.exec(raw) ?? [];
  if (date === undefined || time === undefined) return err(FORMAT);
  if (offset !== 'Z') return err(NOT_UTC);
  if (!isCalendarDate(date)) return err(DATE);
  if (!TIME_OF_DAY.test(time)) return err(TIME);
  return withinRange(`${date}T${time}.${milliseconds.padEnd(3, '0')}Z`);
}

/** Whether a value is an instant in canonical form. */
export function isInstant(value: unknown): value is Instant {
  const parsed = parseInstant(value);
  return parsed.isOk() && parsed.value === value;
}

/**
 * The instant at a number of milliseconds since 1970-01-01T00:00:00.000Z, as `Date.now()` gives it.
 *
 * Errors, in the order they are checked: `instant.epoch-milliseconds` (not an integer), `instant.range`.
 *
 * @example
 * instantFromEpochMilliseconds(1722470400000) // ok('2024-08-01T00:00:00.000Z')
 * instantFromEpochMilliseconds(0.5)           // err({ code: 'instant.epoch-milliseconds' })
 */
export function instantFromEpochMilliseconds(milliseconds: number): Result<Instant, EpochMillisecondsError> {
  if (!Number.isInteger(milliseconds)) return err(EPOCH_MILLISECONDS);
  if (Math.abs(milliseconds) > MOST_MILLISECONDS) return err(RANGE);
  return withinRange(new Date(milliseconds).toISOString());
}

/** The milliseconds from 1970-01-01T00:00:00.000Z to an instant, for reckoning; the inverse of {@link instantFromEpochMilliseconds}. */
export function epochMillisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

function withinRange(canonical: string): Result<Instant, typeof RANGE> {
  // ISO text beyond the years 0 to 9999 has a sign in front, and a sign sorts before every digit
  if (canonical < INSTANT_RULE.first || canonical > INSTANT_RULE.last) return err(RANGE);
  return ok(canonical as Instant); // the one cast that makes an Instant
}

const SHAPE =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,3}))?(Z|[+-][0-9]{2}:?[0-9]{2})?$/;
const TIME_OF_DAY = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/;
const MAX_LENGTH = 32;
const MOST_MILLISECONDS = 8.64e15; // beyond this a Date is invalid
