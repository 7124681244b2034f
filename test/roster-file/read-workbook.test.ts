import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { property } from '../support/property.js';
import { inPieces, readOrigin, readRows } from './support/reading.js';
import { textCell, workbook } from './support/workbook.js';

const DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

describe('cells', () => {
  test.each([
    ['a text of its own', textCell('A1', ' 王小明 '), ' 王小明 '],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '林美玉'],
    ['a text in runs, with phonetic signs', '<c r="A1" t="s"><v>1</v></c>', '陳大文'],
    ['a shared text that is empty', '<c r="A1" t="s"><v>2</v></c><c r="B1"><v>1</v></c>', ''],
    ['a whole number', '<c r="A1"><v>912345678</v></c>', '912345678'],
    ['a number as Excel stores it', '<c r="A1" t="n"><v>7.9010100000000000E+5</v></c>', '790101'],
    ['a number that is none', '<c r="A1"><v>INF</v></c>', 'INF'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an untruth', '<c r="A1" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>', '#N/A'],
    ['the result of a formula', '<c r="A1" t="str"><f>B1&amp;C1</f><v>_x0041_&lt;</v></c>', 'A<'],
    ['a formula with an empty result', '<c r="A1" t="str"><f>B1</f><v></v></c><c r="B1"><v>1</v></c>', ''],
    ['a day', '<c r="A1" s="1"><v>32874</v></c>', '1990-01-01'],
    ['a day with a time', '<c r="A1" s="1"><v>32874.354166666664</v></c>', '1990-01-01 08:30'],
    ['a day with a time to the second', '<c r="A1" s="1"><v>32874.3542245370</v></c>', '1990-01-01 08:30:05'],
    ['a time of day', '<c r="A1" s="1"><v>0.5</v></c>', '12:00'],
    ['the day that never was', '<c r="A1" s="1"><v>60</v></c>', '60'],
    ['the day before the first', '<c r="A1" s="1"><v>0</v></c>', '0'],
    ['a number that is no day', '<c r="A1" s="1"><v>-1</v></c>', '-1'],
    ['a style that is not there', '<c r="A1" s="9"><v>32874</v></c>', '32874'],
    ['a day as a text', '<c r="A1" t="d"><v>1990-01-01T00:00:00Z</v></c>', '1990-01-01'],
    ['a day and a time as a text', '<c r="A1" t="d"><v>1990-01-01T08:30:05.25</v></c>', '1990-01-01 08:30:05'],
    ['another text where a day should be', '<c r="A1" t="d"><v>one day</v></c>', 'one day'],
    [
      'entities',
      textCell('A1', '&amp;&lt;&gt;&quot;&apos;&#x20BB7;&#29579;&nbsp;&#x110000;'),
      '&<>"\'𠮷王&nbsp;&#x110000;',
    ],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b&amp;]]></t></is></c>', 'a<b&amp;'],
    ['line ends', textCell('A1', 'a\r\nb\rc_x000D_\nd&#13;'), 'a\nb\nc\r\nd\r'],
    ['half of a surrogate pair', textCell('A1', '_xD842_x'), '\ud842x'],
    ['what would be a formula', textCell('A1', "=cmd|' /C calc'!A0"), "=cmd|' /C calc'!A0"],
    ['an apostrophe before a formula', textCell('A1', "'=1"), "'=1"],
  ])('%s', async (_, cell, text) => {
    const strings = `<si><t>林美玉</t></si><si><r><rPr/><t>陳</t></r><r><t>大文</t></r><rPh sb="0" eb="1"><t>ㄔㄣˊ</t></rPh></si><si><t/></si>`;
    const rows = await readRows(workbook({ rows: `<row r="1">${cell}</row>`, strings, styles: DATES }));
    expect(rows).toEqual([[1, text, ...(text === '' ? ['1'] : [])]]);
  });

  test('a prefix before every tag changes nothing', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" x:t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await readRows(workbook({ parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toEqual([[1, 'TRUE']]);
  });

  test('rows and cells that leave out where they are follow each other', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row/>';
    expect(await readRows(workbook({ rows }))).toEqual([
      [1, '1', '', '', '2', '3'],
      [5, '4'],
    ]);
  });

  test('empty cells at the end of a row, however many, are none', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="2"><c r="A2" s="1"/></row>';
    expect(await readRows(workbook({ rows }))).toEqual([[1, '1']]);
  });
});

