/** Batches at the same time as each other, and as what else changes rows and imports. @module */

import * as fc from 'fast-check';
import type { ImportBatch } from '../../../roster-import/repository.js';
import type { RosterImport } from '../../../roster-import/roster-import.js';
import { type PlanSample, planSample, rosterImport } from '../../arbitraries/roster-import.js';
import { openingOnRow } from '../../arbitraries/workflow.js';
import { type Cases, expectLosers, expectOk, expectOneWinner, expectSame, withoutConflict } from '../contract.js';
import { batchOf, begin, change, find, next, plan, rowsNow, rowsOf, type Store, saveStored } from './import-store.js';

/** Registers the cases about races. */
export function importRaces({ test, forAll }: Cases<Store>): void {
  test('lets exactly one of several simultaneous batches on one version in, and writes its rows once', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batches = ['a', 'b', 'c', 'd'].map((by) => batchOf(begun, sample.lines, by));
      const answers = await Promise.all(batches.map((batch) => store.rosterImports.applyBatch(batch)));
      const winner = batches[expectOneWinner(answers, ['roster-import.stale'])];
      if (winner === undefined) return;
      expectSame(await rowsNow(store, rowsOf(winner)), rowsOf(winner), 'rows');
      const { checkpoint, rows } = winner;
      expectSame(await find(store, begun), next(begun, { checkpoint, written: rows.length }), 'import');
    }));

  test('lets either a batch or an update of the import in, never both', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      const before = await rowsNow(store, rowsOf(batch));
      const ended = next(begun, { state: 'applied' });
      const answers = await Promise.all([
        store.rosterImports.update(ended, begun.version, null),
        store.rosterImports.applyBatch(batch),
      ]);
      const isWritten = expectOneWinner(answers, ['roster-import.stale']) === 1;
      expectSame(await rowsNow(store, rowsOf(batch)), isWritten ? rowsOf(batch) : before, 'rows');
      const { checkpoint, rows } = batch;
      const counted = next(begun, { checkpoint, written: rows.length });
      expectSame(await find(store, begun), isWritten ? counted : ended, 'import');
    }));

  test('lets batches of two imports in at once; each row is the one’s or the other’s, and counted so', () =>
    forAll(fc.tuple(planSample(), rosterImport()), async (store, [sample, like]) => {
      const one = await begin(store, sample);
      const other = await beginOther(store, sample, like);
      const batches = [batchOf(one, sample.lines, 'one'), batchOf(other, sample.lines, 'other')];
      const [first, second] = await both(store, batches);
      const kept = await rowsNow(store, rowsOf(batchOf(one, sample.lines)));
      const ofOne = kept.filter((row) => row?.changedBy === 'one').length;
      expectSame([first?.written, first?.spared], [ofOne, kept.length - ofOne], 'of the one');
      expectSame([second?.written, second?.spared], [kept.length - ofOne, ofOne], 'of the other');
      const versions = batchOf(one, sample.lines).rows.map(({ readVersion }) => (readVersion ?? 0) + 1);
      expectSame(
        kept.map((row) => row?.version),
        versions,
        'versions',
      );
    }));

  test('lets a batch and a save of the same row in at once; the row is the one’s or the other’s', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      for (const { row, readVersion } of batchOf(begun, sample.lines).rows) {
        const read = (await find(store, begun)) ?? begun;
        const batch = { ...batchOf(read, sample.lines), checkpoint: row.identityNumber };
        const [applied, saved] = await Promise.all([
          withoutConflict(() =>
            store.rosterImports.applyBatch({
              ...batch,
              rows: batch.rows.filter((one) => one.row.identityNumber === row.identityNumber),
            }),
          ),
          store.preRegistrations.save({ ...row, changedBy: 'save' }, readVersion),
        ]);
        expectLosers([saved], ['pre-registration.stale']);
        const done = applied._unsafeUnwrap();
        expectSame(done.spared - read.spared, saved.isOk() ? 1 : 0, 'spared');
        expectSame(await rowsNow(store, [row]), [saved.isOk() ? { ...row, changedBy: 'save' } : row], 'row');
      }
    }));

  test('lets either a batch or an opening have a row; the claim of an opening stays', () =>
    forAll(fc.tuple(rosterImport(), openingOnRow()), async (store, [like, { row, opening }]) => {
      const draft = { ...like, unit: row.unit };
      const { personName, sex, identityNumber, birthDate, jobTitle } = row;
      const entry = { personName, sex, identityNumber, birthDate, jobTitle };
      const line = {
        class: 'withdrawn',
        write: { effect: 'withdraw', entry, before: row },
        line: 2,
        notices: [],
      } as const;
      const begun = await begin(store, { draft, stored: [row], lines: [line] });
      const batch = batchOf(begun, [line]);
      const [applied, opened] = await Promise.all([
        withoutConflict(() => store.rosterImports.applyBatch(batch)),
        store.accounts.open(opening),
      ]);
      expectLosers([opened], ['pre-registration.stale']);
      expectSame(applied._unsafeUnwrap().spared, opened.isOk() ? 1 : 0, 'spared');
      const [kept] = await rowsNow(store, [row]);
      const claimed = [row.version + 1, opening.account.name, null];
      const withdrawn = [row.version + 1, undefined, batch.rows[0]?.row.withdrawnAt];
      expectSame(
        [kept?.version, kept?.claim?.accountName, kept?.withdrawnAt],
        opened.isOk() ? claimed : withdrawn,
        'row',
      );
    }));
}

/** The same plan under another name, begun on the rows that are there. */
async function beginOther(store: Store, { draft, lines }: PlanSample, like: RosterImport): Promise<RosterImport> {
  const other = { ...like, unit: draft.unit };
  await saveStored(store, []);
  await plan(store, { draft: other, lines });
  return change(store, other, { state: 'applying' });
}

async function both({ rosterImports }: Store, batches: readonly ImportBatch[]): Promise<readonly RosterImport[]> {
  const answers = await Promise.all(batches.map((batch) => withoutConflict(() => rosterImports.applyBatch(batch))));
  return Promise.all(answers.map((answer) => expectOk(Promise.resolve(answer), 'batch')));
}
