/**
 * The rows of a sheet of a workbook, cell by cell as the XML comes.
 *
 * A formula is its last result; an error is its text, `#N/A`; a truth value is TRUE or FALSE; a merged cell is in its first.
 *
 * @source source/ecma-376
 * @source decision/0076 — what a cell becomes
 * @module
 */
import { err, type Result } from 'neverthrow';
import type { ExcelDateSystem } from '../calendar-date/excel-serial.js';
import type { Sheet } from '../sheet/sheet.js';
import type { DateStyles } from './date-formats.js';
import { momentOfIso, momentOfSerial } from './moment-text.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { RosterFileLimits } from './roster-file-limits.js';
import { createRowCollector, type RowCollector } from './row-collector.js';
import { createStringItem } from './string-item.js';
import type { UnpackBudget } from './unpack-part.js';
import type { WorkbookSheet } from './workbook.js';
import { type Attributes, readXml, type XmlListener } from './xml-events.js';
import { decodeCellText } from './xml-text.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly dateSystem: ExcelDateSystem;
}

/** Reads a sheet. */
export function readWorksheet(
  { name, part }: WorkbookSheet,
  context: CellContext,
  limits: RosterFileLimits,
  budget: UnpackBudget,
): Result<Sheet, ReadRosterFileError> {
  const origin = { format: 'xlsx', sheetName: name, dateSystem: context.dateSystem } as const;
  const collector = createRowCollector(origin, limits);
  const refusal = readXml(part, budget, createSheetListener(context, limits, collector));
  return refusal === undefined ? collector.build() : err(refusal);
}

const DAMAGED = Object.freeze({ code: 'roster-file.damaged' });

function createSheetListener(
  context: CellContext,
  { columns }: RosterFileLimits,
  collector: RowCollector,
): XmlListener {
  const inline = createStringItem();
  let refusal: ReadRosterFileError | undefined;
  let isValue = false;
  let value = '';
  let hasValue = false;
  let hasFormula = false;
  let type = 'n';
  let style = 0;
  let row = 0;
  let cells: string[] = [];
  let column = 0;

  const openRow = (attributes: Attributes) => {
    const number = numberOfRow(attributes('r'), row);
    if (number === undefined) refusal ??= DAMAGED;
    else row = number;
    cells = [];
    column = 0;
  };
  const openCell = (attributes: Attributes) => {
    const number = numberOfColumn(attributes('r'), column);
    if (number === undefined) refusal ??= DAMAGED;
    else column = number;
    type = attributes('t') ?? 'n';
    style = Number(attributes('s') ?? 0);
    value = '';
    hasValue = false;
    hasFormula = false;
  };
  const closeCell = () => {
    if (hasFormula && !hasValue) refusal ??= { code: 'roster-file.formula', row, column };
    const text = type === 'inlineStr' ? inline.take() : textOf(value, type, style, context);
    if (text === undefined) refusal ??= DAMAGED;
    else if (text !== '' && refusal === undefined) {
      if (column > columns) refusal = { code: 'roster-file.too-many-columns', limit: columns, row };
      while (cells.length < column - 1 && cells.length < columns) cells.push('');
      cells.push(text);
    }
  };
  return {
    open(name, attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v') isValue = hasValue = true;
      else if (name === 'f') hasFormula = true;
      else inline.open(name);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') refusal ??= collector.add(row, cells);
      else inline.close(name);
    },
    text(text) {
      if (isValue) value += text;
      else inline.text(text);
    },
    refusal: () => refusal,
  };
}

/** A row may leave its number out, and is then the next. */
function numberOfRow(reference: string | undefined, last: number): number | undefined {
  if (reference === undefined) return last + 1;
  const number = /^[1-9][0-9]{0,6}$/.test(reference) ? Number(reference) : 0;
  return number > last ? number : undefined;
}

/** `C12` is in column 3. A cell may leave it out, and is then in the next. */
function numberOfColumn(reference: string | undefined, last: number): number | undefined {
  if (reference === undefined) return last + 1;
  const [, letters = ''] = /^([A-Z]{1,3})[0-9]{1,7}$/.exec(reference) ?? [];
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number > last ? number : undefined;
}

/** The text that a person sees, or undefined where a cell refers to nothing. */
function textOf(value: string, type: string, style: number, context: CellContext): string | undefined {
  if (value === '') return '';
  switch (type) {
    case 's':
      return context.sharedStrings[Number(value)];
    case 'b':
      return value === '0' ? 'FALSE' : 'TRUE';
    case 'd':
      return momentOfIso(value);
    case 'n':
      return textOfNumber(value, context.dateStyles[style] === true, context.dateSystem);
    default:
      return decodeCellText(value);
  }
}

function textOfNumber(value: string, isDate: boolean, system: ExcelDateSystem): string {
  const number = Number(value);
  // what is no number cannot be shown as one, nor lost
  if (!Number.isFinite(number)) return value;
  return (isDate ? momentOfSerial(number, system) : undefined) ?? String(number);
}
