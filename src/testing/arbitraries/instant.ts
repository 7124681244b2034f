import * as fc from 'fast-check';
import { epochMillisecondsOf, INSTANT_RULE, type Instant, parseInstant } from '../../instant/instant.js';

/** Every instant of the years 1 to 9999. */
export function instant(): fc.Arbitrary<Instant> {
  return fc
    .integer({ min: epochMillisecondsOf(FIRST), max: epochMillisecondsOf(LAST) })
    .map((milliseconds) => parseInstant(new Date(milliseconds).toISOString())._unsafeUnwrap());
}

/** Texts one slip away from an instant; none of them is one. */
export function nearInstant(): fc.Arbitrary<string> {
  return fc.oneof(
    instant().map((at) => at.slice(0, -1)),
    instant().map((at) => at.replace('Z', '+08:00')),
    instant().map((at) => at.replace('Z', '-00:00')),
    instant().map((at) => at.replace('T', ' ')),
    instant().map((at) => at.slice(0, 10)),
    instant().map((at) => `${at.slice(0, 11)}24${at.slice(13)}`),
    instant().map((at) => `${at.slice(0, 17)}60${at.slice(19)}`),
    instant().map((at) => `${at.slice(0, 5)}02-30${at.slice(10)}`),
    instant().map((at) => at.replace('Z', '0Z')),
    instant().map((at) => ` ${at}`),
  );
}

const FIRST = parseInstant(INSTANT_RULE.first)._unsafeUnwrap();
const LAST = parseInstant(INSTANT_RULE.last)._unsafeUnwrap();
