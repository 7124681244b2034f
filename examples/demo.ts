/** `npm run demo`: from a school's roster to teachers' accounts, on data that comes with the repository. @module */
import { runDemo } from './run-demo.js';

const { argv, env, stdout, stderr } = process;
const terminal = {
  out: (text: string) => stdout.write(text),
  error: (text: string) => stderr.write(text),
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
};
// `npm run demo | head` closes the pipe early, which is no fault
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runDemo(argv.slice(2), terminal);
