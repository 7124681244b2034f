/** Runs `bench/run.ts`, which measures the built package, with the arguments given. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', '--expose-gc', 'bench/run.ts', ...process.argv.slice(2)]);
