/** Applications as the form sent them: one a line, as text, nothing checked yet. @module */
import type { Result } from 'neverthrow';
import type { InputFault } from './input-fault.js';
import { type Row, readTable } from './read-table.js';

/** The columns of a file of applications: who sent it, then the fields of the form in the order of the screen. */
export const APPLICATION_COLUMNS = [
  '連線',
  '識別碼',
  '申請表',
  '使用者帳號',
  '姓名',
  '身分證統一編號',
  '出生年月日',
  '單位代碼',
  '縣市',
  '鄉鎮',
  '學校類別',
  '學校名稱',
  '職稱',
  '任教科目',
  '聯絡電話',
  '密碼',
  '確認密碼',
  '主要Mail信箱',
  '確認Mail信箱',
  '備用Mail信箱',
  '帳號使用同意書',
  '使用管理要點',
  '個人資料提供同意書',
] as const;

/** A line of such a file. */
export type ApplicationRow = Row<(typeof APPLICATION_COLUMNS)[number] | '備註'>;

/** The lines of such a file. */
export function readApplications(file: string): Result<readonly ApplicationRow[], InputFault> {
  return readTable<keyof ApplicationRow['cells']>(file, APPLICATION_COLUMNS, ['備註']);
}

/**
 * The raw form that a line holds, for `parseApplicationForm`. An empty cell is a field left empty; job title and
 * teaching subjects are fields of form 1-1 only, so an empty one is left out.
 */
export function rawFormOf({ cells }: ApplicationRow): unknown {
  return {
    form: cells.申請表.trim(),
    accountName: cells.使用者帳號,
    personName: cells.姓名,
    identityNumber: cells.身分證統一編號,
    birthDate: cells.出生年月日,
    unit: {
      code: cells.單位代碼,
      county: cells.縣市,
      township: cells.鄉鎮,
      kind: cells.學校類別,
      name: cells.學校名稱,
    },
    ...(cells.職稱 === '' ? {} : { jobTitle: cells.職稱 }),
    ...(cells.任教科目 === '' ? {} : { teachingSubjects: subjectsOf(cells.任教科目) }),
    phone: cells.聯絡電話,
    password: cells.密碼,
    passwordConfirmation: cells.確認密碼,
    email: cells.主要Mail信箱,
    emailConfirmation: cells.確認Mail信箱,
    backupEmail: cells.備用Mail信箱,
    consents: {
      'account-terms': consentOf(cells.帳號使用同意書),
      'site-rules': consentOf(cells.使用管理要點),
      'personal-data': consentOf(cells.個人資料提供同意書),
    },
  };
}

/** `語文/國語文;數學/數學`: category and subject, as often as 加入 was clicked. */
function subjectsOf(cell: string): unknown {
  return cell.split(';').map((text) => {
    const [category, ...name] = text.split('/');
    return { category, name: name.join('/') };
  });
}

/** The cell holds the version of the document that was ticked. */
function consentOf(cell: string): unknown {
  return cell.trim() === '' ? { agreed: false } : { agreed: true, version: cell.trim() };
}
