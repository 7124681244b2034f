/** What a plan promises is what comes; coming twice changes nothing; undoing brings back what was. */

import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseJobTitle } from '../../src/job-title/job-title.js';
import { createMemoryStore } from '../../src/memory/memory-store.js';
import type { PreRegistration } from '../../src/pre-registration/pre-registration.js';
import { ROSTER_FIELDS } from '../../src/pre-registration/roster-entry.js';
import { exportRoster } from '../../src/roster-import/export-roster.js';
import { property } from '../support/property.js';
import { registrarOf, SCHOOL } from '../workflow/scene.js';
import { importWorld, seen, valueOf } from './support/import-world.js';
import { sheetOfEntries } from './support/sheets.js';
import { type Member, members, rowOf } from './support/staff.js';

const ACCOUNT = parseAccountName('zz1')._unsafeUnwrap();
const JOB_TITLE = parseJobTitle('園長')._unsafeUnwrap();
/** A throw for each member. */
const DICE = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });
const MODE = fc.constantFrom('these' as const, 'everybody' as const);

/** A school with the members of a roster, and the file. */
async function schoolWith(all: readonly Member[]) {
  const world = importWorld(createMemoryStore());
  for (const [place, member] of all.entries()) {
    if (member.place === 'file') continue;
    const row = rowOf(member, place);
    await valueOf(world.ports.preRegistrations.save(row, null));
  }
  const entries = all.filter(({ place }) => place !== 'roster').map(({ inFile }) => inFile);
  return { world, entries, sheet: sheetOfEntries(entries) };
}

/** What the roster must show afterwards, reckoned without the package. Account holders keep who they are. */
function expectedOf(all: readonly Member[], mode: 'these' | 'everybody') {
  return all
    .flatMap((member, place) => {
      const { entry, inFile, hasAccount } = member;
      const account = hasAccount && member.place !== 'file' ? `ab${place}` : null;
      if (member.place === 'roster') return mode === 'these' || hasAccount ? [{ ...entry, account }] : [];
      if (member.place === 'file') return [{ ...inFile, account }];
      const isSomebodyElse = inFile.personName !== entry.personName || inFile.birthDate !== entry.birthDate;
      return [{ ...(hasAccount && isSomebodyElse ? entry : inFile), account }];
    })
    .sort((a, b) => (a.identityNumber < b.identityNumber ? -1 : 1));
}

