/**
 * A property as a test of its own.
 *
 * `@fast-check/vitest` has this too, and much more: it makes every chain of `skip`, `only` and their like beforehand, which costs
 * each process of a run three seconds, and there are hundreds of processes in a run of the controls.
 *
 * @module
 */
import * as fc from 'fast-check';
import { test } from 'vitest';

type Arbitraries<Values extends unknown[]> = { readonly [Index in keyof Values]: fc.Arbitrary<Values[Index]> };

/** Tries what is said of values made by the arbitraries: fast-check's 100 times, or as often as `PROPERTY_RUNS` wants. */
export function property<Values extends [unknown, ...unknown[]]>(
  arbitraries: Arbitraries<Values>,
  parameters: fc.Parameters<Values> = {},
) {
  return (title: string, holds: (...values: Values) => void | Promise<void>): void => {
    test(title, async () => {
      const tried = fc.asyncProperty<Values>(...arbitraries, async (...values: Values) => holds(...values));
      await fc.assert(tried, { ...runsWanted(process.env['PROPERTY_RUNS']), ...parameters });
    });
  };
}

/** What fast-check is to be told; `wanted` is the text of `PROPERTY_RUNS`. Throws where it is no number of runs. */
export function runsWanted(wanted: string | undefined): { readonly numRuns?: number } {
  if (wanted === undefined) return {};
  const numRuns = Number(wanted);
  // zero runs, or NaN of them, would pass everything
  if (!Number.isSafeInteger(numRuns) || numRuns < 1) throw new Error(`PROPERTY_RUNS is ${wanted}`);
  return { numRuns };
}
