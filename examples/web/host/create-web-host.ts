/**
 * Puts the host together: database, keys, hasher, mails, schools, sample people.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from 'neverthrow';
import {
  type Instant,
  instantFromEpochMilliseconds,
  type RateLimitPolicy,
  type StoreError,
  todayInTaipei,
} from 'tw-teacher-account';
import type { DatabaseSetUpError } from 'tw-teacher-account/kysely';
import { createWebCryptoFingerprints } from 'tw-teacher-account/memory';
import { createOneTimeTokens, createPasswordHasher, type PasswordHasherOptions } from 'tw-teacher-account/node';
import { CONSENT_VERSIONS } from '../../consent-versions.js';
import { directoryEntryOf } from '../../directory-entry.js';
import type { InputFault } from '../../input-fault.js';
import { DEFAULT_FILES } from '../../options.js';
import { readInput } from '../../read-input.js';
import type { WebOptions } from '../options.js';
import { createBusinessAccounts } from './business-accounts.js';
import { createChallenges } from './challenge.js';
import { startDelivery } from './mail-delivery.js';
import { createMails } from './mails.js';
import { openDatabase } from './open-database.js';
import { registerSamplePeople } from './sample-people.js';
import { createSchoolMenu } from './school-menu.js';
import { keysOf, type SecretFault, secretBeside } from './secrets.js';
import type { WebHost } from './web-host.js';

/** What only tests and measurements change. */
export interface HostVariation {
  readonly passwords?: PasswordHasherOptions;
  readonly rateLimits?: RateLimitPolicy;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Why there is no host. */
export type HostFault =
  | { readonly code: 'input'; readonly fault: InputFault }
  | { readonly code: 'database'; readonly error: DatabaseSetUpError | StoreError }
  | SecretFault;

/** Opens everything. `publicUrl` is where people reach the server; of it, links in mails are made. */
export async function createWebHost(
  options: Pick<WebOptions, 'database' | 'smtpUrl' | 'secret'>,
  publicUrl: () => URL,
  { passwords = {}, rateLimits, clock = Date.now }: HostVariation = {},
): Promise<Result<WebHost, HostFault>> {
  const input = readInput(DEFAULT_FILES);
  if (input.isErr()) return err({ code: 'input', fault: input.error });
  const listed = input.value.units;
  const secret = secretOf(options);
  if (secret.isErr()) return err(secret.error);
  const opened = await openDatabase(options.database, listed.map(directoryEntryOf), ({ answer, driverCode }) => {
    process.stderr.write(`database: ${answer} ${driverCode ?? ''}\n`);
  });
  if (opened.isErr()) return err({ code: 'database', error: opened.error });
  const database = opened.value;

  const now = () => instantOf(clock());
  const today = todayInTaipei(now());
  const byCode = new Map(listed.map(({ unit }) => [unit.code, unit]));
  const people = await registerSamplePeople(
    input.value.roster,
    (code) => byCode.get(code),
    { now: now(), today },
    database,
  );
  if (people.isErr()) {
    await database.close();
    return err({ code: 'database', error: people.error });
  }

  const keys = keysOf(secret.value);
  const oneTimeTokens = createOneTimeTokens({ key: keys.oneTimeTokens })._unsafeUnwrap(); // 32 bytes by derivation
  const { mailer, localMailbox } = createMails(options.smtpUrl, oneTimeTokens, publicUrl);
  const delivery = startDelivery(database.outbox, mailer, now);
  const units = listed.map(({ unit }) => unit);
  const samples = [...new Set(people.value.map(({ unit }) => unit))];
  return ok({
    ports: {
      ...database,
      rateLimiter: database.rateLimiter({ clock, ...(rateLimits === undefined ? {} : { policy: rateLimits }) }),
      passwordHasher: createPasswordHasher(passwords),
      fingerprints: createWebCryptoFingerprints(keys.fingerprints),
      oneTimeTokens,
      testMail: mailer,
      nextId: randomUUID,
    },
    now,
    consentVersions: CONSENT_VERSIONS,
    schoolMenu: createSchoolMenu(units),
    businessAccounts: createBusinessAccounts(units, samples),
    challenges: createChallenges(keys.challenges, clock),
    samplePeople: people.value,
    delivery,
    localMailbox,
    cookieKey: keys.cookies,
    publicUrl,
    isSecure: publicUrl().protocol === 'https:',
    async close() {
      await delivery.stop();
      await database.close();
    },
  });
}

function secretOf({ database, secret }: Pick<WebOptions, 'database' | 'secret'>): Result<string, SecretFault> {
  if (secret !== null) return ok(secret);
  if (database.dialect !== 'sqlite')
    throw new Error('options give a secret where there is no file beside which to keep one');
  return secretBeside(database.file);
}

function instantOf(milliseconds: number): Instant {
  return instantFromEpochMilliseconds(milliseconds)._unsafeUnwrap(); // no clock is out of its range
}
