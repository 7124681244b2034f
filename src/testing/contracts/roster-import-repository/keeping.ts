/** Keeping imports: creating, finding, listing, removing. @module */
import * as fc from 'fast-check';
import type { Instant } from '../../../instant/instant.js';
import type { RosterImport } from '../../../roster-import/roster-import.js';
import type { UnitCode } from '../../../school/unit.js';
import { instant } from '../../arbitraries/instant.js';
import { planSample, rosterImport } from '../../arbitraries/roster-import.js';
import { twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectErr, expectOk, expectSame } from '../contract.js';
import { AFTER_FIRST_INSTANT, FIRST_INSTANT, LAST_INSTANT, LAST_OF_32_BITS } from '../edge-values.js';
import { asPlanned, change, find, listLines, listWrites, plan, type Store } from './import-store.js';

/** Registers the cases about imports as a whole. */
export function importsAreKept({ test, forAll }: Cases<Store>): void {
  test('finds no import in an empty store, nor lines or writes of it', () =>
    forAll(rosterImport(), async (store, draft) => {
      expectSame(await find(store, draft), null, 'import');
      expectSame(await listLines(store, draft), [], 'lines');
      expectSame(await listWrites(store, draft), [], 'writes');
    }));

  test('gives back an import as it was created', () =>
    forAll(rosterImport(), async (store, draft) => {
      await expectOk(store.rosterImports.create(draft), 'create');
      expectSame(await find(store, draft), draft, 'import');
    }));

  test('gives back an import as it was changed last', () =>
    forAll(fc.tuple(planSample(), rosterImport()), async (store, [{ draft, lines }, other]) => {
      await expectOk(store.rosterImports.create(draft), 'create');
      const { mode, report, totals, rosterSize, base, digest } = other;
      const checkpoint = lines.flatMap((line) => ('write' in line ? [line.write.entry.identityNumber] : []))[0] ?? null;
      const begun = { at: other.plannedAt, by: other.plannedBy };
      const counted = { writes: 7, written: LAST_OF_32_BITS + 1, spared: 2, totals: { ...totals, refused: 3 } };
      const changes = { mode, report, rosterSize, base, digest, checkpoint, begun, ...counted };
      const changed = await change(store, draft, { ...changes, state: 'applied' });
      expectSame(await find(store, draft), changed, 'import');
      expectSame(await list(store, draft, 10), [changed], 'imports');
    }));

  test('refuses a second import with an identifier, and keeps the first with its lines', () =>
    forAll(fc.tuple(planSample(), rosterImport()), async (store, [sample, other]) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      const second = { ...other, unit: draft.unit, id: draft.id };
      await expectErr(store.rosterImports.create(second), 'roster-import.id-taken', 'second create');
      expectSame(await find(store, draft), draft, 'import');
      expectSame(await listLines(store, draft), asPlanned(lines), 'lines');
    }));

  test('lists the imports that were planned last first', () =>
    forAll(importsOfUnit(), async (store, drafts) => {
      for (const draft of drafts) await expectOk(store.rosterImports.create(draft), 'create');
      for (const { unit } of drafts.slice(0, 1)) {
        expectSame(await expectOk(store.rosterImports.list(unit, 100), 'list'), lastFirst(drafts), 'imports');
      }
    }));

  test('lists imports of one instant by their identifiers, by code unit, the last first', () =>
    forAll(rosterImport(), async (store, draft) => {
      for (const id of BY_CODE_UNIT) await expectOk(store.rosterImports.create({ ...draft, id }), 'create');
      const ids = (await list(store, draft, 100)).map(({ id }) => id);
      expectSame(ids, [...BY_CODE_UNIT].reverse(), 'identifiers');
    }));

  test('lists no more imports than were asked for', () =>
    forAll(importsOfUnit(), async (store, drafts) => {
      for (const draft of drafts) await expectOk(store.rosterImports.create(draft), 'create');
      for (const limit of [0, 1, drafts.length, LAST_OF_32_BITS]) {
        for (const draft of drafts.slice(0, 1)) {
          expectSame(await list(store, draft, limit), lastFirst(drafts).slice(0, limit), `imports under ${limit}`);
        }
      }
    }));

  test('removes an import with its lines', () =>
    forAll(planSample(), async (store, sample) => {
      const { draft } = sample;
      await plan(store, sample);
      await expectOk(store.rosterImports.remove(draft.unit, draft.id), 'remove');
      expectSame([await find(store, draft), await list(store, draft, 10)], [null, []], 'import');
      expectSame([await listLines(store, draft), await listWrites(store, draft)], [[], []], 'lines, writes');
      await expectOk(store.rosterImports.create(draft), 'create again');
      expectSame([await listLines(store, draft), await listWrites(store, draft)], [[], []], 'lines, writes of another');
    }));

  test('forgets imports from before a moment, at whichever unit, with their lines', () =>
    forAll(fc.tuple(planSample(), twoUnits()), async (store, [sample, [unit, other]]) => {
      const at = (where: UnitCode, plannedAt: Instant) => ({ ...sample.draft, unit: where, plannedAt });
      const { lines } = sample;
      const gone = [at(unit, FIRST_INSTANT), at(other, FIRST_INSTANT)];
      const kept = { ...at(unit, AFTER_FIRST_INSTANT), id: `${sample.draft.id.slice(0, 100)} kept` };
      for (const draft of [...gone, kept]) await plan(store, { draft, lines });
      expectSame(await forget(store, AFTER_FIRST_INSTANT), 2, 'forgotten');
      for (const draft of gone) {
        expectSame([await find(store, draft), await listLines(store, draft)], [null, []], 'import, lines');
      }
      expectSame(await find(store, kept), kept, 'kept import');
      expectSame(await listLines(store, kept), asPlanned(lines), 'lines of it');
      expectSame(await forget(store, AFTER_FIRST_INSTANT), 0, 'forgotten afterwards');
    }));

  test('forgets no import that was begun and not finished', () =>
    forAll(planSample(), async (store, { draft, lines }) => {
      await plan(store, { draft: { ...draft, plannedAt: FIRST_INSTANT }, lines });
      const begun = await change(store, { ...draft, plannedAt: FIRST_INSTANT }, { state: 'applying' });
      expectSame(await forget(store, LAST_INSTANT), 0, 'forgotten');
      const applied = await change(store, begun, { state: 'applied' });
      expectSame(await find(store, draft), applied, 'import');
      expectSame(await forget(store, LAST_INSTANT), 1, 'forgotten once it was finished');
    }));

  test('forgets no more imports at once than was asked for, the oldest first', () =>
    forAll(rosterImport(), async (store, draft) => {
      const inTime = [FIRST_INSTANT, AFTER_FIRST_INSTANT].map((plannedAt, index) => ({
        ...draft,
        plannedAt,
        id: `import ${index}`,
      }));
      for (const one of [...inTime].reverse()) await expectOk(store.rosterImports.create(one), 'create');
      for (const limit of [0, 1]) expectSame(await forget(store, LAST_INSTANT, limit), limit, 'forgotten');
      expectSame(await list(store, draft, 10), inTime.slice(1), 'imports');
    }));

  test('removes nothing but the import that is named', () =>
    forAll(fc.tuple(planSample(), rosterImport()), async (store, [sample, other]) => {
      const { draft, lines } = sample;
      await plan(store, sample);
      await expectOk(store.rosterImports.remove(draft.unit, other.id), 'remove another');
      expectSame(await find(store, draft), draft, 'import');
      expectSame(await listLines(store, draft), asPlanned(lines), 'lines');
    }));
}

