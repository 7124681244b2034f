/** Imports from the file to their undoing, on memory and on a database side by side: the same plans, lines and rows. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/memory/memory-store.js';
import { exportRoster } from '../../../src/roster-import/export-roster.js';
import type { RosterImport } from '../../../src/roster-import/roster-import.js';
import { type ImportStores, importWorld, valueOf } from '../../roster-import/support/import-world.js';
import { sheetOfEntries } from '../../roster-import/support/sheets.js';
import { type Member, members, rowOf } from '../../roster-import/support/staff.js';
import { registrarOf, SCHOOL } from '../../workflow/scene.js';
import type { TestDatabase } from './test-database.js';

/** Runs imports on a database that `open` gives. */
export function runImports(name: string, open: () => Promise<TestDatabase>, runs: number): void {
  describe(`imports on ${name}`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    test('are what they are in memory, planned, applied, applied again, undone and exported', async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(members(40, 30), async (all) => {
          for (const mode of ['these', 'everybody'] as const) {
            await database.empty();
            const here = await history(createMemoryStore(), all, mode);
            expect(await history(database.repositories, all, mode)).toEqual(here);
            for (const { planned } of here.lines.flat()) seen.add(planned.class);
          }
        }),
        { numRuns: runs },
      );
      // or the two would agree on nothing
      for (const common of ['created', 'updated', 'withdrawn', 'undecided']) expect(seen).toContain(common);
    });
  });
}

/** Everything that shows of an import and its undoing. Of the undecided lines every second is accepted. */
async function history(stores: ImportStores, all: readonly Member[], mode: RosterImport['mode']) {
  const world = importWorld(stores);
  for (const [place, member] of all.entries()) {
    if (member.place !== 'file') await valueOf(world.ports.preRegistrations.save(rowOf(member, place), null));
  }
  const sheet = sheetOfEntries(all.filter(({ place }) => place !== 'roster').map(({ inFile }) => inFile));
  const planned = await world.plan(sheet, { mode });
  const asked = (await world.lines(planned)).filter(({ planned: line }) => line.class === 'undecided');
  const accepted = asked.map(({ planned: { line } }) => line).filter((_, index) => index % 2 === 0);
  const options = { batchSize: 7 };
  const done = await world.apply(planned, { accepted, leftOut: [2] }, options);
  const rosters = [await world.roster()];
  const again = await world.apply(planned, {}, options);
  const moved = rosters[0]?.[0];
  if (moved !== undefined) {
    await valueOf(world.ports.preRegistrations.save({ ...moved, version: moved.version + 1 }, moved.version));
  }
  const undone = await world.undo(done.id);
  rosters.push(await world.roster());
  const sheetOfRoster = await valueOf(exportRoster(registrarOf(SCHOOL), SCHOOL.code, world.ports));
  return {
    imports: [planned, done, again, undone],
    lines: [await world.lines(done), await world.lines(undone)],
    rosters,
    exported: [...sheetOfRoster.rows()],
  };
}
