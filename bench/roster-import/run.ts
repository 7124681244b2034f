/**
 * `npm run bench:import`: how an import grows from 100,000 to 1,000,000 rows, in time and in memory, and what checking a
 * file costs beside parsing it.
 *
 * Every measurement is a process of its own. A figure of memory is the most that a process with a heap of at most
 * {@link HEAP} MB ever held, SQLite and the engine among it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { medianOf } from '../rounds.js';
import { writeStaffFile } from './staff-file.js';

const HEAP = 96;
const SMALL_HEAP = [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=8'];
const SMALL = 100_000;
const LARGE = 1_000_000;
// what else the machine does comes and goes: the small one is measured before and after
const ORDER = [SMALL, LARGE, SMALL] as const;
const LIMITS = { megabytes: 256, growth: 12, share: 0.5 };

interface Measured {
  readonly written: number;
  readonly seconds: { readonly read: number; readonly plan: number; readonly apply: number };
  readonly processor: number;
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
// within the package, which they import by its name
const programs = fileURLToPath(new URL('../../dist/bench-import/', import.meta.url));
await build({
  entryPoints: ['measure-import', 'measure-reading'].map((name) =>
    fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
  ),
  outdir: programs,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
});

async function measure(program: string, flags: readonly string[], ...args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [...flags, join(programs, `${program}.mjs`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${child.exitCode}`);
  return JSON.parse(said);
}

try {
  const fileOf = (rows: number) => join(folder, `${rows}.csv`);
  for (const rows of [SMALL, LARGE]) await writeStaffFile(fileOf(rows), rows);

  const reading = (await measure('measure-reading', [], fileOf(SMALL), String(SMALL))) as Record<string, number[]>;
  const share = medianOf(reading['parserAlone'] ?? []) / medianOf(reading['withChecks'] ?? []);
  console.log(`reading and checking ${SMALL} rows: ${share.toFixed(2)} × the speed of the CSV parser alone`);

  const measured: Measured[] = [];
  for (const [turn, rows] of ORDER.entries()) {
    const database = join(folder, `${turn}.sqlite`);
    const one = (await measure('measure-import', SMALL_HEAP, fileOf(rows), database, String(rows))) as Measured;
    measured.push(one);
    const { read, plan, apply } = one.seconds;
    const steps = Object.entries({ read, plan, apply }).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
    const took = `${steps.join(', ')} (${one.processor.toFixed(1)} s of the processor)`;
    console.log(`${one.written} rows: ${took}; at most ${one.megabytes.toFixed(0)} MB resident`);
  }
  const growthOf = (cost: (one: Measured) => number) => {
    const [before = 0, large = 0, after = 0] = measured.map(cost);
    return (2 * large) / (before + after);
  };
  const growth = growthOf(({ seconds: { read, plan, apply } }) => read + plan + apply);
  const ofProcessor = growthOf(({ processor }) => processor);
  const megabytes = Math.max(...measured.map((one) => one.megabytes));
  console.log(`ten times the rows: ${growth.toFixed(1)} × the time, ${ofProcessor.toFixed(1)} × that of the processor`);
  if (share < LIMITS.share || growth > LIMITS.growth || megabytes > LIMITS.megabytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
  rmSync(programs, { recursive: true });
}
