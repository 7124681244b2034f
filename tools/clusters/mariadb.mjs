/**
 * One MariaDB server on loopback, with a folder of its own and `root` without a password. The kernel kills it when the
 * process that started it ends, however that ends.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { run } from '../process.mjs';

const SECOND = 1000;
const IS_ROOT = process.getuid?.() === 0;

/** What keeps an acknowledged commit, and what keeps a server small; all else is as MariaDB has it. */
const SETTINGS = {
  bind_address: '127.0.0.1',
  skip_name_resolve: 'ON',
  character_set_server: 'utf8mb4',
  innodb_flush_log_at_trx_commit: 1,
  innodb_buffer_pool_size: '64M',
  innodb_log_file_size: '16M',
  max_connections: 300,
  general_log: 'OFF',
  performance_schema: 'OFF',
};

/** @typedef {Readonly<Record<string, string | number>>} Settings */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} folder
 * @property {string} errorLog path of the file
 * @property {() => number | undefined} pid while it runs
 * @property {(args?: readonly string[]) => Promise<void>} start ends when it is ready
 * @property {() => Promise<void>} stop in good order
 * @property {() => Promise<void>} kill9
 * @property {(sql: string) => Promise<Record<string, unknown>[]>} query over a connection of its own
 * @property {(args: readonly string[]) => Promise<string>} logOf what a run that ends by itself logs
 */

/**
 * Makes the folder of a server and gives the server, not yet started.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {number} options.port
 * @param {Settings} options.settings
 * @param {(server: Server) => Promise<boolean>} [options.isReady] may throw while the server cannot be reached
 * @returns {Promise<Server>}
 */
export async function createServer({ folder, port, settings, isReady = isReachable }) {
  const errorLog = join(folder, 'error.log');
  const configuration = join(folder, 'my.cnf');
  const data = join(folder, 'data');
  // a server that starts clears the temporary folder of what others have in there
  const temporary = join(folder, 'tmp');
  const places = {
    datadir: data,
    tmpdir: temporary,
    socket: join(folder, 'socket'),
    pid_file: join(folder, 'pid'),
    log_error: errorLog,
  };
  mkdirSync(temporary, { recursive: true });
  writeFileSync(configuration, configurationOf({ ...SETTINGS, ...places, port, ...settings }));
  if (IS_ROOT) await demand(['chown', '-R', 'mysql:mysql', folder]);
  await demand([
    'mariadb-install-db',
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${temporary}`,
    `--innodb-log-file-size=${SETTINGS.innodb_log_file_size}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...(IS_ROOT ? ['--user=mysql'] : []),
  ]);
  const command = [...UNPRIVILEGED, 'mariadbd', `--defaults-file=${configuration}`];

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Promise<void>} */
  let ended = Promise.resolve();

  /** @type {Server} */
  const server = {
    port,
    folder,
    errorLog,
    pid: () => child?.pid,
    async start(args = []) {
      if (child !== undefined) throw new Error('the server runs already');
      const started = launch([...command, ...args], join(folder, 'output.log'));
      child = started;
      ended = new Promise((resolve) => {
        const forget = () => {
          child = undefined;
          resolve();
        };
        started.once('error', forget);
        started.once('exit', forget);
      });
      await until(
        () => {
          if (child !== started) throw new Error(`mariadbd ended: ${endOf(errorLog)}`);
          return isReady(server).catch(() => false);
        },
        () => `mariadbd is not ready: ${endOf(errorLog)}`,
      );
    },
    async stop() {
      const stopping = child;
      stopping?.kill('SIGTERM');
      const impatience = setTimeout(() => stopping?.kill('SIGKILL'), 30 * SECOND);
      await ended;
      clearTimeout(impatience);
    },
    async kill9() {
      child?.kill('SIGKILL');
      await ended;
    },
    async query(sql) {
      const connection = await mysql.createConnection({
        host: '127.0.0.1',
        port,
        user: 'root',
        connectTimeout: SECOND,
      });
      try {
        const [rows] = await connection.query(sql);
        return /** @type {Record<string, unknown>[]} */ (rows);
      } finally {
        await connection.end();
      }
    },
    async logOf(args) {
      if (child !== undefined) throw new Error('the server runs');
      const log = join(folder, 'short-run.log');
      writeFileSync(log, '');
      if (IS_ROOT) await demand(['chown', 'mysql:mysql', log]);
      await demand([...command, ...args, `--log-error=${log}`]);
      return readFileSync(log, 'utf8');
    },
  };
  return server;
}

/**
 * @param {() => Promise<boolean>} condition
 * @param {() => string} complaint when it does not come true
 */
export async function until(condition, complaint) {
  const deadline = performance.now() + 120 * SECOND;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(complaint());
    await pause(50);
  }
}

/** A server refuses to run as root. The signal is set after the user is, for that would clear it. */
const UNPRIVILEGED = [
  'setpriv',
  ...(IS_ROOT ? ['--reuid=mysql', '--regid=mysql', '--init-groups'] : []),
  '--pdeathsig=KILL',
];

/**
 * @param {readonly string[]} command
 * @param {string} output
 */
function launch([program = '', ...args], output) {
  const file = openSync(output, 'a');
  try {
    // a group of its own: Ctrl-C is for the tests, which then stop their servers
    return spawn(program, args, { detached: true, stdio: ['ignore', file, file] });
  } finally {
    closeSync(file);
  }
}

/** @param {Server} server */
async function isReachable(server) {
  await server.query('select 1');
  return true;
}

/** @param {Settings} settings */
function configurationOf(settings) {
  return ['[mysqld]', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ''].join('\n');
}

/** @param {string} log */
function endOf(log) {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20).join('\n') : 'it logged nothing';
}

/** @param {readonly string[]} command */
async function demand(command) {
  const { code, output } = await run(command);
  if (code !== 0) throw new Error(`${command.join(' ')} failed\n${output}`);
}
