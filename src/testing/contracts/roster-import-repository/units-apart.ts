/** That one unit neither sees nor changes the imports of another. @module */
import * as fc from 'fast-check';
import type { UnitCode } from '../../../school/unit.js';
import { type PlanSample, planSample } from '../../arbitraries/roster-import.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { unitsApart } from '../pre-registration-repository/rows.js';
import {
  allThatShows,
  asPlanned,
  batchOf,
  begin,
  change,
  find,
  leavesNoTrace,
  listLines,
  listWrites,
  next,
  plan,
  rowsNow,
  rowsOf,
  type Store,
  saveStored,
} from './import-store.js';

/** Registers the cases about imports of two units. */
export function importUnitsApart({ test, forAll }: Cases<Store>): void {
  test('finds no import of another unit, nor lines or writes of it', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, here);
      expectSame(await find(store, there.draft), null, 'import');
      expectSame([await listLines(store, there.draft), await listWrites(store, there.draft)], [[], []], 'lines');
    }));

  test('lists no import of another unit, nor counts it towards a limit', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, here);
      expectSame(await expectOk(store.rosterImports.list(there.draft.unit, 10), 'list'), [], 'imports');
      await plan(store, there);
      for (const { draft } of [here, there]) {
        expectSame(await expectOk(store.rosterImports.list(draft.unit, 1), 'list'), [draft], 'imports');
      }
    }));

  test('takes an identifier that another unit has', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, here);
      await expectOk(store.rosterImports.create(there.draft), 'create');
      expectSame([await find(store, here.draft), await find(store, there.draft)], [here.draft, there.draft], 'imports');
      expectSame(await listLines(store, there.draft), [], 'lines of the other');
    }));

  test('adds lines to the unit’s own import only', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, { ...here, lines: [] });
      await plan(store, there);
      await leavesNoTrace(store, there.draft, [], async () => {
        const { unit, id } = here.draft;
        await expectOk(store.rosterImports.addLines(unit, id, here.lines.slice(1)), 'add lines');
      });
      expectSame(await listLines(store, here.draft), asPlanned(here.lines.slice(1)), 'lines');
    }));

  test('updates, and decides about lines of, the unit’s own import only', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, here);
      await plan(store, there);
      const later = await change(store, there.draft, {});
      await leavesNoTrace(store, later, [], async () => {
        await expectErr(
          store.rosterImports.update(next(later, { unit: here.draft.unit }), later.version, null),
          'roster-import.stale',
          'version of the other',
        );
        const choices = { accepted: [11], leftOut: [2, 3] };
        await change(store, here.draft, { state: 'planned' }, choices);
      });
    }));

  test('removes the unit’s own import only', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await plan(store, here);
      await plan(store, there);
      await leavesNoTrace(store, there.draft, [], async () => {
        await expectOk(store.rosterImports.remove(here.draft.unit, here.draft.id), 'remove');
      });
      expectSame(await find(store, here.draft), null, 'import');
    }));

  test('a batch at one unit leaves import, lines and rows of another alone, and is not held up by them', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      const begun = await begin(store, here);
      const other = await begin(store, there);
      const batch = batchOf(begun, here.lines);
      await leavesNoTrace(store, other, there.stored, async () => {
        const done = await expectOk(store.rosterImports.applyBatch(batch), 'batch');
        expectSame([done.written, done.spared], [batch.rows.length, 0], 'written, spared');
      });
      expectSame(await rowsNow(store, rowsOf(batch)), rowsOf(batch), 'rows');
    }));

  test('looks at rows of the unit only to see whether one moved, and marks lines of its own import only', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      await saveStored(store, here.stored);
      const other = await begin(store, there);
      await plan(store, here);
      const begun = await change(store, here.draft, { state: 'applying' });
      for (const row of here.stored) {
        const moved = { ...row, version: row.version + 1 };
        await expectOk(store.preRegistrations.save(moved, row.version), 'move');
      }
      await leavesNoTrace(store, other, there.stored, async () => {
        const done = await expectOk(store.rosterImports.applyBatch(batchOf(begun, here.lines)), 'batch');
        expectSame([done.written, done.spared], [1, 4], 'written, spared');
      });
      const unmoved = await expectOk(store.rosterImports.applyBatch(batchOf(other, there.lines)), 'batch of the other');
      expectSame([unmoved.written, unmoved.spared], [5, 0], 'written, spared at the other');
    }));

  test('shows nothing at one unit of what is done at another', () =>
    forAll(atTwoUnits(), async (store, [here, there]) => {
      const before = await allThatShows(store, here.draft, here.stored);
      const begun = await begin(store, there);
      await expectOk(store.rosterImports.applyBatch(batchOf(begun, there.lines)), 'batch');
      expectSame(await allThatShows(store, here.draft, here.stored), before, 'all that shows');
    }));
}

/** One plan, made at two units for the same people under the same identifier. */
function atTwoUnits(): fc.Arbitrary<readonly [PlanSample, PlanSample]> {
  return fc
    .tuple(planSample(), unitsApart())
    .map(([sample, [unit, other]]) => [atUnit(sample, unit), atUnit(sample, other)]);
}

function atUnit({ draft, stored, lines }: PlanSample, unit: UnitCode): PlanSample {
  return {
    draft: { ...draft, unit },
    stored: stored.map((row) => ({ ...row, unit })),
    lines: lines.map((line) => {
      if (!('write' in line) || line.write.before === null) return line;
      return { ...line, write: { ...line.write, before: { ...line.write.before, unit } } };
    }),
  };
}
