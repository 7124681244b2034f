/**
 * `npm run web`: the manual's screens in a browser, on a database.
 *
 * @module
 */
import { formatError, zhTW } from 'tw-teacher-account/messages';
import { inputSentence } from '../fault-sentence.js';
import { readWebOptions, USAGE } from './options.js';
import { startWebServer } from './serve.js';

const options = readWebOptions(process.argv.slice(2), process.env);
if (options.isErr()) {
  const { setting, expected } = options.error;
  process.stderr.write(`${setting}: ${expected}\n\n${USAGE}`);
  process.exitCode = 1;
} else if (options.value === null) {
  process.stdout.write(USAGE);
} else {
  const server = await startWebServer(options.value);
  if (server.isErr()) {
    const { error } = server;
    const sentence = error.code === 'input' ? inputSentence(error.fault, 'zh-TW') : formatError(error.error, zhTW);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  } else {
    const { url, close } = server.value;
    process.stdout.write(`${url.href}\n${url.href}en\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  }
}
