/** Where the invented people work: schools of the Ministry's list, and the invented units. @module */
import { SCHOOL_KIND_NAMES } from 'tw-teacher-account';
import { readSchools } from '../read-schools.js';
import { INVENTED_UNITS } from './invented-units.js';

/** A unit, as a form and a roster refer to it. */
export interface Workplace {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly township: string;
  /** The form's word; empty for a unit that is no school. */
  readonly kind: string;
  readonly phone: string;
  /** What its people's account names begin with. */
  readonly prefix: string;
}

/** The workplaces, under the beginnings of their people's account names. */
export type Workplaces = Readonly<Record<Prefix, Workplace>>;

type Prefix = keyof typeof CODES;

const CODES = {
  clps: '034666',
  slps: '413601',
  smps: '313608',
  samps: '553601',
  wups: '014684',
  lres: '193642',
  apps: '213641',
  tpups: '084722',
  twps: '134752',
  donps: '144687',
  chijps: '603601',
  jjes: '714603',
  sfsh: '03X301',
  sfvs: '03X302',
  hash: '14X301',
  ygjh: '01X501',
  cxkg: '19X101',
  cxpk: '19X102',
  wqse: '21X701',
  slei: '08X801',
  sjue: '99X901',
  tybe: '03X001',
} as const;

/** The workplaces that have ordinary staff, with how many. */
export const HEADCOUNTS: readonly (readonly [Prefix, number])[] = [
  ['clps', 18],
  ['slps', 16],
  ['smps', 15],
  ['samps', 14],
  ['wups', 12],
  ['lres', 16],
  ['apps', 15],
  ['tpups', 10],
  ['twps', 10],
  ['donps', 10],
  ['chijps', 13],
  ['jjes', 13],
  ['sfsh', 7],
  ['sfvs', 5],
  ['hash', 4],
  ['ygjh', 4],
  ['cxkg', 3],
  ['cxpk', 2],
  ['wqse', 4],
  ['slei', 3],
  ['sjue', 7],
  ['tybe', 5],
];

/** The workplaces. `schools` is the Ministry's list. */
export function readWorkplaces(schools: string): Workplaces {
  const listed = readSchools(schools)._unsafeUnwrap();
  const find = (prefix: Prefix): Workplace => {
    const code = CODES[prefix];
    const invented = INVENTED_UNITS.find((unit) => unit.單位代碼 === code);
    if (invented !== undefined) {
      const { 單位名稱: name, 縣市: county, 鄉鎮: township, 學校類別: kind, 電話: phone } = invented;
      return { code, name, county, township, kind, phone, prefix };
    }
    const school = listed.find(({ unit }) => unit.code === code);
    if (school?.unit.township == null) throw new Error(`the list has no ${code} with a township`);
    const { name, county, township } = school.unit;
    return { code, name, county, township, kind: SCHOOL_KIND_NAMES.elementary, phone: school.phone ?? '', prefix };
  };
  const entries = Object.keys(CODES).map((prefix) => [prefix, find(prefix as Prefix)] as const);
  return Object.fromEntries(entries) as Workplaces;
}
