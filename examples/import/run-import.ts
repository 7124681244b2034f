/**
 * `import-roster` from its arguments to its exit code.
 *
 * @module
 */
import { createReadStream } from 'node:fs';
import type { Result, ResultAsync } from 'neverthrow';
import { parseInstant, type Sheet, type UnitDirectoryEntry } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import { readRosterFile } from 'tw-teacher-account/roster-file';
import { directoryEntryOf } from '../directory-entry.js';
import { databaseSentence, inputSentence } from '../fault-sentence.js';
import type { InputFault } from '../input-fault.js';
import { openStores } from '../open-stores.js';
import { DEFAULT_FILES } from '../options.js';
import { createPage } from '../page.js';
import { readSchools } from '../read-schools.js';
import { readUnits } from '../read-units.js';
import { CATALOGUES } from '../screen.js';
import type { PatientTerminal } from '../terminal.js';
import { nameOfFile } from '../working-folder.js';
import { runImportJob } from './import-job.js';
import { type ImportRosterOptions, readImportOptions } from './options.js';
import { en, zhTW } from './words.js';

const WORDS = { 'zh-TW': zhTW, en };

/** Runs the command and gives its exit code: 1 if something is wrong, which one sentence says. */
export async function runImport(args: readonly string[], terminal: PatientTerminal): Promise<number> {
  const failed = (sentence: string) => {
    terminal.error(`${sentence}\n`);
    return 1;
  };
  const parsed = readImportOptions(args);
  if (parsed.isErr()) return failed(WORDS[parsed.error.language].option(parsed.error.option));
  const options = parsed.value;
  const { language } = options;
  const words = WORDS[language];
  const catalogue = CATALOGUES[language];
  if (options.help) {
    for (const line of words.usage) terminal.out(`${line}\n`);
    return 0;
  }
  const directory = readDirectory();
  if (directory.isErr()) return failed(inputSentence(directory.error, language));
  const sheet = options.undo === null ? await readSheet(options) : null;
  if (sheet?.isErr() === true) return failed(catalogue.labelled(nameOfFile(options.file), sheet.error));
  const opened = await openStores(options.database, directory.value);
  if (opened.isErr()) return failed(databaseSentence(opened.error, language));

  const unit = directory.value.find((entry) => entry.unit.code === options.unit)?.unit;
  const page = createPage(terminal.out, terminal.colour);
  page.line(words.title(unit === undefined ? options.unit : `${unit.name} (${unit.code})`), 'bold');
  try {
    const job = {
      options,
      stores: opened.value,
      // a host has this from the session of whoever signed in
      actor: { kind: 'business-account', id: 'import-roster', unit: options.unit, tier: 'contact' },
      now: parseInstant(new Date().toISOString())._unsafeUnwrap(),
      showProgress: terminal.showProgress,
      signal: terminal.signal,
      page,
      words,
      catalogue,
    } as const;
    return await runImportJob(job, sheet?.isOk() === true ? sheet.value : null).match(() => 0, failed);
  } finally {
    await opened.value.close();
  }
}

function readDirectory(): Result<readonly UnitDirectoryEntry[], InputFault> {
  return readSchools(DEFAULT_FILES.schools).andThen((schools) =>
    readUnits(DEFAULT_FILES.units).map((others) => [...schools, ...others].map(directoryEntryOf)),
  );
}

function readSheet({ file, language }: ImportRosterOptions): ResultAsync<Sheet, string> {
  return readRosterFile(createReadStream(file)).mapErr((error) => formatError(error, CATALOGUES[language]));
}
