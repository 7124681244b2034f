import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<RawRecordError> = {
  'record.missing': () => '沒有收到資料',
  'record.not-a-record': () => '資料的格式不是一組欄位',
  'record.unreadable': () => '資料無法讀取',
  'record.unknown-fields': ({ count }) => `有 ${count} 個不認得的欄位，請檢查欄位名稱`,
};
