/**
 * `npm run web`: the manual's screens in a browser, on a database.
 *
 * @module
 */
import { readWebOptions } from './options.js';
import { startWebServer } from './serve.js';
import { faultSentences, settingSentences, startSentences, USAGE } from './words/start.js';

const read = readWebOptions(process.argv.slice(2), process.env);
if (read.isErr()) {
  process.stderr.write(`${settingSentences(read.error)}\n${USAGE}`);
  process.exitCode = 1;
} else if (read.value === null) {
  process.stdout.write(USAGE);
} else {
  const options = read.value;
  const server = await startWebServer(options);
  if (server.isErr()) {
    process.stderr.write(faultSentences(server.error, options));
    process.exitCode = 1;
  } else {
    const { url, close } = server.value;
    process.stdout.write(startSentences(url, options));
    // asked a second time, it does not wait
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  }
}
