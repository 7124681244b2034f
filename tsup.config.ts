import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { inertModules } from './tools/build/inert-modules.mjs';

/** What package.json exports. */
const published = {
  index: 'src/index.ts',
  messages: 'src/messages/index.ts',
  zod: 'src/zod/index.ts',
  memory: 'src/memory/index.ts',
  kysely: 'src/kysely/index.ts',
  node: 'src/node/index.ts',
  'roster-file': 'src/roster-file/index.ts',
  testing: 'src/testing/index.ts',
};

/**
 * Modules that import a package which patches prototypes when it is imported. As entries of their own they land in
 * files of their own, which a bundler leaves out with everything else that an application does not use.
 */
const apart = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && readFileSync(join('src', file), 'utf8').includes("from '@date-fns/utc"))
  .map((file) => [`parts/${file.slice(0, -'.ts'.length)}`, join('src', file)]);

export default defineConfig({
  entry: { ...published, ...Object.fromEntries(apart) },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // a module of Node, in `node` alone: left as it is written
  external: [/^node:/],
  removeNodeProtocol: false,
  dts: { entry: published },
  tsconfig: 'tsconfig.node.json',
  sourcemap: true,
  clean: true,
  treeshake: true,
  splitting: true,
  esbuildPlugins: [inertModules()],
});
