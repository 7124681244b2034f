import type { TownshipError } from '../../school/township.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<TownshipError> = {
  'township.missing': () => '請選擇鄉鎮市區',
  'township.not-text': () => '鄉鎮市區必須是文字',
  'township.former': ({ successor }) => `這是舊名稱，請改選「${successor}」`,
  'township.unknown': () => '這個縣市沒有此鄉鎮市區，請重新選擇',
};
