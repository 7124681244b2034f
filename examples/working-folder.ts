/** Where the command was typed, and files as seen from there. @module */
import { relative, resolve } from 'node:path';

/** A file that was named on the command line. */
export function fileNamed(name: string): string {
  return resolve(workingFolder(), name);
}

/** A file as one would name it: in short if it lies below. */
export function nameOfFile(file: string): string {
  const fromHere = relative(workingFolder(), file);
  return fromHere === '' || fromHere.startsWith('..') ? file : fromHere;
}

/** npm runs a script in the root of the package, and says where it was itself. */
function workingFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}
