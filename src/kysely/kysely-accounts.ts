/** Accounts on SQL. @module */
import type { Selectable } from 'kysely';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { IdempotencyRecord, ScopedKey } from '../account/idempotency.js';
import type { TeachingSubjects } from '../teaching-subject/teaching-subject.js';
import { scopeOfKey } from './digest.js';
import { openAccount } from './open-account.js';
import type { SqlSession } from './sql-session.js';
import type { Tables } from './tables.js';

/** A repository of accounts. Finding one is one statement by a primary key. */
export function createKyselyAccounts(session: SqlSession): AccountRepository {
  const { tables, read } = session;
  return {
    findByIdentityNumber: (number) =>
      read((db) =>
        db
          .selectFrom(`${tables.identity_number} as n`)
          .innerJoin(`${tables.account} as a`, 'a.name_key', 'n.account_key')
          .selectAll('a')
          .where('n.number', '=', number)
          .executeTakeFirst(),
      ).map(accountOf),
    findByName: (name) =>
      read((db) =>
        db.selectFrom(`${tables.account} as a`).selectAll('a').where('a.name_key', '=', name).executeTakeFirst(),
      ).map(accountOf),
    findByIdempotencyKey: (key) =>
      read(async (db) => {
        const scope = await scopeOfKey(key);
        return db
          .selectFrom(`${tables.idempotency_key} as k`)
          .selectAll('k')
          .where('k.scope', '=', scope)
          .executeTakeFirst();
      }).map((row) => recordOf(key, row)),
    open: (opening) => openAccount(session, opening),
  };
}

function accountOf(row: Selectable<Tables['account']> | undefined): Account | null {
  if (row === undefined) return null;
  return {
    name: row.name,
    identityNumber: row.identity_number,
    personName: row.person_name,
    birthDate: row.birth_date,
    unit: row.unit,
    form: row.form,
    jobTitle: row.job_title,
    teachingSubjects: JSON.parse(row.teaching_subjects) as TeachingSubjects, // written by this adapter, parsed before
    phone: row.phone,
    email: row.email,
    backupEmail: row.backup_email,
    passwordHash: row.password_hash,
    openedAt: row.opened_at,
  };
}

function recordOf(
  { client, key }: ScopedKey,
  row: Selectable<Tables['idempotency_key']> | undefined,
): IdempotencyRecord | null {
  if (row === undefined) return null;
  return { client, key, fingerprint: row.fingerprint, accountName: row.account_name, openedAt: row.opened_at };
}
