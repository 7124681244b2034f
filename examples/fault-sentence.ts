/** What is wrong with a file, in one sentence. @module */
import type { StoreError } from 'tw-teacher-account';
import { formatError } from 'tw-teacher-account/messages';
import type { DatabaseFault } from './database-fault.js';
import type { InputFault } from './input-fault.js';
import type { Language } from './options.js';
import { CATALOGUES, WORDS } from './screen.js';
import { nameOfFile } from './working-folder.js';

/** The sentence for a file that was handed in. */
export function inputSentence({ file, line, problem }: InputFault, language: Language): string {
  const { place, input } = WORDS[language];
  const detail =
    problem.code === 'wrong-cell'
      ? formatError(problem.error, CATALOGUES[language])
      : problem.code === 'repeated-code'
        ? place(nameOfFile(problem.earlier.file), problem.earlier.line)
        : '';
  return CATALOGUES[language].labelled(place(nameOfFile(file), line), input(problem, detail));
}

/** The sentence for a database that cannot be opened. */
export function databaseSentence({ file, problem }: DatabaseFault, language: Language): string {
  const detail = problem.code === 'refused' ? formatError(problem.error, CATALOGUES[language]) : '';
  return CATALOGUES[language].labelled(nameOfFile(file), WORDS[language].database(problem, detail));
}

/** The sentence for stores that failed in the midst of it. `file` is null for those in memory. */
export function storeSentence(file: string | null, error: StoreError, language: Language): string {
  const sentence = formatError(error, CATALOGUES[language]);
  return file === null ? sentence : CATALOGUES[language].labelled(nameOfFile(file), sentence);
}
