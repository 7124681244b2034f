import type { EpochMillisecondsError, InstantError } from '../../instant/instant.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<InstantError | EpochMillisecondsError> = {
  'instant.missing': () => '請輸入時刻',
  'instant.not-text': () => '時刻必須是文字',
  'instant.length': ({ maxLength, actual }) => `時刻最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'instant.format': () => '時刻的格式應如 2024-08-01T00:00:00.000Z',
  'instant.not-utc': () => '時刻必須是世界協調時間（UTC），並以 Z 結尾',
  'instant.date': () => '時刻中的日期不存在',
  'instant.time': () => '時刻中的時間應為 00:00:00 至 23:59:59',
  'instant.range': ({ first, last }) => `時刻應在 ${first} 至 ${last} 之間`,
  'instant.epoch-milliseconds': () => '毫秒數必須是整數',
};
