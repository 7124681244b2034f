/**
 * How the web example is started: a few options, the rest by environment, as servers are configured.
 *
 * @module
 */
import { isIPv6 } from 'node:net';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from 'neverthrow';
import { fileNamed } from '../working-folder.js';
import { LEAST_CHARACTERS } from './host/secrets.js';

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
  readonly expected: 'options' | 'port' | 'host' | 'database-url' | 'public-url' | 'smtp-url' | 'secret';
}

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  db: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads arguments and environment; null where help was asked for. */
export function readWebOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<WebOptions | null, SettingFault> {
  const given = parseGiven(args);
  if (given === null) return err({ setting: args.join(' '), expected: 'options' });
  const { port = '3000', host = '127.0.0.1', db = 'teachers.sqlite', help = false } = given;
  if (help) return ok(null);
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) return err({ setting: '--port', expected: 'port' });
  if (!isIPv6(host) && !URL.canParse(`http://${host}`)) return err({ setting: '--host', expected: 'host' });

  // a variable that is set to nothing is as good as none
  const variable = (name: string) => (environment[name] === '' ? undefined : environment[name]);
  const [databaseUrl, smtpUrl] = [variable('DATABASE_URL'), variable('SMTP_URL')];
  const [publicUrl, secret] = [variable('PUBLIC_URL'), variable('WEB_SECRET')];
  const database = databaseOf(databaseUrl, db);
  if (database === null) return err({ setting: 'DATABASE_URL', expected: 'database-url' });
  const url = publicUrl === undefined ? null : parseUrl(publicUrl);
  if (publicUrl !== undefined && !/^https?:$/.test(url?.protocol ?? '')) {
    return err({ setting: 'PUBLIC_URL', expected: 'public-url' });
  }
  if (smtpUrl !== undefined && !/^smtps?:$/.test(parseUrl(smtpUrl)?.protocol ?? '')) {
    return err({ setting: 'SMTP_URL', expected: 'smtp-url' });
  }
  const isShort = secret !== undefined && secret.length < LEAST_CHARACTERS;
  if (isShort || (secret === undefined && database.dialect !== 'sqlite')) {
    return err({ setting: 'WEB_SECRET', expected: 'secret' });
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

/** Null for what is no option of ours, or lacks its value. */
function parseGiven(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return null;
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
