/** Which versions of an import are replaced, and by whom. @module */
import { planSample } from '../../arbitraries/roster-import.js';
import { type Cases, expectErr, expectOk, expectOneWinner, expectSame } from '../contract.js';
import { LAST_OF_32_BITS } from '../edge-values.js';
import { change, find, leavesNoTrace, next, plan, type Store } from './import-store.js';

const EVERYTHING_OUT = (lines: readonly { readonly line: number }[]) => ({
  accepted: [],
  leftOut: lines.map(({ line }) => line),
});

/** Registers the cases about versions of an import. */
export function importVersions({ test, forAll }: Cases<Store>): void {
  test('refuses an update of every version but the one that is there, and writes neither import nor choices', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      const changed = await change(store, draft, { state: 'planned' });
      await leavesNoTrace(store, draft, [], async () => {
        for (const version of [0, draft.version, changed.version + 1, LAST_OF_32_BITS]) {
          const late = next(changed, { state: 'applying' });
          const answer = store.rosterImports.update(late, version, EVERYTHING_OUT(lines));
          await expectErr(answer, 'roster-import.stale', `update of ${version}`);
        }
      });
    }));

  test('refuses an update of an import that is not there, and writes nothing', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      for (const version of [0, draft.version]) {
        const answer = store.rosterImports.update(draft, version, EVERYTHING_OUT(lines));
        await expectErr(answer, 'roster-import.stale', 'update');
      }
      expectSame(await find(store, draft), null, 'import');
    }));

  test('takes an update that changes nothing', () =>
    forAll(planSample(), async (store, { draft }) => {
      await expectOk(store.rosterImports.create(draft), 'create');
      await expectOk(store.rosterImports.update(draft, draft.version, null), 'the same again');
      expectSame(await find(store, draft), draft, 'import');
    }));

  test('lets exactly one of several simultaneous imports with an identifier in', () =>
    forAll(planSample(), async (store, { draft }) => {
      const drafts = ['a', 'b', 'c', 'd'].map((plannedBy) => ({ ...draft, plannedBy }));
      const answers = await Promise.all(drafts.map((one) => store.rosterImports.create(one)));
      const winner = drafts[expectOneWinner(answers, ['roster-import.id-taken'])];
      expectSame(await find(store, draft), winner, 'import');
    }));

  test('lets exactly one of several simultaneous updates of an import in', () =>
    forAll(planSample(), async (store, { draft }) => {
      await expectOk(store.rosterImports.create(draft), 'create');
      const writers = ['a', 'b', 'c', 'd'].map((plannedBy) => next(draft, { plannedBy }));
      const answers = await Promise.all(
        writers.map((writer) => store.rosterImports.update(writer, draft.version, null)),
      );
      const winner = writers[expectOneWinner(answers, ['roster-import.stale'])];
      expectSame(await find(store, draft), winner, 'import');
    }));
}
