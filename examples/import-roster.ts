/** `npm run import-roster`: a school's own file into its roster, planned first, applied when told to. @module */
import { runImport } from './import/run-import.js';

const { argv, env, stdout, stderr } = process;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runImport(argv.slice(2), {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  showProgress: stderr.isTTY,
});
