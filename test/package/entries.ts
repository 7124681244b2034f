import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The names of what package.json exports, as their files in `dist` are called: `index`, `messages`, … */
export const ENTRIES: readonly string[] = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }).exports,
)
  .filter((path) => !path.includes('.json'))
  .map((path) => (path === '.' ? 'index' : path.slice('./'.length)));

export function built(entry: string, extension: 'js' | 'cjs' | 'd.ts' = 'js'): string {
  return join(ROOT, 'dist', `${entry}.${extension}`);
}

/** Keeps a bundler from dropping a module for the reason that package.json calls it free of side effects. */
export const assumeSideEffects: Plugin = {
  name: 'assume-side-effects',
  setup(build) {
    build.onResolve({ filter: /^[./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === assumeSideEffects) return undefined; // the lookup below, come round again
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: assumeSideEffects });
      return { path: found.path, external: found.external, errors: found.errors, sideEffects: true };
    });
  },
};
