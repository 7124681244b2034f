/**
 * Makes the files of the corpus, and the index with what must come out of each. README.md says how to run it.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { flatDocument } from './flat-sheet.mjs';
import { identityNumber, minguo, PEOPLE, serial } from './people.mjs';

const FOLDER = join(import.meta.dirname, '..');
const FILES = join(FOLDER, 'files');
const WITH_LIBREOFFICE = process.argv.includes('--libreoffice');

/**
 * @typedef {readonly (readonly [number, ...string[]])[]} Rows
 * @typedef {{ format: 'csv', encoding: string, delimiter: string } | { format: 'xlsx', sheetName: string, dateSystem: string }} Origin
 * @typedef {{ origin: Origin, rows: Rows } | { error: object }} Outcome
 * @typedef {{ file: string, madeBy: 'generator' | 'libreoffice' | 'write-excel-file', after: string, how: string, options?: object } & Outcome} Entry
 */

/** @type {Entry[]} */
const index = [];
mkdirSync(FILES, { recursive: true });

const HEADER = ['姓名', '性別', '身分證字號', '出生年月日', '職稱'];
const TABLE = [HEADER, ...PEOPLE.map(({ name, sex, number, birth, title }) => [name, sex, number, birth, title])];
const MINGUO_TABLE = [
  ['職稱', '姓名', '性別', '身分證統一編號', '生日(民國)'],
  ...PEOPLE.map(({ name, sex, number, birth, title }) => [title, name, sex, number, minguo(birth)]),
];

/**
 * Rows with their numbers, without empty cells at their ends, and without blank ones.
 *
 * @param {readonly (readonly string[])[]} table
 * @returns {Rows}
 */
function numbered(table, first = 1) {
  return table.flatMap((cells, at) => {
    let length = cells.length;
    while (cells[length - 1] === '') length -= 1;
    return length === 0 ? [] : [/** @type {const} */ ([first + at, ...cells.slice(0, length)])];
  });
}

/** @param {readonly (readonly string[])[]} table @param {string} delimiter @param {string} end */
function lines(table, delimiter = ',', end = '\r\n') {
  const cell = (/** @type {string} */ text) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((cells) => `${cells.map(cell).join(delimiter)}${end}`).join('');
}

const csv = (encoding = 'utf-8', delimiter = ',') => /** @type {const} */ ({ format: 'csv', encoding, delimiter });
const xlsx = (sheetName = '工作表1', dateSystem = '1900') =>
  /** @type {const} */ ({ format: 'xlsx', sheetName, dateSystem });

/**
 * @param {string} file @param {string} after @param {string} how @param {Uint8Array | string} bytes
 * @param {Outcome} outcome @param {object} [options]
 */
function made(file, after, how, bytes, outcome, options) {
  writeFileSync(join(FILES, file), bytes);
  index.push({ file, madeBy: 'generator', after, how, ...(options && { options }), ...outcome });
}

/** @type {ReadonlyMap<string, readonly number[]>} */
const BIG5 = new Map(
  Array.from({ length: 0xf9 - 0xa1 + 1 }, (_, row) => row + 0xa1).flatMap((lead) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, column) => column + 0x40).flatMap((trail) => {
      const text = new TextDecoder('big5').decode(Uint8Array.of(lead, trail));
      return text.length === 1 && text !== '\ufffd' ? [/** @type {const} */ ([text, [lead, trail]])] : [];
    }),
  ),
);

/** @param {string} text */
function big5(text) {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = character < '\x80' ? [character.charCodeAt(0)] : BIG5.get(character);
      if (bytes === undefined) throw new Error(`${character} is not in Big5`);
      return bytes;
    }),
  );
}

