/**
 * The one transaction that opens an account.
 *
 * Its writes stand in the order in which the port names their errors, and that order does a second thing: every opening
 * takes the locks of the tables in the same order, so that no two wait for each other in a circle.
 *
 * @module
 */
import type { Insertable } from 'kysely';
import { err, ok, type Result } from 'neverthrow';
import type { AccountOpening } from '../account/account-opening.js';
import type { AccountRepository, AccountTaken, IdempotencyKeyTaken } from '../account/account-repository.js';
import { accountNameKey } from '../account-name/account-name.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import { scopeOfKey } from './digest.js';
import { createInsert, createInsertUnlessPresent } from './insert.js';
import type { SqlSession } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type Refusal = IdempotencyKeyTaken | PreRegistrationStale | AccountTaken;

const KEY_TAKEN: Refusal = Object.freeze({ code: 'account.idempotency-key-taken' });
const STALE: Refusal = Object.freeze({ code: 'pre-registration.stale' });
const NUMBER_TAKEN: Refusal = Object.freeze({ code: 'account.identity-number-taken' });
const NAME_TAKEN: Refusal = Object.freeze({ code: 'account.name-taken' });

/** The port's `open`: eight statements, whatever the tables hold. */
export function createOpening(session: SqlSession): AccountRepository['open'] {
  const { tables, write } = session;
  const keepIdempotencyKey = createInsertUnlessPresent(session, 'idempotency_key');
  const keepIdentityNumber = createInsertUnlessPresent(session, 'identity_number');
  const keepAccount = createInsertUnlessPresent(session, 'account');
  const writeConsents = createInsert(session, 'consent');
  const writeMessages = createInsert(session, 'outgoing_message');
  const claimRow = statement<Claim>(CLAIM, (db, row) =>
    db
      .updateTable(tables.pre_registration)
      .set({
        version: row.claimed_version,
        claim_account: row.claim_account,
        claimed_at: row.claimed_at,
        claim_match: row.claim_match,
      })
      .where('unit', '=', row.unit)
      .where('identity_number', '=', row.identity_number)
      .where('version', '=', row.read_version),
  );
  return (opening) =>
    write(async (db): Promise<Result<void, Refusal>> => {
      const key = keyRowOf(opening);
      if (key !== null && !(await keepIdempotencyKey(db, key))) return err(KEY_TAKEN);
      if ((await claimRow(db, claimOf(opening))).affected !== 1) return err(STALE);
      if (!(await keepIdentityNumber(db, numberRowOf(opening)))) return err(NUMBER_TAKEN);
      if (!(await keepAccount(db, accountRowOf(opening)))) return err(NAME_TAKEN);
      await writeConsents(db, consentRowsOf(opening));
      await writeMessages(db, messageRowsOf(opening));
      return ok(undefined);
    });
}

const CLAIM = [
  'claimed_version',
  'claim_account',
  'claimed_at',
  'claim_match',
  'unit',
  'identity_number',
  'read_version',
] as const;

/** What a claim changes of a row, and which row it changes. */
type Claim = Pick<
  Insertable<Tables['pre_registration']>,
  'claim_account' | 'claimed_at' | 'claim_match' | 'unit' | 'identity_number'
> & { readonly claimed_version: number; readonly read_version: number };

function claimOf({ account, claim }: AccountOpening): Claim {
  return {
    claimed_version: claim.version + 1,
    claim_account: account.name,
    claimed_at: account.openedAt,
    claim_match: claim.nameMatch,
    unit: claim.unit,
    identity_number: claim.identityNumber,
    read_version: claim.version,
  };
}

function keyRowOf({ idempotency }: AccountOpening): Insertable<Tables['idempotency_key']> | null {
  if (idempotency === null) return null;
  return {
    scope: scopeOfKey(idempotency),
    fingerprint: idempotency.fingerprint,
    account_name: idempotency.accountName,
    opened_at: idempotency.openedAt,
  };
}

function numberRowOf({ account }: AccountOpening): Insertable<Tables['identity_number']> {
  return { number: account.identityNumber, account_key: accountNameKey(account.name) };
}

function accountRowOf({ account }: AccountOpening): Insertable<Tables['account']> {
  return {
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
}

function consentRowsOf({ account, consents }: AccountOpening): readonly Insertable<Tables['consent']>[] {
  const key = accountNameKey(account.name);
  return consents.map(({ document, version }, index) => ({ account_key: key, position: index + 1, document, version }));
}

function messageRowsOf({ account, messages }: AccountOpening): readonly Insertable<Tables['outgoing_message']>[] {
  const key = accountNameKey(account.name);
  return messages.map(({ id, type, to, accountName }, index) => ({
    account_key: key,
    sequence: index + 1,
    id,
    type,
    recipient: to,
    account_name: accountName,
    due_at: account.openedAt,
    attempts: 0,
  }));
}
