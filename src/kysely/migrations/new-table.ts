import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';
import type { ColumnKind, SqlDialect } from '../sql-dialect.js';

/** Makes tables, unless they are there; columns hold a value in every row unless they are named as nullable. */
export function tablesOf(db: Kysely<unknown>, dialect: SqlDialect) {
  return (name: string, columns: Readonly<Record<string, ColumnKind>>, nullable: readonly string[] = []) => {
    let made: CreateTableBuilder<string, string> = db.schema.createTable(name).ifNotExists();
    for (const [column, kind] of Object.entries(columns)) {
      const notNull = (definition: ColumnDefinitionBuilder) =>
        nullable.includes(column) ? definition : definition.notNull();
      made = made.addColumn(column, dialect.columnType(kind), notNull);
    }
    return made;
  };
}
