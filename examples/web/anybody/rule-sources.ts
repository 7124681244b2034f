/**
 * Where the rules come from: a sentence of the manual, or a decision of the package where the manual is silent. What stands
 * here is compared with `docs` by a test, so that it says what they say.
 *
 * @module
 */

/** The fields that can be checked, by the names that they have on the forms. */
export const RULE_FIELDS = [
  'identityNumber',
  'birthDate',
  'personName',
  'accountName',
  'password',
  'phone',
  'email',
] as const;

/** One of them. */
export type RuleField = (typeof RULE_FIELDS)[number];

/** A sentence of the manual, by its key in `docs/sources.md`. */
interface ManualSource {
  readonly key: string;
  readonly sentence: string;
}

/** A record in `docs/decisions`. */
export interface DecisionSource {
  readonly decision: string;
  /** The record's own title. */
  readonly title: string;
  readonly titleInChinese: string;
  /** The codes that it is about; absent: the field's rule as a whole. */
  readonly about?: readonly string[];
}

/** Where a field's rules come from. */
export interface FieldSources {
  readonly manual: readonly ManualSource[];
  readonly decisions: readonly DecisionSource[];
}

const formOneOne = (sentence: string): ManualSource => ({ key: 'manual/form-1-1', sentence });

/** The sources of each field. */
export const RULE_SOURCES: Readonly<Record<RuleField, FieldSources>> = {
  identityNumber: {
    manual: [
      {
        key: 'manual/foreign-teachers',
        sentence: '外籍教師請比照一般教師完成申請程序，惟「身分證統一編號」欄位改填「居留證」號碼。',
      },
    ],
    decisions: [
      {
        decision: '0010',
        title: 'What is forgiven in an identity number',
        titleInChinese: '身分證統一編號的哪些寫法會自動調整',
        about: ['identity-number.normalised'],
      },
      {
        decision: '0011',
        title: 'A wrong check digit is an error',
        titleInChinese: '檢查碼不符即為錯誤',
        about: ['identity-number.check-digit'],
      },
      {
        decision: '0012',
        title: 'Retired area letters',
        titleInChinese: '已停用的首字母',
        about: ['identity-number.retired-area'],
      },
      {
        decision: '0014',
        title: 'The second character of an identity number',
        titleInChinese: '身分證統一編號的第 2 碼',
        about: ['identity-number.second-character'],
      },
      {
        decision: '0015',
        title: 'Resident certificate numbers of the legacy format',
        titleInChinese: '舊式的居留證號碼',
        about: ['identity-number.legacy-format', 'identity-number.expired-format'],
      },
      {
        decision: '0018',
        title: 'Look-alikes of identity numbers',
        titleInChinese: '看起來像身分證統一編號的其他號碼與打錯的字',
        about: ['identity-number.look-alike', 'identity-number.digit-for-letter', 'identity-number.letter-for-digit'],
      },
      { decision: '0016', title: 'How an identity number is masked', titleInChinese: '身分證統一編號如何遮罩' },
    ],
  },
  birthDate: {
    manual: [formOneOne('出生年月日 民國 100 年 1 月 1 日')],
    decisions: [
      {
        decision: '0020',
        title: 'Years in a Minguo box',
        titleInChinese: '民國年欄位可填的年份',
        about: ['minguo.year', 'minguo.gregorian-year'],
      },
      {
        decision: '0021',
        title: 'Gregorian dates',
        titleInChinese: '西元日期',
        about: ['calendar-date.year', 'calendar-date.minguo-year'],
      },
      {
        decision: '0023',
        title: 'Numerals, 元 and white space in dates',
        titleInChinese: '日期中的中文數字、元年與空白',
        about: ['read-date.format'],
      },
      {
        decision: '0024',
        title: 'Ambiguous dates',
        titleInChinese: '有不同讀法的日期',
        about: ['read-date.ambiguous'],
      },
      {
        decision: '0027',
        title: 'Plausible birth dates',
        titleInChinese: '合理的出生年月日',
        about: ['birth-date.in-future', 'birth-date.unlikely-age'],
      },
      { decision: '0025', title: 'Styles of Minguo dates', titleInChinese: '民國日期的寫法' },
    ],
  },
  personName: {
    manual: [formOneOne('姓名 鄧芳行')],
    decisions: [
      {
        decision: '0006',
        title: "Shape and canonical form of a person's name",
        titleInChinese: '姓名可用的字與標準寫法',
      },
      {
        decision: '0008',
        title: 'Names with characters that a system could not store',
        titleInChinese: '含有系統無法儲存之字的姓名',
        about: ['person-name.unstorable-character', 'person-name.split-character'],
      },
    ],
  },
  accountName: {
    manual: [formOneOne('請輸入 3 至 15 個字元的英文字母或數字，前二個字元必須為英文字母。')],
    decisions: [
      { decision: '0001', title: 'Letter case of account names', titleInChinese: '帳號的大小寫' },
      {
        decision: '0002',
        title: 'Full-width characters in the account name and the password',
        titleInChinese: '帳號與密碼中的全形字',
        about: ['account-name.full-width'],
      },
    ],
  },
  password: {
    manual: [formOneOne('密碼 (8至20個字元的字母或數字，且不含帳號名稱)')],
    decisions: [
      {
        decision: '0002',
        title: 'Full-width characters in the account name and the password',
        titleInChinese: '帳號與密碼中的全形字',
        about: ['password.full-width'],
      },
      {
        decision: '0003',
        title: 'What containing the account name means',
        titleInChinese: '怎樣算是包含帳號名稱',
        about: ['password.contains-account-name'],
      },
      {
        decision: '0004',
        title: 'Must a password mix letters and digits, and what is a character?',
        titleInChinese: '密碼是否必須混用字母與數字，以及字元如何計算',
      },
    ],
  },
  phone: {
    manual: [formOneOne('聯絡電話 07-3000000 (建議使用公務電話，範例：02-22345678)')],
    decisions: [
      {
        decision: '0032',
        title: 'The spellings of a phone number',
        titleInChinese: '電話號碼的各種寫法',
        about: ['phone-number.character', 'phone-number.several-numbers'],
      },
      { decision: '0033', title: 'The phone numbers that are taken', titleInChinese: '哪些電話號碼可以使用' },
    ],
  },
  email: {
    manual: [formOneOne('主要Mail信箱 TEST@mail.com 填寫驗證碼後寄發測試信')],
    decisions: [{ decision: '0030', title: 'The shape of an e-mail address', titleInChinese: 'E-Mail 的格式' }],
  },
};

/** The decisions about these codes; without any, those about the field's rule as a whole. */
export function decisionsAbout(field: RuleField, codes: readonly string[]): readonly DecisionSource[] {
  const { decisions } = RULE_SOURCES[field];
  const about = decisions.filter((decision) => decision.about?.some((code) => codes.includes(code)) === true);
  return about.length > 0 ? about : decisions.filter((decision) => decision.about === undefined);
}
