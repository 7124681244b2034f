/** Applying: exactly the plan, to exactly the roster it was made for, and all of it however often it is interrupted. */
import { errAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { applyRosterImport, IMPORT_BATCH_LIMIT } from '../../src/roster-import/apply-roster-import.js';
import { MASS_CHANGE_GUARD } from '../../src/roster-import/mass-change.js';
import { entryOf, numberOf, OTHER_SCHOOL, registrarOf, SCHOOL } from '../workflow/scene.js';
import { BEGUN_AT, importWorld, PLANNED_AT, valueOf } from './support/import-world.js';
import { sheetOfEntries } from './support/sheets.js';
import { rowOf } from './support/staff.js';

type World = ReturnType<typeof importWorld>;

/** A school with so many teachers on its roster; the first ones have accounts. */
async function schoolOf(teachers: number, accounts = 0): Promise<World> {
  const world = importWorld(createMemoryStore());
  for (let person = 1; person <= teachers; person += 1) {
    await save(world, memberRow(person, person <= accounts), null);
  }
  return world;
}

function memberRow(person: number, hasAccount = false): PreRegistration {
  const entry = entryOf({ person });
  return rowOf({ entry, inFile: entry, place: 'both', hasAccount }, person);
}

async function save(world: World, row: PreRegistration, readVersion: number | null) {
  await valueOf(world.ports.preRegistrations.save(row, readVersion));
}

/** A file of these people, each with what is to be changed. */
const fileOf = (people: readonly (number | Parameters<typeof entryOf>[0])[]) =>
  sheetOfEntries(people.map((one) => entryOf(typeof one === 'number' ? { person: one } : one)));

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('is refused', () => {
  test('for somebody without a business account of the unit', async () => {
    const world = await schoolOf(0);
    const planned = await world.plan(fileOf([1]));
    const code = async (actor: Parameters<World['tryApply']>[1]) =>
      (await world.tryApply(planned, actor))._unsafeUnwrapErr().code;
    expect(await code({ actor: { kind: 'personal-account' } })).toBe('business-account.required');
    expect(await code({ actor: registrarOf(OTHER_SCHOOL) })).toBe('business-account.other-unit');
    // another unit's import does not exist
    expect(await code({ actor: registrarOf(OTHER_SCHOOL), unit: OTHER_SCHOOL.code })).toBe('roster-import.unknown');
    expect(await world.roster()).toEqual([]);
  });

  test('when it is not there, not planned to its end, or not the plan that was seen', async () => {
    const world = await schoolOf(0);
    const planned = await world.plan(fileOf([1]));
    const other = await world.plan(fileOf([2]));
    expect((await world.tryApply({ ...planned, id: 'none' }))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.unknown',
    });
    expect((await world.tryApply({ ...planned, digest: other.digest }))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.other-plan',
    });
    const draft = { ...planned, id: 'draft', version: 1, state: 'planning' } as const;
    await valueOf(world.ports.rosterImports.create(draft));
    expect((await world.tryApply(draft))._unsafeUnwrapErr()).toEqual({
      code: 'roster-import.not-planned',
      state: 'planning',
    });
    expect(await world.roster()).toEqual([]);
  });

  test.each([
    ['changed', (world: World) => save(world, { ...memberRow(1), version: 2 }, 1)],
    ['registered', (world: World) => save(world, memberRow(9), null)],
    ['withdrawn', (world: World) => save(world, { ...memberRow(1), version: 2, withdrawnAt: PLANNED_AT }, 1)],
  ])('when meanwhile a teacher was %s', async (_, meanwhile) => {
    const world = await schoolOf(3);
    const planned = await world.plan(fileOf([2, 4]));
    await meanwhile(world);
    const roster = await world.roster();
    expect((await world.tryApply(planned))._unsafeUnwrapErr()).toEqual({ code: 'roster-import.roster-moved' });
    expect(await world.roster()).toEqual(roster);
  });
});

