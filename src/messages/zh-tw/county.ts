import type { CountyError } from '../../school/county.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<CountyError> = {
  'county.missing': () => '請選擇縣市',
  'county.not-text': () => '縣市必須是文字',
  'county.former': ({ successor }) => `這是改制前的縣名，請改選「${successor}」`,
  'county.unknown': () => '查無此縣市，請填完整名稱，例如「新竹市」或「新竹縣」',
};
