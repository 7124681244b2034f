/** Every call of a port fails in turn, in every way: nothing is half planned, and what was begun can be finished. */
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import { applyRosterImport } from '../../src/roster-import/apply-roster-import.js';
import { exportRoster } from '../../src/roster-import/export-roster.js';
import { planRosterImport } from '../../src/roster-import/plan-roster-import.js';
import { planUndo } from '../../src/roster-import/plan-undo.js';
import {
  discardRosterImport,
  findRosterImport,
  listImportLines,
  listRosterImports,
} from '../../src/roster-import/view-imports.js';
import { PORT_FAULTS, type PortFault } from '../workflow/faults.js';
import { entryOf, registrarOf, SCHOOL } from '../workflow/scene.js';
import { tracePorts, wrapPorts } from '../workflow/wrapped-ports.js';
import { BEGUN_AT, importWorld, PLANNED_AT, UNDONE_AT, valueOf } from './support/import-world.js';
import { sheetOfEntries } from './support/sheets.js';
import { rowOf } from './support/staff.js';

const ACTOR = registrarOf(SCHOOL);
const OF_SCHOOL = { actor: ACTOR, unit: SCHOOL.code };
const SHEET = sheetOfEntries([
  ...[1, 2].map((person) => entryOf({ person, jobTitle: '主任' })),
  ...[5, 6, 7].map((person) => entryOf({ person })),
]);

type World = ReturnType<typeof importWorld>;
type Ports = World['ports'];

/** A school whose roster has four teachers. */
async function school(): Promise<World> {
  const world = importWorld(createMemoryStore());
  for (const person of [1, 2, 3, 4]) {
    const entry = entryOf({ person });
    const row = rowOf({ entry, inFile: entry, place: 'both', hasAccount: false }, person);
    await valueOf(world.ports.preRegistrations.save(row, null));
  }
  return world;
}

const plan = (ports: Ports, id: string) =>
  planRosterImport({ ...OF_SCHOOL, id, sheet: SHEET, mode: 'everybody' }, PLANNED_AT, ports);

/** The ports, of which the n-th call fails. */
function failing(ports: Ports, at: number, { fail }: PortFault): Ports {
  let calls = 0;
  return wrapPorts(ports, (_, call) => {
    calls += 1;
    return calls - 1 === at ? fail(call) : call();
  });
}

/** Every call of something, failing in every way. */
async function eachFault(
  act: (ports: Ports, world: World) => Promise<unknown>,
  prepare: () => Promise<World>,
  check: (at: number, fault: PortFault, trace: readonly string[]) => Promise<void>,
) {
  const world = await prepare();
  const { ports, trace } = tracePorts(world.ports);
  await act(ports, world);
  expect(trace.length).toBeGreaterThan(0);
  for (const at of trace.keys()) for (const fault of PORT_FAULTS) await check(at, fault, trace);
}

describe('planning', () => {
  test('fails with a typed error, the roster untouched, and the same identifier can be used again', async () => {
    await eachFault(
      (ports) => Promise.resolve(plan(ports, 'import')),
      school,
      async (at, fault, trace) => {
        const world = await school();
        const roster = JSON.stringify(await world.roster());
        const planned = await plan(failing(world.ports, at, fault), 'import');
        expect(planned._unsafeUnwrapErr()).toEqual({ code: fault.code });
        expect(JSON.stringify(await world.roster())).toBe(roster);

        // an answer that was lost leaves a plan behind: its making, or its end
        const left = (await valueOf(listRosterImports(ACTOR, SCHOOL.code, world.ports))).length;
        expect(left).toBe(fault.done && trace[at] === 'rosterImports.create' ? 1 : 0);
        if (left > 0) await valueOf(discardRosterImport(ACTOR, SCHOOL.code, 'import', world.ports));
        expect((await valueOf(plan(world.ports, 'import'))).totals).toMatchObject({
          created: 3,
          updated: 2,
          withdrawn: 2,
        });
      },
    );
  });
});

describe('applying', () => {
  const prepared = async () => {
    const world = await school();
    await valueOf(plan(world.ports, 'import'));
    return world;
  };
  const apply = async (ports: Ports, world: World) => {
    const planned = await valueOf(world.ports.rosterImports.find(SCHOOL.code, 'import'));
    if (planned === null) throw new Error('no plan');
    const command = { ...OF_SCHOOL, id: 'import', digest: planned.digest, massChangeConfirmed: true };
    return applyRosterImport({ ...command, accepted: [2], leftOut: [4] }, BEGUN_AT, ports, { batchSize: 2 });
  };

  test('fails with a typed error, and applied again it ends in the same rows to the byte', async () => {
    const whole = await prepared();
    expect((await apply(whole.ports, whole)).isOk()).toBe(true);
    const expected = JSON.stringify(await whole.roster());
    let faults = 0;
    await eachFault(apply, prepared, async (at, fault) => {
      const world = await prepared();
      const applied = await apply(failing(world.ports, at, fault), world);
      expect(applied._unsafeUnwrapErr()).toEqual({ code: fault.code });
      expect((await apply(world.ports, world))._unsafeUnwrap()).toMatchObject({
        state: 'applied',
        written: 6,
        spared: 0,
      });
      expect(JSON.stringify(await world.roster())).toBe(expected);
      faults += 1;
    });
    expect(faults).toBeGreaterThan(50);
  });
});

describe('undoing', () => {
  const prepared = async () => {
    const world = await school();
    const planned = await valueOf(plan(world.ports, 'import'));
    await world.apply(planned);
    return world;
  };
  const undo = async (ports: Ports) => planUndo({ ...OF_SCHOOL, id: 'undo', undoes: 'import' }, UNDONE_AT, ports);

  test('is planned wholly or not at all', async () => {
    await eachFault(undo, prepared, async (at, fault, trace) => {
      const world = await prepared();
      expect((await undo(failing(world.ports, at, fault)))._unsafeUnwrapErr()).toEqual({ code: fault.code });
      const left = (await valueOf(listRosterImports(ACTOR, SCHOOL.code, world.ports))).length;
      expect(left).toBe(fault.done && trace[at] === 'rosterImports.create' ? 2 : 1);
    });
  });
});

test.each([
  ['a list of imports', (ports: Ports) => listRosterImports(ACTOR, SCHOOL.code, ports)],
  ['an import', (ports: Ports) => findRosterImport(ACTOR, SCHOOL.code, 'import', ports)],
  ['lines', (ports: Ports) => listImportLines({ ...OF_SCHOOL, id: 'import' }, ports)],
  ['an exported roster', (ports: Ports) => exportRoster(ACTOR, SCHOOL.code, ports)],
  ['throwing away', (ports: Ports) => discardRosterImport(ACTOR, SCHOOL.code, 'import', ports)],
])('%s, when a port fails, has a typed error', async (_, act) => {
  const prepared = async () => {
    const world = await school();
    await valueOf(plan(world.ports, 'import'));
    return world;
  };
  await eachFault(
    async (ports) => act(ports),
    prepared,
    async (at, fault) => {
      const world = await prepared();
      expect((await act(failing(world.ports, at, fault)))._unsafeUnwrapErr()).toEqual({ code: fault.code });
    },
  );
});