describe('the guard', () => {
  const changed = (count: number) => upTo(count).map((person) => ({ person, jobTitle: '主任' }));
  const outcome = async (teachers: number, changes: number, choices = {}) => {
    const world = await schoolOf(teachers);
    const planned = await world.plan(fileOf([...changed(changes), 900, 901, 902]));
    const applied = await world.tryApply(planned, { massChangeConfirmed: false, ...choices });
    return applied.match(
      ({ state }) => state,
      (error) => error,
    );
  };

  test('stops more than 20 % of a roster, or more than 50 rows, and counts no new ones', async () => {
    expect(await outcome(10, 2)).toBe('applied');
    expect(await outcome(10, 3)).toEqual({
      code: 'roster-import.mass-change',
      changes: 3,
      rosterSize: 10,
      ...MASS_CHANGE_GUARD,
    });
    expect(await outcome(400, 50)).toBe('applied');
    expect(await outcome(400, 51)).toMatchObject({ code: 'roster-import.mass-change', changes: 51, rosterSize: 400 });
  });

  test('is confirmed, or set by the host, or not needed for what is left out', async () => {
    expect(await outcome(10, 3, { massChangeConfirmed: true })).toBe('applied');
    expect(await outcome(10, 3, { guard: { share: 1, rows: 3 } })).toBe('applied');
    expect(await outcome(10, 1, { guard: { share: 1, rows: 0 } })).toMatchObject({ changes: 1, share: 1, rows: 0 });
    expect(await outcome(10, 3, { leftOut: [2] })).toBe('applied');
  });

  test('counts what was accepted', async () => {
    const world = await schoolOf(4, 1);
    const planned = await world.plan(fileOf([{ person: 1, personName: '林芳行' }]));
    expect(planned.totals).toMatchObject({ undecided: 1, updated: 0 });
    const choices = { accepted: [2], massChangeConfirmed: false };
    expect((await world.tryApply(planned, choices))._unsafeUnwrapErr()).toMatchObject({ changes: 1, rosterSize: 4 });
    expect(await world.apply(planned, { accepted: [2] })).toMatchObject({ written: 1, writes: 1 });
    const names = (await world.roster()).map(({ personName }) => personName);
    expect(names.filter((name) => name === '林芳行').length).toBe(1);
  });

  test('lets an undoing pass', async () => {
    const world = await schoolOf(10);
    const done = await world.apply(await world.plan(fileOf(changed(10))));
    const undo = await valueOf(world.tryUndo(done.id));
    expect(await world.apply(undo, { massChangeConfirmed: false })).toMatchObject({ written: 10 });
  });
});

test('what was left out is not written, what was accepted is, and everything else is as planned', async () => {
  const world = await schoolOf(3, 2);
  const sheet = fileOf([{ person: 1, birthDate: '1991-01-01' }, { person: 2, birthDate: '1991-01-01' }, 4, 5]);
  const planned = await world.plan(sheet, { mode: 'everybody' });
  expect(planned.totals).toMatchObject({ undecided: 2, created: 2, withdrawn: 1 });
  const done = await world.apply(planned, { accepted: [2], leftOut: [5] });

  expect(done).toMatchObject({ writes: 3, written: 3, spared: 0 });
  const roster = await world.roster();
  const byNumber = new Map(roster.map((row) => [row.identityNumber, row]));
  expect(roster.length).toBe(3);
  expect(byNumber.get(numberOf(1))?.birthDate).toBe('1991-01-01');
  expect(byNumber.get(numberOf(2))?.birthDate).toBe('1990-01-01');
  expect(byNumber.has(numberOf(4))).toBe(true);
});

test('every row bears the beginning’s time and the actor’s identifier', async () => {
  const world = await schoolOf(1);
  await world.apply(await world.plan(fileOf([{ person: 1, jobTitle: '主任' }, 2])));
  const stamps = (await world.roster()).map(({ changedAt, changedBy, version }) => ({ changedAt, changedBy, version }));
  const stamp = { changedAt: BEGUN_AT, changedBy: registrarOf(SCHOOL).id };
  expect(stamps.sort((a, b) => a.version - b.version)).toEqual([
    { ...stamp, version: 1 },
    { ...stamp, version: 2 },
  ]);
});

