/** The command line of `check-numbers`. @module */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from 'neverthrow';
import type { Language } from '../options.js';
import { fileNamed } from '../working-folder.js';
import type { NumbersWanted } from './generate-numbers.js';

/** What was asked for. */
export interface CheckNumbersOptions {
  readonly file: string;
  /** Where every wrong line is written down; null for nowhere. */
  readonly report: string | null;
  /** The numbers that the file is made of first; null if it is there. */
  readonly generate: NumbersWanted | null;
  /** Worker threads; 0 for none but the first. */
  readonly threads: number;
  readonly language: Language;
  readonly help: boolean;
}

/** An option that cannot be used, by its name. */
export interface OptionWrong {
  readonly option: string;
  readonly language: Language;
}

const OPTIONS = {
  report: { type: 'string' },
  generate: { type: 'string' },
  wrong: { type: 'string', default: '2' },
  seed: { type: 'string', default: '1' },
  threads: { type: 'string' },
  lang: { type: 'string', default: 'zh-TW' },
  help: { type: 'boolean', default: false },
} as const;

const LANGUAGES: readonly Language[] = ['zh-TW', 'en'];

/** Bounds that no machine and no file of one number for everybody exceeds. */
const MOST_THREADS = 256;
const MOST_NUMBERS = 1_000_000_000;

/** Reads the arguments. File names are taken from where the command was typed. */
export function readCheckNumbersOptions(args: readonly string[]): Result<CheckNumbersOptions, OptionWrong> {
  const parsed = parse(args);
  if (parsed.isErr()) return err({ option: parsed.error, language: 'zh-TW' });
  const { values, positionals } = parsed.value;
  const known = LANGUAGES.find((one) => one === values.lang);
  const wrong = (option: string) => err({ option, language: known ?? 'zh-TW' });

  const threads = values.threads === undefined ? availableParallelism() : readNumber(values.threads, MOST_THREADS);
  const count = values.generate === undefined ? null : readNumber(values.generate, MOST_NUMBERS);
  const percent = readNumber(values.wrong, 100);
  const seed = readNumber(values.seed, 2 ** 31);
  const [name, second] = positionals;
  if (known === undefined) return wrong('--lang');
  if (threads === undefined) return wrong('--threads');
  if (count === undefined) return wrong('--generate');
  if (percent === undefined) return wrong('--wrong');
  if (seed === undefined) return wrong('--seed');
  if (second !== undefined) return wrong(second);
  if (name === undefined && !values.help) return wrong('FILE');
  const file = fileNamed(name ?? '');
  const report = values.report === undefined ? null : fileNamed(values.report);
  // it would replace what is to be checked
  if (report === file) return wrong('--report');
  return ok({
    file,
    report,
    generate: count === null ? null : { count, wrong: percent / 100, seed },
    threads,
    language: known,
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

function readNumber(text: string, most: number): number | undefined {
  return /^[0-9]{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
