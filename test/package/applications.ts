import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './entries.js';

/** An application of one line, bundled: it imports one name and hands it on. */
export interface Application {
  readonly bytes: number;
  /** The modules of `src` of which something is in the bundle. */
  readonly modules: readonly string[];
  /** The packages of which something is in the bundle. */
  readonly packages: readonly string[];
}

/** Bundles an application for each name, all imported from one module. */
export async function bundleApplications(names: readonly string[], from: string): Promise<Map<string, Application>> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => ({ in: `application:${name}`, out: name })),
    plugins: [
      {
        name: 'applications',
        setup(bundler) {
          bundler.onResolve({ filter: /^application:/ }, ({ path }) => ({ path, namespace: 'application' }));
          bundler.onLoad({ filter: /.*/, namespace: 'application' }, ({ path }) => ({
            contents: `export { ${path.slice('application:'.length)} } from ${JSON.stringify(from)};`,
            resolveDir: ROOT,
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    outdir: join(ROOT, 'out'),
    sourcemap: 'external',
    sourcesContent: false,
    format: 'esm',
    platform: 'browser',
    minifyWhitespace: true,
    minifyIdentifiers: true,
    minifySyntax: false, // it would put numbers in the place of constants, and hide where they came from
    logLevel: 'silent',
  });
  const textOf = (name: string) => outputFiles.find(({ path }) => basename(path) === name)?.text ?? '';
  return new Map(
    names.map((name) => {
      const code = textOf(`${name}.js`);
      const sources = sourcesIn(code, JSON.parse(textOf(`${name}.js.map`)) as SourceMapPayload);
      const packages = sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
      const modules = sources.flatMap((path) => /^(?:\.\.\/)*src\/(.*)$/.exec(path)?.[1] ?? []);
      return [name, { bytes: code.length, modules, packages: [...new Set(packages)].sort() }];
    }),
  );
}

/** The files that code was made from, by its source map: what was dropped is not among them. */
function sourcesIn(code: string, payload: SourceMapPayload): string[] {
  const map = new SourceMap(payload);
  const sources = new Set<string>();
  for (const [row, line] of code.split('\n').entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column);
      if ('originalSource' in entry) sources.add(entry.originalSource);
    }
  }
  return [...sources].sort();
}
