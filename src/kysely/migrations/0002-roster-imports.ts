/** Rows that leave a roster and may come back; roster imports and their lines. @module */
import type { Kysely } from 'kysely';
import { DIGEST_LENGTH } from '../digest.js';
import type { ColumnKind } from '../sql-dialect.js';
import type { MigrationContext } from './migration-context.js';
import { tablesOf } from './new-table.js';

const key = (maxLength: number): ColumnKind => ({ kind: 'key', maxLength });
const NUMBER = key(10);
const UNIT = key(6);
const INSTANT = key(24);
const WORD = key(40);
const DIGEST = key(DIGEST_LENGTH);
/** 200 characters of two code units each, a code unit in four digits. */
const ID_ORDER = key(1600);
const LONG_TEXT: ColumnKind = { kind: 'long-text' };
const WHOLE: ColumnKind = { kind: 'whole' };

export async function up(db: Kysely<unknown>, { dialect, tables, createIndex }: MigrationContext): Promise<void> {
  const table = tablesOf(db, dialect);

  // not every database can be told to add a column unless it is there
  if (!(await dialect.hasColumn(db, tables.pre_registration, 'withdrawn_at'))) {
    await db.schema
      .alterTable(tables.pre_registration)
      .addColumn('withdrawn_at', dialect.columnType(INSTANT))
      .execute();
  }

  const header = tables.roster_import;
  await table(header, {
    unit: UNIT,
    import_key: DIGEST,
    id_order: ID_ORDER,
    version: WHOLE,
    state: WORD,
    planned_at: INSTANT,
    body: LONG_TEXT,
    line_count: WHOLE,
    ordered: WHOLE,
  })
    .addPrimaryKeyConstraint(`${header}_pk`, ['unit', 'import_key'])
    .execute();
  await createIndex(db, `${header}_planned`, header, ['unit', 'planned_at', 'id_order']);

  const line = tables.roster_import_line;
  await table(
    line,
    {
      unit: UNIT,
      import_key: DIGEST,
      line: WHOLE,
      class: WORD,
      identity_number: NUMBER,
      chosen: WHOLE,
      choice: WORD,
      moved: WHOLE,
      body: LONG_TEXT,
    },
    ['identity_number'],
  )
    .addPrimaryKeyConstraint(`${line}_pk`, ['unit', 'import_key', 'line'])
    .execute();

  const write = tables.roster_import_write;
  await table(write, { unit: UNIT, import_key: DIGEST, identity_number: NUMBER, line: WHOLE })
    .addPrimaryKeyConstraint(`${write}_pk`, ['unit', 'import_key', 'identity_number', 'line'])
    .execute();
}
