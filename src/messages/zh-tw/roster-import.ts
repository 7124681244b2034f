import type { RosterField } from '../../pre-registration/decide-pre-registration.js';
import type { MissingColumn, RepeatedColumn } from '../../roster-import/find-columns.js';
import { columnLetters } from '../column-letters.js';
import type { DomainQuestion } from '../domain-message.js';
import type { ImportLineWords } from '../import-line-words.js';
import type { RosterImportError, RosterImportNotice } from '../roster-import-message.js';
import type { Sentences } from '../sentences.js';
import { fields } from './terms.js';

const lettersOf = (columns: readonly number[]) => columns.map(columnLetters).join('、');
const named = (names: readonly RosterField[]) => names.map((name) => fields[name]).join('、');
const HEADER = named(['personName', 'sex', 'identityNumber', 'birthDate', 'jobTitle']);

const missing = ({ field, likely }: MissingColumn) =>
  likely.length === 0
    ? `缺少「${fields[field]}」欄`
    : `缺少「${fields[field]}」欄（如果是 ${lettersOf(likely)} 欄，請將欄位名稱改為「${fields[field]}」）`;
const repeated = ({ field, columns }: RepeatedColumn) =>
  `「${fields[field]}」有 ${lettersOf(columns)} 欄，請只保留一欄`;

export const errors: Sentences<RosterImportError> = {
  'roster-import.no-header': ({ searchedRows }) => `在前 ${searchedRows} 列找不到欄位名稱；請加上一列標題：${HEADER}`,
  'roster-import.columns': ({ headerRow, missing: without, repeated: twice }) =>
    `第 ${headerRow} 列的標題有誤：${[...without.map(missing), ...twice.map(repeated)].join('；')}`,
  'roster-import.calendar-ambiguous': ({ column, either }) =>
    `${columnLetters(column)} 欄有 ${either} 個日期看不出是西元還是民國；請選擇這一欄的曆法，或在標題註明，例如「出生年月日（民國）」`,
  'roster-import.date-ambiguous': () => '這個日期有不同的讀法；請改寫成 1990/01/01 或 民國79年1月1日',
  'roster-import.serial-number': () =>
    '試算表把日期存成了序號，無法確定是哪一天；請將儲存格格式改為日期，或重新輸入，例如 1990/01/01',
  'roster-import.scientific-notation': () => '試算表把日期變成了科學記號；請將儲存格格式改為文字，再重新輸入日期',
  'roster-import.duplicate': ({ rows, count }) =>
    `檔案中有 ${count} 列是同一個身分證字號（第 ${rows.join('、')} 列${count > rows.length ? '等' : ''}）；請只保留正確的一列`,
  'roster-import.id-taken': () => '這個匯入編號已經用過，請換一個編號再試',
  'roster-import.stale': () => '這份匯入計畫在產生時被捨棄了，請重新匯入檔案',
  'roster-import.aborted': ({ done, total }) => `已中止，處理到 ${done}／${total} 列；可以再執行一次`,
  'roster-import.unknown': () => '找不到這份匯入計畫，可能已被捨棄；請重新匯入檔案',
  'roster-import.not-planned': () => '匯入計畫尚未產生完成；若久未完成，請捨棄後重新匯入檔案',
  'roster-import.other-plan': () => '匯入計畫與您看到的不同，請重新檢視後再執行',
  'roster-import.roster-moved': () => '產生匯入計畫之後，名單又有異動；請重新匯入檔案，檢視新的計畫',
  'roster-import.mass-change': ({ changes, rosterSize, share, rows }) =>
    `將更新或移出 ${changes} 筆（名單共 ${rosterSize} 筆），超過名單的 ${percent(share)} 或 ${rows} 筆；請確認檔案沒有選錯，確認後再送出一次`,
  'roster-import.not-applied': () => '匯入全部執行完畢之後才能復原；請先執行完畢',
  'roster-import.begun': () => '這次匯入已經開始執行，不能捨棄；執行完畢後可以復原',
};

export const notices: Sentences<RosterImportNotice> = {
  'roster-import.read-as-serial-number': () => '試算表把日期存成了序號，已換算成日期，請核對',
  'roster-import.leading-zero-lost': () => '日期只有 6 位數字，已補 0 並以民國年讀取，請核對',
};

export const questions: Sentences<DomainQuestion> = {
  'roster-import.account-changes': ({ fields: changed }) =>
    `此教師已申請帳號，將變更${named(changed)}；請確認無誤後再選擇更新`,
  'roster-import.account-holder-leaves': () => '此教師已申請帳號，但不在檔案中；請確認已離開本單位，再選擇移出名單',
  'roster-import.may-be-misread': ({ rows }) =>
    `此教師不在檔案中，但檔案有 ${rows} 列的身分證字號無法辨識，可能就是其中一列；請先修正檔案，或確認已離開本單位，再選擇移出名單`,
};

export const importLine: ImportLineWords = {
  at: (column, sentence) => `${column} 欄 ${sentence}`,
  suggested: (sentence, suggestion) => `${sentence}（建議：${suggestion}）`,
  changed: (field, from, to) => `${field} ${from} → ${to}`,
  person: (name, jobTitle) => `${name}（${jobTitle}）`,
  noticed: (sentence) => `提醒：${sentence}`,
  separator: '；',
};

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