/** @param {string} text @param {'le' | 'be'} order */
function utf16(text, order = 'le') {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

// ---- text files after Excel

const whole = { rows: numbered(TABLE) };
made('excel-utf8.csv', 'Excel', 'CSV UTF-8: mark, CRLF', `\ufeff${lines(TABLE)}`, { origin: csv(), ...whole });
made('excel-big5.csv', 'Excel', 'CSV of a Chinese Windows: code page 950, CRLF', big5(lines(TABLE)), {
  origin: csv('big5'),
  ...whole,
});
made('excel-big5-minguo.csv', 'Excel', 'code page 950, Minguo dates', big5(lines(MINGUO_TABLE)), {
  origin: csv('big5'),
  rows: numbered(MINGUO_TABLE),
});
made('excel-unicode-text.txt', 'Excel', 'Unicode text: UTF-16 with a mark, tabs', utf16(lines(TABLE, '\t')), {
  origin: csv('utf-16le', '\t'),
  ...whole,
});
made('excel-text-tabs-big5.txt', 'Excel', 'text with tabs, code page 950', big5(lines(TABLE, '\t')), {
  origin: csv('big5', '\t'),
  ...whole,
});
made('excel-mac.csv', 'Excel', 'CSV (Macintosh): lines end with CR', lines(TABLE, ',', '\r'), {
  origin: csv(),
  ...whole,
});
made('excel-semicolon.csv', 'Excel', 'a Windows whose list separator is a semicolon', `\ufeff${lines(TABLE, ';')}`, {
  origin: csv('utf-8', ';'),
  ...whole,
});
made('excel-sep-line.csv', 'Excel', 'a line sep= first, which is no row', `sep=;\r\n${lines(TABLE, ';')}`, {
  origin: csv('utf-8', ';'),
  ...whole,
});
made('excel-sep-line-mark.csv', 'Excel', 'a mark, then sep=,', `\ufeffsep=,\r\n${lines(TABLE)}`, {
  origin: csv(),
  ...whole,
});
const LOST = [
  ['姓名', '身分證字號', '生日', '電話'],
  ...PEOPLE.map(({ name, number, birth, phone }) => [
    name,
    number,
    minguo(birth).replaceAll('/', ''),
    String(Number(phone)),
  ]),
];
made(
  'excel-lost-zeros.csv',
  'Excel',
  'numbers without their leading zeros, dates as six digits',
  `\ufeff${lines(LOST)}`,
  { origin: csv(), rows: numbered(LOST) },
);
const SCIENTIFIC = [
  ['姓名', '生日', '電話'],
  ['王小明', '7.90101E+05', '9.12346E+08'],
  ['林美玉', '8.51231E+05', '2.23457E+08'],
];
made('excel-scientific.csv', 'Excel', 'numbers in scientific notation', `\ufeff${lines(SCIENTIFIC)}`, {
  origin: csv(),
  rows: numbered(SCIENTIFIC),
});
const SERIALS = [
  HEADER,
  ...PEOPLE.map(({ name, sex, number, birth, title }) => [name, sex, number, String(serial(birth)), title]),
];
made('excel-serials.csv', 'Excel', 'dates as serial numbers', `\ufeff${lines(SERIALS)}`, {
  origin: csv(),
  rows: numbered(SERIALS),
});
const SERIALS_1904 = [
  HEADER,
  ...PEOPLE.map(({ name, sex, number, birth, title }) => [name, sex, number, String(serial(birth, '1904')), title]),
];
made(
  'excel-serials-1904.csv',
  'Excel',
  'dates as serial numbers of a workbook that counts from 1904',
  `\ufeff${lines(SERIALS_1904)}`,
  { origin: csv(), rows: numbered(SERIALS_1904) },
);
const WIDE = TABLE.map((cells) => [...cells, '', '', '', '']);
made('excel-empty-columns.csv', 'Excel', 'columns that were used once: commas at the ends', `\ufeff${lines(WIDE)}`, {
  origin: csv(),
  ...whole,
});
made(
  'excel-empty-rows.csv',
  'Excel',
  'rows that were used once: commas only',
  `\ufeff${lines([...TABLE, ['', '', '', '', ''], ['', '', '', '', '']])}`,
  { origin: csv(), ...whole },
);
const TITLED = [
  ['○○國民小學教師名冊', '', '', '', ''],
  ['', '', '', '', ''],
  ...TABLE,
  ['', '', '', '', ''],
  ['製表人：', '', '', '', ''],
  ['以上共五人', '', '', '', ''],
];
made(
  'excel-title-and-notes.csv',
  'Excel',
  'a title above the header, notes below the table',
  `\ufeff${lines(TITLED)}`,
  { origin: csv(), rows: numbered(TITLED) },
);
const QUOTED = [
  ['姓名', '備註'],
  ['王小明', '國語,數學'],
  ['林美玉', '綽號 "小玉"'],
  ['陳大文', '第一行\n第二行'],
  ['歐陽怡君', ''],
];
made('excel-quotes.csv', 'Excel', 'commas, quotation marks and line ends within cells', `\ufeff${lines(QUOTED)}`, {
  origin: csv(),
  rows: numbered(QUOTED),
});
const ERRORS = [
  ['姓名', '職稱'],
  ['王小明', '#N/A'],
  ['林美玉', '#REF!'],
  ['陳大文', '#NAME?'],
  ['高啟銘', '########'],
];
made('excel-errors.csv', 'Excel', 'errors of formulas, and a column that was too narrow', `\ufeff${lines(ERRORS)}`, {
  origin: csv(),
  rows: numbered(ERRORS),
});
const BLANKS = TABLE.map((cells) => cells.map((cell) => ` ${cell}\u3000`));
made('excel-blanks.csv', 'Excel', 'white space around every cell', `\ufeff${lines(BLANKS)}`, {
  origin: csv(),
  rows: numbered(BLANKS),
});
const INVISIBLE = [
  ['姓名', '身分證字號'],
  ['王\u200b小明', `\u202d${PEOPLE[0]?.number ?? ''}\u202c`],
  ['林\u00a0美玉', `${PEOPLE[1]?.number ?? ''}\ufeff`],
];
made(
  'excel-invisible.csv',
  'Excel',
  'invisible characters, as pasted from other programs',
  `\ufeff${lines(INVISIBLE)}`,
  { origin: csv(), rows: numbered(INVISIBLE) },
);
made('excel-header-only.csv', 'Excel', 'nobody below the header', `\ufeff${lines([HEADER])}`, {
  origin: csv(),
  rows: numbered([HEADER]),
});
made('excel-mixed-lines.csv', 'Excel', 'CRLF, LF and CR in one file, the last without an end', `a,b\r\nc,d\ne,f\rg,h`, {
  origin: csv(),
  rows: numbered([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ]),
});
const RARE = [
  ['姓名', '職稱'],
  ['𠮷田花子', '教師'],
  ['林堃元', '組長'],
  ['吳瑩瑩', '教師'],
];
made('excel-rare-characters.csv', 'Excel', 'names with characters beyond the basic plane', `\ufeff${lines(RARE)}`, {
  origin: csv(),
  rows: numbered(RARE),
});
const RARE_BIG5 = [
  ['姓名', '職稱'],
  ['林功元', '組長'],
  ['陳碁銹', '教師'],
  ['許功蓋', '教師'],
];
made(
  'excel-big5-backslash.csv',
  'Excel',
  'code page 950: second bytes that are backslash and bar, the characters of Eten',
  big5(lines(RARE_BIG5)),
  { origin: csv('big5'), rows: numbered(RARE_BIG5) },
);

// ---- whole rosters with what spreadsheets and people do to them

/** @param {(person: import('./people.mjs').Person, place: number) => readonly string[]} cellsOf @param {readonly string[]} header */
const rosterOf = (cellsOf, header = HEADER) => [header, ...PEOPLE.map(cellsOf)];
/** @param {string} birth */
const sixDigits = (birth) => minguo(birth).replaceAll('/', '');
/** @param {string} digits */
const scientific = (digits) => `${digits.slice(0, 1)}.${digits.slice(1)}E+05`;
/** @param {string} file @param {string} after @param {string} how @param {readonly (readonly string[])[]} table */
function roster(file, after, how, table) {
  made(file, after, how, `\ufeff${lines(table)}`, { origin: csv(), rows: numbered(table) });
}
const MINGUO_HEADER = ['姓名', '性別', '身分證字號', '出生年月日（民國）', '職稱'];

roster(
  'excel-lost-zeros-roster.csv',
  'Excel',
  'seven digits of Minguo dates without their leading zeros',
  rosterOf(({ name, sex, number, birth, title }) => [name, sex, number, sixDigits(birth), title], MINGUO_HEADER),
);
roster(
  'excel-scientific-roster.csv',
  'Excel',
  'Minguo dates in scientific notation, one of which lost its digits',
  rosterOf(
    ({ name, sex, number, birth, title }, place) => [
      name,
      sex,
      number,
      place === 4 ? '6.1E+05' : scientific(sixDigits(birth)),
      title,
    ],
    MINGUO_HEADER,
  ),
);
roster(
  'person-english.csv',
  'a person',
  'English names of columns, and English words for sex',
  rosterOf(
    ({ name, sex, number, birth, title }) => [number, name, sex === '男' ? 'M' : 'F', birth, title],
    ['ID No.', 'Full Name', 'Gender', 'Date of Birth', 'Job Title'],
  ),
);
roster(
  'person-misspelt-header.csv',
  'a person',
  'names of columns with slips: 出身年月日, 職秤',
  rosterOf(
    ({ name, sex, number, birth, title }) => [name, sex, number, birth, title],
    ['姓名', '性別', '身份證字號', '出身年月日', '職秤'],
  ),
);
roster(
  'person-two-number-columns.csv',
  'a person',
  'a column of its own for the numbers of residents',
  rosterOf(
    ({ name, sex, number, birth, title }) => [name, sex, number, '', birth, title],
    ['姓名', '性別', '身分證字號', '居留證號碼', '出生年月日', '職稱'],
  ),
);
roster(
  'person-ambiguous-dates.csv',
  'a person',
  'dates that are of either calendar, every one of them',
  rosterOf(({ name, sex, number, title }, place) => [name, sex, number, `12/${place + 1}/${place + 2}`, title]),
);
roster(
  'person-mixed-calendars.csv',
  'a person',
  'each teacher filled in a row: both calendars, slashes, characters and digits',
  rosterOf(({ name, sex, number, birth, title }, place) => {
    const [year = '', month, day] = birth.split('-');
    const spellings = [
      birth,
      minguo(birth),
      `民國${Number(year) - 1911}年${Number(month)}月${Number(day)}日`,
      `${year}.${month}.${day}`,
      minguo(birth),
    ];
    return [name, sex, number, spellings[place] ?? '', title];
  }),
);
const [, SECOND, , FOURTH] = PEOPLE;
roster(
  'person-mistakes.csv',
  'a person',
  'a wrong check digit, a letter for a digit, the other sex, a number twice, a day that is not there, empty cells',
  [
    ...rosterOf(({ name, sex, number, birth, title }, place) => {
      if (place === 0) return [name, sex, number.replace('5677', '5678'), birth, title];
      if (place === 2) return [name, '女', number.replace('0', 'O'), '1969-02-29', title];
      return [name, sex, number, birth, title];
    }),
    ['', FOURTH?.sex ?? '', FOURTH?.number ?? '', FOURTH?.birth ?? '', FOURTH?.title ?? ''],
    ['王大明', '?', '', '', ''],
    [SECOND?.name ?? '', '男', identityNumber('C', 2, 1), '1990/01/01', '教師'],
  ],
);
roster(
  'person-residents.csv',
  'a person',
  'foreign teachers: numbers of residents, new and old, and a twelve-digit number of a card',
  [
    ['姓名', '性別', '居留證號碼', '出生年月日', '職稱'],
    ['John Smith', '男', 'A800000014', '1980/01/02', '外籍教師'],
    ['MARIA CRUZ', '女', 'AB23456789', '1985/03/04', '外籍教師'],
    ['阮氏秋', '女', '123456789012', '1990/05/06', '教師'],
  ],
);

// ---- text files after Google Sheets, school systems, and mistakes

made('google.csv', 'Google Sheets', 'no mark, CRLF, no line end at the end', lines(TABLE).trimEnd(), {
  origin: csv(),
  ...whole,
});
made('google.tsv', 'Google Sheets', 'tabs, no mark', lines(TABLE, '\t').trimEnd(), {
  origin: csv('utf-8', '\t'),
  ...whole,
});
const DAYS = [
  HEADER,
  ...PEOPLE.map(({ name, sex, number, birth, title }) => [name, sex, number, birth.replaceAll('-', '/'), title]),
];
made('google-days.csv', 'Google Sheets', 'dates as 1979/01/01', lines(DAYS), { origin: csv(), rows: numbered(DAYS) });
made(
  'google-checkbox.csv',
  'Google Sheets',
  'check boxes',
  lines([
    ['姓名', '在職'],
    ['王小明', 'TRUE'],
    ['林美玉', 'FALSE'],
  ]),
  {
    origin: csv(),
    rows: numbered([
      ['姓名', '在職'],
      ['王小明', 'TRUE'],
      ['林美玉', 'FALSE'],
    ]),
  },
);
const SEVEN = [
  ['身分證字號', '姓名', '性別', '出生日期', '職稱'],
  ...PEOPLE.map(({ name, sex, number, birth, title }) => [
    number,
    name,
    sex,
    minguo(birth).replaceAll('/', '').padStart(7, '0'),
    title,
  ]),
];
made(
  'school-system-big5.csv',
  'school system',
  'code page 950, LF, seven digits for a date',
  big5(lines(SEVEN, ',', '\n')),
  { origin: csv('big5'), rows: numbered(SEVEN) },
);
made(
  'school-system-all-quoted.csv',
  'school system',
  'every cell in quotation marks',
  TABLE.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`).join(''),
  { origin: csv(), ...whole },
);
made(
  'school-system-comma-at-end.csv',
  'school system',
  'a comma at the end of each line but the first',
  TABLE.map((cells, at) => `${cells.join(',')}${at === 0 ? '' : ','}\r\n`).join(''),
  { origin: csv(), ...whole },
);
made('school-system-blank-lines.csv', 'school system', 'a blank line between any two', lines(TABLE, ',', '\r\n\r\n'), {
  origin: csv(),
  rows: TABLE.map((cells, at) => [2 * at + 1, ...cells]),
});
const APOSTROPHES = [
  ['姓名', '電話', '備註'],
  ['王小明', "'0912345678", "'+886912345678"],
  ['林美玉', "'0223456789", "'=1+1"],
];
made(
  'school-system-apostrophes.csv',
  'school system',
  'apostrophes in front of numbers; before a formula they are taken off',
  `\ufeff${lines(APOSTROPHES)}`,
  {
    origin: csv(),
    rows: [
      [1, '姓名', '電話', '備註'],
      [2, '王小明', "'0912345678", '+886912345678'],
      [3, '林美玉', "'0223456789", '=1+1'],
    ],
  },
);
const FORMULA_TEXT = [
  ['姓名', '電話'],
  ['王小明', '="0912345678"'],
  ['林美玉', '="0223456789"'],
];
made(
  'school-system-formula-text.csv',
  'school system',
  'numbers as formulas, so that Excel keeps their zeros; in quotation marks',
  `\ufeff${lines(FORMULA_TEXT)}`,
  { origin: csv(), rows: numbered(FORMULA_TEXT) },
);
made(
  'school-system-formula-bare.csv',
  'school system',
  'the same without the quotation marks that CSV asks for',
  '姓名,電話\r\n王小明,="0912345678"\r\n',
  { error: { code: 'roster-file.quote', row: 2 } },
);
made(
  'school-system-web-page.xls',
  'school system',
  'a web page that is called a workbook',
  `<html><head><meta charset="utf-8"></head><body><table>${TABLE.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  { error: { code: 'roster-file.web-page' } },
);
made(
  'school-system-xml-2003.xls',
  'school system',
  'an XML spreadsheet of 2003',
  '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook/>',
  { error: { code: 'roster-file.web-page' } },
);
made(
  'school-system-mixed-encodings.csv',
  'school system',
  'UTF-8 with a row in code page 950',
  Buffer.concat([Buffer.from(lines(TABLE)), big5('王小明,男\r\n')]),
  { error: { code: 'roster-file.encoding', row: 7 } },
);
made(
  'mistake-open-quote.csv',
  'a person',
  'a quotation mark that is never closed',
  lines(TABLE).replace('林美玉', '"林美玉'),
  { error: { code: 'roster-file.quote', row: 3 } },
);
made('mistake-nul.csv', 'a person', 'a NUL in a cell', lines(TABLE).replace('林美玉', '林\0玉'), {
  error: { code: 'roster-file.nul', row: 3, column: 1 },
});
made('mistake-empty.csv', 'a person', 'nothing', '', { error: { code: 'roster-file.empty' } });
made('mistake-only-mark.csv', 'a person', 'a mark, and nothing', '\ufeff\r\n', {
  error: { code: 'roster-file.empty' },
});
made(
  'mistake-old-workbook.xls',
  'Excel',
  'the first bytes of an .xls, which a workbook with a password has too',
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(504).fill(0)]),
  { error: { code: 'roster-file.old-or-locked' } },
);
made(
  'mistake-formula-injection.csv',
  'an attacker',
  'formulas in names',
  lines([
    ['姓名', '職稱'],
    ["=cmd|' /C calc'!A0", '@SUM(1+1)'],
    ['＝1+1', '-1'],
  ]),
  {
    origin: csv(),
    rows: [
      [1, '姓名', '職稱'],
      [2, "=cmd|' /C calc'!A0", '@SUM(1+1)'],
      [3, '＝1+1', '-1'],
    ],
  },
);