describe('number formats', () => {
  const shownBy = async (format: string) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="164"/></cellXfs>`;
    return readRows(workbook({ rows: '<row r="1"><c r="A1" s="0"><v>32874</v></c></row>', styles }));
  };

  test.each([
    'yyyy/m/d',
    '[$-404]e&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
    '[$-404]e/m/d;@',
    '[DBNum1][$-404]ggge&quot;年&quot;',
    '[h]:mm:ss',
    'mmm\\-yy',
    'AM/PM h',
  ])('%s shows a date', async (format) => {
    expect(await shownBy(format)).toEqual([[1, '1990-01-01']]);
  });

  test.each([
    'General',
    '0.00E+00',
    '0000000000',
    '#,##0;[Red]-#,##0',
    '&quot;days&quot;0',
    '0&quot;days',
    '0;yyyy',
    '\\d0',
    '_d0',
    '[$NT$-404]0',
    '@',
    '',
  ])('%j shows a number', async (format) => {
    expect(await shownBy(format)).toEqual([[1, '32874']]);
  });

  test.each([
    [13, false],
    [14, true],
    [22, true],
    [23, false],
    [27, true],
    [36, true],
    [37, false],
    [45, true],
    [48, false],
    [50, true],
    [58, true],
    [59, false],
  ])('the built-in format %d shows a date: %s', async (id, isDate) => {
    const styles = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    const rows = '<row r="1"><c r="A1"><v>32874</v></c></row>';
    expect(await readRows(workbook({ rows, styles }))).toEqual([[1, isDate ? '1990-01-01' : '32874']]);
  });

  test('a style without a format is General', async () => {
    const styles = '<numFmts><numFmt numFmtId="164"/></numFmts><cellXfs><xf/></cellXfs>';
    expect(await readRows(workbook({ rows: '<row r="1"><c r="A1"><v>5</v></c></row>', styles }))).toEqual([[1, '5']]);
  });
});

describe('the workbook', () => {
  test.each([
    ['', '1900', '1990-01-01'],
    ['<workbookPr/>', '1900', '1990-01-01'],
    ['<workbookPr date1904="0"/>', '1900', '1990-01-01'],
    ['<workbookPr date1904="1"/>', '1904', '1994-01-02'],
    ['<workbookPr date1904="true"/>', '1904', '1994-01-02'],
  ])('%s counts from %s', async (properties, dateSystem, day) => {
    const file = workbook({ rows: '<row r="1"><c r="A1" s="1"><v>32874</v></c></row>', styles: DATES, properties });
    expect(await readRows(file)).toEqual([[1, day]]);
    expect(await readOrigin(file)).toEqual({ format: 'xlsx', sheetName: 'S1', dateSystem });
  });

  const rows = ['', ...[2, 3, 4].map((value) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`)];
  const sheetAttributes = ['', 'state="hidden"', 'state="visible"', ''];

  test.each([
    [undefined, [[1, '3']]],
    ['S4', [[1, '4']]],
    ['S2', [[1, '2']]],
    [2, [[1, '3']]],
    [1, { code: 'roster-file.empty' }],
    ['S9', { code: 'roster-file.sheet-unknown', sheets: 3 }],
    [0, { code: 'roster-file.sheet-unknown', sheets: 3 }],
    [4, { code: 'roster-file.sheet-unknown', sheets: 3 }],
  ])('of several sheets %j is the one wanted', async (sheet, expected) => {
    const file = workbook({ rows, sheetAttributes });
    expect(await readRows(file, sheet === undefined ? {} : { sheet })).toEqual(expected);
  });

  test('with nothing in any sheet that can be seen is empty', async () => {
    const file = workbook({ rows: ['', rows[1] ?? ''], sheetAttributes: ['', 'state="veryHidden"'] });
    expect(await readRows(file)).toEqual({ code: 'roster-file.empty' });
  });

  test('a chart on a sheet of its own is no sheet', async () => {
    const relations =
      '<Relationships><Relationship Id="c" Type="x/chartsheet" Target="chart.xml"/><Relationship Id="w" Type="x/worksheet" Target="./../xl/worksheets/sheet1.xml"/></Relationships>';
    const book = '<workbook><sheets><sheet name="chart" id="c"/><sheet name="_x0041_" id="w"/></sheets></workbook>';
    const file = workbook({
      rows: rows[1] ?? '',
      parts: { 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': relations },
    });
    expect(await readRows(file)).toEqual([[1, '2']]);
    expect(await readOrigin(file)).toMatchObject({ sheetName: 'A' });
  });

  test('a sheet without a name is a sheet', async () => {
    const book = '<workbook><sheets><sheet id="rId1"/></sheets></workbook>';
    expect(await readOrigin(workbook({ rows: rows[1] ?? '', parts: { 'xl/workbook.xml': book } }))).toMatchObject({
      sheetName: '',
    });
  });

  test('parts are found whatever their letters and slashes', async () => {
    const parts = unzipSync(workbook({ rows: rows[1] ?? '' }));
    const file = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [`/${name.toUpperCase().replaceAll('/', '\\')}`, bytes]),
      ),
    );
    expect(await readRows(file)).toEqual([[1, '2']]);
  });

  test('parts may be stored as they are', async () => {
    expect(await readRows(zipSync(unzipSync(workbook({ rows: rows[1] ?? '' })), { level: 0 }))).toEqual([[1, '2']]);
  });

  property([fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })])(
    'however the bytes are cut, the same comes out',
    async (cuts) => {
      expect(await readRows(inPieces(workbook({ rows: rows[1] ?? '' }), cuts))).toEqual([[1, '2']]);
    },
  );
});

