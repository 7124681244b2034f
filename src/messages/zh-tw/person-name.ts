import type { PersonNameError } from '../../person-name/person-name.js';
import type { PersonNameNotice } from '../../person-name/review.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<PersonNameError> = {
  'person-name.missing': () => '請輸入姓名',
  'person-name.not-text': () => '姓名必須是文字',
  'person-name.length': ({ maxLength }) => `姓名太長，最多 ${maxLength} 個字`,
  'person-name.character': ({ ordinal }) => `姓名第 ${ordinal} 個字不能用於姓名，請依身分證件上的姓名填寫`,
  'person-name.no-letter': () => '姓名裡沒有文字，請依身分證件上的姓名填寫',
};

export const notices: Sentences<PersonNameNotice> = {
  'person-name.unstorable-character': ({ ordinal }) =>
    `姓名第 ${ordinal} 個字是替代符號（例如 ■ 或 ?），可能是系統打不出來的字，請人工核對`,
  'person-name.split-character': ({ ordinal }) => `姓名從第 ${ordinal} 個字起是拆開的字（例如 水+日+皿），請人工核對`,
  'person-name.compatibility-character': ({ ordinal }) =>
    `姓名第 ${ordinal} 個字是相容字元，外觀與常用字相同但編碼不同，建議重新輸入這個字`,
};
