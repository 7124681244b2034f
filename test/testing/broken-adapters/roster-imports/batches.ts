/** Stores that write batches wrongly. */
import { errAsync, okAsync } from 'neverthrow';
import type { RosterImportStale } from '../../../../src/roster-import/repository.js';
import {
  type BrokenImports,
  forcing,
  lookAtRowsThenWrite,
  lookThenUpdate,
  saveRows,
  tick,
  versionOf,
  withImports,
} from './sound-imports.js';

const STALE: RosterImportStale = { code: 'roster-import.stale' };

/** A store that says no to a batch, and has written its rows. */
const refusedButWritten = withImports((sound, store) => ({
  applyBatch: (batch) =>
    sound.applyBatch(batch).orElse((error) =>
      saveRows(store, batch)
        .orElse(() => okAsync(undefined))
        .andThen(() => errAsync(error)),
    ),
}));

export const IMPORTS_WITH_WRONG_BATCHES: readonly BrokenImports[] = [
  {
    defect: 'rows that leave the roster are passed over',
    caughtBy: 'writes every row of a batch: new, changed, withdrawn and put back',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        sound.applyBatch({ ...batch, rows: batch.rows.filter(({ row }) => row.withdrawnAt === null) }),
    })),
  },
  {
    defect: 'the import is given back as it was before the batch',
    caughtBy: 'counts the import on, and gives it back as it is kept',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        sound.find(batch.unit, batch.id).andThen((before) => sound.applyBatch(batch).map((done) => before ?? done)),
    })),
  },
  {
    defect: 'rows that moved are overwritten',
    caughtBy: 'leaves a row that moved as it is, counts it as spared and marks its line',
    open: forcing(() => true),
  },
  {
    defect: 'lines whose rows moved are not marked',
    caughtBy: 'leaves a row that moved as it is, counts it as spared and marks its line',
    open: withImports((sound) => ({
      listLines: (...page) => sound.listLines(...page).map((lines) => lines.map((line) => ({ ...line, moved: false }))),
    })),
  },
  {
    defect: 'a withdrawn row is taken for none',
    caughtBy: 'takes a row that was withdrawn, or put on the roster, since the plan for one that moved',
    open: forcing((_, stored) => stored !== null && stored.withdrawnAt !== null),
  },
  {
    defect: 'a row is created over one that is there',
    caughtBy: 'does not write a row that was there already when the plan had none',
    open: forcing(({ readVersion }) => readVersion === null),
  },
  {
    defect: 'a row that is not there is made',
    caughtBy: 'does not write a row that is not there when the plan had one',
    open: forcing((_, stored) => stored === null),
  },
  {
    defect: 'a batch without a row that can be written is refused',
    caughtBy: 'goes on when every row of a batch moved',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        sound
          .find(batch.unit, batch.id)
          .andThen((before) =>
            sound
              .applyBatch(batch)
              .andThen((done) => (done.written === before?.written ? errAsync(STALE) : okAsync(done))),
          ),
    })),
  },
  {
    defect: 'the version that a batch has read is not looked at',
    caughtBy: 'refuses a batch on every version but the one that is there, and writes nothing',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        versionOf(sound, batch).andThen((readVersion) => sound.applyBatch({ ...batch, readVersion })),
    })),
  },
  {
    defect: 'a batch that was written before is done once more',
    caughtBy: 'refuses a batch a second time, and writes nothing',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        sound
          .find(batch.unit, batch.id)
          .andThen((now) =>
            now?.checkpoint === batch.checkpoint && now.version === batch.readVersion + 1
              ? okAsync(now)
              : sound.applyBatch(batch),
          ),
    })),
  },
  {
    defect: 'a batch of nothing is refused, and its rows are written',
    caughtBy: 'refuses a batch of an import that is not there, and writes no row',
    open: refusedButWritten,
  },
  {
    defect: 'a batch out of time is refused, and its rows are written',
    caughtBy: 'refuses a batch of an import that is not being applied, and writes nothing',
    open: refusedButWritten,
  },
  {
    defect: 'the checkpoint is that of all imports of the unit',
    caughtBy: 'leaves rows and imports alone that are not in the batch',
    open: withImports((sound, _, { imports }) => ({
      applyBatch: (batch) =>
        sound.applyBatch(batch).andThen((done) => {
          const other = imports.find(({ unit, id }) => unit === done.unit && id !== done.id);
          if (other === undefined) return okAsync(done);
          return sound.update({ ...other, checkpoint: done.checkpoint }, other.version, null).map(() => done);
        }),
    })),
  },
  {
    defect: 'only so many rows are written as one statement holds',
    caughtBy: 'writes more rows at once than a statement holds',
    open: withImports((sound) => ({
      applyBatch: (batch) => sound.applyBatch({ ...batch, rows: batch.rows.slice(0, 1000) }),
    })),
  },
  {
    defect: 'it looks, awaits, then writes: a batch',
    caughtBy: 'lets exactly one of several simultaneous batches on one version in, and writes its rows once',
    open: withImports((sound) => ({
      applyBatch: (batch) =>
        versionOf(sound, batch).andThen((version) => {
          if (version !== batch.readVersion) return errAsync(STALE);
          return tick()
            .andThen(() => versionOf(sound, batch))
            .andThen((readVersion) => sound.applyBatch({ ...batch, readVersion }));
        }),
    })),
  },
  {
    defect: 'it looks, awaits, then writes: an update beside a batch',
    caughtBy: 'lets either a batch or an update of the import in, never both',
    open: withImports(lookThenUpdate),
  },
  {
    defect: 'it looks at rows, awaits, then writes: beside another batch',
    caughtBy: 'lets batches of two imports in at once; each row is the one’s or the other’s, and counted so',
    open: lookAtRowsThenWrite,
  },
  {
    defect: 'it looks at rows, awaits, then writes: beside a save',
    caughtBy: 'lets a batch and a save of the same row in at once; the row is the one’s or the other’s',
    open: lookAtRowsThenWrite,
  },
  {
    defect: 'it looks at rows, awaits, then writes: beside an opening',
    caughtBy: 'lets either a batch or an opening have a row; the claim of an opening stays',
    open: lookAtRowsThenWrite,
  },
];
