/** Rosters on SQL. @module */
import { err, ok } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type { PreRegistration } from '../pre-registration/pre-registration.js';
import type { PreRegistrationRepository, PreRegistrationStale } from '../pre-registration/repository.js';
import { statementForMany } from './many-values.js';
import { type NewRosterRow, preRegistrationOf, type StoredRosterRow } from './roster-row.js';
import { createSaveRow } from './save-row.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';

/** A repository of roster rows: each by its primary key, a page of a unit as a range of it. */
export function createKyselyPreRegistrations(session: SqlSession): PreRegistrationRepository {
  const { tables, read, writeOnce } = session;
  const table = tables.pre_registration;
  const saveRow = createSaveRow(session);

  const select = statement<Pick<NewRosterRow, 'unit' | 'identity_number'>, StoredRosterRow>(
    ['unit', 'identity_number'],
    (db, key) =>
      db
        .selectFrom(`${table} as r`)
        .selectAll('r')
        .where('r.unit', '=', key.unit)
        .where('r.identity_number', '=', key.identity_number),
  );
  const selectMany = statementForMany<Pick<NewRosterRow, 'unit'>, IdentityNumber, StoredRosterRow>(
    ['unit'],
    (db, { unit }, numbers) =>
      db
        .selectFrom(`${table} as r`)
        .selectAll('r')
        .where('r.unit', '=', unit)
        .where('r.identity_number', 'in', numbers),
  );
  return {
    find: (unit, number) =>
      read((db) => select(db, { unit, identity_number: number })).map(({ rows: [row] }) =>
        row === undefined ? null : preRegistrationOf(row),
      ),
    findMany: (unit, numbers) =>
      read((db) => selectMany(db, { unit }, numbers)).map((rows) => rows.map(preRegistrationOf).sort(byNumber)),
    list: (unit, { after, limit }) =>
      read((db) =>
        db
          .selectFrom(`${table} as r`)
          .selectAll('r')
          .where('r.unit', '=', unit)
          .where('r.withdrawn_at', 'is', null)
          .$if(after !== null, (query) => query.where('r.identity_number', '>', after))
          .orderBy('r.identity_number')
          .limit(limit)
          .execute(),
      ).map((rows) => rows.map(preRegistrationOf)),
    save: (row, readVersion) =>
      writeOnce(async (db) => ((await saveRow(db, row, readVersion)) ? ok(undefined) : err(STALE))),
  };
}

const STALE: PreRegistrationStale = Object.freeze({ code: 'pre-registration.stale' });

/** Comparing strings is by code unit. */
function byNumber(one: PreRegistration, other: PreRegistration): number {
  return one.identityNumber < other.identityNumber ? -1 : 1;
}
