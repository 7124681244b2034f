/** Keeping the list of units on SQL. @module */
import { ok, type ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';
import { searchTextsOf } from '../unit-directory/search-texts.js';
import type { UnitDirectoryEntry } from '../unit-directory/unit-directory.js';
import type { SqlSession } from './sql-session.js';

/** Where a host puts its list of units, which it has from elsewhere. */
export interface UnitList {
  /**
   * Puts these units, with different codes, in place of all that are there: at once, so that a search sees the old list
   * or the new one. Rosters and accounts name units by their codes and are left as they are.
   */
  readonly replace: (entries: Iterable<UnitDirectoryEntry>) => ResultAsync<void, StoreError>;
}

/** Rows in one statement: with eight columns each, far from any database's limit of parameters. */
const CHUNK = 500;

/** A list of units. */
export function createKyselyUnitList({ tables, write }: SqlSession): UnitList {
  return {
    replace(entries) {
      const all = [...entries];
      const units = all.map(({ unit }) => {
        const { key, spelling } = searchTextsOf(unit);
        const { code, kind, name, county, township, schoolKind } = unit;
        return { code, kind, name, county, township, school_kind: schoolKind, name_key: key, spelling };
      });
      const contacts = all.flatMap(({ unit, contacts: people }) =>
        people.map(({ tier, jobTitle, email, phone }, index) => ({
          unit: unit.code,
          position: index + 1,
          tier,
          job_title: jobTitle,
          email,
          phone,
        })),
      );
      return write(async (db) => {
        await db.deleteFrom(tables.unit_contact).execute();
        await db.deleteFrom(tables.unit).execute();
        for (const rows of chunksOf(units)) await db.insertInto(tables.unit).values(rows).execute();
        for (const rows of chunksOf(contacts)) await db.insertInto(tables.unit_contact).values(rows).execute();
        return ok(undefined);
      });
    },
  };
}

function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
