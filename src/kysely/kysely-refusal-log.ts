/** Refused applications on SQL. @module */
import type { Selectable } from 'kysely';
import { ok } from 'neverthrow';
import type {
  ApplicationRefusal,
  ApplicationRefusalLog,
  MatchFailure,
} from '../account-application/application-refusal.js';
import type { Instant } from '../instant/instant.js';
import type { UnitCode } from '../school/unit.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';
import { createTies } from './ties.js';

/**
 * A log of refusals. Listing reads the end of a range of the primary key, forgetting the beginning of an index. Nothing
 * is thrown away unasked: see `applyRetention`.
 */
export function createKyselyRefusalLog({ tables, dialect, read, write, writeOnce }: SqlSession): ApplicationRefusalLog {
  const nextTie = createTies();
  const forget = statement<{ readonly unit: UnitCode; readonly at: Instant; readonly tie: string }>(
    ['unit', 'at', 'tie'],
    (db, { unit, at, tie }) =>
      db
        .deleteFrom(tables.application_refusal)
        .where('unit', '=', unit)
        .where('recorded_at', '=', at)
        .where('tie', '=', tie),
  );
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
    removeBefore: (moment, limit) =>
      write(async (db) => {
        const old = await db
          .selectFrom(`${tables.application_refusal} as r`)
          .select(['r.unit', 'r.recorded_at', 'r.tie'])
          .where('r.recorded_at', '<', moment)
          .orderBy('r.recorded_at')
          .orderBy('r.unit')
          .orderBy('r.tie')
          .limit(limit)
          // held, so that they are counted here: over shards a delete does not say how many there were
          .$if(dialect.hasRowLocks, (query) => query.forUpdate())
          .execute();
        for (const { unit, recorded_at: at, tie } of old) await forget(db, { unit, at, tie });
        return ok(old.length);
      }),
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
