/**
 * Names of columns (欄位名稱) as schools, the Ministry's systems and spreadsheets write them.
 *
 * Compared without white space and invisible characters, in half width and small letters, without what stands in
 * brackets, without `*` and `:`, and with 身份 as 身分. What stands in brackets can name the calendar of a column.
 *
 * @source manual/pre-registration — 姓名、性別、身分證字號、生日、職稱
 * @source manual/foreign-teachers — 居留證號碼
 * @source decision/0077 — the names that are known
 * @module
 */
import { toHalfWidth } from '../character-width/to-half-width.js';
import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import { isOneSlipApart } from '../slip/one-slip.js';

/** A header's text as it is compared. */
export function plainHeader(text: string): string {
  // a header is short; what is not is none
  if (text.length > LONGEST_HEADER) return '';
  return toHalfWidth(text).replace(BRACKETED, '').replace(PASSED_OVER, '').toLowerCase().replaceAll('身份', '身分');
}

/** The field that a column of this name holds, or undefined. */
export function fieldOfHeader(text: string): RosterField | undefined {
  return FIELD_OF_NAME.get(plainHeader(text));
}

/** The fields that a column may hold whose name is one slip away from a known one. */
export function likelyFieldsOfHeader(text: string): readonly RosterField[] {
  const plain = plainHeader(text);
  if (plain === '' || FIELD_OF_NAME.has(plain)) return [];
  const likely = new Set<RosterField>();
  for (const [name, field] of FIELD_OF_NAME) if (isOneSlipApart(plain, name)) likely.add(field);
  return [...likely];
}

/** The calendar that a name asks for, or null: 西元, 民國. */
export function calendarOfHeader(text: string): 'gregorian' | 'minguo' | null {
  const isGregorian = /西元|公元|西曆/.test(text);
  const isMinguo = text.includes('民國');
  if (isGregorian === isMinguo) return null;
  return isGregorian ? 'gregorian' : 'minguo';
}

/** The name by which a field is written and asked for, also when a roster is exported. */
export const HEADER_OF_FIELD: Readonly<Record<RosterField, string>> = Object.freeze({
  personName: '姓名',
  sex: '性別',
  identityNumber: '身分證字號',
  birthDate: '出生年月日',
  jobTitle: '職稱',
});

const LONGEST_HEADER = 60;
// no bracket within brackets: it would be looked for anew from each that opens
const BRACKETED = /[([【〔][^([【〔)\]】〕]*[)\]】〕]/g;
// white space, invisible characters, marks of boxes that must be filled in, colons, and what joins English words
const PASSED_OVER = /[\s\u200B-\u200F\u2060\uFEFF*＊:_.'’-]/g;

const NAMES: Readonly<Record<RosterField, readonly string[]>> = {
  personName: [
    '姓名',
    '教師姓名',
    '中文姓名',
    '人員姓名',
    '教職員姓名',
    '名字',
    'name',
    'fullname',
    'teachername',
    'personname',
  ],
  sex: ['性別', 'sex', 'gender'],
  identityNumber: [
    '身分證字號',
    '身分證統一編號',
    '國民身分證統一編號',
    '身分證號',
    '身分證號碼',
    '身分證',
    '身分證字號/居留證號碼',
    '身分證字號或居留證號碼',
    '身分證統一編號/居留證號碼',
    '居留證號碼',
    '居留證號',
    '居留證統一證號',
    '統一證號',
    'id',
    'idno',
    'idnumber',
    'nationalid',
    'identitynumber',
    'arcnumber',
    'arcno',
    'residentcertificatenumber',
  ],
  birthDate: [
    '出生年月日',
    '出生日期',
    '出生年月日期',
    '生日',
    '西元出生年月日',
    '西元出生日期',
    '西元生日',
    '民國出生年月日',
    '民國出生日期',
    '民國生日',
    'birthday',
    'birthdate',
    'dateofbirth',
    'dob',
  ],
  jobTitle: ['職稱', '職務', '職務名稱', '職稱名稱', 'jobtitle', 'title', 'position'],
};

const FIELD_OF_NAME: ReadonlyMap<string, RosterField> = new Map(
  (Object.keys(NAMES) as RosterField[]).flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);
