/** What is forgotten after a time is found by its age, whichever unit it belongs to. @module */
import type { Kysely } from 'kysely';
import type { MigrationContext } from './migration-context.js';

export async function up(db: Kysely<unknown>, { tables, createIndex }: MigrationContext): Promise<void> {
  const refusal = tables.application_refusal;
  await createIndex(db, `${refusal}_recorded`, refusal, ['recorded_at', 'unit', 'tie']);
  const header = tables.roster_import;
  await createIndex(db, `${header}_age`, header, ['planned_at', 'unit', 'import_key']);
}
