import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { markPure } from '../../tools/build/inert-modules.mjs';
import { assumeSideEffects, built, ENTRIES, ROOT } from './entries.js';

/** What a bundler keeps of a program that imports something and uses nothing of it. */
async function leftovers(program: string, loader: 'js' | 'ts' = 'js'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: ROOT, loader },
    plugins: [assumeSideEffects],
    bundle: true,
    write: false,
    format: 'esm',
    packages: 'external',
    minifyWhitespace: true,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  // other people's packages are not ours to judge
  return (file?.text ?? '').replaceAll(/import\s*(?:[^"';]*from\s*)?["'][^"'.][^"']*["'];?/g, '').trim();
}

test.each(ENTRIES)('importing %s runs nothing, even where a bundler looks at every statement', async (entry) => {
  expect(await leftovers(`import ${JSON.stringify(built(entry))};`)).toBe('');
});

describe('control', () => {
  test.each([
    'const RULE = Object.freeze({ minLength: 3 });',
    'const LIMIT = RULE.minLength; const RULE = { minLength: 3 };',
    'const SENTENCES = { ...OTHERS }; const OTHERS = {};',
    'const SHAPE = new RegExp(`[${LETTERS}]`); const LETTERS = "a";',
  ])('a bundler keeps %s until the build marks it', async (source) => {
    expect(await leftovers(source, 'ts')).not.toBe('');
    expect(await leftovers(markPure(source).contents, 'ts')).toBe('');
  });

  test('the build refuses a module that acts when it is imported', () => {
    const { errors } = markPure("export const cache = new Map<string, string>();\n\ncache.set('a', 'b');\n");
    expect(errors.map(({ location }) => location.line)).toEqual([3]);
  });
});
