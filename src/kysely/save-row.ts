/** Writing a roster row over the version that was read. @module */
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import { createInsertUnlessPresent } from './insert.js';
import { columnsOf, type NewRosterRow, ROSTER_COLUMNS } from './roster-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';

/** Writes a row, over the version that was read or for the first time, and tells whether it did. */
export function createSaveRow(session: SqlSession) {
  const table = session.tables.pre_registration;
  const insert = createInsertUnlessPresent(session, 'pre_registration');
  const update = statement<NewRosterRow & { readonly read_version: number }>(
    [...ROSTER_COLUMNS, 'read_version'],
    (db, row) => {
      const { unit, identity_number: number, read_version: readVersion, ...columns } = row;
      return db
        .updateTable(table)
        .set(columns)
        .where('unit', '=', unit)
        .where('identity_number', '=', number)
        .where('version', '=', readVersion);
    },
  );
  return async (db: Statements, row: PreRegistration, readVersion: number | null): Promise<boolean> => {
    const columns = columnsOf(row);
    if (readVersion === null) return insert(db, columns);
    return (await update(db, { ...columns, read_version: readVersion })).affected === 1;
  };
}
