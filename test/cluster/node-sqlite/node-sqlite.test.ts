/** `node:sqlite`, which the Node of these tests need not have: the contracts run on releases that do. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { installNode } from '../../../tools/clusters/node-release.mjs';
import { run } from '../../../tools/process.mjs';

/** Of the first line that tells the columns of a statement, an early release that npm has for each processor; and a later line. */
const RELEASES = ['22.18.0', '24.21.0'];

/** So many cases the contracts have at least, lest a run of none should pass. */
const CASES = 150;

const SOURCE = fileURLToPath(new URL('suite-on-node-sqlite.ts', import.meta.url));
const NODE_TEST = fileURLToPath(new URL('node-test-as-vitest.ts', import.meta.url));
// beside the packages that it imports
const PROGRAM = fileURLToPath(new URL('../../../node_modules/.cache/suite-on-node-sqlite.mjs', import.meta.url));

beforeAll(() =>
  build({
    entryPoints: [SOURCE],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    alias: { vitest: NODE_TEST },
    platform: 'node',
    format: 'esm',
  }),
);

describe.each(RELEASES)('Node %s', (version) => {
  test('every case of the contracts passes', async () => {
    const { counts, output } = await runSuite(version, 'adapted');
    expect(counts, output).toMatchObject({ fail: 0, cancelled: 0, skipped: 0, todo: 0 });
    expect(counts['tests']).toBeGreaterThan(CASES);
    expect(counts['pass']).toBe(counts['tests']);
  });

  test('control: as it is, Kysely cannot use it', async () => {
    const { counts } = await runSuite(version, 'as-it-is');
    expect(counts['pass']).toBe(0);
    expect(counts['tests']).toBeGreaterThan(CASES);
  });
});

/** What the runner counted. */
async function runSuite(version: string, manner: 'adapted' | 'as-it-is') {
  const node = await installNode(version);
  const { output } = await run([node, '--no-warnings', '--test-reporter=tap', PROGRAM, manner]);
  const counts: Record<string, number> = {};
  for (const [, name = '', count] of output.matchAll(/^# (\w+) (\d+)$/gm)) counts[name] = Number(count);
  return { counts, output };
}
