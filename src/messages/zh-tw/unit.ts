import type { UnitAmbiguous, UnitUnknown } from '../../school/find-unit.js';
import type { UnitCodeError } from '../../school/unit.js';
import type { UnitNameError } from '../../school/unit-name.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<UnitCodeError | UnitNameError | UnitUnknown | UnitAmbiguous> = {
  'unit-code.missing': () => '請輸入學校代碼',
  'unit-code.not-text': () => '學校代碼必須是文字',
  'unit-code.length': ({ length, actual }) => `學校代碼應為 ${length} 個字元，目前為 ${actual} 個`,
  'unit-code.character': ({ index }) => `學校代碼第 ${index + 1} 個字元不是英文字母或數字`,
  'unit-name.missing': () => '請輸入學校名稱',
  'unit-name.not-text': () => '學校名稱必須是文字',
  'unit-name.length': ({ maxLength, actual }) => `學校名稱最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'unit-name.character': ({ index }) => `學校名稱第 ${index + 1} 個字元無法顯示，請刪除後重新輸入`,
  'unit-name.no-letter': () => '學校名稱沒有任何文字，請輸入完整的學校名稱',
  'unit.unknown': () => '查無此單位，請確認縣市、鄉鎮市區、學校類別與學校名稱',
  'unit.ambiguous': ({ count }) => `有 ${count} 個單位符合，請輸入學校代碼，或選擇學校類別並輸入完整的學校名稱`,
};
