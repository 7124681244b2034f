/** `npm run check-numbers`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { parseIdentityNumber } from 'tw-teacher-account';
import { formatError, zhTW } from 'tw-teacher-account/messages';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import checkRange, { LONGEST_LINE } from '../../examples/check-numbers/check-range.mjs';
import { eachWrongLine, rangesOf } from '../../examples/check-numbers/range.js';
import { runCheckNumbers } from '../../examples/check-numbers/run-check-numbers.js';
import { type Run, runRecorded } from './recorded-terminal.js';
import { ROOT } from './run.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'check-numbers-'));
vi.stubEnv('INIT_CWD', FOLDER); // as if every run were typed there
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(FOLDER, { recursive: true });
});

const run = (...args: readonly string[]) => runRecorded(runCheckNumbers, args);
const runUntil = (signal: AbortSignal, ...args: readonly string[]) => runRecorded(runCheckNumbers, args, signal);

const fileOf = (name: string) => join(FOLDER, name);
const textOf = (name: string) => readFileSync(fileOf(name), 'utf8');
/** What was found, without the time that it took. */
const foundIn = (output: string) => output.split('\n').slice(0, -2);
const never = new AbortController().signal;

const RIGHT = 'A123456789';

describe('a file of 120,000 numbers, one in twenty wrong', () => {
  let inThreads: Run;
  let alone: Run;
  let numbers: readonly string[];
  beforeAll(async () => {
    inThreads = await run(
      'made.txt',
      '--generate',
      '120000',
      '--wrong',
      '5',
      '--seed',
      '7',
      '--report',
      'made.csv',
      '--threads',
      '2',
    );
    alone = await run('made.txt', '--threads', '0');
    numbers = textOf('made.txt').trimEnd().split('\n');
  });

  test('is found to have as many wrong ones as were put in, and exactly these', () => {
    const [, made = ''] = /其中 ([\d,]+) 個有誤/.exec(inThreads.output) ?? [];
    const wrong = numbers.filter((number) => parseIdentityNumber(number).isErr());
    expect(numbers.length).toBe(120_000);
    expect(Math.abs(wrong.length / numbers.length - 0.05)).toBeLessThan(0.005);
    expect(inThreads).toMatchObject({ code: 2, errors: '' });
    expect(made).toBe(wrong.length.toLocaleString('en'));
    expect(inThreads.output).toMatch(new RegExp(`^ +${made} 有誤$`, 'm'));
  });

  test('has every wrong line in its report, with code and sentence, in the order of the file, and no number', () => {
    const [header, ...rows] = parse(textOf('made.csv'), { bom: true });
    const expected = numbers.flatMap((number, index) =>
      parseIdentityNumber(number).match(
        () => [],
        (error) => [[String(index + 1), error.code, formatError(error, zhTW)]],
      ),
    );
    expect(header).toEqual(['行', '代碼', '說明']);
    expect(rows).toEqual(expected);
    for (const text of [inThreads.output, textOf('made.csv')]) expect(text).not.toMatch(/[A-Z][0-9]{8,9}/);
  });

  test('is the same by two worker threads and by none', () => {
    // without what was made, and where the report is
    const without = (output: string) => foundIn(output).filter((line) => !/已產生|made\.csv/.test(line));
    expect(without(inThreads.output)).toEqual(without(alone.output));
    expect(inThreads.output).toContain('2 個工作執行緒');
    expect(alone.output).toContain('沒有工作執行緒');
  });

  test('is shown within a hundred columns, in either language', async () => {
    const english = await run('made.txt', '--threads', '0', '--lang', 'en');
    expect(english.output).toContain('120,000 lines');
    for (const line of (inThreads.output + english.output).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(100);
    }
  });

  test('comes from its seed alone', async () => {
    await run('again.txt', '--generate', '1000', '--wrong', '5', '--seed', '7', '--threads', '0');
    await run('other.txt', '--generate', '1000', '--wrong', '5', '--seed', '8', '--threads', '0');
    const first = `${numbers.slice(0, 1000).join('\n')}\n`;
    expect(textOf('again.txt')).toBe(first);
    expect(textOf('other.txt')).not.toBe(first);
  });

  test('is stopped between two pieces, and tells what it found by then', async () => {
    const stop = new AbortController();
    let asked = 0;
    const signal = new Proxy(stop.signal, {
      get(target, name) {
        if (name === 'aborted' && (asked += 1) === 2) stop.abort();
        return Reflect.get(target, name, target) as unknown;
      },
    });
    const { code, output, errors } = await runUntil(signal, 'made.txt', '--threads', '0');
    const lines = Math.ceil(2 ** 20 / (textOf('made.txt').length / 120_000));
    const [, shown = ''] = /^ +([\d,]+) 行$/m.exec(output) ?? [];
    expect(Math.abs(Number(shown.replaceAll(',', '')) - lines)).toBeLessThan(1000);
    expect({ code, errors }).toEqual({ code: 1, errors: `已中止，檢查到第 ${shown} 行；以上是到此為止的結果。\n` });
  });
});

