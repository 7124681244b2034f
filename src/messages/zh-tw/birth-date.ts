import type { BirthDateError, BirthDateNotice } from '../../birth-date/birth-date.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<BirthDateError> = {
  'birth-date.in-future': () => '出生年月日不可晚於今天',
};

export const notices: Sentences<BirthDateNotice> = {
  'birth-date.unlikely-age': ({ youngest, oldest }) =>
    `依出生年月日計算，年齡不在 ${youngest} 至 ${oldest} 歲之間，請再確認年份`,
};