function list({ rosterImports }: Store, { unit }: RosterImport, limit: number): Promise<readonly RosterImport[]> {
  return expectOk(rosterImports.list(unit, limit), 'list');
}

function forget({ rosterImports }: Store, moment: Instant, limit = 100): Promise<number> {
  return expectOk(rosterImports.removeBefore(moment, limit), 'forget');
}

/** One is the beginning of the next, and beyond U+FFFF the order of code units is not that of code points. */
const BY_CODE_UNIT = ['A', 'Aa', 'B', 'a', 'a ', '\u9EC3', '\u{20BB7}', '\u{20BB8}', '\uE000', '\uFF21'] as const;

/** Imports of one unit, some of them planned at the same instant. */
function importsOfUnit(): fc.Arbitrary<readonly RosterImport[]> {
  const drafts = fc.uniqueArray(rosterImport(), { minLength: 2, maxLength: 5, selector: ({ id }) => id });
  return fc.tuple(drafts, instant()).map(([all, at]) => {
    const [unit] = all.map((draft) => draft.unit);
    return all.map((draft, index) => ({
      ...draft,
      ...(unit === undefined ? {} : { unit }),
      ...(index % 2 === 0 ? { plannedAt: at } : {}),
    }));
  });
}

function lastFirst(drafts: readonly RosterImport[]): readonly RosterImport[] {
  const key = ({ plannedAt, id }: RosterImport) => `${plannedAt} ${id}`;
  return [...drafts].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
