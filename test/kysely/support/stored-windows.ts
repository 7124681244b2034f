/** Windows onto what an adapter wrote beside the account. */
import type { OutgoingMessage } from '../../../src/account/outgoing-message.js';
import { type AccountName, accountNameKey } from '../../../src/account-name/account-name.js';
import type { Consent } from '../../../src/consent/consent.js';
import { messageOf } from '../../../src/kysely/message-row.js';
import { tableNames } from '../../../src/kysely/tables.js';
import type { TestDatabase } from './test-database.js';

/** What the account's person agreed to, in the order it was given. */
export async function readConsents({ db, options }: TestDatabase, name: AccountName): Promise<readonly Consent[]> {
  return db
    .selectFrom(`${tableNames(options.prefix ?? 'tta_').consent} as c`)
    .select(['c.document', 'c.version'])
    .where('c.account_key', '=', accountNameKey(name))
    .orderBy('c.position')
    .execute();
}

/** All messages that wait, each person's in order. */
export async function readMessages({ db, options }: TestDatabase): Promise<readonly OutgoingMessage[]> {
  const rows = await db
    .selectFrom(`${tableNames(options.prefix ?? 'tta_').outgoing_message} as m`)
    .selectAll('m')
    .orderBy('m.account_key')
    .orderBy('m.sequence')
    .execute();
  return rows.map(messageOf);
}
