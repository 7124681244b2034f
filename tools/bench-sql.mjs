/** Runs `bench/sql/run.ts`, which measures the built package on real databases, with the arguments given. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'bench/sql/run.ts', ...process.argv.slice(2)]);
