import type { DatabaseSetUpError } from '../../kysely/set-up-error.js';
import type { StoreError } from '../../store-error.js';
import type { Sentences } from '../sentences.js';

// for whoever runs the service; in Taiwan the names of settings are not translated
export const errors: Sentences<Exclude<DatabaseSetUpError, StoreError>> = {
  'database.prefix': ({ maxLength }) =>
    `資料表名稱的前綴只能是小寫英文字母開頭的英文字母、數字或底線，最多 ${maxLength} 個字元`,
  'database.setting': ({ setting, found, required }) =>
    `資料庫設定 ${setting} 目前是 ${found}，可能遺失已確認的帳號；請改為 ${required}`,
  'database.newer': ({ unknown }) =>
    `資料庫已由較新版本更新（有 ${unknown} 個此版本不認得的步驟），請升級本套件後再使用`,
  'database.not-migrated': ({ missing }) =>
    `資料表尚未建立或更新（還有 ${missing} 個步驟），請先執行 migrateKyselyDatabase`,
};
