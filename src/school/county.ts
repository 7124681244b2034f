/**
 * County (縣市): one of the 6 special municipalities, 3 cities and 13 counties in which a school lies.
 *
 * Shape: the official name, three characters. Canonical form: that name, with 臺 (`臺北市`, never `台北市`).
 *
 * Algorithm: two look-alikes are replaced (台 by 臺, U+5DFF by 市), then the name is looked up in the table.
 *
 * Not accepted: a name without its last character (新竹 is a county and a city), English names, and the counties that
 * became municipalities or joined one. The last are told apart from nonsense and answered with the name of today.
 *
 * @source manual/form-1-1 — 服務學校 縣市
 * @source source/cities — the 22 names
 * @source source/jk — the letters of identity numbers
 * @source source/e1 — the prefixes of the Ministry's codes
 * @source decision/0035 — 臺 and 台, and names before a merger
 * @module
 */
import { err, ok, type Result } from 'neverthrow';

/** The counties and cities, in the order in which forms list them: municipalities, cities, counties. */
export const COUNTIES = Object.freeze([
  '臺北市',
  '新北市',
  '桃園市',
  '臺中市',
  '臺南市',
  '高雄市',
  '基隆市',
  '新竹市',
  '嘉義市',
  '宜蘭縣',
  '新竹縣',
  '苗栗縣',
  '彰化縣',
  '南投縣',
  '雲林縣',
  '嘉義縣',
  '屏東縣',
  '臺東縣',
  '花蓮縣',
  '澎湖縣',
  '金門縣',
  '連江縣',
] as const);

/** The official name of a county or city. */
export type County = (typeof COUNTIES)[number];

/** What is known of a county besides its name. */
export interface CountyFacts {
  readonly englishName: string;
  /** The letter that identity numbers issued there begin with today. */
  readonly idLetter: string;
  /** The first two characters of the Ministry's school codes there: several after a merger and in split-up cities. */
  readonly codePrefixes: readonly string[];
}

/** Why a value is not a county. */
export type CountyError =
  | { readonly code: 'county.missing' }
  | { readonly code: 'county.not-text' }
  | { readonly code: 'county.former'; readonly successor: County }
  | { readonly code: 'county.unknown' };

/** The facts of each county. */
export const COUNTY_FACTS: Readonly<Record<County, CountyFacts>> = Object.freeze({
  臺北市: facts('Taipei City', 'A', '31 32 33 34 35 36 37 38 39 40 41 42'),
  新北市: facts('New Taipei City', 'F', '01'),
  桃園市: facts('Taoyuan City', 'H', '03'),
  臺中市: facts('Taichung City', 'B', '19 06'),
  臺南市: facts('Tainan City', 'D', '21 11'),
  高雄市: facts('Kaohsiung City', 'E', '51 52 53 54 55 56 57 58 59 60 61 12'),
  基隆市: facts('Keelung City', 'C', '17'),
  新竹市: facts('Hsinchu City', 'O', '18'),
  嘉義市: facts('Chiayi City', 'I', '20'),
  宜蘭縣: facts('Yilan County', 'G', '02'),
  新竹縣: facts('Hsinchu County', 'J', '04'),
  苗栗縣: facts('Miaoli County', 'K', '05'),
  彰化縣: facts('Changhua County', 'N', '07'),
  南投縣: facts('Nantou County', 'M', '08'),
  雲林縣: facts('Yunlin County', 'P', '09'),
  嘉義縣: facts('Chiayi County', 'Q', '10'),
  屏東縣: facts('Pingtung County', 'T', '13'),
  臺東縣: facts('Taitung County', 'V', '14'),
  花蓮縣: facts('Hualien County', 'U', '15'),
  澎湖縣: facts('Penghu County', 'X', '16'),
  金門縣: facts('Kinmen County', 'W', '71'),
  連江縣: facts('Lienchiang County', 'Z', '72'),
});

const MISSING = Object.freeze({ code: 'county.missing' });
const NOT_TEXT = Object.freeze({ code: 'county.not-text' });
const UNKNOWN = Object.freeze({ code: 'county.unknown' });

/**
 * Reads a county. Forgives white space at the edges, 台 for 臺, and U+5DFF for 市, which it resembles.
 *
 * Errors, in the order they are checked: `county.missing` (absent, empty or white space only), `county.not-text`,
 * `county.former` (a county that ended in 2010 or 2014, with its successor), `county.unknown`.
 *
 * @example
 * parseCounty('台北市') // ok('臺北市')
 * parseCounty('台北縣') // err({ code: 'county.former', successor: '新北市' })
 */
export function parseCounty(raw: unknown): Result<County, CountyError> {
  if (raw === undefined || raw === null) return err(MISSING);
  if (typeof raw !== 'string') return err(NOT_TEXT);
  const text = raw.trim();
  if (text === '') return err(MISSING);
  if (text.length !== NAME_LENGTH) return err(UNKNOWN); // before the replacements: the work stays bounded

  const name = text.replaceAll('台', '臺').replaceAll('\u5DFF', '市');
  const county = COUNTIES.find((known) => known === name);
  if (county !== undefined) return ok(county);

  const successor = SUCCESSORS.get(name);
  return err(successor === undefined ? UNKNOWN : { code: 'county.former', successor });
}

/** Whether a value is the official name of a county as it stands. */
export function isCounty(value: unknown): value is County {
  const parsed = parseCounty(value);
  return parsed.isOk() && parsed.value === value;
}

const NAME_LENGTH = 3;

// four on 2010-12-25, 桃園縣 on 2014-12-25
const SUCCESSORS: ReadonlyMap<string, County> = new Map<string, County>([
  ['臺北縣', '新北市'],
  ['桃園縣', '桃園市'],
  ['臺中縣', '臺中市'],
  ['臺南縣', '臺南市'],
  ['高雄縣', '高雄市'],
]);

function facts(englishName: string, idLetter: string, codePrefixes: string): CountyFacts {
  return Object.freeze({ englishName, idLetter, codePrefixes: Object.freeze(codePrefixes.split(' ')) });
}
