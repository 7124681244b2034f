/** `npm run check-numbers`: a file of identity numbers, checked in worker threads. @module */
import { runCheckNumbers } from './check-numbers/run-check-numbers.js';

const { argv, env, stdout, stderr } = process;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// what was found is told first; whoever presses Ctrl-C twice does not want to know
const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
});
process.exitCode = await runCheckNumbers(argv.slice(2), {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  showProgress: stderr.isTTY,
  signal: stop.signal,
});
