/**
 * A sheet as an Excel workbook in which every cell is text: nothing is reckoned, rounded or taken for a date, and what
 * somebody types over a cell stays text.
 *
 * The least of a workbook that Excel and LibreOffice open: one sheet, its texts within its cells, one style for text.
 *
 * @source source/ecma-376
 * @source decision/0075 — the libraries
 * @module
 */
import { Zip, ZipDeflate } from 'fflate';
import { encode, join } from './bytes-to-text.js';
import { encodeCellText } from './xml-text.js';

/** The name of the sheet where the file that was read had none. */
const SHEET_NAME = '工作表1';

/** Signs that no sheet may have in its name. */
const NOT_IN_A_NAME = /[[\]:*?/\\]|^'|'$/g;
const LONGEST_NAME = 31;

/** The bytes of the workbook. Rows are packed while they come. */
export function writeWorkbook(rows: Iterable<readonly string[]>, name: string = SHEET_NAME): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((_, chunk) => {
    chunks.push(chunk);
  });
  for (const [path, xml] of Object.entries(partsOf(sheetName(name)))) {
    addPart(archive, path, [`${DECLARATION}${xml}`]);
  }
  addPart(archive, 'xl/worksheets/sheet1.xml', sheetXml(rows));
  archive.end();
  return join(chunks);
}

function addPart(archive: Zip, path: string, texts: Iterable<string>): void {
  const part = new ZipDeflate(path, { level: 6 });
  // two workbooks of the same rows are the same bytes
  part.mtime = EPOCH;
  archive.add(part);
  for (const text of texts) part.push(encode(text));
  part.push(new Uint8Array(0), true);
}

function sheetName(name: string): string {
  const shown = Array.from(name.replaceAll(NOT_IN_A_NAME, ' ').trim()).slice(0, LONGEST_NAME).join('');
  return shown === '' ? SHEET_NAME : shown;
}

const EPOCH = '1980-01-01T12:00:00';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partsOf(name: string): Readonly<Record<string, string>> {
  const relation = (id: number, role: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${role}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const standard =
    '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>';
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${toXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'styles', 'styles.xml'),
    ),
    // 49 is the format of text
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${standard}<cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

function* sheetXml(rows: Iterable<readonly string[]>): Generator<string, void, undefined> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    if (cells.length > 0) yield rowXml(row, cells);
  }
  yield '</sheetData></worksheet>';
}

function rowXml(row: number, cells: readonly string[]): string {
  const xml = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${columnName(index)}${row}" s="1" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`,
  );
  return `<row r="${row}">${xml.join('')}</row>`;
}

/** A, …, Z, AA, …: the column after so many. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}

function toXml(text: string): string {
  return encodeCellText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
