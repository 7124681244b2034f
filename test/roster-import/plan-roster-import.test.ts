/** Planning: what is refused before anything is kept, and what is kept of a plan. */
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { applyRosterImport } from '../../src/roster-import/apply-roster-import.js';
import { planRosterImport } from '../../src/roster-import/plan-roster-import.js';
import { planUndo } from '../../src/roster-import/plan-undo.js';
import {
  discardRosterImport,
  findRosterImport,
  IMPORT_LINE_LIMIT,
  IMPORT_LIST_LIMIT,
  listImportLines,
  listRosterImports,
} from '../../src/roster-import/view-imports.js';
import { parseUnitCode } from '../../src/school/unit.js';
import { entryOf, OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';
import { BEGUN_AT, importWorld, PLANNED_AT, UNDONE_AT, valueOf } from './support/import-world.js';
import { sheetOf, sheetOfEntries } from './support/sheets.js';

const ACTOR = registrarOf(SCHOOL);
const OF_SCHOOL = { actor: ACTOR, unit: SCHOOL.code };
const STALE = { code: 'roster-import.stale' } as const;
const people = (count: number) => Array.from({ length: count }, (_, person) => entryOf({ person }));
const SHEET = sheetOfEntries(people(3));
const world = () => importWorld(createMemoryStore());

describe('planning is refused', () => {
  test('for whoever may not, before the sheet is looked at', async () => {
    const { tryPlan, ports } = world();
    const broken = sheetOf([['?']]);
    const code = async (choices: Parameters<typeof tryPlan>[1]) =>
      (await tryPlan(broken, choices))._unsafeUnwrapErr().code;
    expect(await code({ actor: { kind: 'personal-account' } })).toBe('business-account.required');
    expect(await code({ unit: OTHER_SCHOOL.code })).toBe('business-account.other-unit');
    expect(await code({})).toBe('roster-import.no-header');
    expect(await valueOf(listRosterImports(ACTOR, SCHOOL.code, ports))).toEqual([]);
  });

  test('for a sheet whose columns or calendar are not to be told, and then asks nobody', async () => {
    const { tryPlan } = world();
    const header = ['姓名', '性別', '身分證字號', '生日', '職稱'];
    const ambiguous = sheetOf([header, ['王小明', '男', 'A123456789', '790101', '教師']]);
    expect((await tryPlan(ambiguous))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.calendar-ambiguous',
      column: 4,
      either: 1,
    });
    expect((await tryPlan(ambiguous, { calendar: 'minguo' }))._unsafeUnwrap().totals.created).toBe(1);
    const misspelt = sheetOf([['姓名', '性別', '身分證字號', '生目', '職稱']]);
    expect((await tryPlan(misspelt))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.columns',
      headerRow: 1,
      missing: [{ field: 'birthDate', likely: [4] }],
      repeated: [],
    });
  });

  test('for a unit that nobody knows, and an identifier that was used', async () => {
    const { tryPlan, plan } = world();
    const unit = parseUnitCode('999999')._unsafeUnwrap();
    const actor = { ...ACTOR, unit };
    expect((await tryPlan(SHEET, { actor, unit }))._unsafeUnwrapErr()).toEqual({ code: 'unit.unknown' });
    await plan(SHEET, { id: 'one' });
    expect((await tryPlan(SHEET, { id: 'one' }))._unsafeUnwrapErr()).toEqual({ code: 'roster-import.id-taken' });
  });

  test('when it is stopped, and nothing is kept', async () => {
    const { ports } = world();
    const stopped = await planRosterImport({ ...OF_SCHOOL, id: 'one', sheet: SHEET }, PLANNED_AT, ports, {
      signal: { aborted: true },
    });
    expect(stopped._unsafeUnwrapErr()).toEqual({ code: 'roster-import.aborted', done: 0, total: 3 });
    expect(await valueOf(listRosterImports(ACTOR, SCHOOL.code, ports))).toEqual([]);
  });

  test('when it is stopped while it looks for those who leave, and nothing is kept', async () => {
    const { plan, apply, ports } = world();
    const done = await apply(await plan(SHEET));
    const signal = { aborted: false };
    const onProgress = () => {
      signal.aborted = true;
    };
    const command = { ...OF_SCHOOL, id: 'all', sheet: sheetOfEntries(people(1)), mode: 'everybody' } as const;
    const stopped = await planRosterImport(command, PLANNED_AT, ports, { signal, onProgress });
    expect(stopped._unsafeUnwrapErr()).toEqual({ code: 'roster-import.aborted', done: 1, total: 1 });
    expect((await valueOf(listRosterImports(ACTOR, SCHOOL.code, ports))).map(({ id }) => id)).toEqual([done.id]);
  });

  test('with the store’s error where what was written cannot be thrown away either', async () => {
    const { ports } = world();
    const unavailable = () => errAsync({ code: 'store.unavailable' as const });
    const rosterImports = { ...ports.rosterImports, remove: unavailable };
    const stopped = await planRosterImport(
      { ...OF_SCHOOL, id: 'one', sheet: SHEET },
      PLANNED_AT,
      { ...ports, rosterImports },
      {
        signal: { aborted: true },
      },
    );
    expect(stopped._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});

test('a plan says when and by whom it was made, how the sheet was understood, and what for', async () => {
  const { plan, ports } = world();
  const told: unknown[] = [];
  const planned = await valueOf(
    planRosterImport({ ...OF_SCHOOL, id: 'one', sheet: SHEET }, PLANNED_AT, ports, {
      onProgress: (progress) => told.push(progress),
    }),
  );
  expect(told).toEqual([{ done: 3, total: 3 }]);
  expect(planned).toMatchObject({
    unit: SCHOOL.code,
    id: 'one',
    version: 2,
    state: 'planned',
    mode: 'these',
    undoes: null,
    plannedAt: PLANNED_AT,
    plannedBy: ACTOR.id,
    report: { headerRow: 1, calendar: 'gregorian', rowCount: 3 },
    totals: { created: 3 },
    rosterSize: 0,
    begun: null,
    writes: 3,
  });
  // the digest is of the lines, and of nothing else
  expect((await plan(SHEET)).digest).toBe(planned.digest);
  expect((await plan(sheetOfEntries(people(4)))).digest).not.toBe(planned.digest);
});

describe('undoing is refused', () => {
  test('for whoever may not, for what is not there, and for what was not applied to its end', async () => {
    const { plan, tryUndo, ports } = world();
    const planned = await plan(SHEET);
    const command = { ...OF_SCHOOL, id: 'undo', undoes: planned.id };
    const other = { ...command, actor: registrarOf(OTHER_SCHOOL) };
    expect((await planUndo(other, UNDONE_AT, ports))._unsafeUnwrapErr().code).toBe('business-account.other-unit');
    expect((await tryUndo('none'))._unsafeUnwrapErr()).toEqual({ code: 'roster-import.unknown' });
    expect((await tryUndo(planned.id))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.not-applied',
      state: 'planned',
    });
  });

  test('when its identifier was used, and when it is stopped', async () => {
    const { plan, apply, ports } = world();
    const done = await apply(await plan(SHEET));
    const command = { ...OF_SCHOOL, id: done.id, undoes: done.id };
    expect((await planUndo(command, UNDONE_AT, ports))._unsafeUnwrapErr()).toEqual({ code: 'roster-import.id-taken' });
    const stopped = await planUndo({ ...command, id: 'undo' }, UNDONE_AT, ports, { signal: { aborted: true } });
    expect(stopped._unsafeUnwrapErr()).toEqual({ code: 'roster-import.aborted', done: 0, total: 3 });
    expect((await valueOf(listRosterImports(ACTOR, SCHOOL.code, ports))).map(({ id }) => id)).toEqual([done.id]);
  });
});

describe('looking at imports', () => {
  test('is for the unit itself', async () => {
    const { plan, ports } = world();
    const { id } = await plan(SHEET);
    const stranger = registrarOf(OTHER_SCHOOL);
    const { code } = (await listRosterImports(stranger, SCHOOL.code, ports))._unsafeUnwrapErr();
    expect(code).toBe('business-account.other-unit');
    const lines = await listImportLines({ actor: stranger, unit: SCHOOL.code, id }, ports);
    expect(lines._unsafeUnwrapErr().code).toBe('business-account.other-unit');
    expect(await valueOf(listImportLines({ actor: stranger, unit: OTHER_SCHOOL.code, id }, ports))).toEqual([]);
    expect(IMPORT_LIST_LIMIT).toBe(200);
  });

  test('finds one of the unit’s own, however many came after it', async () => {
    const { plan, ports } = world();
    const first = await plan(SHEET);
    for (let more = 0; more < IMPORT_LIST_LIMIT; more += 1) await plan(sheetOfEntries([]), { id: `later-${more}` });
    const list = await valueOf(listRosterImports(ACTOR, SCHOOL.code, ports));
    expect(list.map(({ id }) => id)).not.toContain(first.id);
    expect(await valueOf(findRosterImport(ACTOR, SCHOOL.code, first.id, ports))).toEqual(first);
    const code = async (actor: Parameters<typeof findRosterImport>[0], unit = SCHOOL.code, id = first.id) =>
      (await findRosterImport(actor, unit, id, ports))._unsafeUnwrapErr().code;
    expect(await code({ kind: 'personal-account' })).toBe('business-account.required');
    expect(await code(registrarOf(OTHER_SCHOOL))).toBe('business-account.other-unit');
    expect(await code(registrarOf(OTHER_SCHOOL), OTHER_SCHOOL.code)).toBe('roster-import.unknown');
    expect(await code(ACTOR, SCHOOL.code, 'none')).toBe('roster-import.unknown');
  });

  test('gives lines by the page, and of some classes only', async () => {
    const { plan, ports } = world();
    const { id } = await plan(sheetOfEntries(people(150)));
    const lines = async (choices: object) =>
      (await valueOf(listImportLines({ ...OF_SCHOOL, id, ...choices }, ports))).map(({ planned }) => planned.line);
    expect((await lines({})).length).toBe(100);
    expect(await lines({ limit: 2 })).toEqual([2, 3]);
    expect(await lines({ limit: 2, after: 3 })).toEqual([4, 5]);
    expect((await lines({ limit: Number.NaN })).length).toBe(100);
    expect((await lines({ limit: 0 })).length).toBe(1);
    expect((await lines({ limit: IMPORT_LINE_LIMIT + 1 })).length).toBe(150);
    expect(await lines({ classes: ['refused'] })).toEqual([]);
  });

  test('a plan is thrown away, but not once it was begun', async () => {
    const { plan, ports } = world();
    const { id, digest } = await plan(SHEET);
    const discard = (actor = ACTOR, unit = SCHOOL.code) => discardRosterImport(actor, unit, id, ports);
    expect((await discard(registrarOf(OTHER_SCHOOL)))._unsafeUnwrapErr().code).toBe('business-account.other-unit');
    await valueOf(discard());
    expect((await discard())._unsafeUnwrapErr()).toEqual({ code: 'roster-import.unknown' });

    const again = await plan(SHEET, { id });
    expect(again.digest).toBe(digest);
    await valueOf(applyRosterImport({ ...OF_SCHOOL, id, digest }, BEGUN_AT, ports));
    expect((await discard())._unsafeUnwrapErr()).toEqual({ code: 'roster-import.begun', state: 'applied' });
  });
});

test.each(['update', 'applyBatch'] as const)('an import that vanishes before its %s is unknown', async (method) => {
  const { plan, ports } = world();
  const planned = await plan(SHEET);
  const command = { ...OF_SCHOOL, id: planned.id, digest: planned.digest };
  const vanished = () => ports.rosterImports.remove(SCHOOL.code, planned.id).andThen(() => errAsync(STALE));
  const rosterImports = { ...ports.rosterImports, [method]: vanished };
  const applied = await applyRosterImport(command, BEGUN_AT, { ...ports, rosterImports });
  expect(applied._unsafeUnwrapErr()).toEqual({ code: 'roster-import.unknown' });
});

test('an import that somebody else carries out meanwhile is gone on with from where it is', async () => {
  const { plan, ports, roster } = world();
  const planned = await plan(SHEET);
  const command = { ...OF_SCHOOL, id: planned.id, digest: planned.digest };
  let hasMet = false;
  const overtaken = {
    ...ports.rosterImports,
    applyBatch: (...args: Parameters<typeof ports.rosterImports.applyBatch>) => {
      const write = () => ports.rosterImports.applyBatch(...args);
      if (hasMet) return write();
      hasMet = true;
      return applyRosterImport(command, UNDONE_AT, ports, { batchSize: 1 })
        .andThen(write)
        .mapErr(() => STALE);
    },
  };
  const applied = await valueOf(applyRosterImport(command, BEGUN_AT, { ...ports, rosterImports: overtaken }));
  expect(applied).toMatchObject({ state: 'applied', written: 3, spared: 0, begun: { at: BEGUN_AT } });
  expect((await roster()).map(({ version }) => version)).toEqual([1, 1, 1]);
});

test('a row that an import wrote and that is no longer kept is spared when the import is undone', async () => {
  const { plan, apply, ports, lines } = world();
  const done = await apply(await plan(SHEET));
  const preRegistrations = { ...ports.preRegistrations, findMany: () => okAsync([]) };
  const command = { ...OF_SCHOOL, id: 'undo', undoes: done.id };
  const undo = await valueOf(planUndo(command, UNDONE_AT, { ...ports, preRegistrations }));
  expect(undo.totals).toMatchObject({ spared: 3, withdrawn: 0 });
  const reasons = (await lines(undo)).map(({ planned }) => planned.class === 'spared' && planned.reason);
  expect(reasons).toEqual(['changed', 'changed', 'changed']);
});
