import type { ConsentDocument, ConsentError } from '../../consent/consent.js';
import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

/** The manual's names of the three documents. */
export const documents: { readonly [Document in ConsentDocument]: string } = {
  'account-terms': '全國教師在職進修資訊網帳號使用同意書',
  'site-rules': '全國教師在職進修資訊網使用管理要點',
  'personal-data': '個人資料提供同意書',
};

export const errors: Sentences<Exclude<ConsentError, RawRecordError>> = {
  'consent.not-agreed': ({ document }) => `請詳細閱讀並勾選同意「${documents[document]}」`,
  'consent.version-missing': ({ document }) =>
    `沒有記錄您閱讀的「${documents[document]}」是哪一版，請重新整理頁面後再勾選`,
  'consent.version-outdated': ({ document }) => `「${documents[document]}」已有新版，請閱讀新版後再勾選`,
};
