/** The command line of `import-roster`. @module */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from 'neverthrow';
import { type ColumnCalendar, parseUnitCode, type UnitCode } from 'tw-teacher-account';
import type { Language } from '../options.js';
import { fileNamed } from '../working-folder.js';

/** What was asked for. */
export interface ImportRosterOptions {
  readonly file: string;
  /** The SQLite file of the rosters; null for this process only. */
  readonly database: string | null;
  readonly unit: UnitCode;
  readonly everybody: boolean;
  readonly calendar: ColumnCalendar | null;
  /** Whether rows are written. */
  readonly apply: boolean;
  /** Whether a mass change is confirmed. */
  readonly yes: boolean;
  /** Lines of the plan that are written all the same, and lines that are not. */
  readonly accepted: readonly number[];
  readonly leftOut: readonly number[];
  /** Where the file goes back to with what is wrong with it; null for nowhere. */
  readonly errors: string | null;
  /** Whether the screen shows every line that somebody should look at. */
  readonly all: boolean;
  /** The import that is undone instead. */
  readonly undo: string | null;
  readonly language: Language;
  readonly help: boolean;
}

/** An option that cannot be used, by its name. */
export interface OptionWrong {
  readonly option: string;
  readonly language: Language;
}

/** The file that comes with the example, and the school that it is of. */
const SAMPLE = Object.freeze({
  file: fileURLToPath(new URL('../data/staff.csv', import.meta.url)),
  unit: '034666',
});

const OPTIONS = {
  db: { type: 'string' },
  unit: { type: 'string', default: SAMPLE.unit },
  everybody: { type: 'boolean', default: false },
  calendar: { type: 'string' },
  apply: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  accept: { type: 'string', default: '' },
  'leave-out': { type: 'string', default: '' },
  errors: { type: 'string' },
  all: { type: 'boolean', default: false },
  undo: { type: 'string' },
  lang: { type: 'string', default: 'zh-TW' },
  help: { type: 'boolean', default: false },
} as const;

const CALENDARS: readonly ColumnCalendar[] = ['gregorian', 'minguo', 'mixed'];
const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];

/** Reads the arguments. File names are taken from where the command was typed. */
export function readImportOptions(args: readonly string[]): Result<ImportRosterOptions, OptionWrong> {
  const parsed = parse(args);
  if (parsed.isErr()) return err({ option: parsed.error, language: 'zh-TW' });
  const { values, positionals } = parsed.value;
  const known = LANGUAGES.find((one) => one === values.lang);
  const language = known ?? 'zh-TW';
  const wrong = (option: string) => err({ option, language });

  const unit = parseUnitCode(values.unit);
  const calendar = CALENDARS.find((one) => one === values.calendar);
  const accepted = readLines(values.accept);
  const leftOut = readLines(values['leave-out']);
  if (known === undefined) return wrong('--lang');
  if (unit.isErr()) return wrong('--unit');
  if (values.calendar !== undefined && calendar === undefined) return wrong('--calendar');
  if (accepted === null) return wrong('--accept');
  if (leftOut === null) return wrong('--leave-out');
  if (positionals.length > 1) return wrong(positionals[1] ?? '');
  // what is written into a memory that ends with the process is not written
  if ((values.apply || values.undo !== undefined) && values.db === undefined) return wrong('--db');
  return ok({
    file: positionals[0] === undefined ? SAMPLE.file : fileNamed(positionals[0]),
    database: values.db === undefined ? null : fileNamed(values.db),
    unit: unit.value,
    everybody: values.everybody,
    calendar: calendar ?? null,
    apply: values.apply,
    yes: values.yes,
    accepted,
    leftOut,
    errors: values.errors === undefined ? null : fileNamed(values.errors),
    all: values.all,
    undo: values.undo ?? null,
    language,
    help: values.help,
  });
}

function parse(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    const [, option = ''] = /'(-[^ ']*)/.exec(error instanceof Error ? error.message : '') ?? [];
    return err(option);
  }
}

/** `3,5,8` */
function readLines(text: string): readonly number[] | null {
  if (text === '') return [];
  return /^[0-9]{1,7}(?:,[0-9]{1,7})*$/.test(text) ? text.split(',').map(Number) : null;
}
