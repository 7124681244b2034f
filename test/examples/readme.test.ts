/** `examples/README.md`: every program of the folder is in its table, and every command of the table starts one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run.js';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** The program that a command starts, or null. */
function programOf(command: string): string | null {
  const [, script = ''] = /^npm run (\S+)/.exec(command) ?? [];
  const [tool] = /tools\/\S+\.mjs/.exec(scripts[script] ?? '') ?? [];
  const text = tool === undefined ? command : read(tool);
  return /examples\/[\w/-]+\.c?ts/.exec(text)?.[0] ?? null;
}

const commands = [...read('examples/README.md').matchAll(/\| `((?:npx|npm) [^`]+)` \|$/gm)].map(
  ([, command = '']) => command,
);
const started = commands.map((command) => programOf(command));

test.each(commands)('`%s` starts a program that is there', (command) => {
  const program = programOf(command);
  expect(program !== null && existsSync(join(ROOT, program))).toBe(true);
});

test('every program is in the table: each says of itself how it is run', () => {
  const files = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' });
  const programs = files
    .filter((file) => /\.c?ts$/.test(file) && !file.startsWith('data/'))
    .map((file) => `examples/${file}`)
    .filter((file) => /^(?: \*|\/\*\*) .*?`?(?:npx tsx .*\.c?ts|npm run \S+`)/m.test(read(file)));
  expect(programs.length).toBeGreaterThan(5);
  expect(programs.filter((file) => !started.includes(file))).toEqual([]);
});

test('the package’s README names the table', () => {
  expect(read('README.md')).toContain('(examples/README.md)');
  expect(read('docs/zh-TW/README.md')).toContain('(../../examples/README.md)');
});
