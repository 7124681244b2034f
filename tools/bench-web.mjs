/** Runs `bench/web/run.ts`, which has many browsers apply at the web example's server, with the arguments given. @module */
import { runInForeground } from './process.mjs';
import { setUp } from './set-up.mjs';

await setUp();
process.exitCode = await runInForeground(['tsx', 'bench/web/run.ts', ...process.argv.slice(2)]);
