import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ReadRosterFileOptions,
  type RosterFileSource,
  readRosterFile,
  rosterCsvChunks,
  type SheetOrigin,
  WORKBOOK_LIMITS,
  type WriteRosterFileOptions,
  writeRosterFile,
} from '../../src/roster-file/index.js';
import { createSheetBuilder, type Sheet } from '../../src/sheet/sheet.js';
import { property } from '../support/property.js';
import { readRows } from './support/reading.js';

const CSV: SheetOrigin = { format: 'csv', encoding: 'utf-8', delimiter: ',' };
const XLSX: SheetOrigin = { format: 'xlsx', sheetName: '教師', dateSystem: '1900' };

type Row = readonly [row: number, ...cells: string[]];

function sheetOf(rows: readonly Row[], origin = CSV): Sheet {
  const builder = createSheetBuilder(origin);
  for (const [row, ...cells] of rows) builder.add(row, cells);
  return builder.build();
}

async function written(sheet: Sheet, options?: WriteRosterFileOptions): Promise<Uint8Array> {
  return (await writeRosterFile(sheet, options))._unsafeUnwrap();
}

async function sheetIn(file: RosterFileSource, options?: ReadRosterFileOptions): Promise<Sheet> {
  return (await readRosterFile(file, options))._unsafeUnwrap();
}

const text = async (sheet: Sheet, options?: WriteRosterFileOptions) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await written(sheet, { format: 'csv', ...options }));

describe('a CSV file', () => {
  test('has a mark, commas, CRLF, and rows at their places', async () => {
    const sheet = sheetOf([
      [2, '姓名', '職稱'],
      [4, '王小明', '國語,數學'],
      [5, 'say "hi"', 'a\nb'],
    ]);
    expect(await text(sheet)).toBe('\ufeff\r\n姓名,職稱\r\n\r\n王小明,"國語,數學"\r\n"say ""hi""","a\nb"\r\n');
  });

  test.each([
    '=1+1',
    '+886',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "=cmd|' /C calc'!A0",
  ])('has an apostrophe before %j, which is gone when it is read', async (cell) => {
    const sheet = sheetOf([[1, cell]]);
    expect((await text(sheet)).replaceAll('"', '')).toBe(`\ufeff'${cell}\r\n`);
    expect(await readRows(await written(sheet))).toEqual([[1, cell]]);
  });

  test.each(['a=1', ' =1', "'", "'a", '1-1', '王=1'])('has none before %j', async (cell) => {
    expect(await text(sheetOf([[1, cell]]))).toBe(`\ufeff${cell}\r\n`);
  });

  test('is made in chunks', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [index + 1, `名${index}`, ''] as const);
    const chunks = [...rosterCsvChunks(sheetOf(rows))];
    expect(chunks.length).toBeGreaterThan(3);
    expect(await readRows(Buffer.concat(chunks))).toEqual(rows.map(([row, name]) => [row, name]));
  });

  test('without a row is only a mark', async () => {
    expect(await text(sheetOf([]))).toBe('\ufeff');
  });
});

describe('added columns', () => {
  const sheet = sheetOf([
    [1, '教師名冊'],
    [3, '姓名', '職稱', '備註'],
    [4, '王小明'],
    [5, '林美玉', '組長'],
  ]);
  const addedColumns = [
    { header: '說明', textOf: ({ row, cells }: { row: number; cells: readonly string[] }) => `${row}:${cells.length}` },
    { header: '=檢查', textOf: () => '' },
  ];

  test.each(['csv', 'xlsx'] as const)('stand behind the last column of the sheet: %s', async (format) => {
    expect(await readRows(await written(sheet, { format, addedColumns, headerRow: 3 }))).toEqual([
      [1, '教師名冊'],
      [3, '姓名', '職稱', '備註', '說明', '=檢查'],
      [4, '王小明', '', '', '4:1'],
      [5, '林美玉', '組長', '', '5:2'],
    ]);
  });

  test('begin at the first row unless it is said', async () => {
    expect(await readRows(await written(sheet, { addedColumns }))).toEqual([
      [1, '教師名冊', '', '', '說明', '=檢查'],
      [3, '姓名', '職稱', '備註', '3:3'],
      [4, '王小明', '', '', '4:1'],
      [5, '林美玉', '組長', '', '5:2'],
    ]);
  });

  test.each(['csv', 'xlsx'] as const)('whose text cannot be made give an error without it: %s', async (format) => {
    const textOf = () => {
      throw new Error('A123456789');
    };
    const result = await writeRosterFile(sheet, { format, addedColumns: [{ header: 'x', textOf }] });
    expect(result._unsafeUnwrapErr()).toEqual({ code: 'roster-file.unwritable' });
  });
});

