/**
 * Shows the form in a browser: bundles the page and serves it on this machine until Ctrl-C.
 *
 *     npx tsx examples/react-hook-form/serve.ts
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const bundler = await context({
  entryPoints: [`${folder}page.tsx`],
  outdir: folder, // where the page looks for it; nothing is written there
  write: false,
  bundle: true,
  logLevel: 'error',
  minify: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const { hosts, port } = await bundler.serve({ servedir: folder, host: '127.0.0.1' });
for (const host of hosts) console.log(`http://${host}:${port}/`);
process.once('SIGINT', () => void bundler.dispose());
