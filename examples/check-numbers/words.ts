import type { IdentityNumberKind } from 'tw-teacher-account';
import type { Language } from '../options.js';

/** What the example says in its own words. What the package has a sentence for is not here. */
export interface CheckNumbersWords {
  readonly usage: readonly string[];
  readonly option: (option: string) => string;
  readonly title: (file: string) => string;
  readonly generated: (numbers: number, wrong: number) => string;
  readonly exists: string;
  readonly unwritable: string;
  readonly progress: string;
  readonly lines: string;
  readonly right: string;
  readonly forgiven: string;
  readonly wrong: string;
  readonly kinds: { readonly [Kind in IdentityNumberKind]: string };
  readonly firstAt: (line: number) => string;
  readonly report: (file: string) => string;
  readonly columns: readonly [string, string, string];
  readonly stopped: (lines: number) => string;
  readonly effort: (facts: { seconds: number; perSecond: number; megabytes: number; threads: number }) => string;
}

const zhTW: CheckNumbersWords = {
  usage: [
    '用法：npm run check-numbers -- 檔案 [選項]',
    '',
    '檢查檔案中的身分證統一編號，一行一個，逐錯誤代碼統計；以多個執行緒分段讀取，檔案再大也不多占記憶體。',
    '',
    '  --report 檔案        把每一行錯誤的行號、代碼與說明寫入這個 CSV 檔；其中沒有身分證統一編號',
    '  --threads 個數       工作執行緒；0 表示只用主執行緒；不指定則每個處理器核心一個',
    '  --generate 個數      先產生檔案：這麼多個虛構的號碼',
    '  --wrong 百分比       其中錯誤的比例，0 至 100，預設 2',
    '  --seed 種子          相同的種子產生相同的檔案，預設 1',
    '  --lang en            英文',
    '',
    '全部正確時結束代碼為 0，有錯誤時為 2，無法檢查或中止時為 1。',
  ],
  option: (option) => `選項 ${option} 無法使用；請看 --help`,
  title: (file) => `檢查身分證統一編號：${file}`,
  generated: (numbers, wrong) => `已產生 ${thousands(numbers)} 個虛構的號碼，其中 ${thousands(wrong)} 個有誤。`,
  exists: '檔案已經存在，不會覆蓋',
  unwritable: '無法寫入檔案，請檢查資料夾權限與磁碟空間',
  progress: '檢查（MB）',
  lines: '行',
  right: '正確',
  forgiven: '寫法已自動更正（小寫、全形或前後空白）',
  wrong: '有誤',
  kinds: {
    'national-id': '國民身分證',
    'resident-certificate': '居留證（新式統一證號）',
    'legacy-resident-certificate': '居留證（舊式統一證號）',
  },
  firstAt: (line) => `首見第 ${thousands(line)} 行`,
  report: (file) => `每一行錯誤都寫在 ${file}`,
  columns: ['行', '代碼', '說明'],
  stopped: (lines) => `已中止，檢查到第 ${thousands(lines)} 行；以上是到此為止的結果。`,
  effort: ({ seconds, perSecond, megabytes, threads }) =>
    `${seconds.toFixed(2)} 秒，每秒 ${thousands(perSecond)} 行；記憶體最多 ${megabytes} MB；${threads === 0 ? '沒有工作執行緒' : `${threads} 個工作執行緒`}`,
};

const en: CheckNumbersWords = {
  usage: [
    'Usage: npm run check-numbers -- FILE [options]',
    '',
    'Checks the identity numbers of a file, one a line, and counts them by what is wrong. Several threads read the file in',
    'pieces, so that a long one takes no more memory than a short one.',
    '',
    '  --report FILE        write line, code and sentence of each wrong number there (CSV); it holds no number',
    '  --threads COUNT      worker threads; 0 for the main thread only; without it, one for each core',
    '  --generate COUNT     make the file first, of so many invented numbers',
    '  --wrong PERCENT      the share of wrong ones among them, 0 to 100; 2 without it',
    '  --seed SEED          the same seed makes the same file; 1 without it',
    '  --lang zh-TW         Chinese',
    '',
    'The exit code is 0 if all are right, 2 if some are wrong, 1 if they could not be checked or it was stopped.',
  ],
  option: (option) => `Option ${option} cannot be used; see --help`,
  title: (file) => `Checking the identity numbers of ${file}`,
  generated: (numbers, wrong) => `${thousands(numbers)} invented numbers were made, ${thousands(wrong)} of them wrong.`,
  exists: 'The file is there already and is not replaced',
  unwritable: 'The file cannot be written; check the folder and the space on the disk',
  progress: 'checking (MB)',
  lines: 'lines',
  right: 'right',
  forgiven: 'of them mended: small letters, full width, spaces around',
  wrong: 'wrong',
  kinds: {
    'national-id': 'national ID',
    'resident-certificate': 'resident certificate, current format',
    'legacy-resident-certificate': 'resident certificate, legacy format',
  },
  firstAt: (line) => `first in line ${thousands(line)}`,
  report: (file) => `Every wrong line stands in ${file}`,
  columns: ['line', 'code', 'sentence'],
  stopped: (lines) => `Stopped after line ${thousands(lines)}; the above is what was found by then.`,
  effort: ({ seconds, perSecond, megabytes, threads }) =>
    `${seconds.toFixed(2)} s, ${thousands(perSecond)} lines a second; at most ${megabytes} MB of memory; ${threads === 0 ? 'no worker threads' : `${threads} worker threads`}`,
};

export const CHECK_NUMBERS_WORDS: { readonly [L in Language]: CheckNumbersWords } = { 'zh-TW': zhTW, en };

/** 1,000,000 */
export function thousands(count: number): string {
  return count.toLocaleString('en');
}
