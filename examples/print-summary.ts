/** The end of the screen: how often each outcome occurred, by its code. @module */
import type { AccountName, AccountOpened, FieldError } from 'tw-teacher-account';
import { type DomainError, formatError } from 'tw-teacher-account/messages';
import { cellsOf } from './cells.js';
import type { DemoHost } from './demo-host.js';
import type { RosterOutcome } from './register-teachers.js';
import type { Screen } from './screen.js';
import type { ApplicationOutcome } from './submit-applications.js';
import { tally } from './tally.js';

/** All that the demo came to. */
export interface DemoResults {
  readonly roster: readonly RosterOutcome[];
  readonly applications: readonly ApplicationOutcome[];
  /** The accounts whose names match by variant characters. */
  readonly byVariant: ReadonlySet<AccountName>;
  /** How many messages were sent. */
  readonly sent: number;
}

/** Prints the summary. */
export function printSummary(results: DemoResults, host: DemoHost, screen: Screen): void {
  const { page, words } = screen;
  page.heading(words.summary.heading);
  printRosterCounts(results.roster, host, screen);
  page.line();
  printApplicationCounts(results, screen);
  page.line(`  ${words.summary.causes}`, 'dim');
  const causes = host.refusedNow().map(({ failure }) => failure.code);
  for (const [code, count] of tally(causes)) printPart(count, code, '', screen);
  page.line();
  page.line(words.summary.ends(openedNow(results.applications).length, results.sent), 'bold');
}

function printRosterCounts(roster: readonly RosterOutcome[], { unitOf }: DemoHost, screen: Screen): void {
  const { page, words } = screen;
  const units = new Set(roster.flatMap(({ unit }) => (unit === null ? [] : (unitOf(unit) ?? []))));
  page.line(words.summary.roster(roster.length, units.size), 'bold');

  const registered = roster.flatMap(({ result }) => (result.isOk() ? [result.value.outcome] : []));
  for (const outcome of ['created', 'updated', 'unchanged'] as const) {
    const count = registered.filter((one) => one === outcome).length;
    printCount(count, `pre-registered (${outcome})`, words.summary.outcomes[outcome], screen);
  }
  const refusals = roster.flatMap(({ result }) => (result.isErr() ? [result.error] : []));
  const fields = refusals.flatMap((refusal) => (refusal.kind === 'fields' ? refusal.fields : []));
  const errors = refusals.map((refusal) =>
    refusal.kind === 'fields' ? { code: 'roster-entry.invalid' as const, fields: [] } : refusal.error,
  );
  printErrors(errors, fields, screen);
}

function printApplicationCounts({ applications, byVariant }: DemoResults, screen: Screen): void {
  const { page, words } = screen;
  page.line(words.summary.applications(applications.length), 'bold');

  const opened = openedNow(applications);
  const repeated = applications.filter(({ result }) => result.isOk() && result.value.repeated);
  printCount(opened.length, 'account-opened', words.summary.opened, screen);
  const variants = opened.filter(({ accountName }) => byVariant.has(accountName));
  printPart(variants.length, 'account-opened (variant)', words.summary.byVariant, screen);
  printCount(repeated.length, 'account-opened (repeated)', words.summary.repeated, screen);

  const errors = applications.flatMap(({ result }) => (result.isErr() ? [result.error] : []));
  const fields = errors.flatMap((error) => (error.code === 'application-form.invalid' ? error.fields : []));
  printErrors(errors, fields, screen);
}

/** The accounts that were opened by this run: an application that was repeated got one that was there. */
function openedNow(applications: readonly ApplicationOutcome[]): readonly AccountOpened[] {
  return applications.flatMap(({ result }) => (result.isOk() && !result.value.repeated ? [result.value] : []));
}

function printErrors(errors: readonly DomainError[], fields: readonly FieldError<DomainError>[], screen: Screen): void {
  const { page, words, catalogue } = screen;
  for (const [code, count] of tally(errors.map((error) => error.code))) {
    const error = errors.find((one) => one.code === code);
    printCount(count, code, error === undefined ? '' : formatError(error, catalogue), screen);
  }
  if (fields.length === 0) return;
  const codes = tally(fields.map(({ error }) => error.code));
  page.line(`  ${words.summary.fieldErrors(fields.length, codes.length)}`, 'dim');
  for (const [code, count] of codes) printPart(count, code, '', screen);
}

function printCount(count: number, code: string, sentence: string, { page }: Screen): void {
  if (count > 0) page.columns(cellsOf([6, 36, 56], [String(count), code, sentence]));
}

/** A part of what was counted above. */
function printPart(count: number, code: string, sentence: string, { page }: Screen): void {
  if (count > 0) page.columns(cellsOf([10, 36, 52], [String(count), code, sentence]));
}
