/** Lines of an import: adding them, and reading them in their order. @module */
import * as fc from 'fast-check';
import type { ImportLine, PlannedLine } from '../../../roster-import/planned-line.js';
import { type PlanSample, planSample } from '../../arbitraries/roster-import.js';
import { type Cases, expectErr, expectLosers, expectOk, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import { asPlanned, change, find, leavesNoTrace, listLines, next, plan, STATES, type Store } from './import-store.js';

/** Registers the cases about lines. */
export function importLines({ test, forAll }: Cases<Store>): void {
  test('gives back the lines of an import as they were added, and leaves the import as it was', () =>
    forAll(planSample(), async (store, sample) => {
      await plan(store, sample);
      expectSame(await listLines(store, sample.draft), asPlanned(sample.lines), 'lines');
      expectSame(await find(store, sample.draft), sample.draft, 'import');
    }));

  test('puts lines behind those that are there', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      await plan(store, { draft, lines: lines.slice(0, 3) });
      await expectOk(store.rosterImports.addLines(draft.unit, draft.id, lines.slice(3)), 'more lines');
      await expectOk(store.rosterImports.addLines(draft.unit, draft.id, []), 'no lines');
      expectSame(await listLines(store, draft), asPlanned(lines), 'lines');
    }));

  test('lists lines in the order of their numbers, however they were added', () =>
    forAll(shuffled(), async (store, { draft, lines, added }) => {
      await plan(store, { draft, lines: added.slice(0, 4) });
      await listLines(store, draft);
      await expectOk(store.rosterImports.addLines(draft.unit, draft.id, added.slice(4)), 'more lines');
      expectSame(await listLines(store, draft), asPlanned(lines), 'lines');
    }));

  test('shows every line once over its pages', () =>
    forAll(fc.tuple(planSample(), fc.integer({ min: 1, max: 4 })), async (store, [sample, limit]) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      const seen: ImportLine[] = [];
      for (let turn = 0; turn <= lines.length; turn += 1) {
        const page = await listLines(store, draft, { after: seen.at(-1)?.planned.line ?? 0, limit });
        expectSame(page.length, Math.min(limit, lines.length - seen.length), 'lines on a page');
        seen.push(...page);
      }
      expectSame(seen, asPlanned(lines), 'lines');
    }));

  test('goes on after the number of a line, whether there is one or not; at most as many as asked for', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      for (const after of [1, 2, 4, 99, 999, 1000, LAST_OF_32_BITS]) {
        for (const limit of [0, 2, LAST_OF_32_BITS]) {
          const rest = lines.filter(({ line }) => line > after).slice(0, limit);
          expectSame(await listLines(store, draft, { after, limit }), asPlanned(rest), `after ${after}`);
        }
      }
    }));

  test('lists lines of the classes that are asked for, and counts only these', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      for (const classes of [[], ['refused'], ['spared', 'created', 'undecided'], ['created', 'created']] as const) {
        const some = lines.filter((line) => classes.some((one) => one === line.class));
        for (const limit of [1, 2, 100]) {
          const page = await listLines(store, draft, { classes, limit });
          expectSame(page, asPlanned(some.slice(0, limit)), `${limit} of ${classes.join(', ')}`);
        }
      }
    }));

  test('adds none of the lines if the number of one is there', () =>
    forAll(planSample(), async (store, { draft, lines: [first, ...rest] }) => {
      if (first === undefined) return;
      await plan(store, { draft, lines: [first] });
      await leavesNoTrace(store, draft, [], () =>
        expectErr(
          store.rosterImports.addLines(draft.unit, draft.id, [...rest, first]),
          'roster-import.stale',
          'lines, one of which is there',
        ),
      );
      await expectOk(store.rosterImports.addLines(draft.unit, draft.id, rest), 'the others');
      expectSame(await listLines(store, draft), asPlanned([first, ...rest]), 'lines');
    }));

  test('adds none of the lines if two have one number', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      await plan(store, { draft, lines: [] });
      const twice = lines.map((line, index) => (index === 0 ? { ...line, line: 1000 } : line));
      const answer = store.rosterImports.addLines(draft.unit, draft.id, twice);
      await expectErr(answer, 'roster-import.stale', 'lines with one number');
      expectSame(await listLines(store, draft), [], 'lines');
    }));

  test('adds no lines to an import that is not there, and makes none', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      for (const some of [[], lines]) {
        const answer = store.rosterImports.addLines(draft.unit, draft.id, some);
        await expectErr(answer, 'roster-import.stale', 'lines of nothing');
      }
      expectSame([await find(store, draft), await listLines(store, draft)], [null, []], 'import, lines');
    }));

  test('adds no lines to an import that is no longer being planned', () =>
    forAll(planSample(), async (store, { draft, lines: [first, ...rest] }) => {
      if (first === undefined) return;
      await plan(store, { draft, lines: [first] });
      let read = draft;
      for (const state of STATES.slice(1)) {
        read = await change(store, read, { state });
        for (const some of [[], rest]) {
          const answer = store.rosterImports.addLines(draft.unit, draft.id, some);
          await expectErr(answer, 'roster-import.stale', `lines while ${state}`);
        }
      }
      expectSame(await listLines(store, draft), asPlanned([first]), 'lines');
    }));

  test('adds more lines at once than a statement holds', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      const first = lines.find((line) => line.class === 'refused');
      if (first === undefined) return;
      const many = Array.from({ length: MANY }, (_, index): PlannedLine => ({ ...first, line: index + 1 }));
      await plan(store, { draft, lines: many });
      expectSame(await listLines(store, draft), asPlanned(many), 'lines');
    }));

  test('lets either lines or the end of planning in, or the lines first', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      await expectOk(store.rosterImports.create(draft), 'create');
      const [added, ended] = await Promise.all([
        store.rosterImports.addLines(draft.unit, draft.id, lines),
        store.rosterImports.update(next(draft, { state: 'planned' }), draft.version, null),
      ]);
      expectLosers([added, ended], ['roster-import.stale']);
      expectSame(await listLines(store, draft), added.isOk() ? asPlanned(lines) : [], 'lines');
      expectSame((await find(store, draft))?.state, ended.isOk() ? 'planned' : 'planning', 'state');
    }));
}

const MANY = 1203;

/** A plan, and its lines in another order. */
function shuffled(): fc.Arbitrary<PlanSample & { readonly added: readonly PlannedLine[] }> {
  return planSample().chain((sample) =>
    fc.shuffledSubarray([...sample.lines], { minLength: sample.lines.length }).map((added) => ({ ...sample, added })),
  );
}
