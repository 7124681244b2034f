/**
 * The files that were uploaded, for as long as somebody may want them back with what became of each row.
 *
 * The package keeps the plan of an import and not the file, which has columns that are nobody's business. This example keeps the
 * last few in memory and forgets them when it ends; who must keep them longer puts them where other personal files are.
 *
 * @module
 */
import type { Sheet, UnitCode } from 'tw-teacher-account';

/** Sheets by the import that was planned of them. */
export interface KeptSheets {
  readonly keep: (unit: UnitCode, importId: string, sheet: Sheet) => void;
  readonly find: (unit: UnitCode, importId: string) => Sheet | undefined;
  readonly forget: (unit: UnitCode, importId: string) => void;
}

const MOST_SHEETS = 20;

/** None yet. */
export function createKeptSheets(): KeptSheets {
  const sheets = new Map<string, Sheet>();
  return {
    keep(unit, importId, sheet) {
      sheets.set(keyOf(unit, importId), sheet);
      const [oldest] = sheets.keys();
      if (sheets.size > MOST_SHEETS && oldest !== undefined) sheets.delete(oldest);
    },
    find: (unit, importId) => sheets.get(keyOf(unit, importId)),
    forget: (unit, importId) => sheets.delete(keyOf(unit, importId)),
  };
}

function keyOf(unit: UnitCode, importId: string): string {
  return `${unit} ${importId}`;
}
