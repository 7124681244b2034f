/** The plan on the screen: how the file was understood, the rows to look at, the totals. @module */
import {
  type ImportLine,
  LINE_CLASSES,
  type LineClass,
  maskIdentityNumber,
  type PlannedLine,
  type RosterImport,
} from 'tw-teacher-account';
import { type Catalogue, formatImportLine } from 'tw-teacher-account/messages';
import { cellsOf } from '../cells.js';
import type { Page, Style } from '../page.js';
import type { ImportWords } from './words.js';

const CLASSES_TO_LOOK_AT: readonly LineClass[] = ['refused', 'undecided', 'updated', 'withdrawn', 'spared'];

/** Whether somebody should look at a line: for what becomes of it, or for what is remarkable about a new row. */
export function isToLookAt({ planned }: ImportLine): boolean {
  const isRemarkable = planned.class === 'created' && planned.notices.length > 0;
  return isRemarkable || CLASSES_TO_LOOK_AT.includes(planned.class);
}

/** How many lines the screen shows unless it is to show them all. */
const SHOWN_LINES = 20;

const STYLES: Readonly<Partial<Record<LineClass, Style>>> = {
  refused: 'red',
  undecided: 'yellow',
  withdrawn: 'yellow',
  updated: 'cyan',
};

/** Where it is printed, and in which language. */
export interface PlanScreen {
  readonly page: Page;
  readonly words: ImportWords;
  readonly catalogue: Catalogue;
}

/** Prints the plan with the lines to look at: the first of them, or all. */
export function printPlan(
  plan: RosterImport,
  lines: readonly ImportLine[],
  { page, words, catalogue }: PlanScreen,
  showsAll: boolean,
): void {
  const { report, totals } = plan;
  if (report !== null) {
    const { rowCount: rows, headerRow, calendar, otherColumns } = report;
    page.line(words.understood({ rows, headerRow, calendar, other: otherColumns.length }));
  }
  if (lines.length > 0) {
    page.heading(words.lines);
    const shown = showsAll ? lines : lines.slice(0, SHOWN_LINES);
    for (const { planned } of shown) {
      const person = report === null || isWithdrawal(planned) ? numberOf(planned) : null;
      // who has no row in a file has a number in the plan all the same, for --accept and --leave-out
      const place = person === null ? words.row(planned.line) : `#${planned.line} ${maskIdentityNumber(person)}`;
      page.columns(cellsOf([18, 81], [place, formatImportLine(planned, catalogue)], () => STYLES[planned.class]));
    }
    if (lines.length > shown.length) page.line(words.more(lines.length - shown.length), 'dim');
  }
  page.heading(words.totals);
  for (const name of LINE_CLASSES) {
    if (totals[name] > 0) page.columns(cellsOf([8, 60], [String(totals[name]), catalogue.terms.lineClasses[name]]));
  }
  page.line();
}

function isWithdrawal(planned: PlannedLine): boolean {
  return 'write' in planned && planned.write.effect === 'withdraw';
}

function numberOf(planned: PlannedLine) {
  if ('write' in planned) return planned.write.entry.identityNumber;
  return planned.class === 'refused' ? null : planned.identityNumber;
}