describe('an import', () => {
  property([members(), MODE])('does what a reckoning without the package says', async (all, mode) => {
    const { world, sheet } = await schoolWith(all);
    await world.apply(await world.plan(sheet, { mode }));
    expect(seen(await world.roster())).toEqual(expectedOf(all, mode));
  });

  property([members(), MODE])(
    'writes what its plan promised, line by line, and touches no other row',
    async (all, mode) => {
      const { world, sheet } = await schoolWith(all);
      const before = new Map((await world.roster()).map((row) => [row.identityNumber, row]));
      const planned = await world.plan(sheet, { mode });
      const lines = await world.lines(planned);
      const done = await world.apply(planned);
      const after = new Map((await world.roster()).map((row) => [row.identityNumber, row]));

      const promised = new Map(before);
      let writes = 0;
      for (const { planned: line } of lines) {
        if (line.class !== 'created' && line.class !== 'updated' && line.class !== 'withdrawn') continue;
        writes += 1;
        const { entry, effect } = line.write;
        if (effect === 'withdraw') promised.delete(entry.identityNumber);
        else promised.set(entry.identityNumber, { ...(after.get(entry.identityNumber) as PreRegistration), ...entry });
      }
      expect(after).toEqual(promised);
      expect(done).toMatchObject({ state: 'applied', written: writes, spared: 0, writes });
      expect(Object.values(done.totals).reduce((sum, count) => sum + count)).toBe(lines.length);
    },
  );

  property([members(), MODE])(
    'applied again is what it was, and the file planned again changes nothing',
    async (all, mode) => {
      const { world, sheet } = await schoolWith(all);
      const planned = await world.plan(sheet, { mode });
      const once = await world.apply(planned);
      const roster = await world.roster();

      expect(await world.apply(planned)).toEqual(once);
      const again = await world.plan(sheet, { mode });
      expect(again.totals).toMatchObject({ created: 0, updated: 0, withdrawn: 0, refused: 0 });
      await world.apply(again);
      expect(await world.roster()).toEqual(roster);
    },
  );

  property([members(), MODE])(
    'undone is as if it had not been, and the undoing undone as if that had not',
    async (all, mode) => {
      const { world, sheet } = await schoolWith(all);
      const before = seen(await world.roster());
      const done = await world.apply(await world.plan(sheet, { mode }));
      const after = seen(await world.roster());

      const undone = await world.undo(done.id);
      expect(seen(await world.roster())).toEqual(before);
      expect(undone).toMatchObject({ written: done.written, totals: { spared: 0 } });

      await world.undo(undone.id);
      expect(seen(await world.roster())).toEqual(after);
    },
  );

  property([members(), MODE, DICE])('undone spares the rows that moved since, and says so', async (all, mode, dice) => {
    const { world, sheet } = await schoolWith(all);
    const before = seen(await world.roster());
    const done = await world.apply(await world.plan(sheet, { mode }));
    const moved = new Map<string, 'changed' | 'claimed'>();
    for (const [place, row] of (await world.roster()).entries()) {
      const turn = dice[place] ?? 3;
      if (turn > 1) continue;
      const claim = { accountName: ACCOUNT, claimedAt: row.changedAt, nameMatch: 'exact' } as const;
      const next = turn === 0 ? { ...row, jobTitle: JOB_TITLE } : { ...row, claim };
      await valueOf(world.ports.preRegistrations.save({ ...next, version: row.version + 1 }, row.version));
      moved.set(row.identityNumber, turn === 0 ? 'changed' : 'claimed');
    }
    const meanwhile = seen(await world.roster());
    const writes = new Set(
      (await world.lines(done)).flatMap(({ planned }) =>
        'write' in planned && planned.class !== 'undecided' ? [planned.write.entry.identityNumber as string] : [],
      ),
    );

    const undone = await world.undo(done.id);

    const of = (rows: typeof before, number: string) => rows.find((row) => row.identityNumber === number) ?? null;
    const after = seen(await world.roster());
    for (const { entry } of all) {
      const wasUndone = writes.has(entry.identityNumber) && !moved.has(entry.identityNumber);
      expect(of(after, entry.identityNumber)).toEqual(of(wasUndone ? before : meanwhile, entry.identityNumber));
    }
    const spared = (await world.lines(undone)).flatMap(({ planned }) =>
      planned.class === 'spared' ? [[planned.identityNumber as string, planned.reason] as const] : [],
    );
    expect(new Map(spared)).toEqual(new Map([...moved].filter(([number]) => writes.has(number))));
  });

  property([members(), MODE, fc.shuffledSubarray([...ROSTER_FIELDS], { minLength: 5 }), DICE])(
    'is the same whatever the order of columns and rows',
    async (all, mode, fields, dice) => {
      const [here, there] = [await schoolWith(all), await schoolWith(all)];
      const placed = there.entries.map((entry, place) => ({ entry, throw: dice[place] ?? 0 }));
      const shuffled = placed.sort((a, b) => a.throw - b.throw).map(({ entry }) => entry);
      const first = await here.world.apply(await here.world.plan(here.sheet, { mode }));
      const second = await there.world.apply(await there.world.plan(sheetOfEntries(shuffled, fields), { mode }));
      expect(await there.world.roster()).toEqual(await here.world.roster());
      expect(second.totals).toEqual(first.totals);
    },
  );

  property([members()])('of what was exported changes nothing', async (all) => {
    const { world } = await schoolWith(all);
    const roster = await world.roster();
    const sheet = await valueOf(exportRoster(registrarOf(SCHOOL), SCHOOL.code, world.ports));
    const planned = await world.plan(sheet, { mode: 'everybody' });
    expect(planned.totals).toEqual({
      created: 0,
      updated: 0,
      unchanged: roster.length,
      refused: 0,
      undecided: 0,
      withdrawn: 0,
      spared: 0,
    });
    await world.apply(planned);
    expect(await world.roster()).toEqual(roster);
  });
});
