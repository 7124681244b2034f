import type { RosterImport } from '../roster-import/roster-import.js';
import { IMPORT_COLUMNS, importColumnsOf, type NewImport } from './roster-import-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';

/** Writes an import in place of the version that was read, and tells whether that one was still there. */
export function createReplaceImport({
  tables,
}: SqlSession): (db: Statements, next: RosterImport, key: string, readVersion: number) => Promise<boolean> {
  const replace = statement<NewImport & { readonly read_version: number }>(
    [...IMPORT_COLUMNS, 'read_version'],
    (db, row) => {
      const { unit, import_key: key, read_version: readVersion, ...columns } = row;
      return db
        .updateTable(tables.roster_import)
        .set(columns)
        .where('unit', '=', unit)
        .where('import_key', '=', key)
        .where('version', '=', readVersion);
    },
  );
  return async (db, next, key, readVersion) => {
    const { affected } = await replace(db, { ...importColumnsOf(next, key), read_version: readVersion });
    return affected === 1;
  };
}
