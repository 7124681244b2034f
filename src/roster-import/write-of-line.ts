/** What is to be written of a line, by what was decided about it. @source decision/0074 @module */
import type { ImportLine, PlannedWrite } from './planned-line.js';

/** The write that the line plans; null if it plans none, was left out, or waits for somebody to accept it. */
export function writeOfLine({ planned, choice }: Pick<ImportLine, 'planned' | 'choice'>): PlannedWrite | null {
  if (!('write' in planned) || choice === 'left-out') return null;
  return planned.class === 'undecided' && choice !== 'accepted' ? null : planned.write;
}
