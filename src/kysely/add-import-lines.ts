/** The one transaction that adds lines to an import. @module */
import { type Insertable, sql } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { RosterImportRepository, RosterImportStale } from '../roster-import/repository.js';
import type { ImportState } from '../roster-import/roster-import.js';
import { keyOfImport } from './digest.js';
import { createInsertAllUnlessPresent } from './insert.js';
import type { ImportKey } from './roster-import-row.js';
import { lineColumnsOf } from './roster-import-row.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type Line = Insertable<Tables['roster_import_line']>;

/** How much of bodies one statement carries, in UTF-16 code units: far from what a server takes for too long. */
const MOST_TEXT = 500_000;

const STALE: RosterImportStale = Object.freeze({ code: 'roster-import.stale' });

/** The port's `addLines`: one statement for each 500 lines, and one before them. */
export function createAddLines(session: SqlSession): RosterImportRepository['addLines'] {
  const { tables, write } = session;
  const insert = createInsertAllUnlessPresent(session, 'roster_import_line');
  // who adds lines changes the import; so that whoever ends its planning meanwhile waits, or on a cluster is in conflict
  const countOn = statement<ImportKey & { readonly added: number; readonly state: ImportState }>(
    ['added', 'unit', 'import_key', 'state'],
    (db, row) =>
      db
        .updateTable(tables.roster_import)
        .set((column) => ({ line_count: sql<number>`${column.ref('line_count')} + ${row.added}` }))
        .where('unit', '=', row.unit)
        .where('import_key', '=', row.import_key)
        .where('state', '=', row.state),
  );
  return (unit, id, lines) => {
    const importKey = { unit, import_key: keyOfImport(unit, id) };
    const columns = lines.map((line) => lineColumnsOf(line, importKey));
    return write(async (db): Promise<Result<void, RosterImportStale>> => {
      if ((await countOn(db, { ...importKey, added: lines.length, state: 'planning' })).affected !== 1)
        return err(STALE);
      for (const part of partsOf(columns)) if (!(await insert(db, part))) return err(STALE);
      return ok(undefined);
    });
  };
}

/** The lines in parts whose bodies are not too long together. */
function* partsOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let part: Line[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.body.length;
    if (part.length > 0 && length > MOST_TEXT) {
      yield part;
      part = [];
      length = line.body.length;
    }
    part.push(line);
  }
  yield part;
}
