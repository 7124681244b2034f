/**
 * Review of an identity number: what depends on the day, and what is only remarkable.
 *
 * Resident certificate numbers of the legacy format were issued until 2021-01-01 and are exchanged for current ones
 * until 2030-12-31; from the next day on they are void. Parsers are timeless and read them on any day, so that old
 * records stay readable; here a day is compared.
 *
 * @source source/nia-faq — the exchange period and its last day
 * @source source/nia-245057 — the exchange period and its last day
 * @source source/datong — retired letters
 * @source decision/0010 — what is forgiven is reported
 * @source decision/0012 — a retired letter in a number of the current format
 * @source decision/0015 — the legacy format before and after its last day
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { CalendarDate } from '../calendar-date/calendar-date.js';
import { toHalfWidth } from '../character-width/to-half-width.js';
import { areaOf } from './area.js';
import { canonicalTextOf } from './canonical-text.js';
import { kindOf } from './describe.js';
import { type IdentityNumber, isIdentityNumber } from './identity-number.js';

/** The last day on which resident certificate numbers of the legacy format are in force. */
export const LAST_DAY_OF_LEGACY_FORMAT = '2030-12-31';

/** What is remarkable about a valid identity number. */
export type IdentityNumberNotice =
  /** A legacy resident certificate number, to be exchanged by the last day. */
  | { readonly code: 'identity-number.legacy-format'; readonly lastDay: string }
  /** A current resident certificate number whose letter was retired years before that format began. */
  | { readonly code: 'identity-number.retired-area' };

/** That a text was read as an identity number though it was not written as one, and what was forgiven. */
export interface IdentityNumberTextNotice {
  readonly code: 'identity-number.normalised';
  readonly forgiven: readonly ForgivenInIdentityNumber[];
}

/** What reading an identity number forgives. */
export type ForgivenInIdentityNumber = 'white-space' | 'width' | 'case';

/** A legacy resident certificate number after its last day. */
export interface IdentityNumberExpired {
  readonly code: 'identity-number.expired-format';
  readonly lastDay: string;
}

/**
 * What is remarkable about a number on a day: `identity-number.legacy-format` until the last day of that format
 * (afterwards {@link decideIdentityNumberInForce} refuses it), `identity-number.retired-area`.
 *
 * @example
 * reviewIdentityNumber(legacy, today)   // [{ code: 'identity-number.legacy-format', lastDay: '2030-12-31' }]
 * reviewIdentityNumber(national, today) // []
 */
export function reviewIdentityNumber(number: IdentityNumber, today: CalendarDate): readonly IdentityNumberNotice[] {
  const kind = kindOf(number);
  if (kind === 'legacy-resident-certificate' && today <= LAST_DAY_OF_LEGACY_FORMAT) return [LEGACY_FORMAT];
  if (kind === 'resident-certificate' && areaOf(number.charAt(0)).retired) return [RETIRED_AREA];
  return [];
}

/**
 * The number, if its format is in force on the day; `identity-number.expired-format` for a legacy resident
 * certificate number from 2031-01-01 on.
 *
 * @example
 * decideIdentityNumberInForce(national, today) // ok(national)
 * decideIdentityNumberInForce(legacy, in2031)  // err({ code: 'identity-number.expired-format', lastDay: '2030-12-31' })
 */
export function decideIdentityNumberInForce(
  number: IdentityNumber,
  today: CalendarDate,
): Result<IdentityNumber, IdentityNumberExpired> {
  const legacy = kindOf(number) === 'legacy-resident-certificate';
  return legacy && today > LAST_DAY_OF_LEGACY_FORMAT ? err(EXPIRED_FORMAT) : ok(number);
}

/**
 * What `parseIdentityNumber` forgives in a text that it accepts: white space around it, full width, small letters.
 * Nothing for a text in canonical form, and nothing for what it refuses.
 *
 * @example
 * reviewIdentityNumberText(' a123456789') // [{ code: 'identity-number.normalised', forgiven: ['white-space', 'case'] }]
 * reviewIdentityNumberText('A123456789')  // []
 */
export function reviewIdentityNumberText(raw: unknown): readonly IdentityNumberTextNotice[] {
  const canonical = canonicalTextOf(raw);
  if (typeof raw !== 'string' || raw === canonical || !isIdentityNumber(canonical)) return [];

  const text = raw.trim();
  const halfWidth = toHalfWidth(text);
  const forgiven: ForgivenInIdentityNumber[] = [];
  if (text !== raw) forgiven.push('white-space');
  if (halfWidth !== text) forgiven.push('width');
  if (halfWidth !== canonical) forgiven.push('case');
  return [{ code: 'identity-number.normalised', forgiven }];
}

const LEGACY_FORMAT = Object.freeze({ code: 'identity-number.legacy-format', lastDay: LAST_DAY_OF_LEGACY_FORMAT });
const RETIRED_AREA = Object.freeze({ code: 'identity-number.retired-area' });
const EXPIRED_FORMAT = Object.freeze({ code: 'identity-number.expired-format', lastDay: LAST_DAY_OF_LEGACY_FORMAT });
