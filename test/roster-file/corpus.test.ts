import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadRosterFileOptions, readRosterFile, writeRosterFile } from '../../src/roster-file/index.js';
import { readOrigin, readRows } from './support/reading.js';

/** A file, and what must come out of it. */
interface CorpusEntry {
  readonly file: string;
  readonly madeBy: 'generator' | 'libreoffice' | 'write-excel-file';
  readonly options?: ReadRosterFileOptions;
  readonly origin?: unknown;
  readonly rows?: unknown;
  readonly error?: unknown;
}

const FOLDER = join(import.meta.dirname, 'corpus');
const ENTRIES = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as readonly CorpusEntry[];

function bytesOf(file: string): Uint8Array {
  return readFileSync(join(FOLDER, 'files', file));
}

describe('the corpus', () => {
  test('has at least sixty files, each in the index, and none too large', () => {
    const files = readdirSync(join(FOLDER, 'files')).sort();
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(ENTRIES.map(({ file }) => file).sort()).toEqual(files);
    expect(files.filter((file) => statSync(join(FOLDER, 'files', file)).size > 20_480)).toEqual([]);
  });

  test('has files of other programs', () => {
    const makers = ENTRIES.map(({ madeBy }) => madeBy);
    expect(makers.filter((maker) => maker === 'libreoffice').length).toBeGreaterThanOrEqual(15);
    expect(makers.filter((maker) => maker === 'write-excel-file').length).toBeGreaterThanOrEqual(4);
  });

  test.each(ENTRIES)('$file', async ({ file, options, origin, rows, error }) => {
    expect(await readRows(bytesOf(file), options)).toEqual(error ?? rows);
    expect(await readOrigin(bytesOf(file), options)).toEqual(error ?? origin);
  });

  test.each(ENTRIES.filter(({ error }) => error === undefined))(
    '$file, given back',
    async ({ file, options, rows }) => {
      const sheet = (await readRosterFile(bytesOf(file), options))._unsafeUnwrap();
      for (const format of ['csv', 'xlsx'] as const) {
        expect(await readRows((await writeRosterFile(sheet, { format }))._unsafeUnwrap())).toEqual(rows);
      }
    },
  );
});
