/** Units on SQL. @module */
import type { Selectable } from 'kysely';
import type { County } from '../school/county.js';
import { findUnit, indexUnits } from '../school/find-unit.js';
import type { Unit, UnitCode } from '../school/unit.js';
import type { UnitName } from '../school/unit-name.js';
import { unitNameKey } from '../school/unit-name-key.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { SqlSession } from './sql-session.js';
import type { Tables } from './tables.js';

/** A repository of units. What a name means is decided among its namesakes in the county, which an index finds. */
export function createKyselyUnits({ tables, read }: SqlSession): UnitRepository {
  const withCode = (code: UnitCode) =>
    read((db) => db.selectFrom(`${tables.unit} as u`).selectAll('u').where('u.code', '=', code).execute());
  const namesakes = (name: UnitName, county: County) =>
    read((db) =>
      db
        .selectFrom(`${tables.unit} as u`)
        .selectAll('u')
        .where('u.county', '=', county)
        .where('u.name_key', '=', unitNameKey(name, county))
        .execute(),
    );
  return {
    findByCode: (code) => withCode(code).map(([row]) => (row === undefined ? null : unitOf(row))),
    find: (reference) => {
      const candidates = 'code' in reference ? withCode(reference.code) : namesakes(reference.name, reference.county);
      return candidates.andThen((rows) => findUnit(indexUnits(rows.map(unitOf)), reference));
    },
  };
}

/** A unit from its row. */
export function unitOf(row: Selectable<Tables['unit']>): Unit {
  return {
    code: row.code,
    kind: row.kind,
    name: row.name,
    county: row.county,
    township: row.township,
    schoolKind: row.school_kind,
  };
}
