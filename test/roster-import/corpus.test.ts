/** Every file of the corpus that can be read: what becomes of its rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from '../../src/calendar-date/calendar-date.js';
import { parseRosterEntry } from '../../src/pre-registration/roster-entry.js';
import { readRosterFile } from '../../src/roster-file/read-roster-file.js';
import { checkSheet } from '../../src/roster-import/check-sheet.js';

interface CorpusFile {
  readonly file: string;
  readonly how: string;
  readonly options?: { readonly sheet: string | number };
  readonly error?: unknown;
  readonly rows?: readonly (readonly [number, ...string[]])[];
}

/** What becomes of a file: how many teachers it has, and the errors of its other rows; or why it is refused as a whole. */
type Outcome =
  | {
      readonly headerRow: number;
      readonly calendar: string;
      readonly teachers: number;
      readonly refused?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly code: string; readonly missing?: readonly string[] };

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
    if (checked.isErr()) {
      const { code } = checked.error;
      const missing = code === 'roster-import.columns' ? checked.error.missing.map(({ field }) => field) : undefined;
      expect(missing === undefined ? { code } : { code, missing }).toEqual(outcomes[file]);
      return;
    }
    const { report, lines } = checked.value;
    const read = [...lines()];
    const teachers = read.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    const refused = Object.fromEntries(
      read.flatMap((line) => (line.entry === null ? [[line.line, line.errors.map(({ error }) => error.code)]] : [])),
    );
    expect({
      headerRow: report.headerRow,
      calendar: report.calendar,
      teachers: teachers.length,
      ...(Object.keys(refused).length === 0 ? {} : { refused }),
    }).toEqual(outcomes[file]);
    if (teachers.length > 0) expect(teachers).toEqual(TEACHERS);
  });
});
