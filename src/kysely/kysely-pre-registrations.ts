/** Rosters on SQL. @module */
import type { Insertable, Selectable } from 'kysely';
import { err, ok } from 'neverthrow';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository, PreRegistrationStale } from '../pre-registration/repository.js';
import { insertIfAbsent } from './insert-if-absent.js';
import type { SqlSession } from './sql-session.js';
import type { Tables } from './tables.js';

/** A repository of roster rows: each by its primary key, a page of a unit as a range of it. */
export function createKyselyPreRegistrations({
  tables,
  dialect,
  read,
  writeOnce,
}: SqlSession): PreRegistrationRepository {
  const table = tables.pre_registration;
  return {
    find: (unit, number) =>
      read((db) =>
        db
          .selectFrom(`${table} as r`)
          .selectAll('r')
          .where('r.unit', '=', unit)
          .where('r.identity_number', '=', number)
          .executeTakeFirst(),
      ).map((row) => (row === undefined ? null : preRegistrationOf(row))),
    list: (unit, { after, limit }) =>
      read((db) =>
        db
          .selectFrom(`${table} as r`)
          .selectAll('r')
          .where('r.unit', '=', unit)
          .$if(after !== null, (query) => query.where('r.identity_number', '>', after))
          .orderBy('r.identity_number')
          .limit(limit)
          .execute(),
      ).map((rows) => rows.map(preRegistrationOf)),
    save: (row, readVersion) =>
      writeOnce(async (db) => {
        const { unit, identity_number: number, ...columns } = columnsOf(row);
        if (readVersion === null) {
          const insert = db.insertInto(table).values({ unit, identity_number: number, ...columns });
          return (await insertIfAbsent(dialect, insert)) ? ok(undefined) : err(STALE);
        }
        const { numUpdatedRows } = await db
          .updateTable(table)
          .set(columns)
          .where('unit', '=', unit)
          .where('identity_number', '=', number)
          .where('version', '=', readVersion)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n ? ok(undefined) : err(STALE);
      }),
  };
}

const STALE: PreRegistrationStale = Object.freeze({ code: 'pre-registration.stale' });

function preRegistrationOf(row: Selectable<Tables['pre_registration']>): PreRegistration {
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
  };
}

function columnsOf(row: PreRegistration): Insertable<Tables['pre_registration']> {
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
  };
}
