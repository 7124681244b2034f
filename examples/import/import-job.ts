/** One run of `import-roster` on open stores. Errors are the sentences that are shown. @module */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import {
  applyRosterImport,
  type BusinessActor,
  discardRosterImport,
  type ImportLine,
  type ImportProgress,
  type Instant,
  listImportLines,
  listRosterImports,
  planRosterImport,
  planUndo,
  type RosterImport,
  type Sheet,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { DemoStores } from '../demo-stores.js';
import { nameOfFile } from '../working-folder.js';
import type { ImportRosterOptions } from './options.js';
import { isToLookAt, type PlanScreen, printPlan } from './print-plan.js';
import { startBar } from './progress-bar.js';
import { writeErrorFile } from './write-error-file.js';

/** What a run works with. */
export interface ImportJob extends PlanScreen {
  readonly options: ImportRosterOptions;
  readonly stores: DemoStores;
  readonly actor: BusinessActor;
  readonly now: Instant;
  readonly showProgress: boolean;
  /** Stops between two portions. */
  readonly signal: AbortSignal;
}

/** Plans, shows the plan, gives the file back, and writes if it was told to. `sheet` is null to undo an import. */
export function runImportJob(job: ImportJob, sheet: Sheet | null): ResultAsync<void, string> {
  return finishBegun(job)
    .andThen(() => makePlan(job, sheet))
    .andThen((plan) =>
      linesOf(job, plan)
        .andThen((lines) => {
          printPlan(plan, lines, job, job.options.all);
          return sheet === null || plan.report === null
            ? okAsync(undefined)
            : giveBack(job, sheet, plan.report.headerRow, lines);
        })
        .andThen(() => writePlan(job, plan)),
    );
}

/** Somebody who was interrupted types the same command again: first comes what was begun. */
function finishBegun(job: ImportJob): ResultAsync<void, string> {
  const { stores, actor, options, page, words } = job;
  return listRosterImports(actor, options.unit, stores)
    .mapErr(sentenceIn(job))
    .andThen((imports) => {
      const begun = imports.find(({ state }) => state === 'applying');
      if (begun === undefined) return okAsync(undefined);
      const { written, writes } = begun;
      page.line(options.apply ? words.begun : words.unfinished({ written, writes }), 'yellow');
      // a trial writes nothing
      return options.apply ? apply(job, begun) : okAsync(undefined);
    });
}

function makePlan(job: ImportJob, sheet: Sheet | null): ResultAsync<RosterImport, string> {
  const { options, stores, actor, now, words } = job;
  const { unit, undo, calendar, everybody } = options;
  const id = `import-${now.replace(/[:.]/g, '-')}`;
  const [told, end] = withBar(job, words.progress.planning);
  const planned =
    sheet === null
      ? planUndo({ actor, unit, id, undoes: undo ?? '' }, now, stores, told)
      : planRosterImport(
          {
            actor,
            unit,
            id,
            sheet,
            mode: everybody ? 'everybody' : 'these',
            ...(calendar === null ? {} : { calendar }),
          },
          now,
          stores,
          told,
        );
  return planned
    .andTee(end)
    .orTee(end)
    .mapErr((error) => {
      const sentence = sentenceIn(job)(error);
      return error.code === 'roster-import.calendar-ambiguous' ? words.calendar(sentence) : sentence;
    });
}

/** Every line that somebody should look at. */
function linesOf(job: ImportJob, { id }: RosterImport): ResultAsync<readonly ImportLine[], string> {
  const { stores, actor, options } = job;
  const page = (after: number, before: readonly ImportLine[]): ResultAsync<readonly ImportLine[], string> =>
    listImportLines({ actor, unit: options.unit, id, after, limit: 1000 }, stores)
      .mapErr(sentenceIn(job))
      .andThen((lines) => {
        const last = lines.at(-1);
        return last === undefined ? okAsync(before) : page(last.planned.line, [...before, ...lines.filter(isToLookAt)]);
      });
  return page(0, []);
}

function giveBack(
  job: ImportJob,
  sheet: Sheet,
  headerRow: number,
  lines: readonly ImportLine[],
): ResultAsync<void, string> {
  const { options, words, catalogue, page } = job;
  const toMend = lines.filter(({ planned }) => planned.class === 'refused' || planned.class === 'undecided');
  const file = options.errors;
  if (file === null) {
    if (toMend.length > 0) page.line(words.errorHint(toMend.length));
    return okAsync(undefined);
  }
  return new ResultAsync(writeErrorFile(file, sheet, headerRow, lines, words.remark, catalogue))
    .map(() => {
      page.line(words.errorFile(nameOfFile(file), toMend.length));
    })
    .mapErr(() => catalogue.labelled(nameOfFile(file), words.unwritable));
}

function writePlan(job: ImportJob, plan: RosterImport): ResultAsync<void, string> {
  const { options, stores, actor, page, words } = job;
  if (options.apply) return apply(job, plan);
  // a trial leaves nothing behind
  return discardRosterImport(actor, options.unit, plan.id, stores)
    .map(() => {
      page.line(words.dryRun, 'bold');
    })
    .mapErr(sentenceIn(job));
}

function apply(job: ImportJob, { id, digest }: RosterImport): ResultAsync<void, string> {
  const { options, stores, actor, now, page, words } = job;
  const { unit, accepted, leftOut, yes } = options;
  const [told, end] = withBar(job, words.progress.applying);
  const command = { actor, unit, id, digest, accepted, leftOut, massChangeConfirmed: yes };
  return applyRosterImport(command, now, stores, told)
    .andTee(end)
    .orTee(end)
    .map((done) => {
      page.line(words.applied(done), 'green');
      if (done.spared > 0) page.line(words.moved(done.spared), 'yellow');
      if (done.undoes === null && done.written > 0) page.line(words.undo(done.id), 'dim');
    })
    .orElse((error) => {
      const sentence = sentenceIn(job)(error);
      const shown = error.code === 'roster-import.mass-change' ? words.massChange(sentence) : sentence;
      // a plan that was not begun leaves nothing behind; one that was begun is kept, to be gone on with
      return discardRosterImport(actor, unit, id, stores)
        .orElse(() => okAsync(undefined))
        .andThen(() => errAsync(shown));
    });
}

function sentenceIn({ catalogue }: ImportJob) {
  return (error: Parameters<typeof formatError>[0]) => formatError(error, catalogue);
}

/** Options that move a bar, and what ends it. */
function withBar({ showProgress, signal }: ImportJob, label: string) {
  const bar = startBar(label, showProgress);
  const onProgress = (progress: ImportProgress) => {
    bar.show(progress);
  };
  return [{ onProgress, signal }, bar.end] as const;
}
