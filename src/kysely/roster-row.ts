/** A roster row as the database has it. @module */
import type { Insertable, Selectable } from 'kysely';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { Tables } from './tables.js';

/** As it comes out of the database. */
export type StoredRosterRow = Selectable<Tables['pre_registration']>;

/** As it goes in. */
export type NewRosterRow = Insertable<Tables['pre_registration']>;

/** The columns of a row. */
export const ROSTER_COLUMNS = [
  'unit',
  'identity_number',
  'person_name',
  'sex',
  'birth_date',
  'job_title',
  'version',
  'registered_at',
  'changed_at',
  'changed_by',
  'claim_account',
  'claimed_at',
  'claim_match',
  'withdrawn_at',
] as const satisfies readonly (keyof NewRosterRow)[];

/** A pre-registration from its row. */
export function preRegistrationOf(row: StoredRosterRow): PreRegistration {
  const { claim_account: accountName, claimed_at: claimedAt, claim_match: nameMatch } = row;
  const isClaimed = accountName !== null && claimedAt !== null && nameMatch !== null;
  return {
    unit: row.unit,
    identityNumber: row.identity_number,
    personName: row.person_name,
    sex: row.sex,
    birthDate: row.birth_date,
    jobTitle: row.job_title,
    version: Number(row.version),
    registeredAt: row.registered_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    claim: isClaimed ? { accountName, claimedAt, nameMatch } : null,
    withdrawnAt: row.withdrawn_at,
  };
}

/** The row of a pre-registration. */
export function columnsOf(row: PreRegistration): NewRosterRow {
  return {
    unit: row.unit,
    identity_number: row.identityNumber,
    person_name: row.personName,
    sex: row.sex,
    birth_date: row.birthDate,
    job_title: row.jobTitle,
    version: row.version,
    registered_at: row.registeredAt,
    changed_at: row.changedAt,
    changed_by: row.changedBy,
    claim_account: row.claim?.accountName ?? null,
    claimed_at: row.claim?.claimedAt ?? null,
    claim_match: row.claim?.nameMatch ?? null,
    withdrawn_at: row.withdrawnAt,
  };
}
