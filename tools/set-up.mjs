/**
 * Brings a fresh clone to where tests and examples run: the locked dependencies, and a built `dist`.
 * Both are left alone when they are up to date. Runs before anything is installed, so it imports Node only.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, run } from './process.mjs';

// both go with node_modules
const INSTALLED = join(ROOT, 'node_modules/.cache/installed.json');
const BUILT = join(ROOT, 'node_modules/.cache/built.json');
const BUILT_FROM = [
  'src',
  'tools/build',
  'tsup.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.node.json',
  'package-lock.json',
];

/** Installs and builds what is not up to date; ends the process when that fails. */
export async function setUp() {
  try {
    await install();
    await build();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

/** Installs the locked dependencies unless they are there. Throws when npm fails. */
export async function install() {
  const hash = hashOf(['package-lock.json']);
  if (read(INSTALLED)?.hash === hash || isLockInstalled()) return;
  process.stderr.write('installing dependencies…\n');
  const { code, output } = await run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci failed\n${output}`);
  write(INSTALLED, { hash });
}

/** Builds `dist` unless it was built from the sources as they are. Throws when the build fails. */
export async function build() {
  const hash = hashOf(BUILT_FROM);
  if (isBuilt(hash)) return;
  process.stderr.write('building…\n');
  rmSync(BUILT, { force: true });
  const { code, output } = await run(['tsup', '--silent']);
  if (code !== 0) throw new Error(`tsup failed\n${output}`);
  write(BUILT, { hash, files: filesIn('dist') });
}

/** Whether somebody ran npm here: every package of the lock is in node_modules at its version, and no other. */
function isLockInstalled() {
  const wanted = read(join(ROOT, 'package-lock.json'))?.packages;
  const present = read(join(ROOT, 'node_modules/.package-lock.json'))?.packages;
  if (wanted === undefined || present === undefined) return false;
  return (
    Object.keys(wanted).every((path) => {
      const { version, optional, extraneous } = wanted[path];
      // npm leaves out the optional binaries of other platforms
      return path === '' || (path in present ? present[path].version === version : optional || extraneous);
    }) && Object.keys(present).every((path) => path in wanted)
  );
}

/** @param {string} hash */
function isBuilt(hash) {
  const built = read(BUILT);
  return built?.hash === hash && built.files.every((/** @type {string} */ file) => existsSync(join(ROOT, file)));
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function write(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

/** @param {readonly string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]}
 */
function filesIn(path) {
  const entries = readdirSync(dirname(join(ROOT, path)), { withFileTypes: true });
  const entry = entries.find(({ name }) => join(dirname(path), name) === join(path));
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUp();
