/** `npm run import-roster`, as a school's clerk would use it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { checkDigitOf, maskIdentityNumber, parseIdentityNumber } from 'tw-teacher-account';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { generateStaff, STAFF_FILE } from '../../examples/data/staff.js';
import { runImport } from '../../examples/import/run-import.js';
import { runRecorded } from './recorded-terminal.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'import-roster-'));
vi.stubEnv('INIT_CWD', FOLDER); // as if every run were typed there
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(FOLDER, { recursive: true });
});

const run = (...args: readonly string[]) => runRecorded(runImport, args);
const runUntil = (signal: AbortSignal, ...args: readonly string[]) => runRecorded(runImport, args, signal);

const undoOf = (output: string) => /--undo (\S+)/.exec(output)?.[1] ?? '';

test('the sample is what its generator writes', () => {
  expect(readFileSync(STAFF_FILE, 'utf8')).toBe(generateStaff());
});

test('without --apply it says what would be, within a hundred columns, and shows no number of the file', async () => {
  const { code, output, errors } = await run();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('欄位名稱在第 3 列，其下 29 列資料；生日欄是民國年');
  expect(output).toMatch(/^ +22 將新增$/m);
  expect(output).toMatch(/^ +7 未通過$/m);
  expect(output).toContain('沒有寫入任何資料');
  for (const line of output.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(100);
  const numbers = readFileSync(STAFF_FILE, 'utf8').match(/[A-Z][0-9]{9}/g) ?? [];
  expect(numbers.length).toBeGreaterThan(20);
  for (const number of numbers) expect(output).not.toContain(number);
});

test('planned, applied, applied again, and undone', async () => {
  const first = await run('--db', 'a.sqlite', '--apply');
  expect(first.code).toBe(0);
  expect(first.output).toContain('已寫入 22 列');

  const again = await run('--db', 'a.sqlite', '--apply');
  expect(again.output).toMatch(/^ +22 無異動$/m);
  expect(again.output).toContain('已寫入 0 列');

  const trial = await run('--db', 'a.sqlite', '--undo', undoOf(first.output));
  expect(trial.output).toMatch(/^ +22 將移出名單$/m);
  expect(trial.output).toContain('沒有寫入任何資料');
  expect((await run('--db', 'a.sqlite', '--undo', undoOf(first.output), '--apply')).output).toContain('已寫入 22 列');
  expect((await run('--db', 'a.sqlite')).output).toMatch(/^ +22 將新增$/m);
});

test('the file comes back in its own order with what is wrong, and mended it goes in', async () => {
  await run('--errors', 'back.csv', '--lang', 'en');
  const text = readFileSync(join(FOLDER, 'back.csv'), 'utf8');
  const [original, back] = [readFileSync(STAFF_FILE, 'utf8'), text].map((one) => one.split('\r\n'));
  for (const [index, line] of (original ?? []).entries()) expect(back?.[index]).toContain(line.replace('\uFEFF', ''));
  expect(text).toContain('備註,result');
  expect(text.match(/refused: column/g)?.length).toBe(7);

  // the row that was there twice is struck out, the intern's title and the others' slips are left
  const mended = (original ?? []).filter((_, index) => index !== 31);
  writeFileSync(join(FOLDER, 'mended.csv'), mended.join('\r\n'));
  expect((await run('mended.csv', '--lang', 'en')).output).toMatch(/^ +5 refused$/m);
});

describe('a mass change', () => {
  test('is stopped, and confirmed with --yes', async () => {
    await run('--db', 'mass.sqlite', '--apply');
    const [, , header, ...rows] = readFileSync(STAFF_FILE, 'utf8').split('\r\n');
    writeFileSync(join(FOLDER, 'few.csv'), [header, ...rows.slice(0, 4)].join('\r\n'));
    const stopped = await run('few.csv', '--db', 'mass.sqlite', '--everybody', '--apply');
    expect(stopped.code).toBe(1);
    expect(stopped.errors).toContain('--yes');
    const confirmed = await run('few.csv', '--db', 'mass.sqlite', '--everybody', '--apply', '--yes', '--lang', 'en');
    expect(confirmed.errors).toBe('');
    expect(confirmed.output).toContain('18 rows written (18 planned)');
  });

  test('can be left out line by line', async () => {
    await run('--db', 'lines.sqlite', '--apply');
    const rows = readFileSync(STAFF_FILE, 'utf8').split('\r\n');
    const text = rows.map((row) => row.replace(',導師,', ',級任教師,')).join('\r\n');
    writeFileSync(join(FOLDER, 'titles.csv'), text);
    const trial = await run('titles.csv', '--db', 'lines.sqlite');
    expect(trial.output).toMatch(/職稱.*導師.*級任教師/);
    const left = /第 (\d+) 列 將更新/.exec(trial.output)?.[1] ?? '';
    const planned = Number(/^ +(\d+) 將更新$/m.exec(trial.output)?.[1]);
    const done = await run('titles.csv', '--db', 'lines.sqlite', '--apply', '--yes', '--leave-out', left);
    expect(done.output).toContain(`已寫入 ${planned - 1} 列`);
  });
});

describe('somebody who is not in the file', () => {
  const [, , header, ...rows] = readFileSync(STAFF_FILE, 'utf8').split('\r\n');
  const leaving = async (...args: readonly string[]) =>
    run('first.csv', '--db', 'leaving.sqlite', '--everybody', '--yes', ...args);

  test('is named, and left out by the number that is shown', async () => {
    await run('--db', 'leaving.sqlite', '--apply');
    writeFileSync(join(FOLDER, 'first.csv'), [header, rows[0]].join('\r\n'));
    const trial = await leaving('--lang', 'en');
    const shown = [...trial.output.matchAll(/^ *#(\d+) ([A-Z]\d{5}\*{4}) will leave the roster: (.+) \(.+\)$/gm)];
    expect(shown.length).toBe(20);
    expect(trial.output).toContain('… and 1 more; --all shows them');
    const all = await leaving('--lang', 'en', '--all');
    expect(all.output.match(/will leave the roster: /g)?.length).toBe(21);

    const [, line = '', masked = '', name = ''] = shown[0] ?? [];
    const row = rows.find((cells) => cells.includes(masked.slice(0, 6)) && cells.includes(name)) ?? '';
    const number = parseIdentityNumber(/[A-Z][0-9]{9}/.exec(row)?.[0])._unsafeUnwrap();
    expect(maskIdentityNumber(number)).toBe(masked);
    expect((await leaving('--apply', '--leave-out', line)).output).toContain('已寫入 20 列');
    expect((await leaving('--lang', 'en')).output).toContain(`will leave the roster: ${name}`);
  });
});

describe('interrupted', () => {
  const CLASSES = /^ +(\d+) 將新增$/m;

  test('while it writes, it goes on with the next --apply, and a trial only says so', async () => {
    const many = manyTeachers(1_200);
    writeFileSync(join(FOLDER, 'many.csv'), many);
    const stop = new AbortController();
    const stopsAtSecondBatch = countdown(3 + 1, () => {
      stop.abort();
    });
    const stopped = await runUntil(stopsAtSecondBatch(stop.signal), 'many.csv', '--db', 'stop.sqlite', '--apply');
    expect(stopped).toMatchObject({
      code: 1,
      errors: expect.stringContaining('已中止，處理到 500／1200 列') as string,
    });

    const trial = await run('many.csv', '--db', 'stop.sqlite');
    expect(trial.output).toContain('已寫入 500 列，計畫 1200 列');
    expect(CLASSES.exec(trial.output)?.[1]).toBe('700');

    const goneOnWith = await run('many.csv', '--db', 'stop.sqlite', '--apply');
    expect(goneOnWith.output).toContain('已寫入 1200 列（計畫 1200 列）');
    expect(goneOnWith.output).toMatch(/^ +1200 無異動$/m);
  });

  test('while it plans, it leaves nothing behind', async () => {
    const stop = new AbortController();
    stop.abort();
    const stopped = await runUntil(stop.signal, '--db', 'stopped.sqlite', '--apply');
    expect(stopped.errors).toContain('已中止，處理到 0／29 列');
    expect(CLASSES.exec((await run('--db', 'stopped.sqlite')).output)?.[1]).toBe('22');
  });
});

test.each([
  ['an option that is none', ['--what'], '--what'],
  ['a second file', ['a.csv', 'b.csv'], 'b.csv'],
  ['a calendar that is none', ['--calendar', 'lunar'], '--calendar'],
  ['a unit that is none', ['--unit', '??'], '--unit'],
  ['lines that are none', ['--accept', 'x'], '--accept'],
  ['lines that are none', ['--leave-out', '1,'], '--leave-out'],
  ['a language that is none', ['--lang', 'fr'], '--lang'],
  ['writing without a database', ['--apply'], '--db'],
  ['a file that is not there', ['missing.csv'], 'missing.csv'],
  ['a file that is no table', [process.execPath], process.execPath],
  ['an import that is not there', ['--db', 'none.sqlite', '--undo', 'none'], '找不到'],
  ['a unit that nobody knows', ['--unit', '999999'], '單位'],
  ['a folder that is not there', ['--db', 'none/a.sqlite'], 'none/a.sqlite'],
])('%s is one sentence, and the exit code 1', async (_, args, named) => {
  const { code, errors } = await run(...args);
  expect(code).toBe(1);
  expect(errors).toContain(named);
  expect(errors.trim().split('\n').length).toBe(1);
});

test('a calendar that cannot be told is asked for, with the option that tells it', async () => {
  writeFileSync(join(FOLDER, 'calendar.csv'), '姓名,性別,身分證字號,生日,職稱\n王小明,男,A123456789,790101,教師');
  expect((await run('calendar.csv')).errors).toContain('--calendar minguo');
  expect((await run('calendar.csv', '--calendar', 'minguo')).output).toMatch(/提醒：.*補 0/);
});

test('--help tells all options, in either language', async () => {
  const { code, output } = await run('--help');
  expect(code).toBe(0);
  const english = (await run('--help', '--lang', 'en')).output;
  for (const option of [
    '--db',
    '--unit',
    '--everybody',
    '--calendar',
    '--apply',
    '--yes',
    '--accept',
    '--leave-out',
    '--all',
    '--errors',
    '--undo',
  ]) {
    expect(output).toContain(option);
    expect(english).toContain(option);
  }
});

test('the sample’s people have numbers of the right shape, and nobody has two', () => {
  const numbers = (readFileSync(STAFF_FILE, 'utf8').match(/[A-Z][0-9]{9}/g) ?? []).filter((number) =>
    parseIdentityNumber(number).isOk(),
  );
  // one is there twice, as one of the slips
  expect(new Set(numbers).size).toBe(numbers.length - 1);
});

/** A file of so many invented teachers. */
function manyTeachers(count: number): string {
  const rows = Array.from({ length: count }, (_, person) => {
    const firstNine = `A1${String(person * 7_919).padStart(7, '0')}`;
    const number = firstNine + checkDigitOf(firstNine)._unsafeUnwrap();
    return `王小明,男,${number},1990/01/${String(1 + (person % 28)).padStart(2, '0')},教師`;
  });
  return ['姓名,性別,身分證字號,出生年月日,職稱', ...rows].join('\n');
}

/** A signal that is asked so often before it is aborted: once before each portion. */
function countdown(asked: number, abort: () => void) {
  let left = asked;
  return (signal: AbortSignal): AbortSignal =>
    new Proxy(signal, {
      get(target, name) {
        if (name === 'aborted' && (left -= 1) < 0) abort();
        return Reflect.get(target, name, target) as unknown;
      },
    });
}
