/** `npm run demo`: from a school's roster to teachers' accounts, on data that comes with the repository. @module */
import { runDemo } from './run-demo.js';
import { openTerminal } from './terminal.js';

process.exitCode = await runDemo(process.argv.slice(2), openTerminal());
