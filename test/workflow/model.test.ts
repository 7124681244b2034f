/** Histories of commands, made up by fast-check, on the workflow and on the model, with every invariant after each step. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands, stepsMade } from './commands.js';
import { createModel } from './model.js';
import { createReal } from './real.js';

const LONG = process.env['LONG'] === '1';
const STEPS = LONG ? 1_000_000 : 5_000;
const TIMES = LONG ? 100 : 1;

/** Every code that the workflow can answer, and the causes that a unit is told. */
const CODES = [
  'opened',
  'repeated',
  'application.idempotency-key-reused',
  'application.too-many-attempts',
  'application.no-match',
  'account.identity-number-taken',
  'account.name-taken',
  'unit.unknown',
  'unit.ambiguous',
  'store.unavailable',
  'store.conflict',
  'created',
  'updated',
  'unchanged',
  'pre-registration.intern',
  'pre-registration.not-an-intern',
  'pre-registration.confirmation-required',
  'business-account.required',
  'business-account.tier-too-low',
  'business-account.other-unit',
  'application.not-pre-registered',
  'application.mismatch',
  'application.intern-at-school',
  'application.wrong-form',
  'application.row-locked',
  'roster-row-unlocked',
  'rate-limit.exceeded',
  'listed',
  'refusals listed',
  'found true',
  'found false',
];

test(`${STEPS} steps are answered as the model says, and break no invariant`, async () => {
  const seen = new Map<string, number>();
  const made = stepsMade();
  const isMissing = (code: string) => (seen.get(code) ?? 0) < TIMES;
  // a short run may miss what is rare: it goes on until that came by, too, and gives up at four times the steps
  for (let steps = 0; steps < STEPS || (steps < 4 * STEPS && CODES.some(isMissing)); steps = stepsMade() - made) {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands(), { maxCommands: 100, size: 'max' }), (history) =>
        fc.asyncModelRun(() => ({ model: createModel(), real: createReal(seen) }), history),
      ),
      { numRuns: LONG ? 1000 : 50 },
    );
  }
  expect(CODES.filter(isMissing)).toEqual([]);
});
