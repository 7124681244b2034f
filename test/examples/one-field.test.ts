/** `examples/one-field.ts`, and that it is as short as it is said to be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ROOT } from './run.js';

test.each([
  ['ａ123456789', '正確'],
  ['A12345678l', '身分證統一編號第 10 個字元是字母 l，這裡應為數字；是否為數字 1？'],
])('%s: %s', async (typed, said) => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const { argv } = process;
  process.argv = ['node', 'examples/one-field.ts', typed];
  vi.resetModules();
  await import('../../examples/one-field.js');
  process.argv = argv;
  expect(log.mock.calls).toEqual([[said]]);
  log.mockRestore();
});

test('it is ten lines', () => {
  const lines = readFileSync(join(ROOT, 'examples/one-field.ts'), 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
});
