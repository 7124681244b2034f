/** Whether what a crash left behind is whole: every account with all that belongs to it, and nothing without one. */
import type { Kysely } from 'kysely';
import { CONSENT_DOCUMENTS } from '../../../src/consent/consent.js';
import { type Tables, tableNames } from '../../../src/kysely/tables.js';

/** How many accounts there are, and how many rows stand where they should not or are missing. */
export interface WholeAccounts {
  readonly names: ReadonlySet<string>;
  readonly torn: number;
}

/**
 * Looks through all tables, while nobody writes. Every account of these tests has a number, a key, three consents, one
 * message and a row. Counted here and not by the database, which might join its shards' rows in a way of its own.
 */
export async function readWholeAccounts(db: Kysely<Tables>): Promise<WholeAccounts> {
  const tables = tableNames('tta_');
  const accounts = await db.selectFrom(tables.account).select(['name', 'name_key']).execute();
  const numbers = await db.selectFrom(tables.identity_number).select('account_key as account').execute();
  const keys = await db.selectFrom(tables.idempotency_key).select('account_name as account').execute();
  const consents = await db.selectFrom(tables.consent).select('account_key as account').execute();
  const messages = await db.selectFrom(tables.outgoing_message).select('account_key as account').execute();
  const rows = await db
    .selectFrom(tables.pre_registration)
    .select('claim_account as account')
    .where('claim_account', 'is not', null)
    .where('version', '=', 2)
    .execute();
  const names = new Set<string>(accounts.map(({ name }) => name));
  const nameKeys = new Set<string>(accounts.map(({ name_key }) => name_key));
  const torn =
    countTorn(nameKeys, numbers, 1) +
    countTorn(names, keys, 1) +
    countTorn(nameKeys, consents, CONSENT_DOCUMENTS.length) +
    countTorn(nameKeys, messages, 1) +
    countTorn(names, rows, 1);
  return { names, torn };
}

/** How many accounts have not just so many rows, and how many rows belong to no account. */
function countTorn(
  accounts: ReadonlySet<string>,
  rows: readonly { readonly account: string | null }[],
  each: number,
): number {
  const counts = new Map<string, number>();
  let strays = 0;
  for (const { account } of rows) {
    if (account === null || !accounts.has(account)) strays += 1;
    else counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return strays + [...accounts].filter((account) => counts.get(account) !== each).length;
}
