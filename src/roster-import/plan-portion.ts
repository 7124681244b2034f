/** Planning a portion of a sheet's lines with one look at the roster. @module */
import type { ResultAsync } from 'neverthrow';
import { callPort } from '../port-call.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { Unit } from '../school/unit.js';
import type { StoreError } from '../store-error.js';
import { checkLine } from './check-sheet.js';
import { decideLine } from './decide-line.js';
import type { EntryRefused, LineError } from './line-error.js';
import type { PlannedLine } from './planned-line.js';
import type { LineContext } from './read-line.js';
import type { RosterLine } from './roster-line.js';
import type { UnderstoodSheet } from './understand-sheet.js';

/** What the verdict on a line depends on besides the line and its row. */
export interface PortionContext {
  readonly unit: Unit;
  readonly understood: UnderstoodSheet;
  readonly lineContext: LineContext;
}

/** Reads the lines, looks up their rows, and decides what becomes of them. At most a thousand lines. */
export function planPortion(
  portion: readonly RosterLine[],
  { unit, understood, lineContext }: PortionContext,
  ports: { readonly preRegistrations: Pick<PreRegistrationRepository, 'findMany'> },
): ResultAsync<readonly PlannedLine[], StoreError> {
  const checked = portion.map((line) => ({ line, result: checkLine(line, understood, lineContext) }));
  const numbers = checked.flatMap(({ result }) => (result.isOk() ? [result.value.entry.identityNumber] : []));
  return callPort(() => ports.preRegistrations.findMany(unit.code, numbers)).map((rows) => {
    const rowOf = new Map(rows.map((row) => [row.identityNumber, row]));
    return checked.map(({ line, result }): PlannedLine => {
      if (result.isErr()) return { line: line.row, notices: [], class: 'refused', errors: result.error };
      const { entry, notices } = result.value;
      const existing = rowOf.get(entry.identityNumber) ?? null;
      return decideLine(entry, { unit, existing }).match<PlannedLine>(
        (verdict) => ({ line: line.row, notices, ...verdict }),
        (error) => ({ line: line.row, notices, class: 'refused', errors: [ofJobTitle(error, line, lineContext)] }),
      );
    });
  });
}

function ofJobTitle(error: EntryRefused, { texts }: RosterLine, { columns }: LineContext): LineError {
  return { column: columns.jobTitle, field: 'jobTitle', error, text: texts.jobTitle, suggestion: null };
}
