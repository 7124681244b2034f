import type { InsertQueryBuilder, InsertResult } from 'kysely';
import type { SqlDialect } from './sql-dialect.js';
import type { Tables } from './tables.js';

/**
 * Inserts a row unless its key is there, and tells whether it did. The constraint decides, in the moment of writing.
 *
 * Where the database can, no error arises: PostgreSQL would repeat the key in the error and in its log.
 */
export async function insertIfAbsent<Table extends keyof Tables>(
  dialect: SqlDialect,
  insert: InsertQueryBuilder<Tables, Table, InsertResult>,
): Promise<boolean> {
  if (dialect.hasOnConflict) {
    const inserted = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  try {
    await insert.execute();
    return true;
  } catch (error) {
    if (dialect.meaningOf(error) === 'duplicate') return false;
    throw error;
  }
}
