/**
 * `npm test`: everything that a change must pass and that needs nothing but Node.
 *
 * Goes on after a step that failed, shows the output of those that failed, and ends with the total, in which every test
 * and every other step counts as one. `npm test -- --only lint --only types` runs the steps named.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { install } from './set-up.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });

try {
  await install();
} catch (error) {
  console.log(String(error));
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { GROUPS } = await import('./steps.mjs');

const all = GROUPS.flatMap(({ steps }) => steps);
const named = all.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
const wanted = new Set(named.flatMap(({ name, needs }) => (needs === undefined ? [name] : [needs, name])));
const unknown = values.only.filter((name) => !wanted.has(name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const started = performance.now();
let passed = 0;
/** @type {string[]} */
const failures = [];
/** @type {Set<string>} */
const broken = new Set();

for (const { lanes, steps } of GROUPS) {
  const queue = steps.filter(({ name }) => wanted.has(name));
  const lane = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) await perform(step);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

console.log(`\n${secondsSince(started)} in all`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** @param {import('./steps.mjs').Step} step */
async function perform(step) {
  const stepStarted = performance.now();
  const findings = await findingsOf(step);
  passed += findings.passed;
  failures.push(...findings.failures.map((failure) => `${step.name}: ${failure}`));

  const failed = findings.failures.length > 0;
  if (failed) broken.add(step.name);
  const line = [failed ? 'FAIL' : 'ok  ', step.name.padEnd(20), secondsSince(stepStarted).padStart(8), findings.note];
  console.log(line.join('  ').trimEnd());
  if (failed) console.log(findings.output.trimEnd().replaceAll(/^/gm, '      '));
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./steps.mjs').Findings>}
 */
async function findingsOf(step) {
  const failure = (/** @type {string} */ text) => ({ passed: 0, failures: [text], output: '' });
  if (broken.has(step.needs ?? '')) return failure(`not run, for ${step.needs} failed`);
  return step.perform().catch((error) => failure(String(error)));
}

/** @param {number} start */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
