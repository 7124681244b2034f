/**
 * What a workbook says of itself: from which day it counts, and which sheets it has.
 *
 * @source source/ecma-376
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { ExcelDateSystem } from '../calendar-date/excel-serial.js';
import type { ReadRosterFileError } from './roster-file-error.js';
import type { UnpackBudget } from './unpack-part.js';
import { type Relation, readRelations } from './workbook-relations.js';
import { readXml } from './xml-events.js';
import { decodeCellText } from './xml-text.js';
import type { ZipPart, ZipParts } from './zip-archive.js';

/** A sheet with rows. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly part: ZipPart;
}

/** A workbook, of which no cell was read yet. */
export interface Workbook {
  readonly dateSystem: ExcelDateSystem;
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedStrings: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
}

/** Reads what the workbook of an archive says of itself. */
export function readWorkbook(parts: ZipParts, budget: UnpackBudget): Result<Workbook, ReadRosterFileError> {
  return readRelations(parts, '', budget).andThen((roots) => {
    const path = roots.find(({ role }) => role === 'officeDocument')?.target ?? '';
    const part = parts.get(path);
    if (part === undefined || !path.endsWith('.xml')) return err(NOT_A_WORKBOOK);
    return readRelations(parts, path, budget).andThen((relations) => readBook(part, parts, relations, budget));
  });
}

function readBook(
  book: ZipPart,
  parts: ZipParts,
  relations: readonly Relation[],
  budget: UnpackBudget,
): Result<Workbook, ReadRosterFileError> {
  const sheets: WorkbookSheet[] = [];
  let dateSystem: ExcelDateSystem = '1900';
  const tags = new Set<string>();
  let refusal: ReadRosterFileError | undefined;
  const partOf = (role: string, id?: string) => {
    const relation = relations.find((each) => each.role === role && (id === undefined || each.id === id));
    return relation && parts.get(relation.target);
  };
  const failed = readXml(book, budget, {
    open(name, attributes) {
      tags.add(name);
      if (name === 'workbookPr' && TRUE.includes(attributes('date1904') ?? '')) dateSystem = '1904';
      if (name !== 'sheet') return;
      const id = attributes('id') ?? '';
      // a sheet of a chart has no rows
      if (relations.some((relation) => relation.id === id && relation.role !== 'worksheet')) return;
      const part = partOf('worksheet', id);
      if (part === undefined) refusal = { code: 'roster-file.damaged' };
      else {
        const isVisible = (attributes('state') ?? 'visible') === 'visible';
        sheets.push({ name: decodeCellText(attributes('name') ?? ''), isVisible, part });
      }
    },
    close: ignore,
    text: ignore,
    refusal: () => refusal,
  });
  if (failed !== undefined) return err(failed);
  if (!tags.has('workbook')) return err(NOT_A_WORKBOOK);
  return ok({ dateSystem, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') });
}

const NOT_A_WORKBOOK: ReadRosterFileError = Object.freeze({ code: 'roster-file.not-a-workbook' });
const TRUE = ['1', 'true', 'on'];

function ignore(): undefined {
  return undefined;
}
