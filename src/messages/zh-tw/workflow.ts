import type { MatchedField } from '../../account-application/application-refusal.js';
import type { RosterField } from '../../pre-registration/decide-pre-registration.js';
import type { Sentences } from '../sentences.js';
import type { WorkflowError, WorkflowNotice } from '../workflow-message.js';
import { fields, forms, tiers } from './terms.js';

const named = (names: readonly (RosterField | MatchedField)[]) => names.map((name) => fields[name]).join('、');

const waitOf = (seconds: number | null) =>
  seconds === null ? '請洽全國教師在職進修資訊網' : `請於 ${seconds} 秒後再試`;

export const errors: Sentences<WorkflowError> = {
  'application-form.unknown-form': () => '請選擇表1-1、表1-2或表1-3',
  'application-form.invalid': () => '輸入表單資料格式有誤，請再次確認',
  'eligibility.internship-not-in-progress': () =>
    '表1-2 適用現正進行實習之實習教師；實習尚未開始或已結束者，不適用此表',
  'eligibility.outside-establishment': () => '表1-3 適用縣市教育局處編制內人員；編制外人員不適用此表',
  'eligibility.undecided': () => '操作手冊沒有說明此身分應填哪一張申請表，請洽全國教師在職進修資訊網',
  'roster-entry.invalid': () => '教師資料有誤，請檢查各欄位後的提醒文字',
  'roster-entry.sex-mismatch': () => '性別與身分證字號第 2 碼不符，請確認兩者',
  'business-account.required': () => '請以學校業務帳號登入',
  'business-account.tier-too-low': ({ required }) => `此功能需要${tiers[required]}以上權限的學校業務帳號`,
  'business-account.other-unit': () => '業務帳號只能處理自己單位的資料',
  'pre-registration.intern': () => '實習教師由師培學校管理，請勿由此登錄，以免造成實習教師無法申請帳號',
  'pre-registration.not-an-intern': () => '師培學校由此登錄的是實習教師；其他人員請由服務單位登錄',
  'pre-registration.confirmation-required': ({ fields: changed }) =>
    `此教師已申請帳號，將變更${named(changed)}；請確認無誤後再送出一次`,
  'application.not-pre-registered': () => '本單位名單中沒有這個身分證字號；若為本單位教師，請核對號碼後登錄',
  'application.mismatch': ({ fields: differing }) => `與本單位名單不符：${named(differing)}；請向教師本人查證`,
  'application.intern-at-school': () =>
    '實習教師由師培學校管理；此人列在本校名單中，因此無法申請帳號。請由師培學校登錄',
  'application.wrong-form': ({ form, expected }) => `此人填了${forms[form]}，依本單位名單應填${forms[expected]}`,
  'application.row-locked': () =>
    '與此列資料不符的申請次數過多，為防止他人猜測，此列已鎖定；請向當事人查證，更正資料後再解除鎖定',
  'application.claim-code-not-issued': () => '資料相符，但尚未核發認領碼給此人，或認領碼已使用；請核發並交給本人',
  'application.claim-code-missing': () => '資料相符，但申請時沒有填認領碼',
  'application.claim-code-wrong': () => '資料相符，但認領碼不符；若不是教師本人填錯，表示有他人知道這些資料',
  'application.claim-code-expired': () => '資料與認領碼相符，但認領碼已逾期；請重新核發',
  'application.confirmation-missing': () => '資料相符，等待學校確認；請向教師本人詢問申請所用的主要信箱後確認',
  'application.confirmation-other-mailbox': () =>
    '資料相符，但主要信箱不是學校確認的信箱；請向教師本人詢問是填錯，還是他人申請',
  'application.confirmation-expired': () => '資料相符，但學校的確認已逾期；請再確認一次',
  'claim-code.missing': () => '請輸入學校交給您的認領碼',
  'claim-code.not-text': () => '認領碼必須是文字',
  'claim-code.length': ({ length, actual }) => `認領碼應為 ${length} 個字元，目前為 ${actual} 個`,
  'claim-code.character': ({ index }) => `第 ${index + 1} 個字元不會出現在認領碼中`,
  'claim-code.check-character': () => '認領碼有誤，請與紙本逐字核對',
  'voucher.not-pre-registered': () => '此人不在本單位教師名單中，請先登錄',
  'voucher.account-opened': () => '此教師已申請帳號',
  'application.no-match': () => '資料庫尚未有您的資料 或 您的資料與資料庫不符',
  'application.too-many-attempts': ({ retryAfterSeconds }) => `申請次數過多，${waitOf(retryAfterSeconds)}`,
  'application.no-data': () => '資料庫尚未有您的資料',
  'application.data-differ': () => '您的資料與資料庫不符',
  'application.idempotency-key-reused': () => '同一個識別碼已用於另一份申請，請重新整理頁面後再送出',
  'account.identity-number-taken': () => '此身分證字號已有人使用',
  'account.name-taken': () => '此帳號已有人使用，請改用其他帳號',
  'idempotency-key.missing': () => '缺少申請的識別碼',
  'idempotency-key.not-text': () => '申請的識別碼必須是文字',
  'idempotency-key.length': ({ minLength, maxLength, actual }) =>
    `申請的識別碼應為 ${minLength} 至 ${maxLength} 個字元，目前為 ${actual} 個`,
  'idempotency-key.character': ({ index }) => `申請的識別碼第 ${index + 1} 個字元不是可見的半形字元`,
  'rate-limit.exceeded': ({ retryAfterSeconds }) => `操作次數過多，${waitOf(retryAfterSeconds)}`,
  'unit-directory.invalid-query': () => '查詢條件有誤，請檢查各過濾選項',
  'unit-directory.township-without-county': () => '選擇鄉鎮區之前，請先選擇縣市',
  'store.unavailable': () => '系統忙碌中，請稍後再試',
  'store.conflict': () => '資料正由他人更新中，請再試一次',
};

export const notices: Sentences<WorkflowNotice> = {
  'roster-entry.sex-differs': () => '性別與身分證字號第 2 碼不同，請再次確認',
  'unit-directory.truncated': ({ limit }) => `因系統資源有限，僅顯示前${limit}筆，請多利用過濾選項查詢`,
};
