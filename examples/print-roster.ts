/** Step 1 on the screen: unit by unit, every line of the roster and what became of it. @module */
import { maskIdentityNumber, type Unit } from 'tw-teacher-account';
import { formatError, formatEvent } from 'tw-teacher-account/messages';
import { cellsOf } from './cells.js';
import type { DemoHost } from './demo-host.js';
import type { Style } from './page.js';
import { printNotices, printRefusal, printRemark } from './print-refusal.js';
import type { RosterOutcome } from './register-teachers.js';
import type { Screen } from './screen.js';

/** Prints what became of the roster. */
export function printRoster(outcomes: readonly RosterOutcome[], { unitOf }: DemoHost, screen: Screen): void {
  const { page, words } = screen;
  page.heading(words.roster.heading(outcomes.length));
  page.item(0, '', words.roster.explained);
  page.line();
  const { line, name, number, birthDate, calendar, written, jobTitle, outcome } = words.roster.columns;
  page.columns(cellsOf(WIDTHS, [line, '', name, number, birthDate, calendar, written, jobTitle, outcome], () => 'dim'));
  for (const [code, ofUnit] of byUnit(outcomes)) {
    const [first] = ofUnit;
    page.line();
    printUnit(code, first?.unit == null ? undefined : unitOf(first.unit), ofUnit, screen);
    for (const outcome of ofUnit) printRow(outcome, screen);
  }
}

/** The lines under the code that they have, in the order of the file. */
function byUnit(outcomes: readonly RosterOutcome[]): ReadonlyMap<string, readonly RosterOutcome[]> {
  const units = new Map<string, RosterOutcome[]>();
  for (const outcome of outcomes) {
    const code = outcome.unit ?? outcome.row.cells.單位代碼;
    const ofUnit = units.get(code);
    if (ofUnit === undefined) units.set(code, [outcome]);
    else ofUnit.push(outcome);
  }
  return units;
}

function printUnit(code: string, unit: Unit | undefined, outcomes: readonly RosterOutcome[], screen: Screen): void {
  const { page, words, catalogue } = screen;
  const events = outcomes.flatMap(({ result }) => (result.isOk() ? [result.value] : []));
  const [event] = events;
  const name = unit === undefined ? words.roster.noUnit : `${unit.county}${unit.township ?? ''} · ${unit.name}`;
  page.item(0, '', `${code} ${name}`, 'bold');
  if (event !== undefined) {
    const refused = outcomes.length - events.length;
    page.item(INDENT, '✓', words.roster.ofUnit(events.length, refused, formatEvent(event, catalogue)), 'green');
  }
}

function printRow(outcome: RosterOutcome, screen: Screen): void {
  const { row, identityNumber, birthDate, notices, result } = outcome;
  const { page, words, catalogue } = screen;
  const { outcomes, refused, calendars } = words.roster;
  const texts = [
    String(row.line),
    result.isOk() ? '✓' : '✗',
    row.cells.姓名,
    identityNumber === null ? '—' : maskIdentityNumber(identityNumber),
    birthDate?.date ?? '—',
    birthDate === null ? '—' : calendars[birthDate.calendar],
    row.cells.出生年月日,
    row.cells.職稱,
    result.isOk() ? outcomes[result.value.outcome] : refused,
  ];
  const style: Style | undefined = result.isOk() ? (result.value.outcome === 'created' ? 'green' : 'cyan') : 'red';
  page.columns(cellsOf(WIDTHS, texts, (index) => (index === 1 || index === texts.length - 1 ? style : undefined)));

  printNotices(notices, screen);
  if (result.isErr()) {
    const refusal = result.error;
    if (refusal.kind === 'fields') {
      printRefusal(formatError({ code: 'roster-entry.invalid', fields: [] }, catalogue), refusal.fields, screen);
    } else {
      printRefusal(formatError(refusal.error, catalogue), [], screen);
    }
  }
  printRemark(row.cells.備註, screen);
}

const INDENT = 5;
const WIDTHS = [4, 1, 16, 10, 10, 4, 22, 16, 9];
