import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_FILES } from '../../examples/options.js';
import { readApplications } from '../../examples/read-applications.js';
import { readRoster } from '../../examples/read-roster.js';
import type { Run } from './recorded-terminal.js';
import { command, countsOf, run } from './run.js';
import { secretsOf } from './secrets.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

const roster = readRoster(DEFAULT_FILES.roster)._unsafeUnwrap();
const applications = readApplications(DEFAULT_FILES.applications)._unsafeUnwrap();

describe('on the data that comes with it', () => {
  let shown: Run;
  beforeAll(async () => {
    shown = await run();
  });

  test('ends well', () => {
    expect(shown).toMatchObject({ code: 0, errors: '' });
  });

  test('counts every outcome of the roster', () => {
    expect(countsOf(shown).roster).toEqual({
      'pre-registered (created)': 257,
      'pre-registered (unchanged)': 1,
      'pre-registered (updated)': 1,
      'roster-entry.invalid': 14,
      '· birth-date.in-future': 1,
      '· calendar-date.day': 1,
      '· identity-number.check-digit': 1,
      '· identity-number.letter-for-digit': 1,
      '· identity-number.look-alike': 2,
      '· job-title.missing': 1,
      '· minguo.gregorian-year': 1,
      '· minguo.year': 1,
      '· person-name.character': 1,
      '· person-name.missing': 1,
      '· read-date.ambiguous': 2,
      '· roster-entry.sex-mismatch': 1,
      '· sex.missing': 1,
      '· unit-code.length': 1,
      'pre-registration.intern': 1,
      'pre-registration.not-an-intern': 1,
      'unit.unknown': 1,
    });
  });

  test('counts every outcome of an application', () => {
    expect(countsOf(shown).applications).toEqual({
      'account-opened': 201,
      '· account-opened (variant)': 3,
      'account-opened (repeated)': 1,
      'application-form.invalid': 15,
      '· account-name.full-width': 1,
      '· account-name.leading-letters': 1,
      '· account-name.length': 1,
      '· application-form.unknown-form': 1,
      '· consent.not-agreed': 4,
      '· consent.version-outdated': 1,
      '· county.former': 1,
      '· email-address.confirmation-mismatch': 2,
      '· email-address.no-at-sign': 1,
      '· identity-number.check-digit': 1,
      '· job-title.missing': 1,
      '· minguo.day': 1,
      '· minguo.gregorian-year': 1,
      '· password.character': 1,
      '· password.confirmation-mismatch': 2,
      '· password.contains-account-name': 1,
      '· password.length': 1,
      '· person-name.missing': 1,
      '· phone-number.local-length': 1,
      '· phone-number.service-number': 1,
      '· record.unknown-fields': 1,
      '· teaching-subjects.duplicate': 1,
      '· township.unknown': 1,
      'application.no-match': 14,
      '· application.intern-at-school': 1,
      '· application.mismatch': 8,
      '· application.not-pre-registered': 2,
      '· application.wrong-form': 3,
      'account.identity-number-taken': 2,
      'account.name-taken': 1,
      'application.idempotency-key-reused': 1,
      'application.too-many-attempts': 1,
      'idempotency-key.length': 1,
      'unit.ambiguous': 1,
      'unit.unknown': 1,
    });
  });

  test('the outcomes add up to the lines of each file', () => {
    const total = (counts: Readonly<Record<string, number>>) =>
      Object.entries(counts).reduce((sum, [code, count]) => (code.startsWith('·') ? sum : sum + count), 0);
    expect(total(countsOf(shown).roster)).toBe(roster.length);
    expect(total(countsOf(shown).applications)).toBe(applications.length);
  });

  test.each([
    '您已更新資料成功',
    '輸入表單資料格式有誤，請再次確認',
    '資料庫尚未有您的資料 或 您的資料與資料庫不符',
    '此身分證字號已有人使用',
    '帳號申請成功',
    '因系統資源有限，僅顯示前200筆，請多利用過濾選項查詢',
  ])('says as the manual does: %s', (sentence) => {
    expect(shown.output).toContain(sentence);
  });

  test('says that nothing is kept, and how many messages were sent', () => {
    expect(shown.output).toContain('\n資料只放在記憶體，結束後不保留。\n');
    const opened = countsOf(shown).applications['account-opened'];
    expect(shown.output.endsWith(`\n\n新開立 ${String(opened)} 個帳號，寄出通知 ${String(opened)} 封。\n`)).toBe(true);
  });

  test('shows the unit each half of the public answer apart', () => {
    const view = shown.output.slice(shown.output.indexOf('\n3. '), shown.output.indexOf('\n4. '));
    expect(view).toMatch(/\d\*{4} 本單位名單中沒有這個身分證字號；若為本單位教師，請核對號碼後登錄$/m);
    expect(view).toMatch(/\d\*{4} 與本單位名單不符：姓名；請向教師本人查證$/m);
    expect(view).toMatch(/\d\*{4} 與本單位名單不符：出生年月日；請向教師本人查證$/m);
    expect(view).toContain('已申請');
    expect(view).toContain('尚未申請');
  });

  test('shows every line of the roster and every application once', () => {
    const numbers = [...shown.output.matchAll(/^ {0,3}(\d+) [✓✗] /gm)].map(([, line]) => Number(line));
    const inOrder = (lines: readonly number[]) => [...lines].sort((a, b) => a - b);
    expect(inOrder(numbers)).toEqual(inOrder([...roster, ...applications].map(({ line }) => line)));
  });

  test('no line is wider than the page', () => {
    const wide = shown.output.split('\n').filter((line) => stringWidth(line) > 100);
    expect(wide).toEqual([]);
  });

  test('shows no identity number, no password, no mailbox and no phone number of anybody', () => {
    const secrets = secretsOf(roster, applications);
    expect(secrets.filter((secret) => shown.output.includes(secret))).toEqual([]);
    expect(shown.output).not.toMatch(/[A-Za-z][0-9A-Da-d][0-9]{8}/);
  });

  test('as a command it shows the same without colours, with --brief only the summary', async () => {
    const { code, output, errors } = await command(['--brief']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const summary = shown.output.slice(shown.output.lastIndexOf('\n摘要\n'));
    expect(summary.length).toBeGreaterThan(1000);
    expect(output.endsWith(summary)).toBe(true);
    expect(output.length).toBeLessThan(summary.length + 300);
  });

  test('counts the same in English', async () => {
    const english = await run('--lang', 'en');
    expect(countsOf(english)).toEqual(countsOf(shown));
    expect(english.output).toContain('The account was opened');
    expect(english.output.split('\n').filter((line) => stringWidth(line) > 100)).toEqual([]);
  });

  test('legacy resident certificate numbers are refused from 2031 on', async () => {
    const later = await run('--brief', '--today', '2031-01-01');
    expect(countsOf(later).roster['· identity-number.expired-format']).toBe(1);
    expect(countsOf(later).applications['· identity-number.expired-format']).toBe(1);
  });
});

const ROSTER_HEADER = '單位代碼,姓名,性別,身分證字號,出生年月日,職稱\n';

describe('on other files', () => {
  // header and first line of the demo's own
  const lines = readFileSync(DEFAULT_FILES.applications, 'utf8').split('\n').slice(0, 2);
  const ONE_APPLICATION = write('one.csv', lines.join('\n'));

  test('takes a roster with columns in another order, quotes, CRLF and a byte-order mark', async () => {
    const text =
      '\uFEFF職稱,姓名,性別,出生年月日,身分證字號,單位代碼,備註\r\n導師,"林\r\n松",男,79/1/1,A123456789,034666,\r\n,,,,,,\r\n';
    const shown = await run('--roster', write('other.csv', text), '--applications', ONE_APPLICATION);
    expect(countsOf(shown).roster).toEqual({ 'pre-registered (created)': 1 });
    expect(shown.output).toMatch(/^ {3}2 ✓ .*A12345\*{4} 1990-01-01 民國 79\/1\/1/m);
  });

  test('control characters of a file do not reach the terminal', async () => {
    const cells = ['034666\u001B[2J', '林\u001B[31m松', '男', 'A123456789', '1990/1/1', '導師\u202E'];
    const file = write('escape.csv', `${ROSTER_HEADER}${cells.join(',')}\n`);
    const { code, output } = await run('--roster', file, '--applications', ONE_APPLICATION);
    expect(code).toBe(0);
    expect(output).toContain('林\uFFFD[31m松');
    expect(output).not.toContain('\u001B');
    expect(output).not.toContain('\u202E');
  });

  test('--help names every option and reads no file', async () => {
    const { code, output } = await run('--help', '--roster', 'nowhere.csv');
    expect(code).toBe(0);
    for (const option of ['schools', 'units', 'roster', 'applications', 'db', 'today', 'lang', 'brief', 'help']) {
      expect(output).toContain(`--${option}`);
    }
  });
});

describe('what cannot be used is told in one sentence', () => {
  const SCHOOLS_HEADER = '代碼,學校名稱,公/私立,縣市名稱,地址,電話,網址\n';
  const SCHOOL = '034666,市立中壢國小,公立,[03]桃園市,[320]桃園市中壢區延平路,(03)4255216,\n';
  const UNITS_HEADER = '單位代碼,單位種類,學校類別,單位名稱,縣市,鄉鎮,電話\n';
  test.each([
    ['a file that is not there', '--roster', null, 'fault.csv：沒有這個檔案'],
    ['an empty file', '--roster', '', 'fault.csv：檔案是空的'],
    ['nothing below the header', '--roster', ROSTER_HEADER, 'fault.csv：只有欄位名稱，沒有資料'],
    [
      'missing columns',
      '--roster',
      '姓名,單位代碼,性別,出生日\n',
      'fault.csv 第 1 行：缺少欄位：身分證字號、出生年月日、職稱',
    ],
    ['a column twice', '--roster', `姓名,${ROSTER_HEADER}x`, 'fault.csv 第 1 行：有兩個欄位都叫「姓名」'],
    [
      'a comma too many',
      '--roster',
      `${ROSTER_HEADER}\n034666,林,松,男,A123456789,1990/1/1,導師\n`,
      'fault.csv 第 3 行：這一行有 7 欄',
    ],
    [
      'a quote that is not closed',
      '--roster',
      `${ROSTER_HEADER}1,2,3,4,5,6\n034666,"林,男\n1,2,3,4,5,6\n`,
      'fault.csv 第 3 行：從這裡開始的一筆資料，雙引號沒有成對',
    ],
    [
      'a quote in the wrong place',
      '--roster',
      `${ROSTER_HEADER}034666,林"松",男,,,\n`,
      'fault.csv 第 2 行：雙引號的位置不對',
    ],
    ['a binary file', '--roster', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'fault.csv：不是文字檔'],
    [
      'Big5',
      '--applications',
      Buffer.from([0x61, 0x0a, 0xa9, 0x6d, 0xa6, 0x57, 0x0a]),
      'fault.csv 第 2 行：不是 UTF-8 文字',
    ],
    [
      'a code of a school',
      '--schools',
      `${SCHOOLS_HEADER}${SCHOOL}${SCHOOL.slice(1)}`,
      'fault.csv 第 3 行：「代碼」無法使用：學校代碼應為 6 個字元',
    ],
    ['a code that is there', '--schools', `${SCHOOLS_HEADER}${SCHOOL}${SCHOOL}`, 'fault.csv 第 2 行相同'],
    [
      'a kind of unit',
      '--units',
      `${UNITS_HEADER}99X901,大學,,甲大學,臺中市,西區,\n`,
      'fault.csv 第 2 行：「單位種類」應為學校、師培學校、教育局處其中之一',
    ],
    [
      'a township',
      '--units',
      `${UNITS_HEADER}99X901,師培學校,,甲大學,臺中市,中壢區,\n`,
      'fault.csv 第 2 行：「鄉鎮」無法使用',
    ],
  ])('%s', async (_, option, content, sentence) => {
    const file = content === null ? join(FOLDER, 'none', 'fault.csv') : write('fault.csv', content);
    const { code, output, errors } = await run(option, file);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain(sentence);
    expect(errors).toMatch(/^[^\n]+\n$/);
  });

  test.each([
    [['--rooster', 'x.csv'], '沒有「--rooster」這個選項'],
    [['x.csv'], '不知道「x.csv」是什麼'],
    [['--roster'], '「--roster」後面少了內容'],
    [['--roster', '--brief'], '「--roster」後面少了內容'],
    [['--brief', '--db'], '「--db」後面少了內容'],
    [['--db', '--lang', 'en'], '「--db」後面少了內容'],
    [['--brief=yes'], '「--brief」後面不接內容'],
    [['--lang', 'fr'], '--lang 只有 zh-TW、en'],
    [['--today', '114/9/1'], '--today 請以西元年月日填寫'],
    [['--lang', 'en', '--bogus'], 'There is no option “--bogus”'],
    [['--lang', 'en', '--roster', FOLDER], 'this is a folder; name a file'],
  ])('%j', async (args, sentence) => {
    const { code, output, errors } = await run(...args);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain(sentence);
    expect(errors).toMatch(/^[^\n]+\n$/);
  });
});

test('as a command it ends with 1 and one sentence on stderr, without a stack trace', async () => {
  const file = write('quote.csv', `${ROSTER_HEADER}034666,"林\n`);
  const { code, output, errors } = await command(['--roster', file]);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/^[^\n]*quote\.csv 第 2 行：[^\n]+\n$/);
});

function write(name: string, content: string | Buffer): string {
  const file = join(FOLDER, name);
  writeFileSync(file, content);
  return file;
}
