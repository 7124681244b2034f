/**
 * Runs of the test suite whose tests are counted.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';

/**
 * @typedef {object} TestReport
 * @property {number} passed
 * @property {number} failed failed tests, and files that could not be loaded
 * @property {number} skipped
 * @property {boolean} ok whether vitest ended well; false too for a missed coverage or an unhandled rejection
 * @property {string[]} failures names of the failed tests
 * @property {string[]} unloaded files that could not be loaded
 * @property {string} output
 * @property {number} seconds
 */

/**
 * @param {readonly string[]} args further arguments of `vitest run`
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<TestReport>}
 */
export async function runVitest(args, { cwd = ROOT, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const file = join(folder, 'report.json');
  const command = ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const { code, output, seconds } = await run(command, { cwd, env: { NO_COLOR: '1', ...env } });
    return { ...readReport(file), ok: code === 0, output, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readReport(file) {
  /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  let suites = [];
  try {
    suites = JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    // vitest did not get as far as a report: nothing passed, and its exit code says so
  }
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const failures = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  const unloaded = suites
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name }) => name);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = failures.length + unloaded.length;
  return { passed, failed, skipped: tests.length - passed - failures.length, failures, unloaded };
}
