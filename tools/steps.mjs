/**
 * The steps of `npm test`, in order.
 *
 * @module
 */
import { run } from './process.mjs';
import { build } from './set-up.mjs';
import { runVitest } from './vitest.mjs';
import { runInZone } from './zones.mjs';

/**
 * @typedef {object} Findings
 * @property {number} passed
 * @property {string[]} failures
 * @property {string} [note]
 * @property {string} output
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [needs] the step without which this one has nothing to look at
 * @property {() => Promise<Findings>} perform
 */

/**
 * Groups of steps, one group after the other. Within a group as many run at a time as `lanes` says: most tools keep
 * one core busy, and tests on databases wait for the disk.
 *
 * @type {readonly { lanes: number, steps: readonly Step[] }[]}
 */
export const GROUPS = [
  {
    lanes: 2,
    // examples and benchmarks import the package by its name, so their types are those of the build
    steps: [
      { name: 'build', perform: checkBuild },
      { name: 'format', perform: () => check('biome', 'ci', '--error-on-warnings') },
      { name: 'unused', perform: () => check('knip', '--no-progress') },
      { name: 'types-of-build', perform: () => check('tsc', '-p', 'tsconfig.build.json') },
      { name: 'types-of-node', perform: () => check('tsc', '-p', 'tsconfig.node.json') },
    ],
  },
  {
    lanes: 2,
    steps: [
      { name: 'lint', perform: () => check('eslint', '.', '--max-warnings', '0') },
      { name: 'types', perform: () => check('tsc', '--noEmit') },
      // with the options of a NestJS project
      { name: 'types-of-nest', perform: () => check('tsc', '-p', 'examples/nest') },
      // the compiler before the native one: editors and build tools still run it
      { name: 'types-6', perform: () => check('tsc6', '--noEmit') },
      { name: 'types-6-of-build', perform: () => check('tsc6', '-p', 'tsconfig.build.json') },
      { name: 'docs', perform: () => check('typedoc', '--logLevel', 'Warn') },
      // the examples' imports are those of the build, too
      { name: 'architecture', needs: 'build', perform: () => check('depcruise', 'src', 'examples') },
      { name: 'publint', needs: 'build', perform: () => check('publint', '--strict') },
      {
        name: 'types-as-published',
        needs: 'build',
        perform: () => check('attw', '--pack', '.', '--profile', 'node16'),
      },
    ],
  },
  {
    lanes: 2,
    steps: [
      { name: 'databases', perform: () => checkTests('--project', 'databases', ...COVERAGE_ON_DATABASES) },
      { name: 'tests', perform: () => checkTests('--project', 'unit', '--coverage') },
      { name: 'zones', perform: checkOneZone },
      { name: 'package', needs: 'build', perform: () => checkTests('--project', 'package') },
    ],
  },
];

/** What the tests on databases must cover; MySQL's protocol is that of `npm run test:cluster`. */
const COVERAGE_ON_DATABASES = [
  '--coverage',
  // the tests beside it count in the folder that is the default
  '--coverage.reportsDirectory=reports/coverage-on-databases',
  '--coverage.include=src/kysely/**',
  '--coverage.exclude=src/kysely/{index,mysql-dialect}.ts',
  '--coverage.thresholds.branches=88',
];

/**
 * One command that passes or fails as a whole.
 *
 * @param {readonly string[]} command
 * @returns {Promise<Findings>}
 */
async function check(...command) {
  const { code, output } = await run(command);
  return code === 0 ? { passed: 1, failures: [], output } : { passed: 0, failures: [`exit code ${code}`], output };
}

/** @returns {Promise<Findings>} */
async function checkBuild() {
  try {
    await build();
    return { passed: 1, failures: [], output: '' };
  } catch (error) {
    return { passed: 0, failures: ['no dist'], output: String(error) };
  }
}

/** The zone farthest from Taiwan's; `npm run test:zones` goes through them all. */
async function checkOneZone() {
  return findingsOf(await runInZone('America/New_York'));
}

/** @param {readonly string[]} args */
async function checkTests(...args) {
  return findingsOf(await runVitest(args));
}

/**
 * @param {import('./vitest.mjs').TestReport} report
 * @returns {Findings}
 */
function findingsOf({ ok, passed, skipped, failures, unloaded, output }) {
  const found = [...failures, ...unloaded.map((file) => `cannot load ${file}`), ...missedCoverage(output)];
  // an unhandled rejection, or a run without any test, fails without a failing test
  if (!ok && found.length === 0) found.push('vitest failed');
  const note = skipped === 0 ? `${passed} tests` : `${passed} tests, ${skipped} skipped`;
  return { passed, failures: found, note, output };
}

/** @param {string} output */
function missedCoverage(output) {
  return [...output.matchAll(/^ERROR: (Coverage for .*)$/gm)].map(([, line = '']) => line);
}
