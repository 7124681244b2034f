/** @module Where a line of a plan is: its row in the file, or its number in the plan. */
import type { PlannedLine, RosterImport } from 'tw-teacher-account';
import type { SchoolWords } from './words.js';

/** `第 8 列`; `#31` for somebody who has no row in a file. The number is what rows are left out by. */
export function placeOf(planned: PlannedLine, { report }: RosterImport, { row }: SchoolWords['plan']): string {
  const hasRow = report !== null && !('write' in planned && planned.write.effect === 'withdraw');
  return hasRow ? row(planned.line) : `#${planned.line}`;
}