// ---- workbooks after Excel

/** @param {{ sheets: readonly { name: string, xml: string, state?: string }[], strings?: readonly string[], date1904?: boolean }} book */
function workbook({ sheets, strings = [], date1904 = false }) {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const relations = (/** @type {string[]} */ all) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const relation = (/** @type {string} */ id, /** @type {string} */ role, /** @type {string} */ target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${role}" Target="${target}"/>`;
  /** @type {Record<string, string>} */
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${head}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation('rId98', 'styles', 'styles.xml'),
      relation('rId99', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': `${head}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="176" formatCode="[$-404]e/m/d;@"/><numFmt numFmtId="177" formatCode="0000000000"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${MAIN}">${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${text}</t></si>`)).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${head}<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(packed), { mtime: '1980-01-01T12:00:00' });
}

/** @param {readonly string[]} rows each the cells of a row, as XML @param {string} [more] */
const data = (rows, more = '') =>
  `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>${more}`;
/** @param {string} at @param {number} text */
const shared = (at, text) => `<c r="${at}" t="s"><v>${text}</v></c>`;
/** @param {string} at @param {number} value @param {number} style */
const value = (at, value, style) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const NAMES = PEOPLE.map(({ name }) => name);
const dated = (/** @type {number} */ style, /** @type {'1900' | '1904'} */ system = '1900') =>
  data([
    shared('A1', 0) + shared('B1', 1),
    ...PEOPLE.map(({ birth }, at) => shared(`A${at + 2}`, at + 2) + value(`B${at + 2}`, serial(birth, system), style)),
  ]);
const STRINGS = ['姓名', '生日', ...NAMES];
const DATED = numbered([['姓名', '生日'], ...PEOPLE.map(({ name, birth }) => [name, birth])]);

made(
  'excel-days.xlsx',
  'Excel',
  'dates in the short format of the system',
  workbook({ sheets: [{ name: '工作表1', xml: dated(1) }], strings: STRINGS }),
  { origin: xlsx(), rows: DATED },
);
made(
  'excel-minguo-days.xlsx',
  'Excel',
  'dates that are shown in Minguo years',
  workbook({ sheets: [{ name: '工作表1', xml: dated(2) }], strings: STRINGS }),
  { origin: xlsx(), rows: DATED },
);
made(
  'excel-1904.xlsx',
  'Excel',
  'a workbook that counts from 1904',
  workbook({ sheets: [{ name: '工作表1', xml: dated(1, '1904') }], strings: STRINGS, date1904: true }),
  { origin: xlsx('工作表1', '1904'), rows: DATED },
);
made(
  'excel-undated-serials.xlsx',
  'Excel',
  'dates whose format was lost',
  workbook({ sheets: [{ name: '工作表1', xml: dated(0) }], strings: STRINGS }),
  {
    origin: xlsx(),
    rows: numbered([['姓名', '生日'], ...PEOPLE.map(({ name, birth }) => [name, String(serial(birth))])]),
  },
);
made(
  'excel-padded-numbers.xlsx',
  'Excel',
  'phone numbers as numbers, shown with a zero in front',
  workbook({
    sheets: [
      { name: '工作表1', xml: data([shared('A1', 0) + shared('B1', 1), shared('A2', 2) + value('B2', 912345678, 3)]) },
    ],
    strings: ['姓名', '電話', '王小明'],
  }),
  {
    origin: xlsx(),
    rows: numbered([
      ['姓名', '電話'],
      ['王小明', '912345678'],
    ]),
  },
);
made(
  'excel-time-of-day.xlsx',
  'Excel',
  'a birth date with a time of day',
  workbook({ sheets: [{ name: '工作表1', xml: data([value('A1', 28856.354166666668, 4)]) }] }),
  { origin: xlsx(), rows: [[1, '1979-01-01 08:30']] },
);
made(
  'excel-hidden-sheets.xlsx',
  'Excel',
  'an empty sheet, two hidden ones, then the roster',
  workbook({
    sheets: [
      { name: '空白', xml: data([]) },
      { name: '舊名冊', xml: data([shared('A1', 0)]), state: 'hidden' },
      { name: '設定', xml: data([shared('A1', 0)]), state: 'veryHidden' },
      { name: '名冊', xml: dated(1) },
    ],
    strings: STRINGS,
  }),
  { origin: xlsx('名冊'), rows: DATED },
);
made(
  'excel-hidden-sheet-by-name.xlsx',
  'Excel',
  'a hidden sheet that is asked for',
  workbook({
    sheets: [
      { name: '名冊', xml: data([shared('A1', 0)]) },
      { name: '舊名冊', xml: dated(1), state: 'hidden' },
    ],
    strings: STRINGS,
  }),
  { origin: xlsx('舊名冊'), rows: DATED },
  { sheet: '舊名冊' },
);
made(
  'excel-no-such-sheet.xlsx',
  'Excel',
  'a sheet that is not there is asked for',
  workbook({ sheets: [{ name: '名冊', xml: dated(1) }], strings: STRINGS }),
  { error: { code: 'roster-file.sheet-unknown', sheets: 1 } },
  { sheet: 2 },
);
made(
  'excel-merged-title.xlsx',
  'Excel',
  'a merged title above the header, a note below',
  workbook({
    sheets: [
      {
        name: '工作表1',
        xml: data(
          [
            '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/>',
            '',
            shared('A3', 1) + shared('B3', 2),
            shared('A4', 3) + shared('B4', 4),
            '',
            shared('A6', 5),
          ],
          '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        ),
      },
    ],
    strings: ['○○國小教師名冊', '姓名', '職稱', '王小明', '教師', '備註：以上一人'],
  }),
  {
    origin: xlsx(),
    rows: [
      [1, '○○國小教師名冊'],
      [3, '姓名', '職稱'],
      [4, '王小明', '教師'],
      [6, '備註：以上一人'],
    ],
  },
);
made(
  'excel-rich-text.xlsx',
  'Excel',
  'names in several fonts, and with phonetic signs',
  workbook({
    sheets: [{ name: '工作表1', xml: data([shared('A1', 0), shared('A2', 1)]) }],
    strings: [
      '<r><t>王</t></r><r><rPr><b/></rPr><t xml:space="preserve">小明 </t></r>',
      '<t>林美玉</t><rPh sb="0" eb="1"><t>ㄌㄧㄣˊ</t></rPh>',
    ],
  }),
  {
    origin: xlsx(),
    rows: [
      [1, '王小明 '],
      [2, '林美玉'],
    ],
  },
);
made(
  'excel-formulas.xlsx',
  'Excel',
  'formulas with their results, and an error',
  workbook({
    sheets: [
      {
        name: '工作表1',
        xml: data([
          '<c r="A1" t="str"><f>B1&amp;"明"</f><v>王小明</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>VLOOKUP(1,A:A,1,0)</f><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c>',
        ]),
      },
    ],
  }),
  { origin: xlsx(), rows: [[1, '王小明', '2', '#N/A', 'TRUE']] },
);
made(
  'excel-scientific.xlsx',
  'Excel',
  'a number as it is stored beyond eleven digits',
  workbook({
    sheets: [
      { name: '工作表1', xml: data(['<c r="A1"><v>7.9010100000000000E+5</v></c><c r="B1"><v>886912345678</v></c>']) },
    ],
  }),
  { origin: xlsx(), rows: [[1, '790101', '886912345678']] },
);
made(
  'excel-far-styles.xlsx',
  'Excel',
  'borders down to the last row and column',
  workbook({
    sheets: [
      {
        name: '工作表1',
        xml: `<sheetData><row r="1">${shared('A1', 0)}<c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`,
      },
    ],
    strings: ['姓名'],
  }),
  { origin: xlsx(), rows: [[1, '姓名']] },
);
made(
  'excel-entities.xlsx',
  'Excel',
  'characters as numbers, and a carriage return',
  workbook({
    sheets: [{ name: '工作表1', xml: data([shared('A1', 0)]) }],
    strings: ['&#x20BB7;田&amp;花子_x000D_\n二行'],
  }),
  { origin: xlsx(), rows: [[1, '𠮷田&花子\r\n二行']] },
);
made(
  'library-no-results.xlsx',
  'a library',
  'a formula that nobody has reckoned',
  workbook({
    sheets: [{ name: '工作表1', xml: data([shared('A1', 0), '<c r="A2"><f>A1</f></c>']) }],
    strings: ['姓名'],
  }),
  { error: { code: 'roster-file.formula', row: 2, column: 1 } },
);
const good = workbook({ sheets: [{ name: '工作表1', xml: dated(1) }], strings: STRINGS });
made(
  'mistake-cut-off.xlsx',
  'a person',
  'a workbook whose upload broke off',
  good.subarray(0, Math.floor(good.length / 2)),
  { error: { code: 'roster-file.damaged' } },
);
made(
  'mistake-archive.xlsx',
  'a person',
  'an archive of other files',
  zipSync({ '名冊.csv': strToU8('a,b') }, { mtime: '1980-01-01T12:00:00' }),
  { error: { code: 'roster-file.not-a-workbook' } },
);

// ---- a spreadsheet library

const day = (/** @type {string} */ text) => ({ value: new Date(text), type: Date, format: 'yyyy/mm/dd' });
/** @param {string} file @param {string} how @param {any} rows @param {Outcome} outcome @param {object} [options] */
async function library(file, how, rows, outcome, options = {}) {
  await writeXlsxFile(rows, options).toFile(join(FILES, file));
  index.push({ file, madeBy: 'write-excel-file', after: 'write-excel-file 4.1', how, ...outcome });
}
await library(
  'library-texts.xlsx',
  'every cell a text',
  TABLE.map((cells) => cells.map((cell) => ({ value: cell, type: String }))),
  { origin: xlsx('Sheet1'), ...whole },
);
await library(
  'library-days.xlsx',
  'dates as dates',
  [[{ value: '姓名' }, { value: '生日' }], ...PEOPLE.map(({ name, birth }) => [{ value: name }, day(birth)])],
  { origin: xlsx('Sheet1'), rows: DATED },
);
await library(
  'library-numbers.xlsx',
  'numbers and truths',
  [
    [
      { value: 790101, type: Number },
      { value: 0.1, type: Number },
      { value: true, type: Boolean },
      null,
      { value: 'x' },
    ],
  ],
  { origin: xlsx('Sheet1'), rows: [[1, '790101', '0.1', 'TRUE', '', 'x']] },
);
await library(
  'library-named-sheet.xlsx',
  'a sheet with a name',
  [[{ value: '姓名' }]],
  { origin: xlsx('名冊'), rows: [[1, '姓名']] },
  { sheet: '名冊' },
);

// ---- LibreOffice

/**
 * @param {string} file @param {string} how @param {string} filter
 * @param {readonly import('./flat-sheet.mjs').FlatSheet[]} sheets @param {Outcome} outcome @param {{ nullDate?: string }} [options]
 */
function libreoffice(file, how, filter, sheets, outcome, options) {
  index.push({ file, madeBy: 'libreoffice', after: 'LibreOffice 7.4', how, ...outcome });
  if (!WITH_LIBREOFFICE) {
    if (!existsSync(join(FILES, file))) throw new Error(`${file} is missing: run with --libreoffice`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    writeFileSync(join(folder, 'source.fods'), flatDocument(sheets, options));
    const extension = file.slice(file.lastIndexOf('.') + 1);
    const profile = `-env:UserInstallation=file://${join(tmpdir(), 'corpus-libreoffice-profile')}`;
    const to = filter === '' ? extension : `${extension}:${filter}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'source.fods')],
      { stdio: 'ignore' },
    );
    renameSync(join(folder, `source.${extension}`), join(FILES, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TEXT = 'Text - txt - csv (StarCalc)';
/** @param {number} delimiter @param {number} charset @param {boolean} asShown */
const textFilter = (delimiter, charset, asShown = true) => `${TEXT}:${delimiter},34,${charset},1,,0,false,${asShown}`;
const [COMMA, TAB, SEMICOLON, UTF_8, UTF_16, BIG5_ID] = [44, 9, 59, 76, 65535, 68];
const office = [{ name: '名冊', rows: TABLE }];
const officeDays = (/** @type {'iso' | 'slash' | 'minguo'} */ style) => [
  { name: '名冊', rows: [['姓名', '生日'], ...PEOPLE.map(({ name, birth }) => [name, { day: birth, style }])] },
];

libreoffice('libreoffice-utf8.csv', 'UTF-8, comma', textFilter(COMMA, UTF_8), office, { origin: csv(), ...whole });
libreoffice('libreoffice-big5.csv', 'Big5, comma', textFilter(COMMA, BIG5_ID), office, {
  origin: csv('big5'),
  ...whole,
});
libreoffice('libreoffice-utf16.csv', 'UTF-16, tab', textFilter(TAB, UTF_16), office, {
  origin: csv('utf-16le', '\t'),
  ...whole,
});
libreoffice('libreoffice-tab.csv', 'UTF-8, tab', textFilter(TAB, UTF_8), office, {
  origin: csv('utf-8', '\t'),
  ...whole,
});
libreoffice('libreoffice-semicolon.csv', 'UTF-8, semicolon', textFilter(SEMICOLON, UTF_8), office, {
  origin: csv('utf-8', ';'),
  ...whole,
});
libreoffice('libreoffice-days.csv', 'dates as they are shown', textFilter(COMMA, UTF_8), officeDays('slash'), {
  origin: csv(),
  rows: numbered([
    ['姓名', '生日'],
    ...PEOPLE.map(({ name, birth }) => [name, birth.split('-').map(Number).join('/')]),
  ]),
});
libreoffice(
  'libreoffice-minguo-days.csv',
  'dates as they are shown, in Minguo years',
  textFilter(COMMA, UTF_8),
  officeDays('minguo'),
  { origin: csv(), rows: numbered([['姓名', '生日'], ...PEOPLE.map(({ name, birth }) => [name, minguo(birth)])]) },
);
libreoffice(
  'libreoffice-scientific.csv',
  'numbers as they are shown',
  textFilter(COMMA, UTF_8),
  [
    {
      name: '名冊',
      rows: [
        ['姓名', '生日', '電話'],
        ['王小明', { number: 790101, style: 'scientific' }, { number: 912345678, style: 'padded' }],
      ],
    },
  ],
  {
    origin: csv(),
    rows: numbered([
      ['姓名', '生日', '電話'],
      ['王小明', '7.90101E+05', '0912345678'],
    ]),
  },
);
libreoffice(
  'libreoffice-quotes.csv',
  'commas, quotation marks and line ends within cells',
  textFilter(COMMA, UTF_8),
  [{ name: '名冊', rows: QUOTED }],
  { origin: csv(), rows: numbered(QUOTED) },
);
libreoffice('libreoffice-texts.xlsx', 'every cell a text', '', office, { origin: xlsx('名冊'), ...whole });
libreoffice('libreoffice-days.xlsx', 'dates', '', officeDays('iso'), { origin: xlsx('名冊'), rows: DATED });
libreoffice('libreoffice-minguo-days.xlsx', 'dates that are shown in Minguo years', '', officeDays('minguo'), {
  origin: xlsx('名冊'),
  rows: DATED,
});
libreoffice(
  'libreoffice-1904.xlsx',
  'a document that counts from 1904',
  '',
  officeDays('iso'),
  { origin: xlsx('名冊', '1904'), rows: DATED },
  { nullDate: '1904-01-01' },
);
libreoffice(
  'libreoffice-numbers.xlsx',
  'numbers, truths, a time of day',
  '',
  [
    {
      name: '名冊',
      rows: [[790101, { number: 912345678, style: 'padded' }, true, false, { moment: '1979-01-01T08:30:00' }]],
    },
  ],
  { origin: xlsx('名冊'), rows: [[1, '790101', '912345678', 'TRUE', 'FALSE', '1979-01-01 08:30']] },
);
libreoffice(
  'libreoffice-formulas.xlsx',
  'formulas with their results',
  '',
  [
    {
      name: '名冊',
      rows: [
        [
          '王',
          '小明',
          { formula: '[.A1]&[.B1]', value: '王小明' },
          { formula: '1+1', value: 2 },
          { formula: 'NA()', value: '#N/A' },
        ],
      ],
    },
  ],
  { origin: xlsx('名冊'), rows: [[1, '王', '小明', '王小明', '2', '#N/A']] },
);
libreoffice(
  'libreoffice-hidden-sheet.xlsx',
  'an empty sheet, a hidden one, then the roster',
  '',
  [
    { name: '空白', rows: [[]] },
    { name: '舊名冊', rows: [['舊']], hidden: true },
    { name: '名冊', rows: TABLE },
  ],
  { origin: xlsx('名冊'), ...whole },
);
libreoffice(
  'libreoffice-title-and-notes.xlsx',
  'a merged title, blank rows, notes',
  '',
  [{ name: '名冊', rows: [[{ merged: '○○國小教師名冊', columns: 5 }], [], ...TABLE, [], ['以上共五人']] }],
  {
    origin: xlsx('名冊'),
    rows: [
      [1, '○○國小教師名冊'],
      ...TABLE.map((cells, at) => /** @type {const} */ ([at + 3, ...cells])),
      [10, '以上共五人'],
    ],
  },
);
libreoffice(
  'libreoffice-blanks.xlsx',
  'white space, line ends, characters beyond the basic plane',
  '',
  [{ name: '名冊', rows: [[' 王小明  ', '第一行\n第二行', '𠮷田花子', "=cmd|' /C calc'!A0", '<&>"']] }],
  { origin: xlsx('名冊'), rows: [[1, ' 王小明  ', '第一行\n第二行', '𠮷田花子', "=cmd|' /C calc'!A0", '<&>"']] },
);
libreoffice('libreoffice.ods', 'an OpenDocument sheet', '', office, { error: { code: 'roster-file.not-a-workbook' } });
libreoffice('libreoffice-97.xls', 'a workbook of Excel 97', '', office, {
  error: { code: 'roster-file.old-or-locked' },
});

writeFileSync(join(FOLDER, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
process.stdout.write(
  `${index.length} files, ${index.filter(({ file }) => readFileSync(join(FILES, file)).length > 20_480).length} too large\n`,
);
