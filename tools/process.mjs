/**
 * Child processes: no shell, no stdin, output kept together.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended the process or it could not start
 * @property {string} output what it wrote to stdout and stderr
 * @property {number} seconds
 */

/**
 * Runs a command to its end and keeps its output. Programs of `node_modules/.bin` are found by name.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string>, onOutput?: (chunk: Buffer) => void }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, { cwd = ROOT, env = {}, onOutput = () => {} } = {}) {
  const started = performance.now();
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const end = (/** @type {number} */ code) =>
      resolve({ code, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - started) / 1000 });
    const keep = (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      onOutput(chunk);
    };
    const child = spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a program in the foreground, with this terminal, and gives its exit code.
 *
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
export function runInForeground(command) {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env: environment({}), stdio: 'inherit' });
    // the terminal interrupts the child as well, which may have something to say yet
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {Record<string, string>} extra */
function environment(extra) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}
