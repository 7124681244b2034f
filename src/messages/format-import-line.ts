import type { RosterField } from '../pre-registration/decide-pre-registration.js';
import type { LineError } from '../roster-import/line-error.js';
import type { LineNotice } from '../roster-import/line-notice.js';
import type { PlannedLine, PlannedWrite } from '../roster-import/planned-line.js';
import type { Catalogue } from './catalogue.js';
import { columnLetters } from './column-letters.js';
import { formatFieldError, formatNotice, formatQuestion } from './format.js';

/** How a line of an import is told. */
export interface FormatImportLineOptions {
  /** That the line was written: it is told in the past, `isLineWritten`. Default: it is told as planned. */
  readonly isWritten?: boolean;
}

/**
 * What becomes of a line of an import, and why, on one line of text: for a column beside the file's own.
 *
 * Refused: each error with its column, and the suggestion where there is one. Updated: each field from what to what.
 * Left for a person to decide: the question. Spared: the reason. Then whatever is remarkable. Who leaves the roster or comes
 * back to it has no row in a file that would say who it is, and is named. What a cell held is not repeated, but names and
 * numbers of the roster and suggestions are in it: for the eyes of the unit that they belong to.
 */
export function formatImportLine(
  line: PlannedLine,
  catalogue: Catalogue,
  { isWritten = false }: FormatImportLineOptions = {},
): string {
  const { terms, labelled, importLine } = catalogue;
  const written = isWritten && 'write' in line ? line : null;
  const parts = [
    ...(written === null ? partsOf(line, catalogue) : partsOfWrite(written.write, catalogue)),
    ...line.notices.map((notice) => importLine.noticed(aboutNotice(notice, catalogue))),
  ];
  const name = written === null ? terms.lineClasses[line.class] : terms.writtenLineClasses[written.class];
  return parts.length === 0 ? name : labelled(name, parts.join(importLine.separator));
}

function partsOf(line: PlannedLine, catalogue: Catalogue): readonly string[] {
  switch (line.class) {
    case 'refused':
      return line.errors.map((error) => aboutError(error, catalogue));
    case 'undecided':
      return [
        ...personOf(line.write, catalogue),
        formatQuestion(line.question, catalogue),
        ...changesOf(line.write, catalogue),
      ];
    case 'spared':
      return [catalogue.terms.sparedReasons[line.reason]];
    case 'created':
    case 'updated':
    case 'withdrawn':
      return partsOfWrite(line.write, catalogue);
    case 'unchanged':
      return [];
  }
}

/** What is written: of a question that was answered, all that is left. */
function partsOfWrite(write: PlannedWrite, catalogue: Catalogue): readonly string[] {
  return [...personOf(write, catalogue), ...changesOf(write, catalogue)];
}

function aboutError({ column, field, error, suggestion }: LineError, catalogue: Catalogue): string {
  const { at, suggested } = catalogue.importLine;
  const placed = at(columnLetters(column), formatFieldError({ path: [field], error }, catalogue));
  return suggestion === null ? placed : suggested(placed, suggestion);
}

function aboutNotice({ field, notice }: LineNotice, catalogue: Catalogue): string {
  return catalogue.labelled(catalogue.terms.fields[field], formatNotice(notice, catalogue));
}

/** Who it is, where no row of a file says so. */
function personOf({ effect, entry }: PlannedWrite, { importLine }: Catalogue): readonly string[] {
  const hasNoRow = effect === 'withdraw' || effect === 'restore';
  return hasNoRow ? [importLine.person(entry.personName, entry.jobTitle)] : [];
}

/** The fields that a row on the roster would change in. */
function changesOf({ effect, entry, before }: PlannedWrite, { terms, importLine }: Catalogue): readonly string[] {
  if (effect !== 'update' || before === null) return [];
  const shown = (field: RosterField, row: PlannedWrite['entry']) =>
    field === 'sex' ? terms.sexes[row.sex] : row[field];
  return FIELDS.filter((field) => entry[field] !== before[field]).map((field) =>
    importLine.changed(terms.fields[field], shown(field, before), shown(field, entry)),
  );
}

// the order of the roster, of which only the type is known here
const FIELDS = [
  'personName',
  'sex',
  'identityNumber',
  'birthDate',
  'jobTitle',
] as const satisfies readonly RosterField[];
