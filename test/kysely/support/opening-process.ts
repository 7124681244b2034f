/** Starting {@link file://./opening-worker.ts} and listening to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { bundleWorker } from './bundled-worker.js';

const built = bundleWorker('opening-worker');

/** What a worker said of one person. */
interface Told {
  readonly person: number;
  readonly told: string;
}

/** Which people a worker opens accounts for, and how. */
export interface WorkerTask {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  /** Added to a person's number, gives the name and the key: two workers with different ones contend for numbers. */
  readonly offset?: number;
  readonly manner?: 'package' | 'use-tokens' | 'look-then-write' | 'without-waiting';
  /** A command that runs the process and stands in front of its own. */
  readonly under?: readonly string[];
}

/** A worker at work. */
export interface OpeningProcess {
  readonly process: ChildProcess;
  /** Grows while it works. */
  readonly told: readonly Told[];
  /** It has its database open. */
  readonly ready: Promise<void>;
  /** It ended, by itself or not; its exit code, or null. */
  readonly ended: Promise<number | null>;
}

/** Starts a worker. */
export async function startOpening({
  file,
  first,
  last,
  offset = 0,
  manner = 'package',
  under = [],
}: WorkerTask): Promise<OpeningProcess> {
  const task = [await built, file, String(first), String(last), String(offset), manner];
  const [program = '', ...args] = [...under, process.execPath, ...task];
  const worker = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: Told[] = [];
  let onReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const lines = createInterface({ input: worker.stdout });
  lines.on('line', (line) => {
    // a word that was cut off by a kill was not said
    if (!line.endsWith('}')) return;
    const word = JSON.parse(line) as Partial<Told> & { readonly ready?: true };
    if (word.ready) onReady();
    else told.push(word as Told);
  });
  const ended = Promise.all([once(worker, 'exit'), once(lines, 'close')]).then(() => worker.exitCode);
  return { process: worker, told, ready, ended };
}
