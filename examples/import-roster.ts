/** `npm run import-roster`: a school's own file into its roster, planned first, applied when told to. @module */
import { runImport } from './import/run-import.js';
import { openPatientTerminal } from './terminal.js';

process.exitCode = await runImport(process.argv.slice(2), openPatientTerminal());
