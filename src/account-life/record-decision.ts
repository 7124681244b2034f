/** Recording what was decided about an account. @module */
import type { ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountChange } from '../account/account-change.js';
import type { RecordedAccountEvent } from '../account/account-event.js';
import type { AccountRepository } from '../account/account-repository.js';
import { mailboxAddress, verifiedMailboxAddresses } from '../account/mailbox.js';
import type { MessageContent, OutgoingMessage } from '../account/outgoing-message.js';
import { recordChange } from '../account/record-change.js';
import type { FactsMoved } from '../facts-moved.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';

/** What recording needs of the host. */
export interface RecordPorts {
  readonly accounts: Pick<AccountRepository, 'record'>;
  /** Identifiers for outgoing messages: unique, never used twice. */
  readonly nextId: () => string;
}

/** Records a change, and what the person is told of it, in one write. */
export function recordDecision(
  change: AccountChange,
  told: MessageContent | null,
  { accounts, nextId }: RecordPorts,
): ResultAsync<RecordedAccountEvent, FactsMoved | StoreError> {
  const { account, event } = change;
  // identifiers are the host's: one that cannot be had is as a store that cannot write
  return callPort(() => recordChange({ ...change, messages: messagesTo(account, told, nextId) }, { accounts })).map(
    () => ({
      accountName: account.name,
      version: account.version,
      event,
    }),
  );
}

/** One message to the main mailbox, as when the account was opened, and to the backup mailbox if it was verified. */
function messagesTo(
  account: Account,
  told: MessageContent | null,
  nextId: RecordPorts['nextId'],
): readonly OutgoingMessage[] {
  if (told === null) return [];
  const addresses = new Set([mailboxAddress(account, 'main'), ...verifiedMailboxAddresses(account)]);
  return [...addresses]
    .filter((address) => address !== null)
    .map((to) => ({ ...told, id: nextId(), to, accountName: account.name }));
}
