/** Runs `examples/check-numbers.ts` with the arguments given, on a clone that may be fresh. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'examples/check-numbers.ts', ...process.argv.slice(2)]);
