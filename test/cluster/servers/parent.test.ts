/** What the machine of whoever runs the tests stands on: no server outlives them, whatever ends them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import mysql from 'mysql2/promise';
import { expect, onTestFinished, test, vi } from 'vitest';

test('a server is killed with the process that started it', async () => {
  const parent = spawn(process.execPath, ['test/cluster/support/start-and-wait.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = (await once(parent.stdout, 'data')) as [Buffer];
  const { port, folder } = JSON.parse(output.toString()) as { readonly port: number; readonly folder: string };
  onTestFinished(() => {
    parent.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  expect(await answers(port)).toBe(true);

  parent.kill('SIGKILL');

  await vi.waitUntil(async () => !(await answers(port)), { timeout: 10_000 });
});

async function answers(port: number): Promise<boolean> {
  try {
    const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
    connection.destroy();
    return true;
  } catch {
    return false;
  }
}
