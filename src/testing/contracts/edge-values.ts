/**
 * Values at the edges of their types: what a store cuts off, folds, pads, rounds or takes for something else.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type CalendarDate, parseCalendarDate } from '../../calendar-date/calendar-date.js';
import { INSTANT_RULE, type Instant, parseInstant } from '../../instant/instant.js';
import { PERSON_NAME_RULE, type PersonName, parsePersonName } from '../../person-name/person-name.js';
import { parseUnitCode, type UnitCode } from '../../school/unit.js';
import { parseUnitName, type UnitName } from '../../school/unit-name.js';

/** The first and the last date. */
export const FIRST_DATE: CalendarDate = parseCalendarDate('0001-01-01')._unsafeUnwrap();
export const LAST_DATE: CalendarDate = parseCalendarDate('9999-12-31')._unsafeUnwrap();

/** The first and the last instant, and the one whose milliseconds a store with seconds loses. */
export const FIRST_INSTANT: Instant = parseInstant(INSTANT_RULE.first)._unsafeUnwrap();
export const LAST_INSTANT: Instant = parseInstant(INSTANT_RULE.last)._unsafeUnwrap();
export const AFTER_FIRST_INSTANT: Instant = parseInstant('0001-01-01T00:00:00.001Z')._unsafeUnwrap();

/** The greatest number of a column of 32 bits; the greatest limit that a port is asked for. */
export const LAST_OF_32_BITS = 2 ** 31 - 1;

/** A text of the host's own: any well-formed Unicode without NUL, 0 to 200 characters. */
export function hostText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: rareText() },
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll('\0', '\u0001')),
    fc.constantFrom('', ' ', '\u{20BB7}'.repeat(200), 'x'.repeat(199) + ' '),
  );
}

/** Everything at once that some store has made something else of, in any order. */
function rareText(): fc.Arbitrary<string> {
  return anyOrder(RARE_PIECES).map((pieces) => pieces.join(''));
}

/** A name with everything at once that a name may have and some store has made something else of; up to the longest. */
export function rarePersonName(): fc.Arbitrary<PersonName> {
  return fc
    .oneof(
      { weight: 4, arbitrary: anyOrder(RARE_NAMES).map((names) => names.join(' ')) },
      fc.constant('\u{20BB7}'.repeat(PERSON_NAME_RULE.maxLength)),
    )
    .map((name) => parsePersonName(name)._unsafeUnwrap());
}

/** A unit's name with everything at once that such a name may have and some store has made something else of. */
export function rareUnitName(): fc.Arbitrary<UnitName> {
  return anyOrder(RARE_UNIT_PIECES).map((pieces) => parseUnitName(pieces.join('\u5149'))._unsafeUnwrap());
}

/** Pieces of a text, each with others that some store takes for it: they differ in case, spaces, signs or form only. */
const NEARLY_ONE: readonly (readonly [string, ...string[]])[] = [
  ['client', 'Client', 'CLIENT', 'cl\u0131ent', 'cli\u200Bent'],
  ['jos\u00E9', 'jose\u0301', 'jose', 'Jos\u00E9', 'JOS\u00C9'],
  ['stra\u00DFe', 'strasse', 'stra\u1E9Ee'],
  ['\u{20BB7}', '\u{20BB8}', '\u5409', '?', '??', '\uFFFD'],
  ['\u{1F642}', '\u{1F643}', ''],
  ['\u304C', '\u304B\u3099', '\u304B', '\u30AC'],
  ['\u9EC3', '\u9EC4'],
  ['100%', '100_', '100\\%'],
  ['A', '\uFF21', 'a'],
  [' ', '  ', '\u3000', '\t', ''],
];

/** A text of the host's own. */
export const HOST_TEXT: string = NEARLY_ONE.map(([piece]) => piece).join('.');

/** Other texts, which some store takes for that one. */
export const NEARLY_HOST_TEXT: readonly string[] = [
  ` ${HOST_TEXT}`,
  HOST_TEXT.toUpperCase(),
  HOST_TEXT.normalize('NFD'),
  ...NEARLY_ONE.flatMap(([piece, ...others]) => others.map((other) => HOST_TEXT.replace(piece, () => other))),
];

/** Codes that are different, but equal as numbers, or nearly. */
export const NEARLY_ONE_UNIT: readonly (readonly [UnitCode, UnitCode])[] = [
  ['000000', '0E0000'],
  ['100000', '1E0005'],
  ['014301', '0143O1'],
  ['000016', '0X0010'],
  ['999999', '99999A'],
].map(([one = '', other = '']) => [parseUnitCode(one)._unsafeUnwrap(), parseUnitCode(other)._unsafeUnwrap()]);

const RARE_PIECES: readonly string[] = [
  ' ',
  '  ',
  '\t\r\n',
  "'; drop table accounts; --",
  "''",
  '"',
  '`',
  '\\',
  "\\'",
  '%',
  '_',
  '?',
  '$1',
  ':name',
  '{"json":null}',
  'e\u0301\u0327',
  '\u00E9',
  '\u{20BB7}',
  '\u{1F468}\u200D\u{1F469}',
  '\uFF21',
  '\u0131',
  '\u202E',
  '\uFEFF',
  '\u0001',
  '\uFFFF',
];

const RARE_NAMES: readonly string[] = [
  '\u{20BB7}\u7530\u{2A6A5}',
  '\u845B\u{E0100}\u57CE',
  '\u74E6\u6B77\u65AF\u2027\u8AFE\u5E79',
  '\u99AC\u8E8D\u00B7\u6BD4\u543C',
  '\u5DF4\u5948\u30FB\u62C9\u9ED1\u5B50',
  '\u9EC3\u9EC4\u5CF0\u5CEF',
  "D'Arcy O\u2019Neill",
  'X\u0302an Nguy\u1EC5n',
  'Stra\u00DFe I\u015F\u0131l Fo^is Ina:y',
  '\uE000\u25A0',
];

const RARE_UNIT_PIECES: readonly string[] = [
  "'; drop table units; --",
  '"',
  '`',
  '\\',
  '%',
  '_',
  '?',
  '$1',
  '\u{20BB7}',
  'e\u0301\u0327',
  '\u570B\u5C0F',
];

function anyOrder(pieces: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...pieces], { minLength: pieces.length });
}
