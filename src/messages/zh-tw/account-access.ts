import type { AccountAccessError } from '../account-access-message.js';
import type { Sentences } from '../sentences.js';
import { mailboxes } from './terms.js';

export const errors: Sentences<AccountAccessError> = {
  'sign-in.refused': () => '帳號或密碼不正確',
  'account-recovery.invalid-request': () => '請輸入帳號，或身分證統一編號與Mail信箱',
  'account-recovery.token-invalid': () => '此連結已失效；請重新使用「忘記密碼」功能',
  'account-recovery.invalid-password': () => '新密碼有誤，請檢查各欄位後的紅色提醒文字',
  'mailbox-verification.no-mailbox': ({ mailbox }) => `此帳號沒有${mailboxes[mailbox]}`,
  'mailbox-verification.already-verified': ({ mailbox }) => `${mailboxes[mailbox]}已經確認過`,
  'mailbox-verification.token-invalid': () => '此連結已失效；請登入後重新寄發信箱確認信',
  'test-mail.challenge-failed': () => '驗證碼不正確，請重新填寫',
  'message.not-sent': () => '信件未能寄出，請稍後再試',
  'message.undeliverable': () => '此信箱無法收信，請改用其他信箱',
};
