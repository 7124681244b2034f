import type { EmailAddressNotice } from '../../contact/backup-email-address.js';
import type { EmailAddressError } from '../../contact/email-address.js';
import type { EmailConfirmationError } from '../../contact/email-confirmation.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<EmailAddressError | EmailConfirmationError> = {
  'email-address.missing': () => '請輸入E-Mail',
  'email-address.not-text': () => 'E-Mail必須是文字',
  'email-address.too-long': ({ maxLength, actual }) => `E-Mail最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'email-address.full-width': ({ index }) => `E-Mail第 ${index + 1} 個字元是全形字，請改用半形`,
  'email-address.no-at-sign': () => 'E-Mail缺少「@」，請輸入完整的信箱，例如 name@example.com',
  'email-address.several-at-signs': ({ index }) =>
    `E-Mail只能有一個「@」，第 ${index + 1} 個字元是第二個；請只填一個信箱`,
  'email-address.no-local-part': () => '請在「@」前面填寫信箱名稱',
  'email-address.local-part-too-long': ({ maxLength, actual }) =>
    `E-Mail「@」前面最多 ${maxLength} 個字元，目前為 ${actual} 個`,
  'email-address.local-part': ({ index }) => `E-Mail第 ${index + 1} 個字元不能用在「@」前面`,
  'email-address.no-domain': () => '請在「@」後面填寫網域，例如 example.com',
  'email-address.domain': ({ index }) =>
    `E-Mail第 ${index + 1} 個字元不能用在「@」後面，網域只能有英文字母、數字、「-」與「.」`,
  'email-address.no-dot-in-domain': () => 'E-Mail「@」後面的網域缺少「.」，請填寫完整的網域，例如 example.com',
  'email-address.empty-label': ({ index }) => `E-Mail的網域不完整：第 ${index + 1} 個字元處多了「.」，或少了一段文字`,
  'email-address.label-too-long': ({ maxLength, actual, index }) =>
    `E-Mail網域中兩個「.」之間最多 ${maxLength} 個字元，從第 ${index + 1} 個字元起有 ${actual} 個`,
  'email-address.hyphen': ({ index }) => `E-Mail第 ${index + 1} 個字元「-」不能在網域各段的開頭或結尾`,
  'email-address.top-level-domain': ({ index }) =>
    `E-Mail網域的最後一段（第 ${index + 1} 個字元起）應為兩個以上的英文字母，例如 tw、com`,
  'email-address.confirmation-missing': () => '請再輸入一次相同的E-Mail',
  'email-address.confirmation-mismatch': () => '兩次輸入的E-Mail不同，請再輸入一次相同的E-Mail',
};

export const notices: Sentences<EmailAddressNotice> = {
  'email-address.backup-same-as-main': () => '備用信箱與主要信箱相同，建議改填另一個信箱，以便忘記密碼時使用',
};
