import type { CheckDigitError } from '../../identity-number/check-digit.js';
import type { IdentityNumberError } from '../../identity-number/identity-number.js';
import type { LookAlike } from '../../identity-number/look-alike.js';
import type { NationalIdError } from '../../identity-number/national-id.js';
import type { ResidentCertificateNumberError } from '../../identity-number/resident-certificate.js';
import type {
  ForgivenInIdentityNumber,
  IdentityNumberExpired,
  IdentityNumberNotice,
  IdentityNumberTextNotice,
} from '../../identity-number/review.js';
import type { Sentences } from '../sentences.js';

const looksLike: Readonly<Record<LookAlike, string>> = {
  'permit-number': '這是 12 位數的居留證號，請改填居留證上 10 碼的「統一證號」',
  'pre-1968-number':
    '這個號碼只有 9 碼：如果漏打了一碼，請補上；如果是早年沒有檢查碼的舊號碼，請先向戶政事務所查明現在的號碼',
  'business-number': '這是 8 位數字，看起來像公司行號的統一編號或出生年月日，請改填身分證上的 10 碼號碼',
  'homeless-number': '第 2 碼是 X 或 Y 的遊民證號不能用來申請，請改填身分證或居留證上的號碼',
  'tax-code': '這看起來是以出生日期編成的報稅代號，請改填居留證上 10 碼的「統一證號」',
  'mobile-number': '這看起來是手機號碼，請改填身分證或居留證上的號碼',
};

/** The sentences that the three kinds have in common, about a number of the given name. */
const about = (name: string) => ({
  missing: () => `請輸入${name}`,
  notText: () => `${name}必須是文字`,
  lookAlike: ({ lookAlike }: { readonly lookAlike: LookAlike }) => looksLike[lookAlike],
  length: ({ expected, actual }: { readonly expected: number; readonly actual: number }) =>
    `${name}應為 ${expected} 碼，中間不加空格或連字號；目前為 ${actual} 個字元`,
  digitForLetter: ({
    index,
    digit,
    letter,
  }: {
    readonly index: number;
    readonly digit: string;
    readonly letter: string;
  }) => `${name}第 ${index + 1} 個字元是數字 ${digit}，這裡應為英文字母；是否為字母 ${letter}？`,
  letterForDigit: ({
    index,
    digit,
    letter,
  }: {
    readonly index: number;
    readonly digit: string;
    readonly letter: string;
  }) => `${name}第 ${index + 1} 個字元是字母 ${letter}，這裡應為數字；是否為數字 ${digit}？`,
  character: ({ index, expected }: { readonly index: number; readonly expected: 'letter' | 'digit' }) =>
    `${name}第 ${index + 1} 個字元應為${expected === 'letter' ? '英文字母' : '數字'}`,
  checkDigit: () => `${name}的檢查碼不符，請逐字核對是否打錯`,
});

const identityNumber = about('身分證統一編號');
const nationalId = about('國民身分證統一編號');
const residentCertificate = about('居留證號碼（統一證號）');

export const errors: Sentences<
  IdentityNumberError | NationalIdError | ResidentCertificateNumberError | CheckDigitError | IdentityNumberExpired
> = {
  'identity-number.missing': identityNumber.missing,
  'identity-number.not-text': identityNumber.notText,
  'identity-number.look-alike': identityNumber.lookAlike,
  'identity-number.length': identityNumber.length,
  'identity-number.digit-for-letter': identityNumber.digitForLetter,
  'identity-number.letter-for-digit': identityNumber.letterForDigit,
  'identity-number.character': identityNumber.character,
  'identity-number.second-character': () =>
    '身分證統一編號的第 2 碼應為 1 或 2；外籍教師請填「居留證」號碼，第 2 碼為 8、9，或舊式的 A 至 D',
  'identity-number.check-digit': identityNumber.checkDigit,
  'identity-number.expired-format': ({ lastDay }) =>
    `舊式的居留證號碼（統一證號）只能使用到 ${lastDay}，請改填換發後的新式號碼`,

  'national-id.missing': nationalId.missing,
  'national-id.not-text': nationalId.notText,
  'national-id.look-alike': nationalId.lookAlike,
  'national-id.length': nationalId.length,
  'national-id.digit-for-letter': nationalId.digitForLetter,
  'national-id.letter-for-digit': nationalId.letterForDigit,
  'national-id.character': nationalId.character,
  'national-id.second-character': () => '國民身分證統一編號的第 2 碼應為 1（男）或 2（女）',
  'national-id.check-digit': nationalId.checkDigit,
  'national-id.is-resident-certificate': () => '這是居留證號碼（統一證號），這裡請填國民身分證統一編號',

  'resident-certificate.missing': residentCertificate.missing,
  'resident-certificate.not-text': residentCertificate.notText,
  'resident-certificate.look-alike': residentCertificate.lookAlike,
  'resident-certificate.length': residentCertificate.length,
  'resident-certificate.digit-for-letter': residentCertificate.digitForLetter,
  'resident-certificate.letter-for-digit': residentCertificate.letterForDigit,
  'resident-certificate.character': residentCertificate.character,
  'resident-certificate.second-character': () =>
    '居留證號碼（統一證號）的第 2 碼應為 8（男）或 9（女），舊式的則為 A 至 D',
  'resident-certificate.check-digit': residentCertificate.checkDigit,
  'resident-certificate.is-national-id': () => '這是國民身分證統一編號，這裡請填居留證號碼（統一證號）',

  'check-digit.missing': () => '請輸入前 9 碼',
  'check-digit.not-text': () => '前 9 碼必須是文字',
  'check-digit.length': ({ expected, actual }) => `計算檢查碼需要前 ${expected} 碼，目前為 ${actual} 個字元`,
  'check-digit.character': ({ index }) =>
    `第 ${index + 1} 個字元不符：前 9 碼應為 1 個大寫英文字母，接著 1、2、8、9 或 A 至 D，再接 7 個數字`,
};

const forgivenParts: Readonly<Record<ForgivenInIdentityNumber, string>> = {
  'white-space': '去除前後空白',
  width: '全形改為半形',
  case: '小寫改為大寫',
};

export const notices: Sentences<IdentityNumberNotice | IdentityNumberTextNotice> = {
  'identity-number.legacy-format': ({ lastDay }) =>
    `這是舊式的居留證號碼（統一證號），可使用到 ${lastDay}；換發新式號碼後請通知學校`,
  'identity-number.retired-area': () => '這個號碼開頭的字母在新式統一證號開始核發前就已停用，請再次核對',
  'identity-number.normalised': ({ forgiven }) =>
    `身分證統一編號已自動調整：${forgiven.map((part) => forgivenParts[part]).join('、')}`,
};
