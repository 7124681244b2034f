/** A message as the database has it. @module */
import type { Insertable, Selectable } from 'kysely';
import type { MessageContent, OutgoingMessage } from '../account/outgoing-message.js';
import type { AccountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { Tables } from './tables.js';

type MessageRow = Insertable<Tables['outgoing_message']>;

/** The row of a message of an account, at its place among those of its person. */
export function rowOfMessage(
  message: OutgoingMessage,
  key: AccountNameKey,
  sequence: number,
  due: Instant,
): MessageRow {
  const { id, type, to, accountName, ...details } = message;
  return {
    account_key: key,
    sequence,
    id,
    type,
    recipient: to,
    account_name: accountName,
    due_at: due,
    attempts: 0,
    details: Object.keys(details).length === 0 ? null : JSON.stringify(details),
  };
}

/** The message of a row. */
export function messageOf(row: Pick<Selectable<Tables['outgoing_message']>, MessageColumn>): OutgoingMessage {
  const { id, type, recipient: to, account_name: accountName, details } = row;
  const content = { type, ...(details === null ? {} : (JSON.parse(details) as object)) };
  return { id, to, accountName, ...(content as MessageContent) }; // written by this adapter
}

type MessageColumn = 'id' | 'type' | 'recipient' | 'account_name' | 'details';
