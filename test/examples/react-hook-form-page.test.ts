/** `examples/react-hook-form/serve.ts`: the form as a browser gets it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run.js';

test('serves the page and its bundle, writes nothing, and ends with Ctrl-C', async () => {
  const args = ['--import', 'tsx', 'examples/react-hook-form/serve.ts'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = line.toString().trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(address)).text()).toContain('<div id="root">');
    const bundle = await fetch(new URL('page.js', address));
    expect(bundle.status).toBe(200);
    // with the package's own sentences
    expect((await bundle.text()).includes('帳號應為')).toBe(true);
    expect(existsSync(join(ROOT, 'examples/react-hook-form/page.js'))).toBe(false);
  } finally {
    child.kill('SIGINT');
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
});
