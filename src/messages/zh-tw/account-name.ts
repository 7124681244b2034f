import type { AccountNameCheck, AccountNameError } from '../../account-name/account-name.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<AccountNameError> = {
  'account-name.missing': () => '請輸入帳號',
  'account-name.not-text': () => '帳號必須是文字',
  'account-name.length': ({ minLength, maxLength, actual }) =>
    `帳號應為 ${minLength} 至 ${maxLength} 個字元，目前為 ${actual} 個`,
  'account-name.full-width': ({ index }) => `帳號第 ${index + 1} 個字元是全形字，請改用半形的英文字母或數字`,
  'account-name.character': ({ index }) => `帳號第 ${index + 1} 個字元不是英文字母或數字`,
  'account-name.leading-letters': ({ leadingLetters, index }) =>
    `帳號的前 ${leadingLetters} 個字元必須為英文字母，第 ${index + 1} 個字元是數字`,
};

export const rules: Sentences<AccountNameCheck> = {
  'account-name.length': ({ minLength, maxLength }) => `${minLength} 至 ${maxLength} 個字元`,
  'account-name.character': () => '只有英文字母或數字',
  'account-name.leading-letters': ({ leadingLetters }) => `前 ${leadingLetters} 個字元為英文字母`,
};
