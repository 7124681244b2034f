/** An account as the database has it. @module */
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Account, OpenedAccount } from '../account/account.js';
import { accountNameKey } from '../account-name/account-name.js';
import type { TeachingSubjects } from '../teaching-subject/teaching-subject.js';
import type { Tables } from './tables.js';

/** As it comes out of the database. */
export type StoredAccountRow = Selectable<Tables['account']>;

/** The columns that a change writes. */
export const CHANGED_COLUMNS = [
  'identity_number',
  'person_name',
  'birth_date',
  'unit',
  'job_title',
  'teaching_subjects',
  'phone',
  'email',
  'backup_email',
  'password_hash',
  'version',
  'email_verified_at',
  'backup_email_verified_at',
  'password_changed_at',
  'released_at',
  'voided_at',
  'erased_at',
] as const satisfies readonly (keyof Updateable<Tables['account']>)[];

/** What a change writes. */
export type ChangedAccountRow = Pick<Insertable<Tables['account']>, (typeof CHANGED_COLUMNS)[number]>;

/** What stands in a column whose value was erased: as old as the table, it cannot be null. */
const ERASED = '';

/** The account of a row. */
export function accountOf(row: StoredAccountRow): Account {
  return {
    name: row.name,
    identityNumber: row.identity_number,
    personName: row.person_name,
    birthDate: row.birth_date,
    unit: row.unit,
    form: row.form,
    assurance: row.assurance,
    jobTitle: row.job_title,
    teachingSubjects: JSON.parse(row.teaching_subjects) as TeachingSubjects, // written by this adapter, parsed before
    phone: unlessErased(row.phone),
    email: unlessErased(row.email),
    backupEmail: row.backup_email,
    passwordHash: unlessErased(row.password_hash),
    openedAt: row.opened_at,
    version: Number(row.version),
    emailVerifiedAt: row.email_verified_at,
    backupEmailVerifiedAt: row.backup_email_verified_at,
    passwordChangedAt: row.password_changed_at,
    releasedAt: row.released_at,
    voidedAt: row.voided_at,
    erasedAt: row.erased_at,
  };
}

/** The row of an account that is opened. What it has no value for yet, the table fills in. */
export function rowOfOpened(account: OpenedAccount): Insertable<Tables['account']> {
  return {
    name_key: accountNameKey(account.name),
    name: account.name,
    identity_number: account.identityNumber,
    person_name: account.personName,
    birth_date: account.birthDate,
    unit: account.unit,
    form: account.form,
    assurance: account.assurance,
    job_title: account.jobTitle,
    teaching_subjects: JSON.stringify(account.teachingSubjects),
    phone: account.phone,
    email: account.email,
    backup_email: account.backupEmail,
    password_hash: account.passwordHash,
    opened_at: account.openedAt,
  };
}

/** What a change leaves in the row. */
export function rowOfChanged(account: Account): ChangedAccountRow {
  return {
    identity_number: account.identityNumber,
    person_name: account.personName,
    birth_date: account.birthDate,
    unit: account.unit,
    job_title: account.jobTitle,
    teaching_subjects: JSON.stringify(account.teachingSubjects),
    phone: account.phone ?? ERASED,
    email: account.email ?? ERASED,
    backup_email: account.backupEmail,
    password_hash: account.passwordHash ?? ERASED,
    version: account.version,
    email_verified_at: account.emailVerifiedAt,
    backup_email_verified_at: account.backupEmailVerifiedAt,
    password_changed_at: account.passwordChangedAt,
    released_at: account.releasedAt,
    voided_at: account.voidedAt,
    erased_at: account.erasedAt,
  };
}

function unlessErased<T extends string>(value: T | typeof ERASED): T | null {
  return value === ERASED ? null : value;
}
