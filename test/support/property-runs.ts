import * as fc from 'fast-check';
import { beforeEach } from 'vitest';

// How often each property is tried, unless it says so itself. Without it, fast-check's default: 100.
const wanted = process.env['PROPERTY_RUNS'];
if (wanted !== undefined) {
  const numRuns = Number(wanted);
  // zero runs, or NaN of them, would pass everything
  if (!Number.isSafeInteger(numRuns) || numRuns < 1) throw new Error(`PROPERTY_RUNS is ${wanted}`);
  beforeEach(({ task }) => {
    // @fast-check/vitest would repeat its plain tests too; the names of properties end in their seed
    fc.configureGlobal(task.name.includes('(with seed=') ? { numRuns } : {});
  });
}
