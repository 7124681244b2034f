import type { ColumnCalendar, RosterImport } from 'tw-teacher-account';

/** How far an import came, in a line. */
type Counts = Pick<RosterImport, 'written' | 'spared' | 'writes'>;

/** What the example says in its own words. What the package has a sentence for is not here. */
export interface ImportWords {
  readonly usage: readonly string[];
  readonly option: (option: string) => string;
  readonly title: (unit: string) => string;
  readonly understood: (facts: { rows: number; headerRow: number; calendar: ColumnCalendar; other: number }) => string;
  readonly lines: string;
  readonly more: (count: number) => string;
  readonly row: (line: number) => string;
  readonly totals: string;
  readonly dryRun: string;
  readonly begun: string;
  readonly unfinished: (counts: Pick<Counts, 'written' | 'writes'>) => string;
  readonly applied: (counts: Counts) => string;
  readonly moved: (count: number) => string;
  readonly undo: (id: string) => string;
  readonly remark: string;
  readonly unwritable: string;
  /** After the package's sentence: the option that helps. */
  readonly massChange: (sentence: string) => string;
  readonly calendar: (sentence: string) => string;
  readonly errorHint: (lines: number) => string;
  readonly errorFile: (file: string, lines: number) => string;
  readonly progress: { readonly planning: string; readonly applying: string };
}

export const zhTW: ImportWords = {
  usage: [
    '用法：npm run import-roster -- 檔案 [選項]',
    '',
    '讀取教師名冊（CSV 或 Excel .xlsx），先列出每一列將如何處理；不加 --apply 就不寫入任何資料。',
    '',
    '  --db 檔案            名冊所在的 SQLite 檔案；不指定則只在本次執行中試算',
    '  --unit 代碼          單位代碼',
    '  --everybody          檔案就是全校名單：名冊中不在檔案裡的人將移出',
    '  --calendar 曆法      生日欄的曆法：gregorian（西元）、minguo（民國）、mixed（逐格判斷）',
    '  --apply              照計畫寫入',
    '  --yes                確認大量異動',
    '  --accept 3,5         待確認的列中，要寫入的列號；檔案中沒有的人，用 # 後的號碼',
    '  --leave-out 7        不寫入的列號；同上',
    '  --all                列出所有需要注意的列，不只前 20 列',
    '  --errors 檔案        把原檔加上「處理結果」欄，另存為這個檔案',
    '  --undo 編號          復原先前的匯入',
    '  --lang en            英文',
  ],
  option: (option) => `選項 ${option} 無法使用；請看 --help`,
  title: (unit) => `匯入教師名冊：${unit}`,
  understood: ({ rows, headerRow, calendar, other }) =>
    `欄位名稱在第 ${headerRow} 列，其下 ${rows} 列資料；生日欄是${CALENDARS_ZH[calendar]}${other > 0 ? `；${other} 個其他欄位略過` : ''}。`,
  lines: '需要注意的列',
  more: (count) => `……另有 ${count} 列；加上 --all 全部列出`,
  row: (line) => `第 ${line} 列`,
  totals: '合計',
  dryRun: '以上是試算，沒有寫入任何資料。確認後加上 --apply 再執行一次。',
  begun: '先前中斷的匯入，從中斷處繼續。',
  unfinished: ({ written, writes }) =>
    `先前的匯入中斷了（已寫入 ${written} 列，計畫 ${writes} 列）；下次加上 --apply 執行時會先完成它。`,
  applied: ({ written, writes }) => `已寫入 ${written} 列（計畫 ${writes} 列）。`,
  moved: (count) => `${count} 列在匯入期間被別人異動，保留現況。`,
  undo: (id) => `要復原，請執行 --undo ${id}`,
  remark: '處理結果',
  unwritable: '無法寫入檔案，請檢查資料夾權限，或用 --errors 指定別處',
  massChange: (sentence) => `${sentence}（確認無誤後加上 --yes）`,
  calendar: (sentence) => `${sentence}（或加上 --calendar minguo、--calendar gregorian）`,
  errorHint: (lines) => `${lines} 列需要修正或確認；加上 --errors 檔案，可取得加了「處理結果」欄的原檔。`,
  errorFile: (file, lines) => `原檔加上處理結果（${lines} 列需要修正或確認）：${file}`,
  progress: { planning: '檢查', applying: '寫入' },
};

const CALENDARS_ZH = { gregorian: '西元年', minguo: '民國年', mixed: '西元、民國並用，逐格判斷' };

export const en: ImportWords = {
  usage: [
    'Usage: npm run import-roster -- FILE [options]',
    '',
    'Reads a roster (CSV or Excel .xlsx) and says what would become of each row; writes nothing without --apply.',
    '',
    '  --db FILE            the SQLite file of the rosters; without it, a trial in this process only',
    '  --unit CODE          the unit',
    '  --everybody          the file is the whole staff: who is not in it leaves the roster',
    '  --calendar CALENDAR  of the birth dates: gregorian, minguo, mixed (each cell for itself)',
    '  --apply              write what was planned',
    '  --yes                confirm a mass change',
    '  --accept 3,5         undecided rows that are to be written; for who is not in the file, the number after #',
    '  --leave-out 7        rows that are not to be written; likewise',
    '  --all                show every row to look at, not the first 20 only',
    '  --errors FILE        write the file, with a column of what became of each row, there',
    '  --undo ID            undo an earlier import',
    '  --lang zh-TW         Chinese',
  ],
  option: (option) => `Option ${option} cannot be used; see --help`,
  title: (unit) => `Importing the roster of ${unit}`,
  understood: ({ rows, headerRow, calendar, other }) =>
    `Row ${headerRow} names the columns, ${rows} rows below it; birth dates are ${CALENDARS_EN[calendar]}${other > 0 ? `; ${other} other columns passed over` : ''}.`,
  lines: 'Rows to look at',
  more: (count) => `… and ${count} more; --all shows them`,
  row: (line) => `row ${line}`,
  totals: 'Totals',
  dryRun: 'This was a trial: nothing was written. Run it again with --apply to write.',
  begun: 'An import that was interrupted goes on from where it stopped.',
  unfinished: ({ written, writes }) =>
    `An earlier import was interrupted after ${written} of ${writes} rows; the next run with --apply finishes it first.`,
  applied: ({ written, writes }) => `${written} rows written (${writes} planned).`,
  moved: (count) => `${count} rows were changed by others meanwhile, and left as they are.`,
  undo: (id) => `To undo it: --undo ${id}`,
  remark: 'result',
  unwritable: 'The file cannot be written; check the folder, or name another with --errors',
  massChange: (sentence) => `${sentence} (once you are sure, add --yes)`,
  calendar: (sentence) => `${sentence} (or add --calendar minguo, --calendar gregorian)`,
  errorHint: (lines) =>
    `${lines} rows to mend or decide; --errors FILE gives the file back with a column of what is wrong.`,
  errorFile: (file, lines) => `The file with what became of each row (${lines} to mend or decide): ${file}`,
  progress: { planning: 'checking', applying: 'writing' },
};

const CALENDARS_EN = { gregorian: 'Gregorian', minguo: 'Minguo', mixed: 'in both calendars, each read for itself' };
