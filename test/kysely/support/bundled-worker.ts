/** Workers of tests, as one file each: a process that compiles its own sources takes seconds to start. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a worker of this folder and gives the file, which is gone with the process. */
export async function bundleWorker(name: string): Promise<string> {
  // beside the packages that it imports
  const cache = `../../../node_modules/.cache/${name}-${process.pid}.mjs`;
  const outfile = fileURLToPath(new URL(cache, import.meta.url));
  process.once('exit', () => {
    rmSync(outfile, { force: true });
  });
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return outfile;
}
