/** Starts `server.ts` in a process, and ends it, gently or not. @module */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerOrder } from './server.js';

/** A server that runs. */
export interface ServerProcess {
  readonly url: string;
  /** The time of a processor that it has taken so far, in milliseconds; null where Linux does not tell. */
  readonly processorTime: () => number | null;
  /** Everything that it wrote to stdout and stderr so far. */
  readonly written: () => string;
  /** As a supervisor ends it (SIGTERM); gives its exit code. */
  readonly end: () => Promise<number | null>;
  /** As a power cut ends it, as far as a process goes (SIGKILL). */
  readonly kill: () => Promise<void>;
}

/** Starts it, and waits until it listens. */
export async function startServer(order: ServerOrder): Promise<ServerProcess> {
  const entry = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', entry, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const written = () => Buffer.concat(chunks).toString();
  const [first] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [null])]);
  if (typeof first !== 'string') throw new Error(`the server did not start\n${written()}`);
  return {
    url: first.replace(/\/$/, ''),
    written,
    processorTime: () => processorTimeOf(child.pid),
    end: () => signal(child, 'SIGTERM', ended),
    kill: () => signal(child, 'SIGKILL', ended).then(() => undefined),
  };
}

const TICKS_A_SECOND = 100;

function processorTimeOf(pid = 0): number | null {
  try {
    const [, fields = ''] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return (((user ?? 0) + (system ?? 0)) * 1000) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

async function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL', ended: Promise<unknown[]>) {
  child.kill(name);
  await ended;
  return child.exitCode;
}
