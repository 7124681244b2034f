import type { Words } from './words.js';

/** 頁面共用的文字。 */
export const zhTWWords: Words = {
  site: '教師帳號申請範例',
  disclaimer:
    '這是套件 tw-teacher-account 的範例，不是全國教師在職進修資訊網，也與其經營單位無關。人名與證號均為虛構。',
  skip: '跳到主要內容',
  menu: '主選單',
  language: '語言',
  languages: { 'zh-TW': '繁體中文', en: 'English' },
  pages: {
    home: '首頁',
    apply: '帳號申請',
    signIn: '登入',
    forgotten: '忘記密碼',
    units: '業務帳號查詢',
    rules: '規則檢查',
    school: '學校業務帳號',
    mailbox: '示範收信匣',
  },
  required: '必填',
  optional: '選填',
  errorSummary: (count) => `有 ${count} 個地方需要修正`,
  errorTitle: '有誤：',
  error: '錯誤',
  notice: '提醒',
  ruleHolds: '符合',
  ruleBroken: '不符合',
  home: {
    intro: '教師個人帳號的申請流程：',
    steps: [
      { title: '學校前置作業', text: '學校業務帳號以「教師資料登錄」登錄您的資料。' },
      { title: '教師線上申請', text: '教師本人選擇申請表並填寫。' },
      { title: '申請成功', text: '成功後直接使用。' },
    ],
    reminder: '務必先由學校業務帳號完成前置登錄作業，才能申請帳號喔！',
    samplesTitle: '試填用的教師',
    samplesText: '以下虛構的教師已由學校登錄，還沒有帳號，可以用來試填申請表。',
    samplesColumns: ['姓名', '身分證統一編號', '出生年月日', '服務單位', '申請表'],
  },
  refusals: {
    'request.cross-site':
      '這個請求不是由本站的頁面送出，或頁面已經過期。請回到上一頁重新整理後再送出，您填寫的內容不會遺失。',
    'request.too-large': '送出的內容太大，無法處理。',
    'request.content-type': '送出的內容不是本站表單的格式。',
    'request.encoding': '送出的內容不是正確的 UTF-8 文字。',
    'request.unknown-field': '送出的內容含有表單沒有的欄位。',
    'request.repeated-field': '送出的內容有重複的欄位。',
    'request.field-kind': '送出的內容缺少檔案，或檔案與文字放錯欄位。',
    'request.no-such-page': '找不到這個頁面。',
    'request.method': '這個頁面不接受這種請求。',
    'server.fault': '伺服器發生錯誤，您的資料沒有被更動。請稍後再試。',
  },
  refusalTitle: '無法處理這個請求',
  backHome: '回首頁',
  storeTrouble: '系統忙碌中',
};
