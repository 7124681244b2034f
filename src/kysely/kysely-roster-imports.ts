/** Roster imports on SQL. @module */
import { err, ok, okAsync, type Result } from 'neverthrow';
import type { Instant } from '../instant/instant.js';
import type {
  ChosenWrite,
  ImportLinePage,
  ImportWritePage,
  RosterImportIdTaken,
  RosterImportRepository,
  RosterImportStale,
} from '../roster-import/repository.js';
import type { UnitCode } from '../school/unit.js';
import { createAddLines } from './add-import-lines.js';
import { createApplyBatch } from './apply-import-batch.js';
import { createChooseLines } from './choose-lines.js';
import { keyOfImport } from './digest.js';
import { createFindImport } from './find-import.js';
import { createInsertUnlessPresent } from './insert.js';
import { createOrderWrites } from './order-writes.js';
import { createReplaceImport } from './replace-import.js';
import { type ImportKey, importColumnsOf, importLineOf, rosterImportOf, type StoredLine } from './roster-import-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import type { TableNames } from './tables.js';

const ID_TAKEN: RosterImportIdTaken = Object.freeze({ code: 'roster-import.id-taken' });
const STALE: RosterImportStale = Object.freeze({ code: 'roster-import.stale' });

/**
 * A repository of imports. An import, its lines and the order of its writes stand under the unit and a digest of the
 * identifier. A page of some classes of lines walks over the lines of other classes between them, a page of writes over
 * those that were left out.
 */
export function createKyselyRosterImports(session: SqlSession): RosterImportRepository {
  const { tables, read, write, writeOnce } = session;
  const insert = createInsertUnlessPresent(session, 'roster_import');
  const select = createFindImport(session);
  const replace = createReplaceImport(session);
  const choose = createChooseLines(session);
  const orderWrites = createOrderWrites(session);
  const keyOf = (unit: UnitCode, id: string): ImportKey => ({ unit, import_key: keyOfImport(unit, id) });

  return {
    create: (draft) =>
      writeOnce(async (db) => {
        const columns = { ...importColumnsOf(draft, keyOfImport(draft.unit, draft.id)), line_count: 0, ordered: 0 };
        return (await insert(db, columns)) ? ok(undefined) : err(ID_TAKEN);
      }),
    find: (unit, id) =>
      read((db) => select(db, keyOf(unit, id))).map(({ rows: [row] }) =>
        row === undefined ? null : rosterImportOf(row),
      ),
    list: (unit, limit) =>
      read((db) =>
        db
          .selectFrom(`${tables.roster_import} as i`)
          .select('i.body')
          .where('i.unit', '=', unit)
          .orderBy('i.planned_at', 'desc')
          .orderBy('i.id_order', 'desc')
          .limit(limit)
          .execute(),
      ).map((rows) => rows.map(rosterImportOf)),
    addLines: createAddLines(session),
    update: (next, readVersion, choices) =>
      write(async (db): Promise<Result<void, RosterImportStale>> => {
        const key = keyOf(next.unit, next.id);
        if (!(await replace(db, next, key.import_key, readVersion))) return err(STALE);
        if (choices !== null) await choose(db, key, choices);
        if (next.state !== 'planning') await orderWrites(db, key);
        return ok(undefined);
      }),
    listLines: (unit, id, page) =>
      page.classes?.length === 0
        ? okAsync([])
        : read((db) => selectLines(db, tables, keyOf(unit, id), page)).map((rows) => rows.map(importLineOf)),
    listWrites: (unit, id, page) =>
      read((db) => selectWrites(db, tables, keyOf(unit, id), page)).map((rows) => rows.flatMap(chosenWriteOf)),
    applyBatch: createApplyBatch(session),
    remove: (unit, id) =>
      write(async (db): Promise<Result<void, never>> => {
        await removeImport(db, tables, keyOf(unit, id));
        return ok(undefined);
      }),
    removeBefore: (moment, limit) =>
      write(async (db) => {
        const old = await selectOld(db, tables, moment, limit);
        for (const key of old) await removeImport(db, tables, key);
        return ok(old.length);
      }),
  };
}

/** The import first, as all others do who change both. */
async function removeImport(db: Statements, tables: TableNames, { unit, import_key: key }: ImportKey): Promise<void> {
  for (const table of [tables.roster_import, tables.roster_import_line, tables.roster_import_write]) {
    await db.deleteFrom(table).where('unit', '=', unit).where('import_key', '=', key).execute();
  }
}

function selectOld(db: Statements, tables: TableNames, moment: Instant, limit: number): Promise<readonly ImportKey[]> {
  return db
    .selectFrom(`${tables.roster_import} as i`)
    .select(['i.unit', 'i.import_key'])
    .where('i.planned_at', '<', moment)
    .where('i.state', '!=', 'applying')
    .orderBy('i.planned_at')
    .orderBy('i.unit')
    .orderBy('i.import_key')
    .limit(limit)
    .execute();
}

function selectLines(
  db: Statements,
  tables: TableNames,
  { unit, import_key: key }: ImportKey,
  { after, limit, classes }: ImportLinePage,
): Promise<readonly StoredLine[]> {
  const lines = db
    .selectFrom(`${tables.roster_import_line} as l`)
    .select(['l.choice', 'l.moved', 'l.body'])
    .where('l.unit', '=', unit)
    .where('l.import_key', '=', key)
    .where('l.line', '>', after)
    .orderBy('l.line')
    .limit(limit);
  return (classes === undefined ? lines : lines.where('l.class', 'in', classes)).execute();
}

function selectWrites(
  db: Statements,
  tables: TableNames,
  { unit, import_key: key }: ImportKey,
  { after, limit }: ImportWritePage,
): Promise<readonly StoredLine[]> {
  const writes = db
    .selectFrom(`${tables.roster_import_write} as w`)
    .innerJoin(`${tables.roster_import_line} as l`, (join) =>
      join.onRef('l.unit', '=', 'w.unit').onRef('l.import_key', '=', 'w.import_key').onRef('l.line', '=', 'w.line'),
    )
    .select(['l.choice', 'l.moved', 'l.body'])
    .where('w.unit', '=', unit)
    .where('w.import_key', '=', key)
    .where('l.chosen', '=', 1)
    .orderBy('w.identity_number')
    .limit(limit);
  return (after === null ? writes : writes.where('w.identity_number', '>', after)).execute();
}

/** A write, from a line that has one. */
function chosenWriteOf(row: StoredLine): readonly ChosenWrite[] {
  const { planned, moved } = importLineOf(row);
  return 'write' in planned ? [{ line: planned.line, write: planned.write, moved }] : [];
}
