/** Writing a batch of rows together with the import's checkpoint. @module */
import * as fc from 'fast-check';
import type { PlannedLine } from '../../../roster-import/planned-line.js';
import { identityNumber } from '../../arbitraries/identity-number.js';
import { planSample, rosterImport } from '../../arbitraries/roster-import.js';
import { preRegistration } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import {
  batchOf,
  begin,
  change,
  find,
  leavesNoTrace,
  listLines,
  listWrites,
  move,
  next,
  plan,
  rowsNow,
  rowsOf,
  STATES,
  type Store,
  saveStored,
} from './import-store.js';

/** Registers the cases about batches. */
export function importBatches({ test, forAll }: Cases<Store>): void {
  test('writes every row of a batch: new, changed, withdrawn and put back', () =>
    forAll(planSample(), async (store, sample) => {
      const batch = batchOf(await begin(store, sample), sample.lines);
      await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame(await rowsNow(store, rowsOf(batch)), rowsOf(batch), 'rows');
    }));

  test('counts the import on, and gives it back as it is kept', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const [first, ...rest] = batchOf(begun, sample.lines).rows;
      if (first === undefined) return;
      const { identityNumber: checkpoint } = first.row;
      const one = { ...batchOf(begun, sample.lines), checkpoint, rows: [first] };
      const afterOne = await expectOk(store.rosterImports.applyBatch(one), 'first batch');
      expectSame(afterOne, next(begun, { checkpoint, written: 1 }), 'import after the first batch');

      const others = { ...batchOf(afterOne, sample.lines), rows: rest };
      const afterAll = await expectOk(store.rosterImports.applyBatch(others), 'second batch');
      const done = { checkpoint: others.checkpoint, written: rest.length + 1 };
      expectSame(afterAll, next(afterOne, done), 'import after the second batch');
      expectSame(await find(store, begun), afterAll, 'import');
    }));

  test('leaves a row that moved as it is, counts it as spared and marks its line', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      const [first, second, ...rest] = batch.rows;
      if (first === undefined || second === undefined) return;
      const lost = [await move(store, first.row), await move(store, second.row)];
      const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      const { checkpoint } = batch;
      expectSame(done, next(begun, { checkpoint, written: rest.length, spared: 2 }), 'import');
      expectSame(await rowsNow(store, rowsOf(batch)), [...lost, ...rest.map(({ row }) => row)], 'rows');
      const moved = (await listLines(store, begun)).filter((line) => line.moved).map(({ planned }) => planned.line);
      expectSame(
        moved,
        [first.line, second.line].sort((a, b) => a - b),
        'lines that moved',
      );
      const movedWrites = (await listWrites(store, begun)).filter((write) => write.moved).map(({ line }) => line);
      expectSame(
        movedWrites,
        [first.line, second.line].filter((line) => line !== 11),
        'writes that moved',
      );
    }));

  test('takes a row that was withdrawn, or put on the roster, since the plan for one that moved', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      const moved = [];
      for (const [row] of (await rowsNow(store, rowsOf(batch))).map((stored) => [stored] as const)) {
        if (row === null) continue;
        const withdrawnAt = row.withdrawnAt === null ? row.changedAt : null;
        const other = { ...row, version: row.version + 1, withdrawnAt };
        await expectOk(store.preRegistrations.save(other, row.version), 'save');
        moved.push(other);
      }
      const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame([done.written, done.spared], [1, moved.length], 'written, spared');
      expectSame(await rowsNow(store, moved), moved, 'rows');
    }));

  test('does not write a row that was there already when the plan had none', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      const created = batch.rows.filter(({ readVersion }) => readVersion === null);
      const there = await Promise.all(created.map(({ row }) => move(store, row)));
      const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame(done.spared, there.length, 'spared');
      expectSame(await rowsNow(store, there), there, 'rows');
    }));

  test('does not write a row that is not there when the plan had one', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, { ...sample, stored: [] });
      const batch = batchOf(begun, sample.lines);
      const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame([done.written, done.spared], [1, batch.rows.length - 1], 'written, spared');
      const expected = batch.rows.map(({ row, readVersion }) => (readVersion === null ? row : null));
      expectSame(await rowsNow(store, rowsOf(batch)), expected, 'rows');
    }));

  test('goes on when every row of a batch moved', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      for (const { row } of batch.rows) await move(store, row);
      const { checkpoint, rows } = batch;
      const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      expectSame(done, next(begun, { checkpoint, written: 0, spared: rows.length }), 'import');
    }));

  test('refuses a batch on every version but the one that is there, and writes nothing', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      await leavesNoTrace(store, begun, rowsOf(batch), async () => {
        for (const readVersion of [0, begun.version - 1, begun.version + 1, LAST_OF_32_BITS]) {
          const answer = store.rosterImports.applyBatch({ ...batch, readVersion });
          await expectErr(answer, 'roster-import.stale', `batch on ${readVersion}`);
        }
      });
    }));

  test('refuses a batch a second time, and writes nothing', () =>
    forAll(planSample(), async (store, sample) => {
      const begun = await begin(store, sample);
      const batch = batchOf(begun, sample.lines);
      await expectOk(store.rosterImports.applyBatch(batch), 'batch');
      await leavesNoTrace(store, begun, rowsOf(batch), () =>
        expectErr(store.rosterImports.applyBatch(batch), 'roster-import.stale', 'batch again'),
      );
    }));

  test('refuses a batch of an import that is not there, and writes no row', () =>
    forAll(planSample(), async (store, sample) => {
      await saveStored(store, sample.stored);
      const batch = batchOf(sample.draft, sample.lines);
      const before = await rowsNow(store, rowsOf(batch));
      await expectErr(store.rosterImports.applyBatch(batch), 'roster-import.stale', 'batch');
      expectSame(await rowsNow(store, rowsOf(batch)), before, 'rows');
      expectSame(await find(store, sample.draft), null, 'import');
    }));

  test('refuses a batch of an import that is not being applied, and writes nothing', () =>
    forAll(planSample(), async (store, sample) => {
      await saveStored(store, sample.stored);
      await plan(store, sample);
      let read = sample.draft;
      for (const state of STATES.filter((one) => one !== 'applying')) {
        read = await change(store, read, { state });
        const batch = batchOf(read, sample.lines);
        await leavesNoTrace(store, read, rowsOf(batch), () =>
          expectErr(store.rosterImports.applyBatch(batch), 'roster-import.stale', `batch while ${state}`),
        );
      }
    }));

  test('leaves rows and imports alone that are not in the batch', () =>
    forAll(fc.tuple(planSample(), rosterImport(), preRegistration()), async (store, [sample, like, stranger]) => {
      const begun = await begin(store, sample);
      const other = { ...like, unit: begun.unit };
      await plan(store, { draft: other, lines: sample.lines });
      const others = [...sample.stored, { ...stranger, unit: begun.unit }].filter(
        ({ identityNumber: number }) =>
          !batchOf(begun, sample.lines).rows.some(({ row }) => row.identityNumber === number),
      );
      await leavesNoTrace(store, other, others, async () => {
        await expectOk(store.rosterImports.applyBatch(batchOf(begun, sample.lines)), 'batch');
      });
    }));

  test('writes more rows at once than a statement holds', () =>
    forAll(manyNumbers(), async (store, [{ draft, lines }, numbers]) => {
      const [first] = lines;
      if (first === undefined || !('write' in first)) return;
      const many = numbers.map((number, index): PlannedLine => {
        const entry = { ...first.write.entry, identityNumber: number };
        return { ...first, line: index + 1, write: { ...first.write, entry } };
      });
      const begun = await begin(store, { draft, stored: [], lines: many });
      const created = batchOf(begun, many);
      const half = await expectOk(store.rosterImports.applyBatch(created), 'batch that creates');
      const changed = created.rows.map((one) => ({
        ...one,
        readVersion: 1,
        row: { ...one.row, version: 2, changedBy: 'later' },
      }));
      const again = { ...created, readVersion: half.version, rows: changed };
      const done = await expectOk(store.rosterImports.applyBatch(again), 'batch that changes');
      expectSame([half.written, done.written, done.spared], [many.length, 2 * many.length, 0], 'counts');
      const found = await expectOk(
        store.preRegistrations.list(begun.unit, { after: null, limit: 2 * many.length }),
        'list',
      );
      expectSame(found, rowsOf(again), 'rows');
    }));
}

const MANY = 1203;

function manyNumbers() {
  const numbers = fc.uniqueArray(identityNumber(), { minLength: MANY, maxLength: MANY });
  return fc.tuple(planSample(), fc.noShrink(numbers));
}
