/** Runs `examples/web/main.ts` with the arguments given, on a clone that may be fresh. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'examples/web/main.ts', ...process.argv.slice(2)]);
