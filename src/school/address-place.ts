/**
 * Where an address lies (地址所在縣市、鄉鎮市區): the county and township that it begins with.
 *
 * Shape: an optional postal code of 3 to 6 digits, bare or in brackets as in the Ministry's lists
 * (`[234]新北市永和區…`), the county, the township, anything.
 *
 * Not checked: whether the rest is a street, whether the postal code belongs to the township.
 *
 * @source source/e1 — the addresses of the Ministry's list
 * @module
 */
import { type County, parseCounty } from './county.js';
import { parseTownship, type Township } from './township.js';

/** The county and township that an address begins with. */
export interface AddressPlace {
  readonly county: County;
  /** Null where the address goes on with something else, as some of the small cities do. */
  readonly township: Township | null;
}

/**
 * The place that an address begins with, or null if it does not begin with a county of today. Forgives what
 * `parseCounty` and `parseTownship` forgive.
 *
 * @example
 * placeOfAddress('[234]新北市永和區竹林路34號') // { county: '新北市', township: '永和區' }
 * placeOfAddress('[600]嘉義市四維路63號')       // { county: '嘉義市', township: null }
 * placeOfAddress('臺北縣永和市竹林路34號')      // null
 */
export function placeOfAddress(address: unknown): AddressPlace | null {
  if (typeof address !== 'string') return null;
  // the place stands in the first few characters; the rest is not looked at
  const start = address.trim().slice(0, LOOKED_AT).replace(POSTAL_CODE, '');
  const county = parseCounty(start.slice(0, COUNTY_LENGTH));
  if (county.isErr()) return null;

  const rest = start.slice(COUNTY_LENGTH);
  for (const length of TOWNSHIP_LENGTHS) {
    const township = parseTownship(rest.slice(0, length), county.value);
    if (township.isOk()) return { county: county.value, township: township.value };
  }
  return { county: county.value, township: null };
}

const LOOKED_AT = 20;
const POSTAL_CODE = /^(?:\[[0-9]{3,6}\]|[0-9]{3,6}) ?/;
const COUNTY_LENGTH = 3;
const TOWNSHIP_LENGTHS = [2, 3, 4] as const; // no township's name begins with another's of the same county
