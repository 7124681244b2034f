/** What cannot be used as a database is told in one sentence, and so is one that fails in the midst of it. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteStores } from '../../examples/open-sqlite-stores.js';
import { openFile } from './database-file.js';
import { command, run } from './run.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'demo-faults-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

const TEXT = join(FOLDER, 'text.csv');
writeFileSync(TEXT, '單位代碼,姓名\n'.repeat(100));

/** A folder in which nothing can be made. Who may do everything is refused by /proc only. */
function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return '/proc';
  const folder = join(FOLDER, 'read-only');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  return folder;
}

/** An empty database with the demo's tables, in which something was done. */
async function databaseAfter(name: string, statement: string): Promise<string> {
  const file = join(FOLDER, name);
  await (await openSqliteStores(file, []))._unsafeUnwrap().close();
  const database = openFile(file);
  database.exec(statement);
  database.close();
  return file;
}

describe('a file that cannot be opened', () => {
  test.each([
    ['a folder', FOLDER, '：這是資料夾，請指定檔案', ': this is a folder; name a file'],
    ['no name', '', '：這是資料夾，請指定檔案', ': this is a folder; name a file'],
    ['a folder that is not there', join(FOLDER, 'none', 'x.sqlite'), '：沒有這個資料夾', ': there is no such folder'],
    ['a folder that is a file', join(TEXT, 'x.sqlite'), '：沒有這個資料夾', ': there is no such folder'],
    ['a place to read only', join(readOnlyFolder(), 'x.sqlite'), '：無法寫入', ': the file cannot be written'],
    ['a text', TEXT, '：不是 SQLite 資料庫', ': this is not a SQLite database'],
  ])('%s', async (_, file, sentence, inEnglish) => {
    for (const [language, text] of [
      ['zh-TW', sentence],
      ['en', inEnglish],
    ] as const) {
      const { code, output, errors } = await run('--lang', language, `--db=${file}`);
      expect({ code, output }).toEqual({ code: 1, output: '' });
      expect(errors).toContain(text);
      expect(errors).toMatch(/^[^\n]+\n$/);
    }
  });

  test('a file that is no database is left as it was', async () => {
    const before = readFileSync(TEXT);
    await run('--db', TEXT);
    expect(readFileSync(TEXT)).toEqual(before);
    expect(existsSync(`${TEXT}-wal`)).toBe(false);
  });

  test('a database of a newer version', async () => {
    const file = await databaseAfter('newer.sqlite', "insert into tta_migration values ('9999-later', '2099-01-01')");
    const { code, output, errors } = await run('--db', file);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^[^\n]*newer\.sqlite：資料庫已由較新版本更新（有 1 個此版本不認得的步驟）[^\n]*\n$/);
  });

  test('as a command it ends with 1 and one sentence on stderr, without a stack trace', async () => {
    const { code, output, errors } = await command(['--db', 'text.csv'], FOLDER);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^text\.csv：不是 SQLite 資料庫[^\n]*\n$/);
  });

  test('no database is made when another file is wrong', async () => {
    const file = join(FOLDER, 'untouched.sqlite');
    expect((await run('--db', file, '--roster', join(FOLDER, 'none.csv'))).code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });
});

test.each([
  'account',
  'identity_number',
  'idempotency_key',
  'pre_registration',
  'consent',
  'outgoing_message',
  'application_refusal',
  'unit',
  'unit_contact',
])('a database without %s ends the demo with one sentence', async (table) => {
  const file = await databaseAfter(`without-${table}.sqlite`, `drop table tta_${table}`);
  const { code, output, errors } = await run('--db', file);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(/^[^\n]*\.sqlite：系統忙碌中，請稍後再試\n$/);
});
