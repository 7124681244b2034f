/** Every file of the corpus that can be read: what becomes of its rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { parseRosterEntry } from '../../src/pre-registration/roster-entry.js';
import { readRosterFile } from '../../src/roster-file/read-roster-file.js';
import { type CheckedLine, checkSheet } from '../../src/roster-import/check-sheet.js';
import type { CalendarAmbiguous } from '../../src/roster-import/date-column.js';
import type { ColumnsError } from '../../src/roster-import/find-columns.js';
import type { LineError } from '../../src/roster-import/line-error.js';

interface CorpusFile {
  readonly file: string;
  readonly how: string;
  readonly options?: { readonly sheet: string | number };
  readonly error?: unknown;
  readonly rows?: readonly (readonly [number, ...string[]])[];
}

/**
 * What becomes of a file: how many teachers it has, what is remarkable about them, and the errors of its other rows, each with
 * what it suggests; or why it is refused as a whole, and in which columns that may be mended.
 */
type Outcome =
  | {
      readonly headerRow: number;
      readonly calendar: string;
      readonly teachers: number;
      /** Their numbers, where they are not the five of the other files. */
      readonly numbers?: readonly string[];
      readonly noticed?: Readonly<Record<string, readonly string[]>>;
      readonly refused?: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly code: string;
      readonly missing?: readonly string[];
      readonly repeated?: readonly string[];
      readonly likely?: Readonly<Record<string, readonly number[]>>;
    };

const FOLDER = new URL('../roster-file/corpus/', import.meta.url);
const files = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as readonly CorpusFile[];
const readable = files.filter(({ error }) => error === undefined);
const outcomes = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as Record<string, Outcome>;
const TODAY = parseCalendarDate('2026-08-01')._unsafeUnwrap();

/** The five teachers that the files are about, read without an import. */
const TEACHERS = (files.find(({ file }) => file === 'excel-utf8.csv')?.rows ?? [])
  .slice(1)
  .map(([, personName, sex, identityNumber, birthDate, jobTitle]) =>
    parseRosterEntry({ personName, sex, identityNumber, birthDate, jobTitle }, { today: TODAY })._unsafeUnwrap(),
  );

test('at least sixty files can be read, and each has its outcome', () => {
  expect(readable.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(outcomes).sort()).toEqual(readable.map(({ file }) => file).sort());
  expect(TEACHERS.length).toBe(5);
});

describe.each(readable)('$file: $how', ({ file, options }) => {
  test('comes to what it must', async () => {
    const bytes = readFileSync(new URL(`files/${file}`, FOLDER));
    const sheet = (await readRosterFile(bytes, options))._unsafeUnwrap();
    const checked = checkSheet(sheet, { today: TODAY });
    const expected = outcomes[file];
    if (checked.isErr()) {
      expect(refusalOf(checked.error)).toEqual(expected);
      return;
    }
    const { report, lines } = checked.value;
    const read = [...lines()];
    const teachers = read.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    const numbers = teachers.map(({ identityNumber }) => identityNumber);
    const areOthers = expected !== undefined && 'numbers' in expected;
    expect({
      headerRow: report.headerRow,
      calendar: report.calendar,
      teachers: teachers.length,
      ...(areOthers ? { numbers } : {}),
      ...unlessEmpty('noticed', noticed(read)),
      ...unlessEmpty('refused', refused(read)),
    }).toEqual(expected);
    if (!areOthers) expect(TEACHERS).toEqual(expect.arrayContaining(teachers));
  });
});

function refusalOf(error: ColumnsError | CalendarAmbiguous) {
  if (error.code !== 'roster-import.columns') return { code: error.code };
  const likely = error.missing.filter((column) => column.likely.length > 0);
  return {
    code: error.code,
    missing: error.missing.map(({ field }) => field),
    ...(error.repeated.length === 0 ? {} : { repeated: error.repeated.map(({ field }) => field) }),
    ...unlessEmpty('likely', Object.fromEntries(likely.map((column) => [column.field, column.likely]))),
  };
}

function noticed(lines: readonly CheckedLine[]) {
  return Object.fromEntries(
    lines.flatMap((line) =>
      line.entry === null || line.notices.length === 0
        ? []
        : [[line.line, line.notices.map(({ notice }) => notice.code)]],
    ),
  );
}

function refused(lines: readonly CheckedLine[]) {
  const told = ({ error, suggestion }: LineError) =>
    suggestion === null ? error.code : `${error.code}: ${suggestion}`;
  return Object.fromEntries(lines.flatMap((line) => (line.entry === null ? [[line.line, line.errors.map(told)]] : [])));
}

function unlessEmpty(name: string, record: object) {
  return Object.keys(record).length === 0 ? {} : { [name]: record };
}
