import type { ImportKey, StoredImport } from './roster-import-row.js';
import type { SqlSession } from './sql-session.js';
import { type Statement, statement } from './statement.js';

/** Finds an import by its primary key. */
export function createFindImport({ tables }: SqlSession): Statement<ImportKey, StoredImport> {
  return statement<ImportKey, StoredImport>(['unit', 'import_key'], (db, key) =>
    db
      .selectFrom(`${tables.roster_import} as i`)
      .select('i.body')
      .where('i.unit', '=', key.unit)
      .where('i.import_key', '=', key.import_key),
  );
}
