/**
 * The one transaction that opens an account.
 *
 * Its writes stand in the order in which the port names their errors, and that order does a second thing: every opening
 * takes the locks of the tables in the same order, so that no two wait for each other in a circle.
 *
 * @module
 */
import { err, ok, type ResultAsync } from 'neverthrow';
import type { AccountOpening } from '../account/account-opening.js';
import type { AccountTaken, IdempotencyKeyTaken } from '../account/account-repository.js';
import { accountNameKey } from '../account-name/account-name.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import type { StoreError } from '../store-error.js';
import { scopeOfKey } from './digest.js';
import { insertIfAbsent } from './insert-if-absent.js';
import type { SqlSession, Statements } from './sql-session.js';

type Refusal = IdempotencyKeyTaken | PreRegistrationStale | AccountTaken;

/** Opens an account: eight statements, whatever the tables hold. */
export function openAccount(session: SqlSession, opening: AccountOpening): ResultAsync<void, Refusal | StoreError> {
  return session.write(async (db) => {
    for (const [step, refusal] of STEPS) {
      if (!(await step(session, db, opening))) return err(refusal);
    }
    await writeConsents(session, db, opening);
    await writeMessages(session, db, opening);
    return ok(undefined);
  });
}

type Step = (session: SqlSession, db: Statements, opening: AccountOpening) => Promise<boolean>;

/** What may be refused, with its answer, in order. */
const STEPS: readonly (readonly [Step, Refusal])[] = [
  [keepIdempotencyKey, { code: 'account.idempotency-key-taken' }],
  [claimRow, { code: 'pre-registration.stale' }],
  [keepIdentityNumber, { code: 'account.identity-number-taken' }],
  [keepAccount, { code: 'account.name-taken' }],
];

async function keepIdempotencyKey({ tables, dialect }: SqlSession, db: Statements, opening: AccountOpening) {
  const { idempotency } = opening;
  if (idempotency === null) return true;
  const row = {
    scope: await scopeOfKey(idempotency),
    fingerprint: idempotency.fingerprint,
    account_name: idempotency.accountName,
    opened_at: idempotency.openedAt,
  };
  return insertIfAbsent(dialect, db.insertInto(tables.idempotency_key).values(row));
}

async function claimRow({ tables }: SqlSession, db: Statements, { account, claim }: AccountOpening) {
  const { numUpdatedRows } = await db
    .updateTable(tables.pre_registration)
    .set({
      version: claim.version + 1,
      claim_account: account.name,
      claimed_at: account.openedAt,
      claim_match: claim.nameMatch,
    })
    .where('unit', '=', claim.unit)
    .where('identity_number', '=', claim.identityNumber)
    .where('version', '=', claim.version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function keepIdentityNumber({ tables, dialect }: SqlSession, db: Statements, { account }: AccountOpening) {
  const row = { number: account.identityNumber, account_key: accountNameKey(account.name) };
  return insertIfAbsent(dialect, db.insertInto(tables.identity_number).values(row));
}

async function keepAccount({ tables, dialect }: SqlSession, db: Statements, { account }: AccountOpening) {
  const row = {
    name_key: accountNameKey(account.name),
    name: account.name,
    identity_number: account.identityNumber,
    person_name: account.personName,
    birth_date: account.birthDate,
    unit: account.unit,
    form: account.form,
    job_title: account.jobTitle,
    teaching_subjects: JSON.stringify(account.teachingSubjects),
    phone: account.phone,
    email: account.email,
    backup_email: account.backupEmail,
    password_hash: account.passwordHash,
    opened_at: account.openedAt,
  };
  return insertIfAbsent(dialect, db.insertInto(tables.account).values(row));
}

async function writeConsents({ tables }: SqlSession, db: Statements, { account, consents }: AccountOpening) {
  if (consents.length === 0) return;
  const key = accountNameKey(account.name);
  const rows = consents.map(({ document, version }, index) => ({
    account_key: key,
    position: index + 1,
    document,
    version,
  }));
  await db.insertInto(tables.consent).values(rows).execute();
}

async function writeMessages({ tables }: SqlSession, db: Statements, { account, messages }: AccountOpening) {
  if (messages.length === 0) return;
  const key = accountNameKey(account.name);
  const rows = messages.map(({ id, type, to, accountName }, index) => ({
    account_key: key,
    sequence: index + 1,
    id,
    type,
    recipient: to,
    account_name: accountName,
    due_at: account.openedAt,
    attempts: 0,
  }));
  await db.insertInto(tables.outgoing_message).values(rows).execute();
}
