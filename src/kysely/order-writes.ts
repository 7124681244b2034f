import { type NotNull, sql } from 'kysely';
import type { UnitCode } from '../school/unit.js';
import type { ImportKey } from './roster-import-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';

/** Puts the writes of an import that is no longer being planned in their order, once: one sort of its lines. */
export function createOrderWrites({ tables, dialect }: SqlSession): (db: Statements, key: ImportKey) => Promise<void> {
  const takeUp = statement<ImportKey>(['unit', 'import_key'], (db, key) =>
    db
      .updateTable(tables.roster_import)
      .set((column) => ({ ordered: column.lit(1) }))
      .where('unit', '=', key.unit)
      .where('import_key', '=', key.import_key)
      .where('ordered', '=', (column) => column.lit(0)),
  );
  const order = statement<ImportKey>(['unit', 'import_key'], (db, key) =>
    db
      .insertInto(tables.roster_import_write)
      .columns(['unit', 'import_key', 'identity_number', 'line'])
      .expression(
        db
          .selectFrom(
            db
              .selectFrom(`${tables.roster_import_line} as l`)
              .select(['l.identity_number', 'l.line'])
              .where('l.unit', '=', key.unit)
              .where('l.import_key', '=', key.import_key)
              .where('l.identity_number', 'is not', null)
              .orderBy('l.identity_number')
              .$narrowType<{ identity_number: NotNull }>()
              // what is sorted stays small, too: with a limit, no other column is pulled into the sort
              .$if(dialect.needsLimitToSort, (query) => query.limit(sql.lit(Number.MAX_SAFE_INTEGER)))
              .as('o'),
          )
          .select([
            sql<UnitCode>`${key.unit}`.as('unit'),
            sql<string>`${key.import_key}`.as('import_key'),
            'o.identity_number',
            'o.line',
          ]),
      ),
  );
  return async (db, key) => {
    if ((await takeUp(db, key)).affected === 1) await order(db, key);
  };
}
