/**
 * Runs tests, shows what they wrote if any failed, and ends with the total: `count-tests LONG=1 --project unit`. What
 * has the form NAME=value goes to the environment, the rest to vitest.
 *
 * @module
 */
import { setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const isSetting = (/** @type {string} */ arg) => /^[A-Z_]+=/.test(arg);
const settings = Object.fromEntries(args.filter(isSetting).map((arg) => arg.split('=', 2)));

await setUp();
const { runVitest } = await import('./vitest.mjs');
const report = await runVitest(
  args.filter((arg) => !isSetting(arg)),
  { env: settings },
);
// an unhandled rejection, or a run without any test, fails without a failing test
const failed = report.ok ? 0 : Math.max(report.failed, 1);
if (!report.ok) console.log(report.output);
console.log(`${report.seconds.toFixed(1)} s`);
console.log(`${report.passed} passed, ${failed} failed`);
process.exitCode = report.ok ? 0 : 1;
