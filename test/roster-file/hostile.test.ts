import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readRows, utf8 } from './support/reading.js';
import { textCell, workbook } from './support/workbook.js';

const MEGABYTE = 1_048_576;

/** A source that gives the same bytes again and again, far beyond what is read, and counts what was taken of it. */
function endless(bytes: Uint8Array, first: Uint8Array = new Uint8Array(0)) {
  const taken = { bytes: 0, stopped: false };
  async function* pieces() {
    try {
      yield first;
      while (taken.bytes < 16 * MEGABYTE) {
        await Promise.resolve();
        taken.bytes += bytes.length;
        yield bytes;
      }
    } finally {
      taken.stopped = true;
    }
  }
  return { taken, source: pieces() };
}

describe('a line without an end is refused early', () => {
  const piece = (text: string) => utf8(text.repeat(MEGABYTE / 16 / text.length));

  test.each([
    ['one cell', '', 'a', { code: 'roster-file.cell-too-long', limit: 2_000, row: 1, column: 1 }],
    [
      'one cell after good rows',
      'a,b\r\nc,d\r\n',
      'x',
      { code: 'roster-file.cell-too-long', limit: 2_000, row: 3, column: 1 },
    ],
    [
      'a cell that is never closed',
      'a,b\r\nc,"',
      'd\n',
      { code: 'roster-file.cell-too-long', limit: 2_000, row: 2, column: 2 },
    ],
    ['cells without an end', 'a\n', 'b,', { code: 'roster-file.too-many-columns', limit: 256, row: 2 }],
    ['empty cells without an end', '', ',,,,', { code: 'roster-file.too-many-columns', limit: 256, row: 1 }],
    ['a quotation mark within', 'a"', 'b', { code: 'roster-file.quote', row: 1 }],
  ])('%s', async (_, first, again, error) => {
    const { taken, source } = endless(piece(again), utf8(first));
    expect(await readRows(source)).toEqual(error);
    expect(taken.bytes).toBeLessThan(2 * MEGABYTE);
    expect(taken.stopped).toBe(true);
  });

  test('with bytes that are no text', async () => {
    const { taken, source } = endless(new Uint8Array(65_536).fill(0xff));
    expect(await readRows(source)).toEqual({ code: 'roster-file.encoding', row: 1 });
    expect(taken.bytes).toBeLessThan(2 * MEGABYTE);
  });

  test('whole or in pieces, the same is told', async () => {
    const text = `a\n"${'b'.repeat(2 * MEGABYTE)}"c\n`;
    const error = { code: 'roster-file.cell-too-long', limit: 2_000, row: 2, column: 1 };
    expect(await readRows(text)).toEqual(error);
    expect(await readRows([utf8(text)].values() as unknown as AsyncIterable<Uint8Array>)).toEqual(error);
  });

  test('rows without an end', async () => {
    const { taken, source } = endless(piece('a,b\n'));
    expect(await readRows(source, { limits: { rows: 30_000 } })).toEqual({
      code: 'roster-file.too-many-rows',
      limit: 30_000,
    });
    expect(taken.bytes).toBeLessThan(MEGABYTE);
  });

  test('blank rows without an end', async () => {
    const { taken, source } = endless(piece('\n'));
    expect(await readRows(source, { limits: { bytes: MEGABYTE } })).toEqual({
      code: 'roster-file.too-large',
      limit: MEGABYTE,
    });
    expect(taken.bytes).toBeLessThan(2 * MEGABYTE);
  });
});

