/** `check-numbers` from its arguments to its exit code. @module */
import { stat } from 'node:fs/promises';
import { err, ok, type Result } from 'neverthrow';
import { formatError } from 'tw-teacher-account/messages';
import { cellsOf } from '../cells.js';
import { inputSentence } from '../fault-sentence.js';
import { startBar } from '../import/progress-bar.js';
import type { Language } from '../options.js';
import { createPage, type Page } from '../page.js';
import { problemOf } from '../read-text-file.js';
import { CATALOGUES } from '../screen.js';
import type { PatientTerminal } from '../terminal.js';
import { nameOfFile } from '../working-folder.js';
import { checkFile } from './check-file.js';
import { generateNumbers, type NumbersWanted } from './generate-numbers.js';
import { type CheckNumbersOptions, readCheckNumbersOptions } from './options.js';
import { NO_REPORT, openReportFile, type ReportFile } from './report-file.js';
import { addTo, emptyTotals, KINDS, type Totals } from './totals.js';
import { CHECK_NUMBERS_WORDS, thousands } from './words.js';

const MEGABYTE = 2 ** 20;
const REPORT_UNWRITABLE = new Error('the report cannot be written');

/** Runs the command and gives its exit code: 0 for right numbers, 2 for wrong ones, 1 for what one sentence says. */
export async function runCheckNumbers(args: readonly string[], terminal: PatientTerminal): Promise<number> {
  const read = readCheckNumbersOptions(args);
  const checked = read.isErr()
    ? err(CHECK_NUMBERS_WORDS[read.error.language].option(read.error.option))
    : await run(read.value, terminal);
  return checked.match(
    (code) => code,
    (sentence) => {
      terminal.error(`${sentence}\n`);
      return 1;
    },
  );
}

async function run(options: CheckNumbersOptions, terminal: PatientTerminal): Promise<Result<number, string>> {
  const words = CHECK_NUMBERS_WORDS[options.language];
  const page = createPage(terminal.out, terminal.colour);
  if (options.help) {
    for (const line of words.usage) terminal.out(`${line}\n`);
    return ok(0);
  }
  page.line(words.title(nameOfFile(options.file)), 'bold');
  if (options.generate !== null) {
    const made = await makeFile(options, options.generate, page, terminal.signal);
    if (made.isErr()) return err(made.error);
  }
  const report = await openReport(options);
  if (report.isErr()) return err(report.error);

  const started = performance.now();
  const totals = emptyTotals();
  const checked = await checkInto(totals, report.value, options, terminal);
  if (checked.isErr()) return err(checked.error);
  const seconds = (performance.now() - started) / 1000;

  printTotals(totals, options, page);
  if (options.report !== null) page.line(words.report(nameOfFile(options.report)));
  const megabytes = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
  const perSecond = Math.round(totals.lines / seconds);
  page.line(words.effort({ seconds, perSecond, megabytes, threads: options.threads }), 'dim');
  if (terminal.signal.aborted) return err(words.stopped(totals.lines));
  return ok(totals.wrong === 0 ? 0 : 2);
}

async function makeFile(
  { file, language }: CheckNumbersOptions,
  wanted: NumbersWanted,
  page: Page,
  signal: AbortSignal,
): Promise<Result<void, string>> {
  const words = CHECK_NUMBERS_WORDS[language];
  try {
    page.line(words.generated(wanted.count, await generateNumbers(file, wanted, signal)));
    return ok(undefined);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return err(exists ? CATALOGUES[language].labelled(nameOfFile(file), words.exists) : unwritable(file, language));
  }
}

async function openReport({ report, language }: CheckNumbersOptions): Promise<Result<ReportFile, string>> {
  if (report === null) return ok(NO_REPORT);
  const words = CHECK_NUMBERS_WORDS[language];
  try {
    return ok(await openReportFile(report, words.columns, CATALOGUES[language]));
  } catch {
    return err(unwritable(report, language));
  }
}

async function checkInto(
  totals: Totals,
  report: ReportFile,
  { file, threads, report: reportFile, language }: CheckNumbersOptions,
  { showProgress, signal }: PatientTerminal,
): Promise<Result<void, string>> {
  const bar = startBar(CHECK_NUMBERS_WORDS[language].progress, showProgress);
  try {
    const { size: bytes } = await stat(file);
    await checkFile({ file, bytes, threads, signal }, async (findings, { end }) => {
      await report.add(totals.lines, findings.wrong).catch(() => {
        throw REPORT_UNWRITABLE;
      });
      addTo(totals, findings);
      bar.show({ done: Math.round(end / MEGABYTE), total: Math.round(bytes / MEGABYTE) });
    });
    return ok(undefined);
  } catch (error) {
    if (error === REPORT_UNWRITABLE) return err(unwritable(reportFile ?? '', language));
    return err(inputSentence({ file, line: null, problem: problemOf(error) }, language));
  } finally {
    bar.end();
    await report.close();
  }
}

function unwritable(file: string, language: Language): string {
  return CATALOGUES[language].labelled(nameOfFile(file), CHECK_NUMBERS_WORDS[language].unwritable);
}

function printTotals(totals: Totals, { language }: CheckNumbersOptions, page: Page): void {
  const words = CHECK_NUMBERS_WORDS[language];
  const count = (number: number, text: string) => {
    page.columns(cellsOf([14, 80], [thousands(number), text]));
  };
  const part = (number: number, text: string) => {
    if (number > 0) page.columns(cellsOf([18, 78], [thousands(number), text]));
  };
  page.line();
  count(totals.lines, words.lines);
  count(totals.lines - totals.wrong, words.right);
  for (const kind of KINDS) part(totals.kinds[kind], words.kinds[kind]);
  part(totals.forgiven, words.forgiven);
  count(totals.wrong, words.wrong);
  const errors = [...totals.errors.values()].sort((one, other) => other.count - one.count);
  for (const { count: times, line, error } of errors) {
    part(times, `${error.code} · ${words.firstAt(line)}: ${formatError(error, CATALOGUES[language])}`);
  }
  page.line();
}
