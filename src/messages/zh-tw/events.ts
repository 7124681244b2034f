import type { EventSentences } from '../domain-event.js';
import { mailboxes } from './terms.js';

export const events: EventSentences = {
  'account-opened': () => '帳號申請成功',
  'pre-registered': () => '您已更新資料成功',
  'signed-in': () => '登入成功',
  'recovery-requested': () => '若資料相符，重設密碼的信件已寄至您確認過的信箱，10 分鐘內有效',
  'password-changed': () => '密碼已變更，請以新密碼登入',
  'verification-requested': ({ mailbox }) => `信箱確認信已寄至${mailboxes[mailbox]}，24 小時內有效`,
  'mailbox-verified': ({ mailbox }) => `${mailboxes[mailbox]}確認成功`,
  'test-mail-sent': () => '測試信已寄出；若5分鐘後仍未收到測試信，請改用其它信件測試',
  'roster-row-unlocked': () => '已解除鎖定，當事人可以再次申請',
  'claim-code-issued': () => '認領碼已核發，僅顯示這一次，請交給教師本人；先前核發的認領碼即失效',
  'applicant-confirmed': () => '已確認申請人，請教師於期限內以此信箱提出申請',
  released: () => '帳號已釋出，待新任職單位接受；帳號與密碼不變',
  accepted: () => '帳號已由新任職單位接受；帳號與密碼不變',
  'job-title-changed': () => '職稱異動成功',
  'left-service': () => '已登錄離職，帳號不再屬於任何單位；帳號與密碼不變',
  'identity-number-replaced': () => '身分證字號已變更；原字號仍屬於此帳號，他人不得使用',
  voided: () => '帳號已註銷，無法再登入；其身分證字號可以另一帳號重新申請',
  erased: () => '帳號的聯絡資料與密碼已刪除；帳號與身分證字號保留',
};
