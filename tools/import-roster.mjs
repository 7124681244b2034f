/** Runs `examples/import-roster.ts` with the arguments given, on a clone that may be fresh. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'examples/import-roster.ts', ...process.argv.slice(2)]);
