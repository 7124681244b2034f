import type { PhoneNumberError, PhoneNumberNotice } from '../../contact/phone-number.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<PhoneNumberError> = {
  'phone-number.missing': () => '請輸入聯絡電話，範例：02-22345678',
  'phone-number.not-text': () => '聯絡電話必須是文字',
  'phone-number.too-long': ({ maxLength, actual }) =>
    `聯絡電話最多 ${maxLength} 個字元，目前為 ${actual} 個；請只填一個電話號碼`,
  'phone-number.several-numbers': ({ index }) =>
    `請只填一個電話號碼（第 ${index + 1} 個字元起是另一個）；分機請寫成 02-22345678#123`,
  'phone-number.character': ({ index }) =>
    `聯絡電話第 ${index + 1} 個字元不是電話號碼的一部分，請刪除；範例：02-22345678#123`,
  'phone-number.foreign': () => '請填寫臺灣的電話號碼（國碼 886）',
  'phone-number.no-area-code': () => '請加上區碼（含開頭的 0），範例：02-22345678',
  'phone-number.no-leading-zero': () => '電話號碼應以 0 開頭，請補上區碼或手機號碼開頭的 0',
  'phone-number.service-number': ({ kind }) => `${SERVICES[kind]}不能作為聯絡電話，請填寫市內電話或手機號碼`,
  'phone-number.mobile-length': ({ expected, actual }) => `手機號碼應為 ${expected} 位數字，目前為 ${actual} 位`,
  'phone-number.mobile-extension': () => '手機號碼沒有分機，請刪除分機，或改填市內電話',
  'phone-number.area-code': () => '沒有這個區碼，請確認電話號碼開頭的數字；範例：02-22345678',
  'phone-number.first-digit': ({ areaCode, firstDigits, index }) =>
    `區碼 ${areaCode} 後面的號碼應以 ${listed(firstDigits)} 開頭，請確認第 ${index + 1} 個字元`,
  'phone-number.local-length': ({ areaCode, expected, actual }) =>
    `區碼 ${areaCode} 後面的號碼應為 ${expected.join(' 或 ')} 位數字，目前為 ${actual} 位`,
  'phone-number.no-extension': () => '請填寫分機號碼，沒有分機時請刪除「#」或「分機」',
  'phone-number.extension-too-long': ({ maxLength, actual }) => `分機最多 ${maxLength} 位數字，目前為 ${actual} 位`,
};

export const notices: Sentences<PhoneNumberNotice> = {
  'phone-number.mobile': () => '建議使用公務電話，範例：02-22345678',
};

const SERVICES = {
  'toll-free': '免付費電話（080）',
  'internet-telephony': '網路電話（070）',
  'personal-number': '個人號碼服務（099）',
  other: '特殊服務號碼',
} as const;

/** `478` → `4、7、8` */
function listed(digits: string): string {
  return digits.replaceAll(/\B/g, '、');
}
