/** `npm run import-roster`: a school's own file into its roster, planned first, applied when told to. @module */
import { runImport } from './import/run-import.js';

const { argv, env, stdout, stderr } = process;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// stopped between two portions, an import can be gone on with; whoever presses Ctrl-C twice does not want to wait
const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
});
process.exitCode = await runImport(argv.slice(2), {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  showProgress: stderr.isTTY,
  signal: stop.signal,
});
