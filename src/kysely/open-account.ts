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
import type { AccountOpening, ClaimedRow } from '../account/account-opening.js';
import type { AccountRepository, AccountTaken, IdempotencyKeyTaken } from '../account/account-repository.js';
import { accountNameKey } from '../account-name/account-name.js';
import { usedUpVouchers, type VouchersStale } from '../assurance/applicant-vouchers.js';
import type { PreRegistrationStale } from '../pre-registration/repository.js';
import { rowOfOpened } from './account-row.js';
import { scopeOfKey } from './digest.js';
import { createInsert, createInsertUnlessPresent } from './insert.js';
import { rowOfMessage } from './message-row.js';
import { createSaveVouchers } from './save-vouchers.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';
import type { Tables } from './tables.js';

type Refusal = IdempotencyKeyTaken | PreRegistrationStale | VouchersStale | AccountTaken;

const KEY_TAKEN: Refusal = Object.freeze({ code: 'account.idempotency-key-taken' });
const STALE: Refusal = Object.freeze({ code: 'pre-registration.stale' });
const VOUCHERS_STALE: Refusal = Object.freeze({ code: 'applicant-vouchers.stale' });
const NUMBER_TAKEN: Refusal = Object.freeze({ code: 'account.identity-number-taken' });
const NAME_TAKEN: Refusal = Object.freeze({ code: 'account.name-taken' });

/** The port's `open`: eight statements, or nine if it uses up vouchers, whatever the tables hold. */
export function createOpening(session: SqlSession): AccountRepository['open'] {
  const { tables, write } = session;
  const keepIdempotencyKey = createInsertUnlessPresent(session, 'idempotency_key');
  const saveVouchers = createSaveVouchers(session);
  const useUpVouchers = async (db: Statements, { voucherVersion, ...holder }: ClaimedRow) =>
    voucherVersion === null || saveVouchers(db, usedUpVouchers(holder, voucherVersion), voucherVersion);
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
      if (!(await useUpVouchers(db, opening.claim))) return err(VOUCHERS_STALE);
      if (!(await keepIdentityNumber(db, numberRowOf(opening)))) return err(NUMBER_TAKEN);
      if (!(await keepAccount(db, rowOfOpened(opening.account)))) return err(NAME_TAKEN);
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
    assurance: idempotency.assurance,
    opened_at: idempotency.openedAt,
  };
}

function numberRowOf({ account }: AccountOpening): Insertable<Tables['identity_number']> {
  return { number: account.identityNumber, account_key: accountNameKey(account.name) };
}

function consentRowsOf({ account, consents }: AccountOpening): readonly Insertable<Tables['consent']>[] {
  const key = accountNameKey(account.name);
  return consents.map(({ document, version }, index) => ({ account_key: key, position: index + 1, document, version }));
}

function messageRowsOf({ account, messages }: AccountOpening): readonly Insertable<Tables['outgoing_message']>[] {
  const key = accountNameKey(account.name);
  return messages.map((message, index) => rowOfMessage(message, key, index + 1, account.openedAt));
}
