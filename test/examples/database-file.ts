/** A database of the demo, seen from beside it. */
import LibsqlDatabase from 'libsql';

/** A connection of one's own to a file. */
export type DatabaseFile = LibsqlDatabase.Database;

/** Opens a file. */
export function openFile(file: string): DatabaseFile {
  const database = new LibsqlDatabase(file);
  database.exec('pragma busy_timeout = 1000');
  return database;
}

/** How many rows a table has. */
export function countIn(database: DatabaseFile, table: string): number {
  return (database.prepare(`select count(*) as rows from ${table}`).get() as { rows: number }).rows;
}
