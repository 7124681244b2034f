/**
 * Proves that the tests have teeth: seeds each defect of test/controls in a copy of the sources and demands that the
 * tests named for it fail, by a failed test and not by a file that no longer loads.
 *
 * `npm run test:controls` or, for some concepts only, `npm run test:controls -- account-name password`. With
 * `--share 2/3` every third defect, from the second on: for whom all of them take too long.
 *
 * @module
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './process.mjs';
import { setUp } from './set-up.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {{ defect: string, file: string, find: string, replace: string, tests: string[] }} Control */

const COPIED = [
  'src',
  'bench',
  'test',
  'examples',
  'tools',
  'docs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.node.json',
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
  'README.md',
  'CHANGELOG.md',
  'knip.json',
];
const PROJECTS = ['--project', 'unit', '--project', 'databases', '--project', 'package'];
// of some hundred runs nearly every module is what it was: what was made of it is kept, by its content
const KEPT = '--experimental.fsModuleCache';
const CONTROLS = join(ROOT, 'test/controls');

await setUp();
const { values: options, positionals: wanted } = parseArgs({
  options: { share: { type: 'string', default: '1/1' } },
  allowPositionals: true,
});
const [share = 1, shares = 1] = options.share.split('/').map(Number);
const names = readdirSync(CONTROLS)
  .map((file) => basename(file, '.json'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const controls = names.flatMap(readControls).filter((_, index) => index % shares === share - 1);

const copies = /** @type {const} */ ([copySources(), copySources()]); // two at a time
let passed = 0;
let failed = 0;
try {
  const queue = [...controls];
  const seedIn = async (/** @type {string} */ folder) => {
    for (let control = queue.shift(); control !== undefined; control = queue.shift()) {
      judge(control, await findingsOf(control, folder));
    }
  };
  await Promise.all([soundWithoutDefects(copies[0]).then(() => seedIn(copies[0])), seedIn(copies[1])]);
  if (controls.length === 0) judge({ concept: wanted.join(' '), defect: 'no defect is seeded' }, 'nothing to run');
} finally {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} concept
 * @returns {(Control & { concept: string })[]}
 */
function readControls(concept) {
  /** @type {Control[]} */
  const list = JSON.parse(readFileSync(join(CONTROLS, `${concept}.json`), 'utf8'));
  return list.map((control) => ({ ...control, concept }));
}

function copySources() {
  const folder = mkdtempSync(join(tmpdir(), 'controls-'));
  const present = readdirSync(ROOT).filter((name) => COPIED.includes(name));
  for (const name of present) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  // what is built stays sound: a defect of src is for the tests of src
  for (const name of ['node_modules', 'dist']) symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

/**
 * The tests that are to fail must pass where nothing is broken.
 *
 * @param {string} folder
 */
async function soundWithoutDefects(folder) {
  const tests = [...new Set(controls.flatMap((control) => control.tests))];
  if (tests.length === 0) return;
  const report = await runVitest([...PROJECTS, KEPT, ...tests], { cwd: folder });
  const problem = report.ok ? undefined : `they fail as they are\n${report.output}`;
  judge({ concept: 'all', defect: 'none: the named tests pass' }, problem);
}

/**
 * @param {Control} control
 * @param {string} folder
 * @returns {Promise<string | undefined>} what is wrong with the control, or nothing when the defect was caught
 */
async function findingsOf({ file, find, replace, tests }, folder) {
  const path = join(folder, file);
  const sound = readFileSync(path, 'utf8');
  const occurrences = sound.split(find).length - 1;
  if (occurrences !== 1) return `the text to replace occurs ${occurrences} times in ${file}`;
  if (find === replace) return 'the replacement changes nothing';
  if (tests.length === 0) return 'no test is named';

  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  const report = await runVitest([...PROJECTS, KEPT, '--bail', '1', ...tests], { cwd: folder });
  writeFileSync(path, sound);

  if (report.failures.length > 0) return undefined;
  return report.ok ? 'no test failed' : `no test failed, but the run broke\n${report.output}`;
}

/**
 * @param {{ concept: string, defect: string }} control
 * @param {string | undefined} problem
 */
function judge({ concept, defect }, problem) {
  if (problem === undefined) passed += 1;
  else failed += 1;
  console.log(`${problem === undefined ? 'caught    ' : 'NOT CAUGHT'} ${concept}: ${defect}`);
  if (problem !== undefined) console.log(`  ${problem.replaceAll('\n', '\n  ')}`);
}