describe('interrupted', () => {
  const people = upTo(23);
  const uninterrupted = async () => {
    const world = await schoolOf(5);
    const done = await world.apply(await world.plan(fileOf(people)), {}, { batchSize: 4 });
    return { done, roster: JSON.stringify(await world.roster()), lines: JSON.stringify(await world.lines(done)) };
  };

  test('after any batch, and gone on with, it leaves the same rows to the byte', async () => {
    const whole = await uninterrupted();
    let interruptions = 0;
    for (let stop = 0; stop < 6; stop += 1) {
      const world = await schoolOf(5);
      const planned = await world.plan(fileOf(people));
      const signal = { aborted: false };
      let batches = 0;
      const onProgress = () => {
        signal.aborted = batches === stop;
        batches += 1;
      };
      const stopped = await world.tryApply(planned, {}, { batchSize: 4, signal, onProgress });
      if (stopped.isErr()) {
        interruptions += 1;
        expect(stopped.error).toEqual({ code: 'roster-import.aborted', done: Math.min(stop * 4, 18), total: 18 });
      }
      // at another time, with other choices and another batch: it is the import that was begun
      const again = await valueOf(
        applyRosterImport(
          { actor: registrarOf(SCHOOL), unit: SCHOOL.code, id: planned.id, digest: planned.digest, leftOut: people },
          PLANNED_AT,
          world.ports,
          { batchSize: 7 },
        ),
      );
      expect(JSON.stringify(await world.roster())).toBe(whole.roster);
      expect(JSON.stringify(await world.lines(again))).toBe(whole.lines);
      expect(again).toMatchObject({ state: 'applied', written: 18, spared: 0 });
    }
    expect(interruptions).toBe(6);
  });

  test('by the throwing of a progress bar it is not', async () => {
    const world = await schoolOf(0);
    const onProgress = () => {
      throw new Error('a bar that breaks');
    };
    expect(await world.apply(await world.plan(fileOf([1])), {}, { onProgress })).toMatchObject({ state: 'applied' });
  });
});

test('a row that moves after the beginning is left as it is, marked and counted', async () => {
  const world = await schoolOf(3);
  const planned = await world.plan(fileOf(upTo(3).map((person) => ({ person, jobTitle: '主任' }))));
  const moved = { ...memberRow(2), jobTitle: entryOf({ jobTitle: '組長' }).jobTitle, version: 2 };
  let hasMoved = false;
  const onProgress = () => {
    if (hasMoved) return;
    hasMoved = true;
    // in memory a write is done when it is asked for
    void world.ports.preRegistrations.save(moved, 1).unwrapOr(undefined);
  };
  const done = await world.apply(planned, {}, { batchSize: 1, onProgress });
  expect(done).toMatchObject({ state: 'applied', written: 2, spared: 1 });
  const roster = new Map((await world.roster()).map((row) => [row.identityNumber, row]));
  expect(roster.get(numberOf(2))).toEqual(moved);
  const lines = await world.lines(done);
  expect(lines.filter(({ moved: isMoved }) => isMoved).map(({ planned: { line } }) => line)).toEqual([3]);
});

test('two who apply the same plan at once both end, and its rows are there once', async () => {
  const world = await schoolOf(3);
  const planned = await world.plan(fileOf(upTo(40)));
  const both = await Promise.all([1, 2].map(() => world.tryApply(planned, {}, { batchSize: 3 })));
  for (const one of both) expect(one._unsafeUnwrap()).toMatchObject({ state: 'applied', written: 37, spared: 0 });
  expect((await world.roster()).map(({ version }) => version)).toEqual(upTo(40).map(() => 1));
});

test('progress goes from nothing to everything', async () => {
  const world = await schoolOf(0);
  const told: unknown[] = [];
  const planned = await world.plan(fileOf(upTo(5)));
  await world.apply(planned, {}, { batchSize: 2, onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([0, 2, 4, 5].map((done) => ({ done, total: 5 })));
});

test.each([
  [undefined, 1],
  [0, 3],
  [Number.NaN, 1],
  [1, 3],
  [2, 2],
  [IMPORT_BATCH_LIMIT + 1, 1],
])('a batch size of %s writes three rows in %s batches', async (batchSize, batches) => {
  const world = await schoolOf(0);
  const planned = await world.plan(fileOf(upTo(3)));
  const told: number[] = [];
  const options = batchSize === undefined ? {} : { batchSize };
  await world.apply(planned, {}, { ...options, onProgress: ({ done }) => told.push(done) });
  expect(told.length - 1).toBe(batches);
});

describe('a store that is never content', () => {
  const stale = () => errAsync({ code: 'roster-import.stale' as const });
  test.each(['update', 'applyBatch'])('with %s ends in a conflict, not in asking for ever', async (method) => {
    const world = await schoolOf(0);
    const planned = await world.plan(fileOf([1]));
    const rosterImports = { ...world.ports.rosterImports, [method]: stale };
    const { id, digest } = planned;
    const command = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, id, digest };
    const applied = await applyRosterImport(command, BEGUN_AT, { ...world.ports, rosterImports });
    expect(applied._unsafeUnwrapErr()).toEqual({ code: 'store.conflict' });
  });
});
