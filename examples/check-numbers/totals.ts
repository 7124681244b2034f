/** What was found so far, in a size that does not grow with the file. @module */
import type { IdentityNumberError, IdentityNumberKind } from 'tw-teacher-account';
import { eachWrongLine, type RangeFindings } from './range.js';

/** How often an error occurred, and where it did first. */
interface ErrorTotal {
  count: number;
  readonly line: number;
  readonly error: IdentityNumberError;
}

/** The counts over all ranges. */
export interface Totals {
  lines: number;
  wrong: number;
  forgiven: number;
  readonly kinds: Record<IdentityNumberKind, number>;
  readonly errors: Map<IdentityNumberError['code'], ErrorTotal>;
}

/** Nothing yet. */
export function emptyTotals(): Totals {
  return {
    lines: 0,
    wrong: 0,
    forgiven: 0,
    kinds: { 'national-id': 0, 'resident-certificate': 0, 'legacy-resident-certificate': 0 },
    errors: new Map(),
  };
}

/** Adds a range, whose lines come right behind those before. */
export function addTo(totals: Totals, { lines, wrong, forgiven, kinds }: RangeFindings): void {
  for (const { line, error } of eachWrongLine(wrong)) {
    const known = totals.errors.get(error.code);
    if (known === undefined) totals.errors.set(error.code, { count: 1, line: totals.lines + line + 1, error });
    else known.count += 1;
  }
  for (const kind of KINDS) totals.kinds[kind] += kinds[kind];
  totals.lines += lines;
  totals.wrong += wrong.lines.length;
  totals.forgiven += forgiven;
}

/** In the order in which they are shown. */
export const KINDS = [
  'national-id',
  'resident-certificate',
  'legacy-resident-certificate',
] as const satisfies readonly IdentityNumberKind[];
