/**
 * The demo from its arguments to its exit code: reads the files, registers the teachers, submits the applications, and
 * shows what became of everything.
 *
 * @module
 */
import { relative } from 'node:path';
import { err, ok, type Result } from 'neverthrow';
import {
  type ApplicationRefusal,
  type CalendarDate,
  formatMinguo,
  listRefusals,
  listTeachers,
  parseUnitDirectoryQuery,
  searchUnits,
  TEACHER_PAGE_LIMIT,
  type Unit,
  type UnitCode,
} from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { CONSENT_VERSIONS } from './consent-versions.js';
import { businessActorOf, type DemoHost, openDemoHost } from './demo-host.js';
import type { InputFault } from './input-fault.js';
import { DEFAULT_TODAY, type DemoFiles, type Language, readOptions, workingFolder } from './options.js';
import { createPage } from './page.js';
import { printApplications } from './print-applications.js';
import { type DirectorySearch, printDirectory } from './print-directory.js';
import { printRoster } from './print-roster.js';
import { printSummary } from './print-summary.js';
import { printUnitView, type UnitView } from './print-unit-view.js';
import { type ApplicationRow, readApplications } from './read-applications.js';
import { type RosterRow, readRoster } from './read-roster.js';
import { type ListedUnit, readSchools } from './read-schools.js';
import { readUnits } from './read-units.js';
import { type RosterOutcome, registerTeachers } from './register-teachers.js';
import { CATALOGUES, type Screen, WORDS } from './screen.js';
import { type ApplicationOutcome, submitApplications } from './submit-applications.js';
import { tally } from './tally.js';

/** Where the demo writes, and whether in colour. */
export interface DemoTerminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly colour: boolean;
}

const SEARCHES = ['中壢國小', '中正國小', '國小'];

/** Runs the demo and gives its exit code: 1 if an option or a file is wrong, which one sentence says. */
export async function runDemo(args: readonly string[], terminal: DemoTerminal): Promise<number> {
  const options = readOptions(args);
  if (options.isErr()) {
    terminal.error(`${WORDS[options.error.language].option(options.error.problem)}\n`);
    return 1;
  }
  const { files, language, today, brief, help } = options.value;
  const words = WORDS[language];
  if (help) {
    for (const line of words.usage({ today: DEFAULT_TODAY })) terminal.out(`${line}\n`);
    return 0;
  }
  const input = readInput(files);
  if (input.isErr()) {
    terminal.error(`${sentenceOf(input.error, language)}\n`);
    return 1;
  }
  const page = createPage(terminal.out, terminal.colour);
  await play(input.value, today, brief, { page, words, catalogue: CATALOGUES[language] });
  return 0;
}

interface Input {
  readonly units: readonly ListedUnit[];
  readonly roster: readonly RosterRow[];
  readonly applications: readonly ApplicationRow[];
}

function readInput(files: DemoFiles): Result<Input, InputFault> {
  return readSchools(files.schools).andThen((schools) =>
    readUnits(files.units).andThen((others) =>
      withoutRepeatedCode([...schools, ...others]).andThen((units) =>
        readRoster(files.roster).andThen((roster) =>
          readApplications(files.applications).map((applications) => ({ units, roster, applications })),
        ),
      ),
    ),
  );
}

function withoutRepeatedCode(units: readonly ListedUnit[]): Result<readonly ListedUnit[], InputFault> {
  const byCode = new Map<UnitCode, ListedUnit>();
  for (const listed of units) {
    const { file, line, unit } = listed;
    const earlier = byCode.get(unit.code);
    if (earlier !== undefined) return err({ file, line, problem: { code: 'repeated-code', earlier } });
    byCode.set(unit.code, listed);
  }
  return ok(units);
}

function sentenceOf({ file, line, problem }: InputFault, language: Language): string {
  const { place, input } = WORDS[language];
  const near = (path: string) => {
    const fromHere = relative(workingFolder(), path);
    return fromHere === '' || fromHere.startsWith('..') ? path : fromHere;
  };
  const sentence =
    problem.code === 'wrong-cell'
      ? formatError(problem.error, CATALOGUES[language])
      : problem.code === 'repeated-code'
        ? place(near(problem.earlier.file), problem.earlier.line)
        : '';
  return CATALOGUES[language].labelled(place(near(file), line), input(problem, sentence));
}

async function play(input: Input, today: CalendarDate, brief: boolean, screen: Screen): Promise<void> {
  const { page, words } = screen;
  const host = openDemoHost(input.units);
  const roster = await registerTeachers(input.roster, today, host);
  const context = { today, consentVersions: CONSENT_VERSIONS };
  const applications = await submitApplications(input.applications, context, host);
  const views = await viewsOf(await unitsOf(roster, applications, host), host);

  page.line(words.title, 'bold');
  page.line(words.subtitle({ day: today, minguo: formatMinguo(today), units: input.units.length }));
  page.line(words.invented);
  if (!brief) {
    printRoster(roster, host, screen);
    printApplications(applications, host, screen);
    const view = mostTelling(views);
    if (view !== undefined) printUnitView(view, screen);
    printDirectory(await search(host), screen);
  }
  const refusals = views.flatMap((view) => view.refusals);
  printSummary({ roster, applications, refusals }, host, screen);
}

/** The units of the roster, and those that were applied to. */
async function unitsOf(
  roster: readonly RosterOutcome[],
  applications: readonly ApplicationOutcome[],
  { units, unitOf }: DemoHost,
): Promise<ReadonlySet<Unit>> {
  const found = new Set(roster.flatMap(({ unit }) => (unit === null ? [] : (unitOf(unit) ?? []))));
  for (const { form } of applications) {
    const unit = form === null ? null : (await units.find(form.unit)).unwrapOr(null);
    if (unit !== null) found.add(unit);
  }
  return found;
}

/** What each unit sees. */
async function viewsOf(units: ReadonlySet<Unit>, { store, refusals }: DemoHost): Promise<readonly UnitView[]> {
  const views: UnitView[] = [];
  for (const unit of units) {
    const actor = businessActorOf(unit.code);
    const page = await listTeachers(actor, unit.code, { size: TEACHER_PAGE_LIMIT }, store);
    const refused = await listRefusals(actor, unit.code, { refusals });
    // the actor is the unit's own and the store is this process: neither can be refused
    views.push({ unit, teachers: page._unsafeUnwrap().teachers, refusals: refused._unsafeUnwrap() });
  }
  return views;
}

/** The view with the most different causes of refusal; of several, the one with the most refusals. */
function mostTelling(views: readonly UnitView[]): UnitView | undefined {
  const causes = (refusals: readonly ApplicationRefusal[]) => tally(refusals.map(({ failure }) => failure.code)).length;
  return [...views].sort((a, b) => causes(b.refusals) - causes(a.refusals) || b.refusals.length - a.refusals.length)[0];
}

async function search({ unitDirectory }: DemoHost): Promise<readonly DirectorySearch[]> {
  const searches: DirectorySearch[] = [];
  for (const name of SEARCHES) {
    const result = await parseUnitDirectoryQuery({ name }).asyncAndThen((query) =>
      searchUnits(query, { unitDirectory }),
    );
    if (result.isOk()) searches.push({ name, result: result.value });
  }
  return searches;
}
