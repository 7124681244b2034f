/** Counting lines by what becomes of them. @module */
import { LINE_CLASSES, type PlannedLine } from './planned-line.js';
import type { LineTotals } from './roster-import.js';

/** No line yet. */
export const NO_LINES: LineTotals = Object.freeze(
  Object.fromEntries(LINE_CLASSES.map((name) => [name, 0])) as Record<(typeof LINE_CLASSES)[number], number>,
);

/** The totals with these lines counted too. */
export function countLines(totals: LineTotals, lines: readonly PlannedLine[]): LineTotals {
  const counted = { ...totals };
  for (const line of lines) counted[line.class] += 1;
  return counted;
}

/** How many lines write a row without anybody's decision. */
export function writesOf({ created, updated, withdrawn }: LineTotals): number {
  return created + updated + withdrawn;
}
