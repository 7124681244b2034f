/** `npm run check-numbers`: a file of identity numbers, checked in worker threads. @module */
import { runCheckNumbers } from './check-numbers/run-check-numbers.js';
import { openPatientTerminal } from './terminal.js';

// what was found is told first
process.exitCode = await runCheckNumbers(process.argv.slice(2), openPatientTerminal());
