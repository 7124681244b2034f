/**
 * How the web example is started: a few options, the rest by environment, as servers are configured.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from 'neverthrow';
import { fileNamed } from '../working-folder.js';

/** Where the server keeps things, and where it listens. */
export interface WebOptions {
  /** `sqlite` with a file, or whatever `DATABASE_URL` names. */
  readonly database: DatabaseChoice;
  readonly hostname: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where people reach the server: for links in mails, and to tell whether cookies are for HTTPS only. */
  readonly publicUrl: URL | null;
  /** Null: mails go to the mailbox page. */
  readonly smtpUrl: string | null;
  /** Null: a secret is made and kept beside the database's file. */
  readonly secret: string | null;
}

/** Which database. */
export type DatabaseChoice =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres' | 'mysql'; readonly url: string };

/** What is wrong with the way the server was started; `setting` is the option or variable as it was named. */
export interface SettingFault {
  readonly setting: string;
  readonly expected: string;
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  db: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What `--help` shows. */
export const USAGE = `npm run web -- [--port 3000] [--host 127.0.0.1] [--db teachers.sqlite]

  DATABASE_URL  postgres://… or mysql://… in place of the SQLite file
  SMTP_URL      smtp://user:password@host:587; without it, mails are shown on a page
  PUBLIC_URL    https://… where people reach the server; links in mails begin with it
  WEB_SECRET    at least 32 characters, the same in every process; without it one is made beside the SQLite file
`;

/** Reads arguments and environment; null where help was asked for. */
export function readWebOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<WebOptions | null, SettingFault> {
  const given = parseGiven(args);
  if (given.isErr()) return err(given.error);
  const { port = '3000', host = '127.0.0.1', db = 'teachers.sqlite', help = false } = given.value;
  if (help) return ok(null);
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) return err({ setting: '--port', expected: '0–65535' });

  const { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, PUBLIC_URL: publicUrl, WEB_SECRET: secret } = environment;
  const database = databaseOf(databaseUrl, db);
  if (database === null) return err({ setting: 'DATABASE_URL', expected: 'postgres://… , mysql://…' });
  const url = publicUrl === undefined ? null : parseUrl(publicUrl);
  if (publicUrl !== undefined && !/^https?:$/.test(url?.protocol ?? '')) {
    return err({ setting: 'PUBLIC_URL', expected: 'https://…' });
  }
  if (smtpUrl !== undefined && !/^smtps?:$/.test(parseUrl(smtpUrl)?.protocol ?? '')) {
    return err({ setting: 'SMTP_URL', expected: 'smtp://… , smtps://…' });
  }
  if (secret !== undefined && secret.length < 32) return err({ setting: 'WEB_SECRET', expected: '≥ 32' });
  if (secret === undefined && database.dialect !== 'sqlite') {
    return err({ setting: 'WEB_SECRET', expected: 'DATABASE_URL → ≥ 32' });
  }
  return ok({
    database,
    hostname: host,
    port: Number(port),
    publicUrl: url,
    smtpUrl: smtpUrl ?? null,
    secret: secret ?? null,
  });
}

function parseGiven(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS }).values);
  } catch (error) {
    // it names the option in words of its own; of the value it says nothing
    return err({ setting: error instanceof Error ? error.message : '', expected: '--help' });
  }
}

function databaseOf(url: string | undefined, file: string): DatabaseChoice | null {
  if (url === undefined) return { dialect: 'sqlite', file: fileNamed(file) };
  if (/^postgres(ql)?:\/\//.test(url)) return { dialect: 'postgres', url };
  if (/^(mysql|mariadb):\/\//.test(url)) return { dialect: 'mysql', url: url.replace(/^mariadb:/, 'mysql:') };
  return null;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
