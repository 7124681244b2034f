import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { property } from '../support/property.js';
import { big5, big5Characters, inPieces, readOrigin, readRows, utf8, utf16 } from './support/reading.js';

const TABLE = '姓名,性別,職稱\r\n王小明,男,教師\r\n林美玉,女,組長\r\n';
const ROWS = [
  [1, '姓名', '性別', '職稱'],
  [2, '王小明', '男', '教師'],
  [3, '林美玉', '女', '組長'],
];

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TABLE}`), 'utf-8'],
    ['Big5', big5(TABLE), 'big5'],
    ['UTF-16, little end first', utf16(TABLE), 'utf-16le'],
    ['UTF-16, big end first', utf16(TABLE, 'be'), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    expect(await readRows(bytes)).toEqual(ROWS);
    expect(await readOrigin(bytes)).toEqual({ format: 'csv', encoding, delimiter: ',' });
  });

  test('what the caller says wins', async () => {
    expect(await readRows(utf16(TABLE, 'be', ''), { encoding: 'utf-16be' })).toEqual(ROWS);
    expect(await readRows(utf16(TABLE, 'le'), { encoding: 'utf-16le' })).toEqual(ROWS);
    expect(await readRows(utf8(`\ufeff${TABLE}`), { encoding: 'utf-8' })).toEqual(ROWS);
    expect(await readRows(big5(TABLE), { encoding: 'utf-8' })).toEqual({ code: 'roster-file.encoding', row: 1 });
    // a mark of another encoding is text in this one, or none
    expect(await readRows(utf8(`\ufeffa`), { encoding: 'big5' })).not.toEqual([[1, 'a']]);
  });

  test('a second byte order mark is a character', async () => {
    expect(await readRows(utf8('\ufeff\ufeffa\r\n\ufeffb'))).toEqual([
      [1, '\ufeffa'],
      [2, '\ufeffb'],
    ]);
  });

  test.each([
    ['no encoding at all', [0x61, 0x0a, 0xff, 0x31], 2],
    ['a UTF-8 file with one broken byte', [...utf8('王,林\n陳,黃\n'), 0xe7, 0x0a], 3],
    ['half of a UTF-8 surrogate', [...utf8('王\n'), 0xed, 0xa0, 0x80], 2],
  ])('%s is refused, with its row', async (_, bytes, row) => {
    expect(await readRows(Uint8Array.from(bytes))).toEqual({ code: 'roster-file.encoding', row });
  });

  test.each([
    ['half of a pair within', '王\r\n林\ud842\r\n陳'],
    ['the other half', '王\r\n林\udf9f'],
    ['half of a pair at the end', '王\r\n林\ud842'],
    ['half of a pair after a whole one', '王\r\n𠮷\ud842x'],
  ])('UTF-16 with %s is refused, with its row', async (_, text) => {
    expect(await readRows(utf16(text))).toEqual({ code: 'roster-file.encoding', row: 2 });
  });

  test('UTF-16 with half a unit at the end is refused', async () => {
    expect(await readRows(Uint8Array.from([...utf16('王\n林\n'), 0x41]))).toEqual({
      code: 'roster-file.encoding',
      row: 3,
    });
  });

  test('of two mistakes the first row is told', async () => {
    const tooWide = { code: 'roster-file.too-many-columns', limit: 2, row: 1 };
    expect(await readRows('a,b,c\nd,e,f\n"g"h', { limits: { columns: 2 } })).toEqual(tooWide);
    expect(await readRows(Uint8Array.from([...utf8('a\n"b"c\n'), 0xff]))).toEqual({
      code: 'roster-file.quote',
      row: 2,
    });
    expect(await readRows(utf16('a\n"b"c\nd\ud842\n'))).toEqual({ code: 'roster-file.quote', row: 2 });
  });

  test('Big5 that begins beyond what is looked at is refused, and read when it is named', async () => {
    const bytes = Uint8Array.from([...utf8('a\n'.repeat(40_000)), ...big5('王\n')]);
    expect(await readRows(bytes)).toEqual({ code: 'roster-file.encoding', row: 40_001 });
    expect(await readRows(bytes, { encoding: 'big5' })).toHaveLength(40_001);
  });

  const han = fc.array(fc.constantFrom(...big5Characters()), { minLength: 2, maxLength: 8 }).map((all) => all.join(''));
  property([fc.array(fc.array(han, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 20 })])(
    'Big5 is not taken for UTF-8',
    async (table) => {
      const text = table.map((cells) => cells.join(',')).join('\r\n');
      expect(await readRows(big5(text))).toEqual(await readRows(utf8(text)));
    },
  );
});

describe('delimiters', () => {
  test.each([
    [
      'a,b\nc,d',
      ',',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      '\t',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;d',
      ';',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '教師名冊\n\na\tb\tc\n1\t2,3\t4\n5\t6,7\t8\n',
      '\t',
      [['教師名冊'], ['a', 'b', 'c'], ['1', '2,3', '4'], ['5', '6,7', '8']],
    ],
    [
      '"a,b,c,d";x\n"e,f,g,h";y',
      ';',
      [
        ['a,b,c,d', 'x'],
        ['e,f,g,h', 'y'],
      ],
    ],
    ['姓名\n王小明', ',', [['姓名'], ['王小明']]],
    ['a,b\tc', ',', [['a', 'b\tc']]],
    ['sep=;\r\na,1;b', ';', [['a,1', 'b']]],
    ['SEP=\t\na,1\tb', '\t', [['a,1', 'b']]],
    ['sep=;x\na,b', ',', [['sep=;x'], ['a', 'b']]],
  ] as const)('%j', async (text, delimiter, rows) => {
    expect(await readOrigin(text)).toEqual({ format: 'csv', encoding: 'utf-8', delimiter });
    expect(Array.from((await readRows(text)) as [number, ...string[]][], ([, ...cells]) => cells)).toEqual(rows);
  });

  test('the line sep= is no row, in UTF-16 as well', async () => {
    expect(await readRows('\ufeffsep=;\r\na;b')).toEqual([[1, 'a', 'b']]);
    expect(await readRows(utf16('sep=,\r\na,b'))).toEqual([[1, 'a', 'b']]);
    expect(await readRows('sep=;')).toEqual({ code: 'roster-file.empty' });
  });

  test('what the caller says wins', async () => {
    expect(await readRows('a;b,c;d', { delimiter: ',' })).toEqual([[1, 'a;b', 'c;d']]);
    expect(await readRows('sep=;\na;b,c', { delimiter: ',' })).toEqual([[1, 'a;b', 'c']]);
  });

  test('only the first rows are counted', async () => {
    expect(await readOrigin(`${'a,b\n'.repeat(20)}${'a;b;c\n'.repeat(100)}`)).toMatchObject({ delimiter: ',' });
  });
});

describe('rows', () => {
  test.each([
    [
      'a\r\nb\nc\rd',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'a\n\n\nb\n\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    [
      'a\r\n,,\r\nb,,\r\n',
      [
        [1, 'a'],
        [3, 'b'],
      ],
    ],
    [
      'a,b\nc\n,d,,e',
      [
        [1, 'a', 'b'],
        [2, 'c'],
        [3, '', 'd', '', 'e'],
      ],
    ],
    [
      '"a\r\nb",c\nd',
      [
        [1, 'a\r\nb', 'c'],
        [2, 'd'],
      ],
    ],
    ['"say ""hi""",x', [[1, 'say "hi"', 'x']]],
    [' a ,\u200bb\u3000', [[1, ' a ', '\u200bb\u3000']]],
  ] as const)('%j', async (text, rows) => {
    expect(await readRows(text)).toEqual(rows);
  });

  test.each(['', '\ufeff', '\r\n\r\n', ',,\n,,'])('%j has no row', async (text) => {
    expect(await readRows(text)).toEqual({ code: 'roster-file.empty' });
  });

  test.each([
    ['never closed', 'a\nb,"c\nd\n', 2],
    ['in the middle of a cell', 'a\nb\nc"d",e', 3],
    ['with something behind it', 'a\n"b"c', 2],
  ])('a quotation mark %s is refused, with its row', async (_, text, row) => {
    expect(await readRows(text)).toEqual({ code: 'roster-file.quote', row });
  });

  test.each([' <!DOCTYPE html><table>', '<html>', '<?xml version="1.0"?>', '\ufeff\r\n<table border=1>'])(
    '%j is a web page',
    async (text) => {
      expect(await readRows(text)).toEqual({ code: 'roster-file.web-page' });
    },
  );
});

describe('the apostrophe before a formula', () => {
  test.each([
    ["'=1+1", '=1+1'],
    ["'+886", '+886'],
    ["''@x", "'@x"],
    ["'＝x", '＝x'],
    ["'小明", "'小明"],
    ["'", "'"],
    ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ])('%j is read as %j', async (written, read) => {
    expect(await readRows(written)).toEqual([[1, read]]);
  });
});

describe('however the bytes are cut', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', ' ', 'a', '王', '𠮷', '\ufeff'),
      maxLength: 6,
    }),
  );
  const text = fc
    .array(
      fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')),
      { maxLength: 12 },
    )
    .map((rows) => rows.join('\r\n'));
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

  property([
    text,
    cuts,
    fc.constantFrom<(text: string) => Uint8Array>(
      utf8,
      (all) => utf16(all),
      (all) => utf16(all, 'be'),
    ),
  ])('the same comes out', async (all, places, toBytes) => {
    const bytes = toBytes(all);
    expect(await readRows(inPieces(bytes, places))).toEqual(await readRows(bytes));
  });

  test('between a carriage return and its line feed, where a block ends', async () => {
    const cells = ['abcdefg', ...Array.from({ length: 10_000 }, () => 'abcdef')];
    const bytes = utf8(cells.map((cell) => `${cell}\r\n`).join(''));
    const rows = await readRows(inPieces(bytes, [65_536 / bytes.length]));
    expect(rows).toEqual(cells.map((cell, row) => [row + 1, cell]));
  });

  property([fc.uint8Array({ maxLength: 60 }), cuts])('of any bytes', async (bytes, places) => {
    expect(await readRows(inPieces(bytes, places))).toEqual(await readRows(bytes));
  });

  property([fc.integer({ min: 1, max: 90 }), cuts, fc.nat({ max: 30 }), fc.constantFrom('\n', '\r', '\r\n')])(
    'of a file of many blocks',
    async (width, places, odd, lineEnd) => {
      const lines = Array.from(
        { length: 1_500 },
        (_, row) => `${row},"${'名'.repeat(width)}${lineEnd}x",${'y'.repeat(odd)}z`,
      );
      const bytes = utf8(lines.join(lineEnd));
      const rows = await readRows(inPieces(bytes, places));
      expect(rows).toEqual(
        lines.map((_, row) => [row + 1, String(row), `${'名'.repeat(width)}${lineEnd}x`, `${'y'.repeat(odd)}z`]),
      );
    },
  );
});