describe('refused', () => {
  const NOT_A_WORKBOOK = { code: 'roster-file.not-a-workbook' };
  const DAMAGED = { code: 'roster-file.damaged' };
  const rows = `<row r="1">${textCell('A1', '姓名')}</row>`;
  const good = workbook({ rows });

  test.each([
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('a') }), NOT_A_WORKBOOK],
    ['an empty archive', zipSync({}), NOT_A_WORKBOOK],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
      NOT_A_WORKBOOK,
    ],
    [
      'a binary workbook',
      workbook({
        rows,
        parts: {
          '_rels/.rels': '<a><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></a>',
          'xl/workbook.bin': 'x',
        },
      }),
      NOT_A_WORKBOOK,
    ],
    ['a document of another program', workbook({ rows, parts: { 'xl/workbook.xml': '<document/>' } }), NOT_A_WORKBOOK],
    [
      'relations that say nothing',
      workbook({ rows, parts: { '_rels/.rels': '<a><Relationship/></a>' } }),
      NOT_A_WORKBOOK,
    ],
    ['a sheet that is not there', workbook({ rows, parts: { 'xl/worksheets/sheet1.xml': null } }), DAMAGED],
    [
      'a sheet without a relation',
      workbook({ rows, parts: { 'xl/workbook.xml': '<workbook><sheet/></workbook>' } }),
      DAMAGED,
    ],
    [
      'a document type',
      workbook({ rows, parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' } }),
      DAMAGED,
    ],
    ['tags that do not match', workbook({ rows: '<row r="1"></c>' }), DAMAGED],
    [
      'a sheet that breaks off',
      workbook({ rows, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
      DAMAGED,
    ],
    ['relations that break off', workbook({ rows, parts: { '_rels/.rels': '<a>' } }), DAMAGED],
    [
      'relations of the workbook that break off',
      workbook({ rows, parts: { 'xl/_rels/workbook.xml.rels': '<a>' } }),
      DAMAGED,
    ],
    ['a workbook that breaks off', workbook({ rows, parts: { 'xl/workbook.xml': '<workbook>' } }), DAMAGED],
    ['styles that break off', workbook({ rows, styles: '<a>' }), DAMAGED],
    ['texts that break off', workbook({ rows, strings: '<si>' }), DAMAGED],
    ['a row before the last', workbook({ rows: '<row r="2"/><row r="1"/>' }), DAMAGED],
    ['a row without a number', workbook({ rows: '<row r="one"/>' }), DAMAGED],
    ['a cell before the last', workbook({ rows: '<row r="1"><c r="B1"/><c r="A1"/></row>' }), DAMAGED],
    ['a cell nowhere', workbook({ rows: '<row r="1"><c r="ABCD1"/></row>' }), DAMAGED],
    ['a text that is not there', workbook({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }), DAMAGED],
    [
      'a formula without its result',
      workbook({ rows: '<row r="3"><c r="B3"><f>A1</f></c></row>' }),
      { code: 'roster-file.formula', row: 3, column: 2 },
    ],
    [
      'a NUL',
      workbook({ rows: `<row r="1">${textCell('B1', 'a_x0000_')}</row>` }),
      { code: 'roster-file.nul', row: 1, column: 2 },
    ],
  ])('%s', async (_, bytes, error) => {
    expect(await readRows(bytes)).toEqual(error);
  });

  test('what is no UTF-8', async () => {
    const parts = unzipSync(good);
    for (const broken of [[0xff], [0xe7]]) {
      const sheet = Uint8Array.from([...strToU8('<worksheet/>'), ...broken]);
      expect(await readRows(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toEqual(DAMAGED);
    }
  });

  test('cut off anywhere', async () => {
    for (let length = 4; length < good.length; length += 1) {
      expect(await readRows(good.subarray(0, length))).toEqual(DAMAGED);
    }
  });

  test('with a bit flipped anywhere it is refused or read as it was', async () => {
    const before = JSON.stringify(await readRows(good));
    for (let at = 4; at < good.length; at += 1) {
      const flipped = good.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const rows = JSON.stringify(await readRows(flipped));
      expect([before, '{"code":"roster-file.']).toContainEqual(rows === before ? before : rows.slice(0, 21));
    }
  });

  test('two parts of one name', async () => {
    const bytes = workbook({ rows, parts: { 'xl/workbook.xmm': '<workbook/>' } });
    const text = Buffer.from(bytes).toString('latin1').replaceAll('xl/workbook.xmm', 'xl/workbook.xml');
    expect(await readRows(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual(DAMAGED);
  });
});
