/** Putting messages behind those of the same person that wait. @module */
import { sql } from 'kysely';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import { createInsertAllUnlessPresent } from './insert.js';
import { rowOfMessage } from './message-row.js';
import type { SqlSession, Statements } from './sql-session.js';
import { statement } from './statement.js';
import { overtaken } from './trouble.js';

/**
 * Writes messages of one account behind those that wait. Whoever calls it holds the row of the account, so that two wait
 * for each other. The second may all the same look at what was there before the first, at the stricter levels of isolation;
 * it finds its place in use then, and is begun again.
 */
export function createAppendMessages(session: SqlSession) {
  const table = session.tables.outgoing_message;
  const insert = createInsertAllUnlessPresent(session, 'outgoing_message');
  const lastPlace = statement<{ readonly key: AccountNameKey }, { readonly sequence: unknown }>(
    ['key'],
    (db, { key }) =>
      db
        .selectFrom(`${table} as m`)
        .select('m.sequence')
        .where('m.account_key', '=', key)
        .orderBy('m.sequence', 'desc')
        .limit(sql.lit(1)),
  );
  return async (db: Statements, key: AccountNameKey, messages: readonly OutgoingMessage[], due: Instant) => {
    if (messages.length === 0) return;
    const last = Number((await lastPlace(db, { key })).rows[0]?.sequence ?? 0);
    const rows = messages.map((message, index) => rowOfMessage(message, key, last + 1 + index, due));
    if (!(await insert(db, rows))) throw overtaken();
  };
}
