/** Rosters on SQL. @module */
import type { Insertable, Selectable } from 'kysely';
import { err, ok } from 'neverthrow';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository, PreRegistrationStale } from '../pre-registration/repository.js';
import { createInsertUnlessPresent } from './insert.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type Row = Selectable<Tables['pre_registration']>;
type NewRow = Insertable<Tables['pre_registration']>;

/** A repository of roster rows: each by its primary key, a page of a unit as a range of it. */
export function createKyselyPreRegistrations(session: SqlSession): PreRegistrationRepository {
  const { tables, read, writeOnce } = session;
  const table = tables.pre_registration;
  const insert = createInsertUnlessPresent(session, 'pre_registration');

  const select = statement<Pick<NewRow, 'unit' | 'identity_number'>, Row>(['unit', 'identity_number'], (db, key) =>
    db
      .selectFrom(`${table} as r`)
      .selectAll('r')
      .where('r.unit', '=', key.unit)
      .where('r.identity_number', '=', key.identity_number),
  );
  const update = statement<NewRow & { readonly read_version: number }>([...COLUMNS, 'read_version'], (db, row) => {
    const { unit, identity_number: number, read_version: readVersion, ...columns } = row;
    return db
      .updateTable(table)
      .set(columns)
      .where('unit', '=', unit)
      .where('identity_number', '=', number)
      .where('version', '=', readVersion);
  });
  return {
    find: (unit, number) =>
      read((db) => select(db, { unit, identity_number: number })).map(({ rows: [row] }) =>
        row === undefined ? null : preRegistrationOf(row),
      ),
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
        const columns = columnsOf(row);
        const isWritten =
          readVersion === null
            ? await insert(db, columns)
            : (await update(db, { ...columns, read_version: readVersion })).affected === 1;
        return isWritten ? ok(undefined) : err(STALE);
      }),
  };
}

const STALE: PreRegistrationStale = Object.freeze({ code: 'pre-registration.stale' });

const COLUMNS = [
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
] as const satisfies readonly (keyof NewRow)[];

function preRegistrationOf(row: Row): PreRegistration {
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

function columnsOf(row: PreRegistration): NewRow {
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
