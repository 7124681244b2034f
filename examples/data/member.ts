/** Somebody on a unit's roster, and the lines that a roster and a file of applications have of them. @module */
import { CONSENT_VERSIONS } from '../consent-versions.js';
import type { ApplicationRow } from '../read-applications.js';
import type { RosterRow } from '../read-roster.js';
import { gregorianSlashes, minguoText } from './date-spellings.js';
import type { Person } from './invented-people.js';
import type { Workplace } from './workplaces.js';

/** The cells of a roster's line. */
export type RosterCells = RosterRow['cells'];

/** The cells of an application. */
export type ApplicationCells = ApplicationRow['cells'];

/** Somebody who works somewhere. */
export interface Member {
  readonly person: Person;
  readonly workplace: Workplace;
  readonly jobTitle: string;
  /** The account name that they would like to have. */
  readonly account: string;
}

/** The line of a roster, written as the manual has it, but for the changes. */
export function rosterCellsOf(
  { person, workplace, jobTitle }: Member,
  changes: Partial<RosterCells> = {},
): RosterCells {
  return {
    單位代碼: workplace.code,
    姓名: person.name,
    性別: person.sex === 'male' ? '男' : '女',
    身分證字號: person.number,
    出生年月日: gregorianSlashes(person.born),
    職稱: jobTitle,
    備註: '',
    ...changes,
  };
}

/** The application, filled as the manual has it, but for the changes. What is typed twice follows a change of the first. */
export function applicationCellsOf(
  { person, workplace, jobTitle, account }: Member,
  changes: Partial<ApplicationCells> = {},
): ApplicationCells {
  const form = workplace.code === '99X901' ? '1-2' : workplace.code === '03X001' ? '1-3' : '1-1';
  const password = changes.密碼 ?? `Lantern${person.number.slice(-4)}x`;
  const email = changes.主要Mail信箱 ?? `${account}@mail.example`;
  return {
    連線: `session-${account}`,
    識別碼: `${account}-${person.number.slice(-6)}-2025`.padEnd(20, '0'),
    申請表: form,
    使用者帳號: account,
    姓名: person.name,
    身分證統一編號: person.number,
    出生年月日: minguoText(person.born),
    單位代碼: '',
    縣市: workplace.county,
    鄉鎮: workplace.township,
    學校類別: workplace.kind,
    學校名稱: workplace.name,
    職稱: (changes.申請表 ?? form) === '1-1' ? jobTitle : '',
    任教科目: (changes.申請表 ?? form) === '1-1' ? '語文/國語文' : '',
    聯絡電話: workplace.phone,
    密碼: password,
    確認密碼: password,
    主要Mail信箱: email,
    確認Mail信箱: email,
    備用Mail信箱: '',
    帳號使用同意書: CONSENT_VERSIONS['account-terms'],
    使用管理要點: CONSENT_VERSIONS['site-rules'],
    個人資料提供同意書: CONSENT_VERSIONS['personal-data'],
    備註: '',
    ...changes,
  };
}
