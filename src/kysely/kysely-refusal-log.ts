/** Refused applications on SQL. @module */
import type { Selectable } from 'kysely';
import { ok } from 'neverthrow';
import type {
  ApplicationRefusal,
  ApplicationRefusalLog,
  MatchFailure,
} from '../account-application/application-refusal.js';
import type { SqlSession } from './sql-session.js';
import type { Tables } from './tables.js';
import { createTies } from './ties.js';

/**
 * A log of refusals. Listing reads the end of a range of the primary key. Nothing is thrown away: how long refusals are
 * kept is the host's to decide.
 */
export function createKyselyRefusalLog({ tables, read, writeOnce }: SqlSession): ApplicationRefusalLog {
  const nextTie = createTies();
  return {
    record({ unit, at, maskedIdentityNumber, failure }) {
      const row = {
        unit,
        recorded_at: at,
        tie: nextTie(),
        masked_identity_number: maskedIdentityNumber,
        failure: JSON.stringify(failure),
      };
      return writeOnce(async (db) => {
        await db.insertInto(tables.application_refusal).values(row).execute();
        return ok(undefined);
      });
    },
    list: (unit, limit) =>
      read((db) =>
        db
          .selectFrom(`${tables.application_refusal} as r`)
          .selectAll('r')
          .where('r.unit', '=', unit)
          .orderBy('r.recorded_at', 'desc')
          .orderBy('r.tie', 'desc')
          .limit(limit)
          .execute(),
      ).map((rows) => rows.map(refusalOf)),
  };
}

function refusalOf(row: Selectable<Tables['application_refusal']>): ApplicationRefusal {
  return {
    unit: row.unit,
    at: row.recorded_at,
    maskedIdentityNumber: row.masked_identity_number,
    failure: JSON.parse(row.failure) as MatchFailure, // written by this adapter
  };
}