describe('limits', () => {
  test.each([
    [
      'rows',
      'a\nb\n',
      { rows: 2 },
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    ['rows', 'a\nb\nc', { rows: 2 }, { code: 'roster-file.too-many-rows', limit: 2 }],
    ['columns', 'a,b,,\n', { columns: 2 }, [[1, 'a', 'b']]],
    ['columns', 'a\nb,,c', { columns: 2 }, { code: 'roster-file.too-many-columns', limit: 2, row: 2 }],
    ['cell', 'ab,cd', { cellLength: 2 }, [[1, 'ab', 'cd']]],
    ['cell', 'ab,cde', { cellLength: 2 }, { code: 'roster-file.cell-too-long', limit: 2, row: 1, column: 2 }],
    ['bytes', 'abc', { bytes: 3 }, [[1, 'abc']]],
    ['bytes', 'abcd', { bytes: 3 }, { code: 'roster-file.too-large', limit: 3 }],
  ])('of %s: %j with %o', async (_, text, limits, expected) => {
    expect(await readRows(text, { limits })).toEqual(expected);
  });

  test('100,000 columns', async () => {
    const error = { code: 'roster-file.too-many-columns', limit: 256, row: 1 };
    expect(await readRows(Array.from({ length: 100_000 }, () => 'x').join(','))).toEqual(error);
    const cells = Array.from({ length: 300 }, () => '<c><v>1</v></c>').join('');
    expect(await readRows(workbook({ rows: `<row r="1">${cells}</row>` }))).toEqual(error);
    expect(await readRows(workbook({ rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' }))).toEqual(error);
  });

  test('a row far down takes no memory for those above', async () => {
    expect(await readRows(workbook({ rows: '<row r="9999999"><c><v>1</v></c></row>' }))).toEqual([[9_999_999, '1']]);
  });

  test('a long text of a workbook', async () => {
    const error = { code: 'roster-file.cell-too-long', limit: 2_000, row: 1, column: 1 };
    expect(await readRows(workbook({ rows: `<row r="1">${textCell('A1', 'a'.repeat(2_001))}</row>` }))).toEqual(error);
  });

  test('a text that a workbook could not have is not held', async () => {
    const bytes = workbook({ rows: `<row r="1">${textCell('A1', 'a'.repeat(8 * MEGABYTE))}</row>` });
    expect(await readRows(bytes)).toEqual({ code: 'roster-file.damaged' });
  });
});

describe('bombs', () => {
  const bomb = (text: string) => workbook({ rows: '', parts: { 'xl/worksheets/sheet1.xml': text } });

  test('a sheet that unpacks to more than is read is not unpacked to its end', async () => {
    const bytes = bomb(`<worksheet><sheetData>${'<row></row>'.repeat(3 * MEGABYTE)}`);
    expect(bytes.length).toBeLessThan(MEGABYTE / 4);
    const broken = bytes.slice();
    broken.fill(0xff, bytes.length / 2, bytes.length - 2_000);
    const limits = { inflatedBytes: 8 * MEGABYTE };
    const error = { code: 'roster-file.inflated-too-large', limit: 8 * MEGABYTE };
    expect(await readRows(bytes, { limits })).toEqual(error);
    // whoever unpacked further would stumble
    expect(await readRows(broken, { limits })).toEqual(error);
    expect(await readRows(broken)).toEqual({ code: 'roster-file.damaged' });
  });

  test('all parts count together', async () => {
    const strings = `<si><t>a</t></si>`.repeat(40_000);
    const rows = '<row></row>'.repeat(60_000);
    const limits = { inflatedBytes: 1_000_000 };
    expect(await readRows(workbook({ strings }), { limits })).toEqual({ code: 'roster-file.empty' });
    expect(await readRows(workbook({ rows }), { limits })).toEqual({ code: 'roster-file.empty' });
    expect(await readRows(workbook({ rows, strings }), { limits })).toEqual({
      code: 'roster-file.inflated-too-large',
      limit: 1_000_000,
    });
  });

  test('what the archive says of its sizes is not believed', async () => {
    const bytes = bomb(`<worksheet><sheetData>${'<row></row>'.repeat(MEGABYTE)}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 28; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await readRows(bytes, { limits: { inflatedBytes: MEGABYTE } })).toMatchObject({
      code: 'roster-file.inflated-too-large',
    });
  });

  test('parts that are not needed are not unpacked', async () => {
    const bytes = workbook({
      rows: `<row r="1">${textCell('A1', 'a')}</row>`,
      parts: { 'xl/media/image1.bmp': '\0'.repeat(4 * MEGABYTE) },
    });
    expect(await readRows(bytes, { limits: { inflatedBytes: MEGABYTE } })).toEqual([[1, 'a']]);
  });
});

describe('what is no roster', () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);

  test.each([
    [
      'an .xls, or a workbook with a password',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)),
      'roster-file.old-or-locked',
    ],
    ['only the beginning of one', bytes(0xd0, 0xcf, 0x11, 0xe0), 'roster-file.old-or-locked'],
    ['a PDF', utf8('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\0'), 'roster-file.nul'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'roster-file.nul'],
    ['a packed file', deflateSync(strToU8('a'.repeat(99))), 'roster-file.encoding'],
    ['half a signature', bytes(0x50, 0x4b, 0x03), 'ok'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('a,b\n', 'utf16le')), 'roster-file.nul'],
    ['another archive', zipSync({ a: strToU8('b') }), 'roster-file.not-a-workbook'],
  ])('%s', async (_, source, code) => {
    const rows = await readRows(source);
    expect('code' in rows ? rows.code : 'ok').toBe(code);
  });

  test('a NUL is told with its place', async () => {
    expect(await readRows('a,b\nc,d\0e')).toEqual({ code: 'roster-file.nul', row: 2, column: 2 });
  });
});

describe('sources', () => {
  const FILE = utf8('a,b\nc,d');
  const ROWS = [
    [1, 'a', 'b'],
    [2, 'c', 'd'],
  ];

  test('bytes, a blob, a stream, an iterable', async () => {
    expect(await readRows(FILE)).toEqual(ROWS);
    expect(await readRows(new Blob([Buffer.from(FILE)]))).toEqual(ROWS);
    expect(await readRows(new Blob([Buffer.from(FILE)]).stream())).toEqual(ROWS);
    expect(await readRows([FILE.subarray(0, 3), FILE.subarray(3)] as unknown as AsyncIterable<Uint8Array>)).toEqual(
      ROWS,
    );
  });

  test('a stream that says nothing at times', async () => {
    const pieces = [undefined, FILE];
    let cancelled = 0;
    const reader = {
      read: () => Promise.resolve(pieces.length > 0 ? { done: false, value: pieces.shift() } : { done: true }),
      cancel: () => Promise.resolve((cancelled += 1)).then(() => undefined),
    };
    expect(await readRows({ getReader: () => reader })).toEqual(ROWS);
    expect(cancelled).toBe(1);
  });

  test('a stream is told to stop when the file is refused', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(0x61));
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await readRows(stream)).toMatchObject({ code: 'roster-file.cell-too-long' });
    expect(cancelled).toBe(true);
  });

  const SECRET = 'A123456789';
  async function* failing() {
    yield FILE;
    await Promise.reject(new Error(SECRET));
  }
  const reject = () => Promise.reject(new Error(SECRET));
  const fail = (): never => {
    throw new Error(SECRET);
  };

  test.each<[string, () => unknown]>([
    ['that fails on the way', failing],
    ['whose stream cannot be had', () => ({ stream: fail })],
    ['whose reader cannot be had', () => ({ getReader: fail })],
    ['that cannot be read', () => ({ getReader: () => ({ read: reject, cancel: reject }) })],
    ['of texts', () => ['a,b'].values()],
    ['that is nothing', () => null],
    ['that is a number', () => 1],
    ['that is an object', () => ({})],
  ])('a source %s', async (_, source) => {
    const error = await readRows(source() as Uint8Array);
    expect(error).toEqual({ code: 'roster-file.unreadable' });
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });
});
