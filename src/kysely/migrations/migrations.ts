import type { Kysely } from 'kysely';
import { up as accounts } from './0001-accounts.js';
import { up as rosterImports } from './0002-roster-imports.js';
import { up as accountChanges } from './0003-account-changes.js';
import { up as retention } from './0004-retention.js';
import { up as assurance } from './0005-assurance.js';
import type { MigrationContext } from './migration-context.js';

/** A step of the schema. Every statement of it can be carried out again, for not every database takes back a half one. */
export type MigrationStep = (db: Kysely<unknown>, context: MigrationContext) => Promise<void>;

/** All steps by their names, in the order in which they run. A name, once published, is never changed. */
export const MIGRATIONS: Readonly<Record<string, MigrationStep>> = {
  '0001-accounts': accounts,
  '0002-roster-imports': rosterImports,
  '0003-account-changes': accountChanges,
  '0004-retention': retention,
  '0005-assurance': assurance,
};
