/** Whether a line of an import has reached the roster. @source decision/0074 @module */
import type { ImportLine } from './planned-line.js';
import type { RosterImport } from './roster-import.js';
import { writeOfLine } from './write-of-line.js';

/**
 * Whether what a line plans stands in the roster: its import has come so far, nobody left the line out, a person accepted
 * it if it was to be decided, and its row had not moved. An import that was interrupted has lines of both kinds.
 */
export function isLineWritten({ checkpoint }: Pick<RosterImport, 'checkpoint'>, line: ImportLine): boolean {
  const write = writeOfLine(line);
  if (write === null || checkpoint === null || line.moved) return false;
  // rows are written in the order of their numbers, by code unit
  return write.entry.identityNumber <= checkpoint;
}
