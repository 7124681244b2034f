import * as fc from 'fast-check';
import { errAsync, okAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { countChosen } from '../../src/roster-import/count-chosen.js';
import { countLines, NO_LINES } from '../../src/roster-import/line-totals.js';
import type { PlannedLine } from '../../src/roster-import/planned-line.js';
import type { ImportLinePage, LineChoices } from '../../src/roster-import/repository.js';
import type { RosterImport } from '../../src/roster-import/roster-import.js';
import { type PlanSample, planSample } from '../../src/testing/arbitraries/roster-import.js';
import { property } from '../support/property.js';

function importsOf(lines: readonly PlannedLine[]) {
  let calls = 0;
  return {
    calls: () => calls,
    listLines: (_unit: unknown, _id: unknown, { after, limit, classes }: ImportLinePage) => {
      calls += 1;
      const wanted = lines.filter(({ line, class: name }) => line > after && (classes?.includes(name) ?? true));
      const choice = 'as-planned' as const;
      return okAsync(wanted.slice(0, limit).map((planned) => ({ planned, choice, moved: false })));
    },
  };
}

async function count(draft: RosterImport, lines: readonly PlannedLine[], choices: LineChoices) {
  const planned = { ...draft, totals: countLines(NO_LINES, lines) };
  return (await countChosen(planned, choices, { rosterImports: importsOf(lines) }))._unsafeUnwrap();
}

/** The same by definition: the lines that are written, one by one. */
function expected(lines: readonly PlannedLine[], { accepted, leftOut }: LineChoices) {
  const written = lines.filter(
    (line) =>
      'write' in line && !leftOut.includes(line.line) && (line.class !== 'undecided' || accepted.includes(line.line)),
  );
  const isChange = (line: PlannedLine) => 'write' in line && ['update', 'withdraw'].includes(line.write.effect);
  return { writes: written.length, changes: written.filter(isChange).length };
}

describe('countChosen', () => {
  const numbers = fc.array(fc.constantFrom(1, 2, 3, 9, 10, 11, 99, 100, 1000, 5000));

  property([planSample(), numbers, numbers])(
    'counts what will be written',
    async ({ draft, lines }, accepted, leftOut) => {
      const choices = { accepted, leftOut };
      expect(await count(draft, lines, choices)).toEqual(expected(lines, choices));
    },
  );

  test('does not look at the lines when nothing was chosen', async () => {
    const [{ draft, lines }] = fc.sample(planSample(), 1) as [PlanSample];
    const rosterImports = importsOf(lines);
    const planned = { ...draft, totals: countLines(NO_LINES, lines) };
    const counted = await countChosen(planned, { accepted: [], leftOut: [] }, { rosterImports });
    expect(counted._unsafeUnwrap()).toEqual(expected(lines, { accepted: [], leftOut: [] }));
    expect(rosterImports.calls()).toBe(0);
  });

  test('looks at more than a page', async () => {
    const [{ draft, lines }] = fc.sample(planSample(), 1) as [PlanSample];
    const updated = lines.find((line) => line.class === 'updated');
    if (updated === undefined) throw new Error('a plan has one of each');
    const many = Array.from({ length: 2500 }, (_, index) => ({ ...updated, line: index + 2 }));
    const counted = await count(draft, many, { accepted: [], leftOut: [2, 1500, 2501, 9999] });
    expect(counted).toEqual({ writes: 2497, changes: 2497 });
  });

  test('passes on what the store says', async () => {
    const [{ draft }] = fc.sample(planSample(), 1) as [PlanSample];
    const rosterImports = { listLines: () => errAsync({ code: 'store.unavailable' as const }) };
    const counted = await countChosen(draft, { accepted: [1], leftOut: [] }, { rosterImports });
    expect(counted._unsafeUnwrapErr()).toEqual({ code: 'store.unavailable' });
  });
});
