/** `examples/nest`, as a program in CommonJS: nothing of it goes through an `import`. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './run.js';

describe('a NestJS application in CommonJS', () => {
  let lines: readonly string[] = [];
  let loaded: readonly string[] = [];
  beforeAll(() => {
    const hooks = ['--require', 'tsx/cjs', '--require', './test/examples/nest/list-loaded.cjs'];
    const { stdout, stderr } = spawnSync(process.execPath, [...hooks, '-e', "require('./examples/nest/main.cts')"], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: 'examples/nest/tsconfig.json' },
    });
    lines = stdout.trim().split('\n');
    loaded = stderr.trim().split('\n');
  });

  test('refuses a form by its fields, and an application that comes too early; registers; opens the account', () => {
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      fields: [
        {
          path: ['accountName'],
          error: { code: 'account-name.length', minLength: 3, maxLength: 15, actual: 2 },
          message: '使用者帳號：帳號應為 3 至 15 個字元，目前為 2 個',
        },
      ],
    });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ error: { code: 'application.no-match' } });
    expect(lines.slice(2)).toEqual(['您已更新資料成功', '帳號申請成功']);
  });

  test('loads the CommonJS build of the package, and nothing of its other build', () => {
    expect(loaded).toEqual(expect.arrayContaining(['index.cjs', 'messages.cjs', 'memory.cjs', 'node.cjs']));
    expect(loaded.filter((file) => !file.endsWith('.cjs'))).toEqual([]);
  });
});
