/** Random lives of accounts beside a model of them. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScene } from '../workflow/scene.js';
import { LIFE_ANSWERS, lifeSteps, liveThrough } from './support/life-history.js';

const IS_LONG = process.env['LONG'] === '1';
const RUNS = IS_LONG ? 5_000 : 60;

test(`${RUNS} histories are answered and stored as the model says, and no answer is missing`, async () => {
  const seen = new Map<string, number>();
  const history = fc.asyncProperty(lifeSteps(60), async (steps) => {
    const { ports } = createScene();
    await liveThrough(steps, ports, (answer) => {
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    });
  });
  // from one seed while they are few, so that every answer is among them
  await fc.assert(history, IS_LONG ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20260801 });
  expect(LIFE_ANSWERS.filter((answer) => !seen.has(answer))).toEqual([]);
  expect([...seen.keys()].filter((answer) => !LIFE_ANSWERS.includes(answer))).toEqual([]);
});
