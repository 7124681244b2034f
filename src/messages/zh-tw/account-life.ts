import type { AccountLifeError } from '../account-life-message.js';
import type { Sentences } from '../sentences.js';

const KEPT = {
  refusalDays: '申請失敗紀錄的保存天數',
  importDays: '匯入紀錄的保存天數',
  accountDays: '離開單位後帳號聯絡資料的保存天數',
} as const;

export const errors: Sentences<AccountLifeError> = {
  'pre-registration.not-on-roster': () => '此人不在本單位名單中，請先以「教師資料登錄」登錄',
  'account.not-at-unit': () => '本單位沒有此身分證字號的帳號',
  'account.none-to-accept': () =>
    '沒有可接受的帳號：請確認本單位登錄的姓名與出生年月日，並請教師洽原單位釋出帳號；尚未申請帳號者，請直接申請',
  'account.unknown': () => '查無此帳號',
  'account.voided': () => '此帳號已註銷',
  'account.other-number': () => '此帳號目前的身分證字號與輸入的原字號不同，請再次確認',
  'account.erased': () => '此帳號的聯絡資料先前已刪除',
  'account.in-service': () => '此帳號仍屬於某一單位，不能刪除其聯絡資料',
  'account.kept': ({ until }) => `此帳號的聯絡資料須保存至 ${until}`,
  'operator.required': () => '此功能需由系統管理人員執行',
  'operator.same': () => '提出與確認必須是兩位不同的系統管理人員',
  'retention-policy.days': ({ field, minDays, maxDays }) => `${KEPT[field]}應為 ${minDays} 至 ${maxDays} 的整數`,
};
