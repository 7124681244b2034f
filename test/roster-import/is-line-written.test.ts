/** Which lines of an import are written, against the roster itself: every row that an import writes bears its beginning. */
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { isLineWritten } from '../../src/roster-import/is-line-written.js';
import type { ImportLine } from '../../src/roster-import/planned-line.js';
import type { RosterImport } from '../../src/roster-import/roster-import.js';
import { entryOf, SCHOOL } from '../workflow/scene.js';
import { BEGUN_AT, importWorld, valueOf } from './support/import-world.js';
import { sheetOfEntries } from './support/sheets.js';
import { rowOf } from './support/staff.js';

/** Ten people: the first five on the roster, the first of them with an account; the file renames 1, moves 2 and 3 up, has not 4. */
async function planned() {
  const world = importWorld(createMemoryStore());
  for (const person of [1, 2, 3, 4, 5]) {
    const entry = entryOf({ person });
    const row = rowOf({ entry, inFile: entry, place: 'both', hasAccount: person === 1 }, person);
    await valueOf(world.ports.preRegistrations.save(row, null));
  }
  const file = [
    entryOf({ person: 1, personName: '林芳行' }),
    entryOf({ person: 2, jobTitle: '主任' }),
    entryOf({ person: 3, jobTitle: '主任' }),
    ...[5, 6, 7, 8, 9, 10].map((person) => entryOf({ person })),
  ];
  return { world, plan: await world.plan(sheetOfEntries(file), { mode: 'everybody' }) };
}

type World = Awaited<ReturnType<typeof planned>>['world'];

/** Of each line, what is said of it, beside what its row says. */
async function saidAndSo(world: World, done: RosterImport) {
  const wrote = async ({ planned: line }: ImportLine): Promise<boolean> => {
    if (!('write' in line)) return false;
    const row = await valueOf(world.ports.preRegistrations.find(SCHOOL.code, line.write.entry.identityNumber));
    return row?.changedAt === BEGUN_AT;
  };
  const lines = await world.lines(done);
  return {
    said: lines.map((line) => isLineWritten(done, line)),
    so: await Promise.all(lines.map(wrote)),
  };
}

describe('a line is written', () => {
  test('in no plan', async () => {
    const { world, plan } = await planned();
    const { said } = await saidAndSo(world, plan);
    expect(said).toHaveLength(10);
    expect(said).not.toContain(true);
  });

  test.each([
    ['as planned', {}, 8],
    ['with an answer to its question', { accepted: [2] }, 9],
    ['unless it was left out', { accepted: [2], leftOut: [2, 3, 7] }, 6],
  ])('of an import that was applied, %s', async (_, choices, writes) => {
    const { world, plan } = await planned();
    const done = await world.apply(plan, choices);
    const { said, so } = await saidAndSo(world, done);
    expect(said).toEqual(so);
    expect(said.filter(Boolean)).toHaveLength(writes);
    expect(done.written).toBe(writes);
  });

  test('of an import that was interrupted, up to where it came', async () => {
    const { world, plan } = await planned();
    const signal = { aborted: false };
    const stops = { batchSize: 1, signal, onProgress: ({ done }: { done: number }) => (signal.aborted = done >= 3) };
    expect((await world.tryApply(plan, {}, stops)).isErr()).toBe(true);
    const [half] = await valueOf(world.ports.rosterImports.list(SCHOOL.code, 1));
    if (half === undefined) throw new Error('the import is gone');
    const { said, so } = await saidAndSo(world, half);
    expect(said).toEqual(so);
    expect(said.filter(Boolean)).toHaveLength(3);
  });

  test('unless its row had moved since the import began', async () => {
    const { world, plan } = await planned();
    const signal = { aborted: false };
    const stops = { batchSize: 1, signal, onProgress: ({ done }: { done: number }) => (signal.aborted = done >= 1) };
    expect((await world.tryApply(plan, {}, stops)).isErr()).toBe(true);
    for (const person of [2, 3]) {
      const { identityNumber } = entryOf({ person });
      const row = await valueOf(world.ports.preRegistrations.find(SCHOOL.code, identityNumber));
      if (row === null) throw new Error('the row is gone');
      if (row.changedAt === BEGUN_AT) continue;
      await valueOf(world.ports.preRegistrations.save({ ...row, version: row.version + 1 }, row.version));
    }
    const done = await world.apply(plan);
    expect(done.spared).toBeGreaterThan(0);
    const { said, so } = await saidAndSo(world, done);
    expect(said).toEqual(so);
    expect(said.filter(Boolean)).toHaveLength(done.written);
  });
});
