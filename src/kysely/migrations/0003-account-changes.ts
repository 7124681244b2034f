/** What changes of an account, what happened to it, one-time tokens, and what a message tells beside its type. @module */
import type { Kysely } from 'kysely';
import { DIGEST_LENGTH } from '../digest.js';
import type { ColumnKind } from '../sql-dialect.js';
import type { MigrationContext } from './migration-context.js';
import { tablesOf } from './new-table.js';

const key = (maxLength: number): ColumnKind => ({ kind: 'key', maxLength });
const ACCOUNT_NAME = key(15);
const INSTANT = key(24);
const DIGEST = key(DIGEST_LENGTH);
const TEXT: ColumnKind = { kind: 'text' };
const WHOLE: ColumnKind = { kind: 'whole' };

/** When something happened to an account, for the first or the last time. */
const MOMENTS = [
  'email_verified_at',
  'backup_email_verified_at',
  'password_changed_at',
  'released_at',
  'voided_at',
  'erased_at',
];

export async function up(db: Kysely<unknown>, { dialect, tables, createIndex }: MigrationContext): Promise<void> {
  const table = tablesOf(db, dialect);
  // not every database can be told to add a column unless it is there
  const addColumn = async (name: string, column: string, kind: ColumnKind, first?: number) => {
    if (await dialect.hasColumn(db, name, column)) return;
    await db.schema
      .alterTable(name)
      .addColumn(column, dialect.columnType(kind), (definition) =>
        first === undefined ? definition : definition.notNull().defaultTo(first),
      )
      .execute();
  };
  await addColumn(tables.account, 'version', WHOLE, 1);
  for (const moment of MOMENTS) await addColumn(tables.account, moment, INSTANT);
  await addColumn(tables.outgoing_message, 'details', TEXT);

  const event = tables.account_event;
  await table(event, { account_key: ACCOUNT_NAME, version: WHOLE, body: TEXT })
    .addPrimaryKeyConstraint(`${event}_pk`, ['account_key', 'version'])
    .addForeignKeyConstraint(`${event}_account`, ['account_key'], tables.account, ['name_key'])
    .execute();

  const token = tables.one_time_token;
  await table(token, { digest: DIGEST, purpose: TEXT, account_name: ACCOUNT_NAME, expires_at: INSTANT }, [
    'account_name',
  ])
    .addPrimaryKeyConstraint(`${token}_pk`, ['digest'])
    .execute();
  await createIndex(db, `${token}_expires`, token, ['expires_at', 'digest']);
}
