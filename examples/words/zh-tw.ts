import type { Words } from './words.js';

/** Traditional Chinese. */
export const zhTW: Words = {
  usage: ({ today }) => [
    '用法：npm run demo -- [選項]',
    '',
    '讀入學校名錄、教師名單與申請表，逐筆登錄、申請，並顯示每一筆的結果。',
    '',
    '  --schools 檔案        教育部國小名錄（CSV）',
    '  --units 檔案          其他單位（CSV）',
    '  --roster 檔案         教師名單（CSV）',
    '  --applications 檔案   申請表（CSV）',
    '  --db 檔案             把資料存進這個 SQLite 檔案，沒有就建立；再執行一次會接著用（預設只放在記憶體）',
    `  --today YYYY-MM-DD    以這一天為今天（預設 ${today}，每次結果都相同）`,
    '  --lang zh-TW|en       畫面語言（預設 zh-TW）',
    '  --brief               只顯示摘要',
    '  --help                顯示這份說明',
    '',
    '沒有指定的檔案，使用 examples/data 中的範例；欄位說明見 examples/data/README.md。',
  ],
  option(problem) {
    switch (problem.code) {
      case 'unknown-option':
        return `沒有「${problem.option}」這個選項；可用的選項請見 --help`;
      case 'unknown-argument':
        return `不知道「${problem.argument}」是什麼；檔案請寫在選項後面，例如 --roster ${problem.argument}`;
      case 'value-missing':
        return `「${problem.option}」後面少了內容；用法請見 --help`;
      case 'value-not-wanted':
        return `「${problem.option}」後面不接內容`;
      case 'language':
        return `--lang 只有 ${problem.languages.join('、')}`;
      case 'today':
        return '--today 請以西元年月日填寫，例如 2025-09-01';
    }
  },
  place: (file, line) => (line === null ? file : `${file} 第 ${line} 行`),
  input(problem, detail) {
    switch (problem.code) {
      case 'no-such-file':
        return '沒有這個檔案';
      case 'is-a-folder':
        return '這是資料夾，請指定檔案';
      case 'unreadable':
        return '無法讀取，請檢查檔案權限';
      case 'binary':
        return '不是文字檔；請在試算表軟體中另存為「CSV UTF-8」';
      case 'not-utf-8':
        return '不是 UTF-8 文字（也許是 Big5）；請在試算表軟體中另存為「CSV UTF-8」';
      case 'empty':
        return '檔案是空的；第一行應為欄位名稱';
      case 'no-rows':
        return '只有欄位名稱，沒有資料';
      case 'missing-columns':
        return `缺少欄位：${problem.columns.join('、')}`;
      case 'repeated-column':
        return `有兩個欄位都叫「${problem.column}」`;
      case 'cell-count':
        return `這一行有 ${problem.actual} 欄，欄位名稱有 ${problem.expected} 個；內容若含逗號，請以雙引號括住`;
      case 'open-quote':
        return '從這裡開始的一筆資料，雙引號沒有成對';
      case 'stray-quote':
        return '雙引號的位置不對；內容若含雙引號，請寫成兩個，並以雙引號括住整欄';
      case 'unknown-word':
        return `「${problem.column}」應為${problem.words.join('、')}其中之一`;
      case 'wrong-cell':
        return `「${problem.column}」無法使用：${detail}`;
      case 'repeated-code':
        return `單位代碼與 ${detail}相同`;
    }
  },

  database(problem, detail) {
    switch (problem.code) {
      case 'is-a-folder':
        return '這是資料夾，請指定檔案';
      case 'no-such-folder':
        return '沒有這個資料夾，請先建立';
      case 'not-writable':
        return '無法寫入，請檢查檔案與資料夾的權限';
      case 'not-a-database':
        return '不是 SQLite 資料庫，請指定其他檔案；這個檔案沒有更動';
      case 'refused':
        return detail;
    }
  },

  title: '教師個人帳號：從學校登錄到帳號申請成功',
  subtitle: ({ day, minguo, units }) => `今天 ${day}（${minguo}），單位 ${units} 個`,
  invented: '學校取自教育部名錄；人物、號碼與其他單位皆為虛構。',
  kept: {
    inMemory: '資料只放在記憶體，結束後不保留。',
    inFile: (file, accounts) =>
      `資料存放在 ${file}，${accounts === 0 ? '其中還沒有帳號' : `其中已有先前開立的 ${accounts} 個帳號`}。`,
  },

  roster: {
    heading: (rows) => `1. 學校前置作業【教師資料登錄】：名單 ${rows} 筆`,
    explained: '登錄欄位的生日為西元；名單上兩種曆法都有，先辨讀再登錄，讀不準的不猜。',
    columns: {
      line: '行',
      name: '姓名',
      number: '身分證字號',
      birthDate: '生日',
      calendar: '曆法',
      written: '名單上的寫法',
      jobTitle: '職稱',
      outcome: '結果',
    },
    calendars: { gregorian: '西元', minguo: '民國' },
    outcomes: { created: '新增', updated: '更新', unchanged: '未變動' },
    refused: '未登錄',
    noUnit: '（查無此單位）',
    ofUnit: (registered, refused, sentence) =>
      `${sentence} ${registered} 筆${refused === 0 ? '' : `，未登錄 ${refused} 筆`}`,
  },
  applications: {
    heading: (rows) => `2. 教師線上申請：${rows} 件`,
    explained: (cost, costInService) =>
      `密碼以 scrypt 雜湊後保存。示範調低成本（2^${cost} 回合）以便很快跑完，正式環境請用 2^${costInService} 以上。以下為申請人看到的訊息。`,
    columns: {
      line: '行',
      form: '表',
      name: '姓名',
      number: '身分證字號',
      unit: '單位',
      account: '使用者帳號',
      outcome: '結果',
    },
    variant: '姓名以異體字相符（學校在名單中看得到）',
    repeated: '重複送出同一份申請：回覆原來的結果，沒有再開一個帳號',
  },
  unitView: {
    heading: '3. 單位的畫面',
    roster: (count, opened) => `【本單位教師帳號管理】${count} 人，已申請帳號 ${opened} 人`,
    columns: {
      number: '身分證字號',
      name: '姓名',
      jobTitle: '職稱',
      status: '帳號',
      account: '使用者帳號',
    },
    opened: '已申請',
    notOpened: '尚未申請',
    variant: '姓名以異體字相符',
    refusals: (count) => `【未成功的申請】${count} 件，最近的在前`,
    earlierRefusals: (count) => `其中 ${count} 件是先前執行時留下的；示範每次都在同樣的時刻申請。`,
    inPublic: '以上原因只有單位看得到；申請人一律只看到：',
  },
  directory: {
    heading: '4. 業務帳號查詢',
    search: (name, found) => `過濾條件：[${name}]，顯示 ${found} 筆`,
    noContact: '（名錄沒有可用的電話）',
    more: (count) => `⋯ 其餘 ${count} 筆從略`,
    inventedContacts: '電話取自名錄，職稱與信箱為示範而編。',
  },
  summary: {
    heading: '摘要',
    roster: (rows, units) => `名單 ${rows} 筆，${units} 個單位`,
    applications: (rows) => `申請 ${rows} 件`,
    fieldErrors: (fields, codes) => `其中各欄位後的提醒文字共 ${fields} 則、${codes} 種：`,
    causes: '申請人看到 application.no-match 時，單位看到的原因：',
    outcomes: { created: '新增', updated: '更新', unchanged: '與原有資料相同' },
    opened: '新帳號',
    byVariant: '其中姓名以異體字相符',
    repeated: '重複送出，回覆原帳號',
    ends: (opened, sent) =>
      `新開立 ${opened} 個帳號，寄出通知 ${sent} 封${sent > opened ? `（其中 ${sent - opened} 封是先前未寄出的）` : ''}。`,
  },
};
