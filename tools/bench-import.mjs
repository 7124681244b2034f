/** Runs `bench/roster-import/run.ts`, which measures imports of the built package. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'bench/roster-import/run.ts', ...process.argv.slice(2)]);
