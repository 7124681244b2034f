/** The unit directory on SQL. @module */
import { sql } from 'kysely';
import type { UnitCode } from '../school/unit.js';
import { type SearchTexts, searchPartsOf } from '../unit-directory/search-texts.js';
import type { BusinessContact, UnitDirectory } from '../unit-directory/unit-directory.js';
import { unitOf } from './kysely-units.js';
import type { SqlSession, Statements } from './sql-session.js';

/**
 * A directory of units. A search walks the units in the order of codes until it has enough: there are some thousands of
 * them, and no index serves a part of a name in every database.
 */
export function createKyselyUnitDirectory({ tables, read }: SqlSession): UnitDirectory {
  const contactsOf = async (db: Statements, codes: readonly UnitCode[]) => {
    const contacts = new Map<UnitCode, BusinessContact[]>(codes.map((code) => [code, []]));
    if (codes.length === 0) return contacts;
    const rows = await db
      .selectFrom(`${tables.unit_contact} as c`)
      .selectAll('c')
      .where('c.unit', 'in', codes)
      .orderBy('c.unit')
      .orderBy('c.position')
      .execute();
    for (const { unit, tier, job_title: jobTitle, email, phone } of rows) {
      contacts.get(unit)?.push({ tier, jobTitle, email, phone });
    }
    return contacts;
  };
  // a text that holds a part is another one without it: unlike `like` and `instr`, this is the same in every database
  const isNamed = ({ key, spelling }: SearchTexts) =>
    sql<boolean>`(replace(u.name_key, ${key}, '') <> u.name_key or replace(u.spelling, ${spelling}, '') <> u.spelling)`;
  return {
    search(query, limit) {
      const { stage, county, township } = query;
      const parts = searchPartsOf(query);
      return read(async (db) => {
        const units = await db
          .selectFrom(`${tables.unit} as u`)
          .selectAll('u')
          .$if(stage !== null, (rows) => rows.where('u.school_kind', '=', stage))
          .$if(county !== null, (rows) => rows.where('u.county', '=', county))
          .$if(township !== null, (rows) => rows.where('u.township', '=', township))
          .where((row) => (parts === null ? row.lit(true) : isNamed(parts)))
          .orderBy('u.code')
          .limit(limit)
          .execute();
        const contacts = await contactsOf(
          db,
          units.map(({ code }) => code),
        );
        return units.map((row) => ({ unit: unitOf(row), contacts: contacts.get(row.code) ?? [] }));
      });
    },
  };
}
