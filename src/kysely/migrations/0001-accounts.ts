/** The first tables: rosters, accounts, what waits to be sent, refusals, attempts, units. @module */
import type { Kysely } from 'kysely';
import { DIGEST_LENGTH } from '../digest.js';
import type { ColumnKind } from '../sql-dialect.js';
import { TIE_LENGTH } from '../ties.js';
import type { MigrationContext } from './migration-context.js';
import { tablesOf } from './new-table.js';

const key = (maxLength: number): ColumnKind => ({ kind: 'key', maxLength });
const NUMBER = key(10);
const ACCOUNT_NAME = key(15);
const UNIT = key(6);
const DATE = key(10);
const INSTANT = key(24);
const WORD = key(40);
const DIGEST = key(DIGEST_LENGTH);
const TEXT: ColumnKind = { kind: 'text' };
const WHOLE: ColumnKind = { kind: 'whole' };
const COUNTY: ColumnKind = { kind: 'indexed-text', maxLength: 10 };
const UNIT_NAME: ColumnKind = { kind: 'indexed-text', maxLength: 100 };

export async function up(db: Kysely<unknown>, { dialect, tables, createIndex }: MigrationContext): Promise<void> {
  const table = tablesOf(db, dialect);
  const primaryKey = (name: string) => `${name}_pk`;

  await table(
    tables.pre_registration,
    {
      unit: UNIT,
      identity_number: NUMBER,
      person_name: TEXT,
      sex: WORD,
      birth_date: DATE,
      job_title: TEXT,
      version: WHOLE,
      registered_at: INSTANT,
      changed_at: INSTANT,
      changed_by: TEXT,
      claim_account: ACCOUNT_NAME,
      claimed_at: INSTANT,
      claim_match: WORD,
    },
    ['claim_account', 'claimed_at', 'claim_match'],
  )
    .addPrimaryKeyConstraint(primaryKey(tables.pre_registration), ['unit', 'identity_number'])
    .execute();

  await table(
    tables.account,
    {
      name_key: ACCOUNT_NAME,
      name: ACCOUNT_NAME,
      identity_number: NUMBER,
      person_name: TEXT,
      birth_date: DATE,
      unit: UNIT,
      form: WORD,
      job_title: TEXT,
      teaching_subjects: TEXT,
      phone: TEXT,
      email: TEXT,
      backup_email: TEXT,
      password_hash: TEXT,
      opened_at: INSTANT,
    },
    ['job_title', 'backup_email'],
  )
    .addPrimaryKeyConstraint(primaryKey(tables.account), ['name_key'])
    .execute();

  await table(tables.identity_number, { number: NUMBER, account_key: ACCOUNT_NAME })
    .addPrimaryKeyConstraint(primaryKey(tables.identity_number), ['number'])
    .execute();

  await table(tables.idempotency_key, {
    scope: DIGEST,
    fingerprint: TEXT,
    account_name: ACCOUNT_NAME,
    opened_at: INSTANT,
  })
    .addPrimaryKeyConstraint(primaryKey(tables.idempotency_key), ['scope'])
    .execute();

  // a foreign key only where parent and child are spread by the same value: elsewhere it would reach across shards
  await table(tables.consent, { account_key: ACCOUNT_NAME, position: WHOLE, document: WORD, version: TEXT })
    .addPrimaryKeyConstraint(primaryKey(tables.consent), ['account_key', 'position'])
    .addForeignKeyConstraint(`${tables.consent}_account`, ['account_key'], tables.account, ['name_key'])
    .execute();

  await table(tables.outgoing_message, {
    account_key: ACCOUNT_NAME,
    sequence: WHOLE,
    id: TEXT,
    type: WORD,
    recipient: TEXT,
    account_name: ACCOUNT_NAME,
    due_at: INSTANT,
    attempts: WHOLE,
  })
    .addPrimaryKeyConstraint(primaryKey(tables.outgoing_message), ['account_key', 'sequence'])
    .addForeignKeyConstraint(`${tables.outgoing_message}_account`, ['account_key'], tables.account, ['name_key'])
    .execute();
  await createIndex(db, `${tables.outgoing_message}_due`, tables.outgoing_message, ['due_at', 'account_key']);

  await table(tables.application_refusal, {
    unit: UNIT,
    recorded_at: INSTANT,
    tie: key(TIE_LENGTH),
    masked_identity_number: TEXT,
    failure: TEXT,
  })
    .addPrimaryKeyConstraint(primaryKey(tables.application_refusal), ['unit', 'recorded_at', 'tie'])
    .execute();

  await table(tables.attempt, { scope: DIGEST, window_ends: WHOLE, taken: WHOLE })
    .addPrimaryKeyConstraint(primaryKey(tables.attempt), ['scope'])
    .execute();
  await createIndex(db, `${tables.attempt}_ends`, tables.attempt, ['window_ends']);

  await table(
    tables.unit,
    {
      code: UNIT,
      kind: WORD,
      name: UNIT_NAME,
      county: COUNTY,
      township: COUNTY,
      school_kind: WORD,
      name_key: UNIT_NAME,
      spelling: UNIT_NAME,
    },
    ['township', 'school_kind'],
  )
    .addPrimaryKeyConstraint(primaryKey(tables.unit), ['code'])
    .execute();
  await createIndex(db, `${tables.unit}_name`, tables.unit, ['county', 'name_key']);

  await table(tables.unit_contact, {
    unit: UNIT,
    position: WHOLE,
    tier: WORD,
    job_title: TEXT,
    email: TEXT,
    phone: TEXT,
  })
    .addPrimaryKeyConstraint(primaryKey(tables.unit_contact), ['unit', 'position'])
    .addForeignKeyConstraint(`${tables.unit_contact}_unit`, ['unit'], tables.unit, ['code'])
    .execute();
}
