/** Accounts on SQL. @module */
import type { Selectable } from 'kysely';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { IdempotencyRecord, ScopedKey } from '../account/idempotency.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { TeachingSubjects } from '../teaching-subject/teaching-subject.js';
import { scopeOfKey } from './digest.js';
import { createOpening } from './open-account.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type AccountRow = Selectable<Tables['account']>;
type KeyRow = Selectable<Tables['idempotency_key']>;

/** A repository of accounts. Finding one is one statement by a primary key. */
export function createKyselyAccounts(session: SqlSession): AccountRepository {
  const { tables, read } = session;
  const byNumber = statement<{ readonly number: IdentityNumber }, AccountRow>(['number'], (db, { number }) =>
    db
      .selectFrom(`${tables.identity_number} as n`)
      .innerJoin(`${tables.account} as a`, 'a.name_key', 'n.account_key')
      .selectAll('a')
      .where('n.number', '=', number),
  );
  const byName = statement<{ readonly name: AccountNameKey }, AccountRow>(['name'], (db, { name }) =>
    db.selectFrom(`${tables.account} as a`).selectAll('a').where('a.name_key', '=', name),
  );
  const byKey = statement<{ readonly scope: string }, KeyRow>(['scope'], (db, { scope }) =>
    db.selectFrom(`${tables.idempotency_key} as k`).selectAll('k').where('k.scope', '=', scope),
  );
  return {
    findByIdentityNumber: (number) => read((db) => byNumber(db, { number })).map(({ rows }) => accountOf(rows[0])),
    findByName: (name) => read((db) => byName(db, { name })).map(({ rows }) => accountOf(rows[0])),
    findByIdempotencyKey: (key) =>
      read((db) => byKey(db, { scope: scopeOfKey(key) })).map(({ rows }) => recordOf(key, rows[0])),
    open: createOpening(session),
  };
}

function accountOf(row: AccountRow | undefined): Account | null {
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

function recordOf({ client, key }: ScopedKey, row: KeyRow | undefined): IdempotencyRecord | null {
  if (row === undefined) return null;
  return { client, key, fingerprint: row.fingerprint, accountName: row.account_name, openedAt: row.opened_at };
}
