/** Whether a line of an import has reached the roster. @source decision/0074 @module */
import type { ImportLine } from './planned-line.js';
import type { RosterImport } from './roster-import.js';

/**
 * Whether what a line plans stands in the roster: its import has come so far, nobody left the line out, a person accepted
 * it if it was to be decided, and its row had not moved. An import that was interrupted has lines of both kinds.
 */
export function isLineWritten(
  { checkpoint }: Pick<RosterImport, 'checkpoint'>,
  { planned, choice, moved }: ImportLine,
): boolean {
  if (!('write' in planned) || checkpoint === null || moved) return false;
  const isChosen = planned.class === 'undecided' ? choice === 'accepted' : choice !== 'left-out';
  // rows are written in the order of their numbers, by code unit
  return isChosen && planned.write.entry.identityNumber <= checkpoint;
}
