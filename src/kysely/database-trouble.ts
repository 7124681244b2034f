import type { StoreError } from '../store-error.js';

/** A failure of the database, without anything personal. */
export interface DatabaseTrouble {
  /** What the caller is told. */
  readonly answer: StoreError['code'];
  /** The database's own code: SQLSTATE for PostgreSQL, the error's name for MySQL and SQLite. Null if it gave none. */
  readonly driverCode: string | null;
  /** How often the work was begun. */
  readonly attempts: number;
}
