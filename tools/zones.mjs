/**
 * Runs the tests of dates in four time zones, in shuffled order: one that never had two midnights in a day, one
 * with daylight saving, one that skipped a whole day.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './process.mjs';
import { install } from './set-up.mjs';
import { runVitest } from './vitest.mjs';

export const ZONES = ['Asia/Taipei', 'UTC', 'America/New_York', 'Pacific/Apia'];
const FOLDERS = ['test/calendar-date', 'test/birth-date', 'test/instant'];

/**
 * @param {string} zone
 * @param {Record<string, string>} [env]
 */
export function runInZone(zone, env = {}) {
  const missing = FOLDERS.filter((folder) => !existsSync(join(ROOT, folder)));
  if (missing.length > 0) throw new Error(`no such folder: ${missing.join(', ')}`);
  const projects = ['--project', 'unit', '--project', 'zones'];
  return runVitest([...projects, 'test/zones', ...FOLDERS, '--sequence.shuffle.tests'], { env: { ...env, TZ: zone } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await install();
  let passed = 0;
  let failed = 0;
  for (const zone of ZONES) {
    const report = await runInZone(zone);
    const bad = report.ok ? 0 : Math.max(report.failed, 1);
    passed += report.passed;
    failed += bad;
    console.log(`${bad === 0 ? 'ok  ' : 'FAIL'} ${zone}  ${report.passed} passed  ${report.seconds.toFixed(1)} s`);
    if (bad > 0) console.log(report.output);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
