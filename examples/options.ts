/** The demo's command line. @module */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from 'neverthrow';
import { type CalendarDate, parseCalendarDate } from 'tw-teacher-account';
import { fileNamed } from './working-folder.js';

/** A language of the screen. */
export type Language = 'zh-TW' | 'en';

/** The four files that the demo reads. */
export interface DemoFiles {
  readonly schools: string;
  readonly units: string;
  readonly roster: string;
  readonly applications: string;
}

/** What was asked for. */
export interface DemoOptions {
  readonly files: DemoFiles;
  /** The SQLite file in which everything is kept; null for this process only. */
  readonly database: string | null;
  readonly language: Language;
  /** The day on which everything happens. */
  readonly today: CalendarDate;
  /** Whether only the summary is shown. */
  readonly brief: boolean;
  readonly help: boolean;
}

/** What is wrong with a command line. */
export type OptionProblem =
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'unknown-argument'; readonly argument: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'value-not-wanted'; readonly option: string }
  | { readonly code: 'language'; readonly languages: readonly string[] }
  | { readonly code: 'today' };

/** A problem, and the language to tell it in. */
export interface OptionFault {
  readonly problem: OptionProblem;
  readonly language: Language;
}

/** A fixed day, so that the output is the same every day: the first of a school year's first month of lessons. */
export const DEFAULT_TODAY = '2025-09-01';

/** The files that come with the demo. */
export const DEFAULT_FILES: DemoFiles = {
  schools: besideThis('data/moe-elementary-schools-106.csv'),
  units: besideThis('data/units.csv'),
  roster: besideThis('data/roster.csv'),
  applications: besideThis('data/applications.csv'),
};

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];
const OPTIONS = {
  schools: { type: 'string' },
  units: { type: 'string' },
  roster: { type: 'string' },
  applications: { type: 'string' },
  db: { type: 'string' },
  lang: { type: 'string' },
  today: { type: 'string' },
  brief: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the arguments. File names are taken from where the command was typed. */
export function readOptions(args: readonly string[]): Result<DemoOptions, OptionFault> {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false, // with `strict` it would say what is wrong in its own words
    tokens: true,
  });
  const given = new Map<string, string>();
  const problems: OptionProblem[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push({ code: 'unknown-argument', argument: token.value });
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    const type = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS].type : undefined;
    if (type === undefined) problems.push({ code: 'unknown-option', option });
    else if (type === 'boolean' && value !== undefined) problems.push({ code: 'value-not-wanted', option });
    else if (type === 'string' && (value === undefined || value.startsWith('--'))) {
      problems.push({ code: 'value-missing', option });
    } else given.set(name, value ?? '');
  }

  const language = LANGUAGES.find((known) => known === given.get('lang'));
  if (given.has('lang') && language === undefined) problems.push({ code: 'language', languages: LANGUAGES });
  const today = parseCalendarDate(given.get('today') ?? DEFAULT_TODAY);
  if (today.isErr()) problems.push({ code: 'today' });

  const [problem] = problems;
  if (problem !== undefined || today.isErr()) {
    return err({ problem: problem ?? { code: 'today' }, language: language ?? 'zh-TW' });
  }
  const file = (name: keyof DemoFiles) => {
    const named = given.get(name);
    return named === undefined ? DEFAULT_FILES[name] : fileNamed(named);
  };
  const database = given.get('db');
  return ok({
    files: {
      schools: file('schools'),
      units: file('units'),
      roster: file('roster'),
      applications: file('applications'),
    },
    database: database === undefined ? null : fileNamed(database),
    language: language ?? 'zh-TW',
    today: today.value,
    brief: given.has('brief'),
    help: given.has('help'),
  });
}

function besideThis(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
