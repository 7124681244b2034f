/** Putting messages behind those of the same person that wait. @module */
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import { createInsert } from './insert.js';
import { rowOfMessage } from './message-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';

/**
 * Writes messages of one account behind those that wait. Whoever calls it holds the row of the account: two at once would
 * take the same place.
 */
export function createAppendMessages(session: SqlSession) {
  const table = session.tables.outgoing_message;
  const insert = createInsert(session, 'outgoing_message');
  const lastPlace = statement<{ readonly key: AccountNameKey }, { readonly sequence: unknown }>(
    ['key'],
    (db, { key }) =>
      db
        .selectFrom(`${table} as m`)
        .select('m.sequence')
        .where('m.account_key', '=', key)
        .orderBy('m.sequence', 'desc')
        .limit((column) => column.lit(1)),
  );
  return async (db: Statements, key: AccountNameKey, messages: readonly OutgoingMessage[], due: Instant) => {
    if (messages.length === 0) return;
    const last = Number((await lastPlace(db, { key })).rows[0]?.sequence ?? 0);
    await insert(
      db,
      messages.map((message, index) => rowOfMessage(message, last + 1 + index, due)),
    );
  };
}
