/** A roster import and a line of it as the database has them. @module */
import type { Insertable, Selectable } from 'kysely';
import type { ImportLine, PlannedLine } from '../roster-import/planned-line.js';
import type { RosterImport } from '../roster-import/roster-import.js';
import type { Tables } from './tables.js';

/** The key of an import in the database. */
export type ImportKey = Pick<Selectable<Tables['roster_import']>, 'unit' | 'import_key'>;

/** What an import is made of. */
export type StoredImport = Pick<Selectable<Tables['roster_import']>, 'body'>;

/** An import as it goes in; what only the store counts is not of it. */
export type NewImport = Omit<Insertable<Tables['roster_import']>, 'line_count' | 'ordered'>;

/** What a listed line is made of. */
export type StoredLine = Pick<Selectable<Tables['roster_import_line']>, 'choice' | 'moved' | 'body'>;

/** The columns of an import. */
export const IMPORT_COLUMNS = [
  'unit',
  'import_key',
  'id_order',
  'version',
  'state',
  'planned_at',
  'body',
] as const satisfies readonly (keyof NewImport)[];

/** An import from its row. */
export function rosterImportOf({ body }: StoredImport): RosterImport {
  return JSON.parse(body) as RosterImport; // written by this adapter, as all bodies
}

/** The row of an import. */
export function importColumnsOf(draft: RosterImport, key: string): NewImport {
  return {
    unit: draft.unit,
    import_key: key,
    id_order: idOrderOf(draft.id),
    version: draft.version,
    state: draft.state,
    planned_at: draft.plannedAt,
    body: JSON.stringify(draft),
  };
}

const HEXADECIMAL = 16;
const DIGITS = 4;

/** Databases order texts by bytes, the port by code units, and the two differ beyond U+FFFF. */
function idOrderOf(id: string): string {
  return Array.from({ length: id.length }, (_, index) =>
    id.charCodeAt(index).toString(HEXADECIMAL).padStart(DIGITS, '0'),
  ).join('');
}

/** A line from its row. */
export function importLineOf({ choice, moved, body }: StoredLine): ImportLine {
  return { planned: JSON.parse(body) as PlannedLine, choice, moved: Number(moved) === 1 };
}

/** The row of a line that nobody has decided about. */
export function lineColumnsOf(planned: PlannedLine, key: ImportKey): Insertable<Tables['roster_import_line']> {
  return {
    ...key,
    line: planned.line,
    class: planned.class,
    identity_number: 'write' in planned ? planned.write.entry.identityNumber : null,
    chosen: planned.class === 'undecided' ? 0 : 1,
    choice: 'as-planned',
    moved: 0,
    // JSON escapes NUL and lone surrogates, which a file may have and not every database takes
    body: JSON.stringify(planned),
  };
}
