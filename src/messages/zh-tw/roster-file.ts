import type { RosterFileError } from '../../roster-file/roster-file-error.js';
import type { Sentences } from '../sentences.js';

// for whoever keeps a school's staff in a spreadsheet
export const errors: Sentences<RosterFileError> = {
  'roster-file.unreadable': () => '檔案讀取中斷，請重新上傳',
  'roster-file.too-large': ({ limit }) => `檔案太大，最多 ${limit} 個位元組；請刪除不需要的內容或分成幾個檔案`,
  'roster-file.old-or-locked': () =>
    '這是舊版 Excel（.xls）或設有密碼的檔案，請在 Excel 移除密碼並另存為「Excel 活頁簿（.xlsx）」',
  'roster-file.web-page': () => '這個檔案其實是網頁或 XML，請在 Excel 開啟後另存為「Excel 活頁簿（.xlsx）」',
  'roster-file.encoding': ({ row }) =>
    `第 ${row} 列有無法辨識的文字編碼，請另存為「CSV UTF-8」或「Excel 活頁簿（.xlsx）」`,
  'roster-file.quote': ({ row }) => `第 ${row} 列的引號（"）沒有成對，請修正後再上傳`,
  'roster-file.nul': ({ row, column }) =>
    `第 ${row} 列第 ${column} 欄含有不屬於文字的字元，檔案可能不是試算表或已經損壞`,
  'roster-file.too-many-rows': ({ limit }) => `資料太多，最多 ${limit} 列，請分成幾個檔案`,
  'roster-file.too-many-columns': ({ limit, row }) => `第 ${row} 列的欄位太多，最多 ${limit} 欄`,
  'roster-file.cell-too-long': ({ limit, row, column }) =>
    `第 ${row} 列第 ${column} 欄的內容太長，最多 ${limit} 個字元；也可能是少了一個引號（"）`,
  'roster-file.damaged': () => '檔案已損壞或不完整，請在 Excel 開啟後重新儲存',
  'roster-file.not-a-workbook': () => '這不是 Excel 活頁簿，請另存為「Excel 活頁簿（.xlsx）」或 CSV',
  'roster-file.inflated-too-large': ({ limit }) => `檔案解壓縮後太大，最多 ${limit} 個位元組`,
  'roster-file.sheet-unknown': ({ sheets }) => `找不到指定的工作表，這個檔案可見的工作表有 ${sheets} 個`,
  'roster-file.formula': ({ row, column }) =>
    `第 ${row} 列第 ${column} 欄的公式沒有計算結果，請在 Excel 開啟並儲存後再上傳`,
  'roster-file.empty': () => '檔案裡沒有資料',
  'roster-file.unwritable': () => '無法產生檔案，請稍後再試',
};
