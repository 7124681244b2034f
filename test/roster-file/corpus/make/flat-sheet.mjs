/**
 * Flat OpenDocument sheets, from which LibreOffice makes the files.
 *
 * @module
 */

/**
 * @typedef {string | number | boolean | null
 *   | { day: string, style?: 'iso' | 'slash' | 'minguo' }
 *   | { moment: string }
 *   | { formula: string, value: string | number }
 *   | { number: number, style: 'padded' | 'scientific' }
 *   | { merged: string, columns: number }} Cell
 * @typedef {{ name: string, rows: readonly (readonly Cell[])[], hidden?: boolean }} FlatSheet
 */

const STYLES = `
<number:date-style style:name="N-iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:date-style style:name="N-slash"><number:year number:style="long"/><number:text>/</number:text><number:month/><number:text>/</number:text><number:day/></number:date-style>
<number:date-style style:name="N-minguo" number:language="zh" number:country="TW"><number:year number:calendar="ROC"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:day number:style="long"/></number:date-style>
<number:date-style style:name="N-moment"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:boolean-style style:name="N-boolean"><number:boolean/></number:boolean-style>
<number:number-style style:name="N-padded"><number:number number:min-integer-digits="10" number:decimal-places="0"/></number:number-style>
<number:number-style style:name="N-scientific"><number:scientific-number number:min-integer-digits="1" number:decimal-places="5" number:min-exponent-digits="2"/></number:number-style>
${['iso', 'slash', 'minguo', 'moment', 'padded', 'scientific', 'boolean']
  .map((name) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N-${name}"/>`)
  .join('\n')}
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>`;

/** @param {string} text */
function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** @param {string} text */
function paragraphs(text) {
  return text
    .split('\n')
    .map(
      (line) =>
        `<text:p>${xml(line).replaceAll(/ {2,}|^ | $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)}</text:p>`,
    )
    .join('');
}

/** @param {Cell} cell */
function cellXml(cell) {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string')
    return `<table:table-cell office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'boolean')
    return `<table:table-cell table:style-name="boolean" office:value-type="boolean" office:boolean-value="${cell}"/>`;
  if ('day' in cell)
    return `<table:table-cell table:style-name="${cell.style ?? 'iso'}" office:value-type="date" office:date-value="${cell.day}"/>`;
  if ('moment' in cell)
    return `<table:table-cell table:style-name="moment" office:value-type="date" office:date-value="${cell.moment}"/>`;
  if ('number' in cell)
    return `<table:table-cell table:style-name="${cell.style}" office:value-type="float" office:value="${cell.number}"/>`;
  if ('merged' in cell)
    return `<table:table-cell table:number-columns-spanned="${cell.columns}" table:number-rows-spanned="1" office:value-type="string">${paragraphs(cell.merged)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(cell.columns - 1)}`;
  const value =
    typeof cell.value === 'number'
      ? `office:value-type="float" office:value="${cell.value}"`
      : `office:value-type="string" office:string-value="${xml(cell.value)}"`;
  return `<table:table-cell table:formula="${xml(`of:=${cell.formula}`)}" ${value}/>`;
}

/**
 * @param {readonly FlatSheet[]} sheets
 * @param {{ nullDate?: string }} [options]
 */
export function flatDocument(sheets, { nullDate } = {}) {
  const tables = sheets.map(
    ({ name, rows, hidden = false }) =>
      `<table:table table:name="${xml(name)}" table:style-name="${hidden ? 'hidden' : 'shown'}">${rows
        .map(
          (cells) =>
            `<table:table-row>${cells.length === 0 ? '<table:table-cell/>' : cells.map(cellXml).join('')}</table:table-row>`,
        )
        .join('')}</table:table>`,
  );
  const settings = nullDate
    ? `<table:calculation-settings><table:null-date table:date-value="${nullDate}"/></table:calculation-settings>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${STYLES}</office:automatic-styles>
<office:body><office:spreadsheet>${settings}${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}
