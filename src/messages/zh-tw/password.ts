import type { PasswordCheck, PasswordConfirmationError, PasswordError } from '../../password/password.js';
import type { PasswordClass, PasswordPolicyError } from '../../password/password-policy.js';
import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

type OwnPolicyError = Exclude<PasswordPolicyError, RawRecordError>;

export const errors: Sentences<PasswordError | PasswordConfirmationError | OwnPolicyError> = {
  'password.missing': () => '請輸入密碼',
  'password.not-text': () => '密碼必須是文字',
  'password.length': ({ minLength, maxLength, problem }) =>
    problem === 'too-short'
      ? `密碼太短，應為 ${minLength} 至 ${maxLength} 個字元`
      : `密碼太長，應為 ${minLength} 至 ${maxLength} 個字元`,
  'password.full-width': ({ index }) => `密碼第 ${index + 1} 個字元是全形字，請改用半形的英文字母或數字`,
  'password.character': ({ alphabet, index }) =>
    alphabet === 'any'
      ? `密碼第 ${index + 1} 個字元不完整，請重新輸入`
      : `密碼第 ${index + 1} 個字元不是英文字母或數字`,
  'password.equals-account-name': () => '密碼不可與帳號名稱相同（不分大小寫），請換一組密碼',
  'password.contains-account-name': () => '密碼不可包含帳號名稱（不分大小寫），請換一組密碼',
  'password.required-class': ({ requiredClass }) => `密碼至少要有一個${classNameOf(requiredClass)}`,
  'password.blocklist-unavailable': () => '目前無法檢查這組密碼，請稍後再試',
  'password.blocklisted': () => '這組密碼太常見或曾經外洩，很容易被猜中，請換一組',
  'password.confirmation-missing': () => '請再輸入一次相同的密碼',
  'password.confirmation-mismatch': () => '兩次輸入的密碼不同，請再輸入一次相同的密碼',
  'password-policy.limits': ({ longestAllowed }) =>
    `密碼規則的長度上下限應為 1 至 ${longestAllowed} 的整數，且下限不可大於上限`,
  'password-policy.alphabet': () => '密碼規則的可用字元設定有誤',
  'password-policy.account-name': () => '密碼規則的帳號名稱設定有誤',
  'password-policy.required-classes': () => '密碼規則的必要字元應為清單',
  'password-policy.required-class': ({ index }) => `密碼規則的第 ${index + 1} 項必要字元有誤，或不在可用字元之內`,
  'password-policy.blocklist': () => '密碼規則需要可供查詢的禁用密碼清單',
};

export const rules: Sentences<PasswordCheck> = {
  'password.length': ({ minLength, maxLength }) => `${minLength} 至 ${maxLength} 個字元`,
  'password.character': ({ alphabet }) =>
    alphabet === 'any' ? '任何字元都可以，包括空格與符號' : '只有英文字母或數字（半形）',
  'password.equals-account-name': () => '與帳號名稱不同',
  'password.contains-account-name': () => '不含帳號名稱',
  'password.required-class': ({ requiredClass }) => `至少一個${classNameOf(requiredClass)}`,
  'password.blocklisted': () => '不是常見或外洩過的密碼',
};

function classNameOf(requiredClass: PasswordClass): string {
  if (requiredClass === 'letter') return '英文字母';
  if (requiredClass === 'digit') return '數字';
  return `下列字元：${requiredClass.oneOf}`;
}
