import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, run } from '../../tools/process.mjs';
import { ROOT } from './entries.js';

/** Programs of somebody who installed the package. */
const CONSUMERS = fileURLToPath(new URL('consumers', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'consumer-'));

beforeAll(async () => {
  await succeed(['npm', 'pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  cpSync(CONSUMERS, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const { name, version, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const peers = ['zod', 'kysely', 'fast-check', 'csv-parse', 'csv-stringify', 'fflate', 'saxen'].map(
    (peer) => `${peer}@${devDependencies[peer] ?? 'latest'}`,
  );
  const install = ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-save'];
  await succeed([...install, `./${name}-${version}.tgz`, ...peers], folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function succeed(command: readonly string[], cwd: string): Promise<Outcome> {
  const outcome = await run(command, { cwd, env: { NODE_NO_WARNINGS: '1' } });
  if (outcome.code !== 0) throw new Error(`${command.join(' ')}\n${outcome.output}`);
  return outcome;
}

describe('installed from its archive, the package works', () => {
  test.each(['consumer.mjs', 'consumer.cjs'])('%s', async (program) => {
    const { output } = await succeed([process.execPath, program], folder);
    expect(JSON.parse(output)).toEqual({
      identityNumber: 'A123456789',
      error: { code: 'identity-number.check-digit' },
      sentence: expect.stringMatching(/\p{Script=Han}/u) as string,
      schema: true,
      store: 'object',
      // a driver that answers nothing says nothing of its settings
      database: 'database.setting',
      rosterFile: ['姓名,職稱', '王小明,教師'],
      // its library is not installed
      hash: 'scrypt',
      verified: true,
      same: true,
      arbitrary: true,
      vectors: 'identity-number',
    });
  });

  test.each([
    ['tsc', 'node16'],
    ['tsc', 'bundler'],
    ['tsc6', 'node16'],
    ['tsc6', 'bundler'],
  ])('%s, strict, with moduleResolution %s', async (compiler, resolution) => {
    // declarations of the package are checked too: `skipLibCheck` is off
    await succeed([compiler, '--project', `tsconfig.${resolution}.json`], folder);
  });
});