describe('a file in pieces of any size', () => {
  const TEXTS = {
    'lines with and without a number': `${RIGHT}\n\nａ123456789\r\n${RIGHT.toLowerCase()}\nA12345678l\n`,
    'no line feed at the end': `${RIGHT}\n${RIGHT}`,
    'a byte order mark': `\uFEFF${RIGHT}\n${RIGHT}\n`,
    'line feeds only': '\n\n\n',
    'one line, longer than a piece': 'A'.repeat(50),
  };

  test.each(Object.entries(TEXTS))('%s: what is found is what is there', async (_, text) => {
    const file = fileOf('pieces.txt');
    writeFileSync(file, text);
    const bytes = Buffer.byteLength(text);
    const lines = text.replace('\uFEFF', '').replace(/\n$/, '').split('\n');
    const expected = lines.map((line) => parseIdentityNumber(line.replace('\r', '')).isOk());
    for (let size = 1; size <= bytes; size += 1) {
      const found: boolean[] = [];
      for (let start = 0; start < bytes; start += size) {
        const { lines: count, wrong } = await checkRange({ file, start, end: Math.min(start + size, bytes) });
        const piece = Array.from({ length: count }, () => true);
        for (const { line } of eachWrongLine(wrong)) piece[line] = false;
        found.push(...piece);
      }
      expect(found).toEqual(expected);
    }
  });

  test('what was forgiven is counted, and a carriage return is nothing to forgive', async () => {
    const file = fileOf('forgiven.txt');
    const text = `${RIGHT}\r\n${RIGHT.toLowerCase()}\r\n ${RIGHT}\n`;
    writeFileSync(file, text);
    // a file that became shorter meanwhile has no more lines for it
    const found = await checkRange({ file, start: 0, end: text.length + 100 });
    expect(found).toMatchObject({ lines: 3, forgiven: 2, kinds: { 'national-id': 3 } });
  });

  test('a line without end takes no more memory than a piece and what is read behind it', async () => {
    const file = fileOf('endless.txt');
    writeFileSync(file, 'A'.repeat(3 * 2 ** 20));
    const findings = [];
    for (const range of rangesOf(file, 3 * 2 ** 20, never)) findings.push(await checkRange(range));
    expect(findings.map(({ lines }) => lines)).toEqual([1, 0, 0]);
    const [{ error } = { error: null }] = findings.flatMap(({ wrong }) => [...eachWrongLine(wrong)]);
    expect(error).toEqual({ code: 'identity-number.length', expected: 10, actual: 2 ** 20 + LONGEST_LINE });
  });
});

test('an empty file is all right', async () => {
  writeFileSync(fileOf('empty.txt'), '');
  expect(await run('empty.txt')).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringMatching(/^ +0 行$/m) as string,
  });
});

test.each([
  ['no file', [], 'FILE'],
  ['a second file', ['a.txt', 'b.txt'], 'b.txt'],
  ['an option that is none', ['--what'], '--what'],
  ['threads that are none', ['a.txt', '--threads', 'many'], '--threads'],
  ['a share that is none', ['a.txt', '--wrong', '101'], '--wrong'],
  ['a count that is none', ['a.txt', '--generate', '-1'], '--generate'],
  ['a seed that is none', ['a.txt', '--seed', 'x'], '--seed'],
  ['a language that is none', ['a.txt', '--lang', 'fr'], '--lang'],
  ['a report in place of the file', ['a.txt', '--report', 'a.txt'], '--report'],
  ['a file that is not there', ['missing.txt', '--threads', '0'], 'missing.txt'],
  ['a folder', ['.', '--threads', '0'], FOLDER],
  ['a report in no folder', ['empty.txt', '--report', 'none/a.csv'], 'none/a.csv'],
  ['a file that would be replaced', ['empty.txt', '--generate', '1'], 'empty.txt'],
])('%s is one sentence, and the exit code 1', async (_, args, named) => {
  const { code, errors } = await run(...args);
  expect(code).toBe(1);
  expect(errors).toContain(named);
  expect(errors.trim().split('\n').length).toBe(1);
});

test('--help tells all options, in either language', async () => {
  const { code, output } = await run('--help');
  const english = (await run('--help', '--lang', 'en')).output;
  expect(code).toBe(0);
  for (const option of ['--report', '--threads', '--generate', '--wrong', '--seed', '--lang']) {
    expect(output).toContain(option);
    expect(english).toContain(option);
  }
});

test('Ctrl-C ends it in good order while threads are at work', async () => {
  const file = fileOf('long.txt');
  writeFileSync(file, `${RIGHT}\n`);
  truncateSync(file, 16 * 2 ** 30); // on the disk it is one line: the rest is a hole
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/check-numbers.ts', file, '--threads', '2'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdout.once('data', () => child.kill('SIGINT')); // it has begun
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(/^已中止，檢查到第 \d+ 行/) as string });
});
