import type { SexError } from '../../sex/sex.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<SexError> = {
  'sex.missing': () => '請選擇性別',
  'sex.not-text': () => '性別必須是文字',
  'sex.unknown': () => '性別請填「男」或「女」',
};
