/** The plan on the screen: how the file was understood, the rows to look at, the totals. @module */
import { type ImportLine, LINE_CLASSES, type LineClass, type RosterImport } from 'tw-teacher-account';
import { type Catalogue, formatImportLine } from 'tw-teacher-account/messages';
import { cellsOf } from '../cells.js';
import type { Page, Style } from '../page.js';
import type { ImportWords } from './words.js';

/** Classes of lines that somebody should look at. */
export const CLASSES_TO_LOOK_AT: readonly LineClass[] = ['refused', 'undecided', 'updated', 'withdrawn', 'spared'];

/** How many lines the screen shows; the error file has them all. */
export const SHOWN_LINES = 20;

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

/** Prints the plan with the first lines to look at. */
export function printPlan(
  plan: RosterImport,
  lines: readonly ImportLine[],
  { page, words, catalogue }: PlanScreen,
): void {
  const { report, totals } = plan;
  if (report !== null) {
    const { rowCount: rows, headerRow, calendar, otherColumns } = report;
    page.line(words.understood({ rows, headerRow, calendar, other: otherColumns.length }));
  }
  if (lines.length > 0) {
    page.heading(words.lines);
    for (const { planned } of lines) {
      const isInFile = report !== null && !('write' in planned && planned.write.effect === 'withdraw');
      const place = isInFile ? words.row(planned.line) : words.notInFile;
      page.columns(cellsOf([12, 86], [place, formatImportLine(planned, catalogue)], () => STYLES[planned.class]));
    }
    const all = CLASSES_TO_LOOK_AT.reduce((sum, name) => sum + totals[name], 0);
    if (all > lines.length) page.line(words.more(all - lines.length), 'dim');
  }
  page.heading(words.totals);
  for (const name of LINE_CLASSES) {
    if (totals[name] > 0) page.columns(cellsOf([8, 60], [String(totals[name]), catalogue.terms.lineClasses[name]]));
  }
  page.line();
}
