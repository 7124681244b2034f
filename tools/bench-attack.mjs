/** Runs `bench/attack/run.ts`, which lets somebody with a leaked register attack the package, with the arguments given. @module */
import { runInForeground } from './process.mjs';
import { install } from './set-up.mjs';

await install();
process.exitCode = await runInForeground(['tsx', 'bench/attack/run.ts', ...process.argv.slice(2)]);