describe('a workbook', () => {
  test('has as many columns as the sheet', async () => {
    const row = [1, ...Array.from({ length: 720 }, (_, column) => String(column))] as const;
    const file = await written(sheetOf([row]), { format: 'xlsx' });
    expect(await readRows(file, { limits: { columns: 720 } })).toEqual([row]);
  });

  test.each([
    ['教師', '教師'],
    ["'[a]:b*c?d/e\\f'", 'a  b c d e f'],
    ['一'.repeat(40), '一'.repeat(31)],
    ['***', '工作表1'],
  ])('whose sheet was called %j has one called %j', async (sheetName, name) => {
    const sheet = sheetOf([[1, 'a']], { ...XLSX, sheetName });
    expect((await sheetIn(await written(sheet))).origin).toEqual({ ...XLSX, sheetName: name });
  });

  test('made of a CSV file has a name too', async () => {
    const file = await written(sheetOf([[1, 'a']]), { format: 'xlsx' });
    expect((await sheetIn(file)).origin).toMatchObject({ sheetName: '工作表1' });
  });

  test.each([
    [[[1_048_577, 'a']], { code: 'roster-file.too-many-rows', limit: 1_048_576 }],
    [
      [
        [1, 'a'],
        [2, ...Array<string>(16_385).fill('a')],
      ],
      { code: 'roster-file.too-many-columns', limit: 16_384, row: 2 },
    ],
    [[[1, 'a', 'b'.repeat(32_768)]], { code: 'roster-file.cell-too-long', limit: 32_767, row: 1, column: 2 }],
  ] as [Row[], object][])('cannot hold everything (%#)', async (rows, error) => {
    expect((await writeRosterFile(sheetOf(rows), { format: 'xlsx' }))._unsafeUnwrapErr()).toEqual(error);
    expect(Object.values(WORKBOOK_LIMITS)).toContain((error as { limit: number }).limit);
  });
});

describe('reading what was written gives the same', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '＋',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        ' ',
        '<',
        'a',
        '王',
        '𠮷',
        '\ufeff',
        '\u0001',
        '_x000D_',
        '&',
        'sep',
        'valueOf',
        '__proto__',
      ),
      maxLength: 6,
    }),
  );
  // a NUL is read by nobody
  const cell = piece.map((all) => all.replaceAll('\0', ''));
  const row = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(cell, { maxLength: 4 }),
    cell.filter((last) => last !== ''),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 10 }).map((all) => {
    let at = 0;
    return all.map(([step, cells, last]) => [(at += step), ...cells, last] as const);
  });

  property([rows])('as CSV', async (all) => {
    expect(await readRows(await written(sheetOf(all)))).toEqual(all);
  });

  property([rows])('as a workbook', async (all) => {
    expect(await readRows(await written(sheetOf(all), { format: 'xlsx' }))).toEqual(all);
  });

  property([fc.array(fc.constantFrom('\ud842', '\udfb7', 'a', '_', 'x', 'D842_', '\ufffe'), { minLength: 1 })])(
    'of half surrogate pairs in a workbook',
    async (units) => {
      const all = [[1, units.join('')]] as const;
      expect(await readRows(await written(sheetOf(all), { format: 'xlsx' }))).toEqual(all);
    },
  );

  test('of half a surrogate pair in CSV what UTF-8 can hold', async () => {
    expect(await readRows(await written(sheetOf([[1, 'a\ud842']])))).toEqual([[1, 'a\ufffd']]);
  });
});
