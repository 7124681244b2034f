/**
 * The one transaction that writes a batch of an import.
 *
 * Rows are locked in the order of their numbers, and written in it: two batches that meet wait for each other, and never
 * in a circle. A row that somebody writes for the first time between the look and the insert makes the whole be done
 * again; it is there at the next look, and left as it is.
 *
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { IdentityNumber } from '../identity-number/identity-number.js';
import type {
  ImportBatch,
  ImportBatchRow,
  RosterImportRepository,
  RosterImportStale,
} from '../roster-import/repository.js';
import type { RosterImport } from '../roster-import/roster-import.js';
import type { UnitCode } from '../school/unit.js';
import { keyOfImport } from './digest.js';
import { createFindImport } from './find-import.js';
import { createInsertAllUnlessPresent } from './insert.js';
import { statementForMany } from './many-values.js';
import { createReplaceImport } from './replace-import.js';
import { type ImportKey, rosterImportOf } from './roster-import-row.js';
import { columnsOf, type StoredRosterRow } from './roster-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { overtaken } from './trouble.js';

const STALE: RosterImportStale = Object.freeze({ code: 'roster-import.stale' });

/** The port's `applyBatch`: at most seven statements for each thousand rows. */
export function createApplyBatch(session: SqlSession): RosterImportRepository['applyBatch'] {
  const { write } = session;
  const find = createFindImport(session);
  const replace = createReplaceImport(session);
  const readVersions = createReadVersions(session);
  const writeRows = createWriteRows(session);
  const markMoved = createMarkMoved(session);

  return (batch) =>
    write(async (db): Promise<Result<RosterImport, RosterImportStale>> => {
      const key = keyOfImport(batch.unit, batch.id);
      const { rows } = await find(db, { unit: batch.unit, import_key: key });
      const read = rows[0] === undefined ? null : rosterImportOf(rows[0]);
      if (read?.state !== 'applying' || read.version !== batch.readVersion) return err(STALE);

      const versions = await readVersions(db, batch);
      const isAsRead = ({ row, readVersion }: ImportBatchRow) =>
        (versions.get(row.identityNumber) ?? null) === readVersion;
      const written = batch.rows.filter(isAsRead);
      const moved = batch.rows.filter((row) => !isAsRead(row));
      const next: RosterImport = {
        ...read,
        version: read.version + 1,
        checkpoint: batch.checkpoint,
        written: read.written + written.length,
        spared: read.spared + moved.length,
      };
      if (!(await replace(db, next, key, read.version))) return err(STALE);
      await writeRows(db, batch.unit, written);
      await markMoved(db, { unit: batch.unit, import_key: key }, moved);
      return ok(next);
    });
}

type Version = Pick<StoredRosterRow, 'identity_number' | 'version'>;

/** Reads the versions of a batch's rows that are there, and keeps those that can be written as they are until the end. */
function createReadVersions({ tables, dialect }: SqlSession) {
  const versionsOf = (isLocked: boolean) =>
    statementForMany<{ readonly unit: UnitCode }, IdentityNumber, Version>(['unit'], (db, { unit }, numbers) =>
      db
        .selectFrom(`${tables.pre_registration} as r`)
        .select(['r.identity_number', 'r.version'])
        .where('r.unit', '=', unit)
        .where('r.identity_number', 'in', numbers)
        .$if(isLocked, (query) => query.orderBy('r.identity_number').forUpdate()),
    );
  const lock = versionsOf(dialect.hasRowLocks);
  const look = versionsOf(false);

  return async (db: Statements, { unit, rows }: ImportBatch): Promise<ReadonlyMap<IdentityNumber, number>> => {
    const numbersOf = (isNew: boolean) =>
      rows.filter(({ readVersion }) => (readVersion === null) === isNew).map(({ row }) => row.identityNumber);
    const stored = await lock(db, { unit }, numbersOf(false));
    // a row that is not there cannot be locked; MySQL would lock the gap, and two who lock one gap are in each other's way
    const present = await look(db, { unit }, numbersOf(true));
    return new Map([...stored, ...present].map((row) => [row.identity_number, Number(row.version)]));
  };
}

/** Puts rows in place of those that are there, which are locked; new rows must not be there. */
function createWriteRows(session: SqlSession) {
  const { tables } = session;
  const insert = createInsertAllUnlessPresent(session, 'pre_registration');
  const clear = statementForMany<{ readonly unit: UnitCode }, IdentityNumber>(['unit'], (db, { unit }, numbers) =>
    db.deleteFrom(tables.pre_registration).where('unit', '=', unit).where('identity_number', 'in', numbers),
  );
  return async (db: Statements, unit: UnitCode, rows: readonly ImportBatchRow[]): Promise<void> => {
    const replaced = rows.filter(({ readVersion }) => readVersion !== null);
    await clear(
      db,
      { unit },
      replaced.map(({ row }) => row.identityNumber),
    );
    const columns = rows.map(({ row }) => columnsOf(row));
    if (!(await insert(db, columns))) throw overtaken();
  };
}

function createMarkMoved({ tables }: SqlSession) {
  const mark = statementForMany<ImportKey, number>(['unit', 'import_key'], (db, key, lines) =>
    db
      .updateTable(tables.roster_import_line)
      .set((column) => ({ moved: column.lit(1) }))
      .where('unit', '=', key.unit)
      .where('import_key', '=', key.import_key)
      .where('line', 'in', lines),
  );
  return (db: Statements, key: ImportKey, moved: readonly ImportBatchRow[]) =>
    mark(
      db,
      key,
      moved.map(({ line }) => line),
    );
}
