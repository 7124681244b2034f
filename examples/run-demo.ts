/**
 * The demo from its arguments to its exit code: reads the files, opens the stores, plays.
 *
 * @module
 */
import { directoryEntryOf } from './directory-entry.js';
import { databaseSentence, inputSentence, storeSentence } from './fault-sentence.js';
import { openStores } from './open-stores.js';
import { DEFAULT_TODAY, readOptions } from './options.js';
import { createPage } from './page.js';
import { playDemo } from './play-demo.js';
import { readInput } from './read-input.js';
import { CATALOGUES, WORDS } from './screen.js';
import type { Terminal } from './terminal.js';
import { nameOfFile } from './working-folder.js';

/** Runs the demo and gives its exit code: 1 if an option, a file or the database is wrong, which one sentence says. */
export async function runDemo(args: readonly string[], terminal: Terminal): Promise<number> {
  const failed = (sentence: string) => {
    terminal.error(`${sentence}\n`);
    return 1;
  };
  const options = readOptions(args);
  if (options.isErr()) return failed(WORDS[options.error.language].option(options.error.problem));
  const { files, database, language, today, brief, help } = options.value;
  const words = WORDS[language];
  if (help) {
    for (const line of words.usage({ today: DEFAULT_TODAY })) terminal.out(`${line}\n`);
    return 0;
  }
  const input = readInput(files);
  if (input.isErr()) return failed(inputSentence(input.error, language));
  const stores = await openStores(database, input.value.units.map(directoryEntryOf));
  if (stores.isErr()) return failed(databaseSentence(stores.error, language));

  const page = createPage(terminal.out, terminal.colour);
  const settings = { today, brief, database: database === null ? null : nameOfFile(database) };
  try {
    const played = await playDemo(input.value, stores.value, settings, {
      page,
      words,
      catalogue: CATALOGUES[language],
    });
    return played.match(
      () => 0,
      (error) => failed(storeSentence(database, error, language)),
    );
  } finally {
    await stores.value.close();
  }
}
