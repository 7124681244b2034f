import type { ResultAsync } from 'neverthrow';
import type { OutgoingMessage } from '../account/outgoing-message.js';

/** The message did not get out; it may later. */
export interface MessageNotSent {
  readonly code: 'message.not-sent';
}

/** The message will never get out: the mailbox is gone, the address is refused. */
export interface MessageUndeliverable {
  readonly code: 'message.undeliverable';
}

/**
 * Sends messages. The host brings its mail service, and writes the texts.
 *
 * An ok means that the message will not be lost any more, as when a mail server has accepted it. The answer comes within
 * the relay's lease: the host sets a time limit of its own. A message may come a second time with the same id.
 */
export interface MessageSender {
  /** Sends one message, or says why it could not. */
  readonly send: (message: OutgoingMessage) => ResultAsync<void, MessageNotSent | MessageUndeliverable>;
}
