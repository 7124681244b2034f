/**
 * The ports of this package on a SQL database. The host brings the database as a Kysely instance with the dialect and
 * the driver of its choice.
 *
 * @source decision/0067 — a database that could lose an account is refused
 * @module
 */
import type { Kysely, Transaction } from 'kysely';
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens } from '../account/account-tokens.js';
import type { ApplicationRefusalLog } from '../account-application/application-refusal.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PreRegistrationRepository } from '../pre-registration/repository.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { RosterImportRepository } from '../roster-import/repository.js';
import type { UnitRepository } from '../school/unit-repository.js';
import type { UnitDirectory } from '../unit-directory/unit-directory.js';
import { type DatabaseOptions, decidePrefix } from './database-options.js';
import { createDatabaseSession } from './database-session.js';
import { createKyselyAccountTokens } from './kysely-account-tokens.js';
import { createKyselyAccounts } from './kysely-accounts.js';
import { createKyselyOutbox } from './kysely-outbox.js';
import { createKyselyPreRegistrations } from './kysely-pre-registrations.js';
import { createKyselyRateLimiter, type SqlRateLimiterOptions } from './kysely-rate-limiter.js';
import { createKyselyRefusalLog } from './kysely-refusal-log.js';
import { createKyselyRosterImports } from './kysely-roster-imports.js';
import { createKyselyUnitDirectory } from './kysely-unit-directory.js';
import { createKyselyUnitList, type UnitList } from './kysely-unit-list.js';
import { createKyselyUnits } from './kysely-units.js';
import { schemaStateOf } from './migrator.js';
import { prepareDatabase } from './prepare-database.js';
import type { DatabaseSetUpError } from './set-up-error.js';
import type { SqlSession } from './sql-session.js';
import { createTransactionSession } from './transaction-session.js';

/** The ports that can take part in a transaction of the host's. */
export interface TransactionalRepositories {
  readonly accounts: AccountRepository;
  readonly accountTokens: AccountTokens;
  readonly preRegistrations: PreRegistrationRepository;
  readonly rosterImports: RosterImportRepository;
  readonly refusals: ApplicationRefusalLog;
  readonly units: UnitRepository;
  readonly unitDirectory: UnitDirectory;
  readonly unitList: UnitList;
}

/** Every port that is a matter of storing. */
export interface KyselyRepositories extends TransactionalRepositories {
  readonly outbox: Outbox;
  /** A limiter for all processes on this database. */
  readonly rateLimiter: (options?: SqlRateLimiterOptions) => RateLimiter;
  /**
   * The same ports within a transaction that the host began and will end. Nothing is done again there: a conflict is
   * `store.conflict`, and the host repeats its whole transaction.
   */
  readonly within: <Database>(transaction: Transaction<Database>) => TransactionalRepositories;
}

/**
 * Opens a database: sets what a connection can set for itself, refuses settings by which an acknowledged account could
 * be lost, and looks whether the tables are there.
 *
 * Errors, in the order they are found out: `database.prefix`, `store.unavailable`, `database.setting`,
 * `database.newer`, `database.not-migrated`.
 *
 * @example
 * const db = new Kysely<Mine>({ dialect: new SqliteDialect({ database: new Database('teachers.sqlite') }) });
 * await migrateKyselyDatabase(db, { dialect: 'sqlite' });
 * const opened = await createKyselyRepositories(db, { dialect: 'sqlite' }); // ok({ accounts, preRegistrations, … })
 */
export function createKyselyRepositories<Database>(
  db: Kysely<Database>,
  options: DatabaseOptions,
): ResultAsync<KyselyRepositories, DatabaseSetUpError> {
  return new ResultAsync(openDatabase((db as unknown as Kysely<unknown>).withoutPlugins(), options));
}

async function openDatabase(
  db: Kysely<unknown>,
  options: DatabaseOptions,
): Promise<Result<KyselyRepositories, DatabaseSetUpError>> {
  const prefix = decidePrefix(options);
  if (prefix.isErr()) return err(prefix.error);
  const traits = await prepareDatabase(db, options);
  if (traits.isErr()) return err(traits.error);
  const state = await schemaStateOf(db, prefix.value, options, traits.value);
  if (state.isErr()) return err(state.error);
  const { missing, unknown } = state.value;
  if (unknown > 0) return err({ code: 'database.newer', unknown });
  if (missing > 0) return err({ code: 'database.not-migrated', missing });

  const session = createDatabaseSession(db, prefix.value, options, traits.value);
  return ok({
    ...repositoriesOn(session),
    outbox: createKyselyOutbox(session),
    rateLimiter: (limits) => createKyselyRateLimiter(session, limits),
    within: (transaction) =>
      repositoriesOn(createTransactionSession(transaction as unknown as Kysely<unknown>, prefix.value, options)),
  });
}

function repositoriesOn(session: SqlSession): TransactionalRepositories {
  return {
    accounts: createKyselyAccounts(session),
    accountTokens: createKyselyAccountTokens(session),
    preRegistrations: createKyselyPreRegistrations(session),
    rosterImports: createKyselyRosterImports(session),
    refusals: createKyselyRefusalLog(session),
    units: createKyselyUnits(session),
    unitDirectory: createKyselyUnitDirectory(session),
    unitList: createKyselyUnitList(session),
  };
}
