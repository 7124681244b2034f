/**
 * Planning the import of a sheet: what becomes of every row, before anything is done.
 *
 * The sheet is walked twice: once for what only the whole can tell (the calendar, numbers that come twice), once for its
 * lines. The roster is untouched; the plan is kept beside it.
 *
 * Cost: linear in rows of the sheet and of the roster; twelve bytes of memory for each row besides the sheet. One look-up
 * and one write for each five hundred rows.
 *
 * @source decision/0074 — a plan is kept, and applied as it was kept
 * @source decision/0084 — an import of everybody
 * @module
 */
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import { type Actor, type BusinessCommandError, decideBusinessCommand } from '../business-account/business-account.js';
import { todayInTaipei } from '../calendar-date/taipei-today.js';
import type { Instant } from '../instant/instant.js';
import { callPort } from '../port-call.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RosterEntryContext } from '../pre-registration/roster-entry.js';
import { rosterPages } from '../pre-registration/roster-pages.js';
import type { UnitUnknown } from '../school/find-unit.js';
import type { UnitCode } from '../school/unit.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { Sheet } from '../sheet/sheet.js';
import { lineContextOf } from './check-sheet.js';
import type { CalendarAmbiguous } from './date-column.js';
import { decideMissing } from './decide-line.js';
import type { ColumnsError } from './find-columns.js';
import { type ImportAborted, type ImportOptions, tell } from './import-progress.js';
import type { ColumnCalendar } from './import-report.js';
import { type PortionContext, planPortion } from './plan-portion.js';
import {
  beginPlan,
  finishPlan,
  LINES_IN_A_PORTION,
  type PlanWriter,
  type PlanWriterPorts,
  type PlanWritingError,
} from './plan-writer.js';
import { portionsOf } from './portions.js';
import { readRosterBase } from './roster-base.js';
import type { ImportMode, RosterImport } from './roster-import.js';
import { rosterLines } from './roster-line.js';
import type { SheetSurvey } from './survey.js';
import { understandSheet } from './understand-sheet.js';

/** A sheet that is to be imported. */
export interface PlanRosterImportCommand {
  readonly actor: Actor;
  /** The unit whose roster is meant; the actor's own. */
  readonly unit: UnitCode;
  /** The import's identifier: any well-formed Unicode without NUL, 1 to 200 characters; never used before by the unit. */
  readonly id: string;
  readonly sheet: Sheet;
  /** `everybody`: whoever the sheet does not have is about to leave. Default `these`. */
  readonly mode?: ImportMode;
  /** The calendar of the birth dates, if the caller knows it. Default: what the column tells. */
  readonly calendar?: ColumnCalendar;
  /** What a sex against the number's digit is. Default `refuse`. */
  readonly sexMismatch?: RosterEntryContext['sexMismatch'];
}

/** What planning an import needs of the host. */
export interface PlanRosterImportPorts extends PlanWriterPorts {
  readonly units: Pick<UnitRepository, 'findByCode'>;
  readonly preRegistrations: Pick<PreRegistrationRepository, 'findMany' | 'list'>;
}

/** Why an import was not planned. */
export type PlanRosterImportError =
  | BusinessCommandError
  | UnitUnknown
  | ColumnsError
  | CalendarAmbiguous
  | ImportAborted
  | PlanWritingError;

/**
 * Plans an import.
 *
 * Errors, in the order they are checked: those of `decideBusinessCommand`, `roster-import.no-header`,
 * `roster-import.columns`, `roster-import.calendar-ambiguous`, `unit.unknown`, `roster-import.id-taken`,
 * `roster-import.aborted`; those of the store at any time. After an error nothing is kept.
 */
export function planRosterImport(
  command: PlanRosterImportCommand,
  now: Instant,
  ports: PlanRosterImportPorts,
  options: ImportOptions = {},
): ResultAsync<RosterImport, PlanRosterImportError> {
  return new ResultAsync(plan(command, now, ports, options));
}

async function plan(
  command: PlanRosterImportCommand,
  now: Instant,
  ports: PlanRosterImportPorts,
  options: ImportOptions,
): Promise<Result<RosterImport, PlanRosterImportError>> {
  const actor = decideBusinessCommand(command.actor, 'import-roster', command.unit);
  if (actor.isErr()) return err(actor.error);
  const understood = understandSheet(command.sheet, command.calendar);
  if (understood.isErr()) return err(understood.error);
  const unit = await callPort(() => ports.units.findByCode(command.unit));
  if (unit.isErr()) return err(unit.error);
  if (unit.value === null) return err({ code: 'unit.unknown' });
  // the base comes before the look-ups of lines: what moves meanwhile is found when the plan is applied
  const base = await readRosterBase(command.unit, ports);
  if (base.isErr()) return err(base.error);

  const { survey, report } = understood.value;
  const writer = await beginPlan(
    {
      unit: command.unit,
      id: command.id,
      mode: command.mode ?? 'these',
      undoes: null,
      plannedAt: now,
      plannedBy: actor.value.id,
      report,
      rosterSize: base.value.size,
      base: base.value.digest,
    },
    ports,
  );
  if (writer.isErr()) return err(writer.error);
  const { sexMismatch = 'refuse' } = command;
  const lineContext = lineContextOf(understood.value, { today: todayInTaipei(now), sexMismatch });
  const context = { unit: unit.value, understood: understood.value, lineContext };
  const written = await writeLines(context, ports, writer.value, options);
  const finished =
    written.isErr() || command.mode !== 'everybody'
      ? written
      : await writeMissing(survey, context, ports, writer.value);
  return finishPlan(writer.value, finished);
}

/** A line for each row of the sheet. */
async function writeLines(
  context: PortionContext,
  ports: PlanRosterImportPorts,
  writer: PlanWriter,
  options: ImportOptions,
): Promise<Result<void, PlanRosterImportError>> {
  const { sheet, columns, survey } = context.understood;
  let done = 0;
  for (const portion of portionsOf(rosterLines(sheet, columns), LINES_IN_A_PORTION)) {
    const progress = { done, total: survey.rowCount };
    if (options.signal?.aborted === true) return err({ code: 'roster-import.aborted', ...progress });
    const lines = await planPortion(portion, context, ports);
    if (lines.isErr()) return err(lines.error);
    const added = await writer.add(lines.value);
    if (added.isErr()) return err(added.error);
    done += portion.length;
    tell(options, { done, total: survey.rowCount });
  }
  return ok(undefined);
}

/** A line for each row of the roster that the sheet does not have. */
async function writeMissing(
  { numbers, withoutNumber, lastRow }: SheetSurvey,
  { unit }: PortionContext,
  ports: PlanRosterImportPorts,
  writer: PlanWriter,
): Promise<Result<void, PlanRosterImportError>> {
  let line = lastRow;
  for await (const page of rosterPages(unit.code, ports)) {
    if (page.isErr()) return err(page.error);
    const missing = page.value.filter(({ identityNumber }) => !numbers.has(identityNumber));
    if (missing.length === 0) continue;
    const lines = missing.map((row) => ({ line: (line += 1), notices: [], ...decideMissing(row, withoutNumber) }));
    const added = await writer.add(lines);
    if (added.isErr()) return err(added.error);
  }
  return ok(undefined);
}
