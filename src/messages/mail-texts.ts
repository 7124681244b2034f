/**
 * What the mails say: one text for each message that an outbox can hold, and the test mail.
 *
 * @source decision/0093 — what a mail says
 * @module
 */
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { AccountName } from '../account-name/account-name.js';

/** A mail before it is laid out. */
export interface MailText {
  readonly subject: string;
  /** A link stands by itself. */
  readonly paragraphs: readonly (string | { readonly href: string })[];
}

/** What every mail knows. */
export interface MailFacts {
  /** The name that the mails are from. */
  readonly service: string;
}

/** What a mail about an account knows. */
export interface AccountMailFacts extends MailFacts {
  readonly accountName: AccountName;
}

/** What a mail with a link knows. */
export interface LinkMailFacts extends AccountMailFacts {
  readonly link: string;
  /** Until when the link leads somewhere: `2024-08-01 08:00`, by the clock in Taiwan. */
  readonly until: string;
}

/** What a mail about a moment knows. */
export interface MomentMailFacts extends AccountMailFacts {
  /** When it happened: `2024-08-01 08:00`, by the clock in Taiwan. */
  readonly at: string;
}

/** What a mail knows of its message. A message that brings a token becomes a link. */
export type MailFactsOf<Message extends OutgoingMessage> = Message extends { readonly tokenId: string }
  ? LinkMailFacts
  : Message extends { readonly at: string }
    ? MomentMailFacts
    : AccountMailFacts;

/** One text for each message that an outbox can hold. */
export type MessageTexts = { readonly [Type in OutgoingMessage['type']]: MessageText<Type> };

/** The text of the messages of one type. */
export type MessageText<Type extends OutgoingMessage['type']> = (
  facts: MailFactsOf<Extract<OutgoingMessage, { readonly type: Type }>>,
) => MailText;

/** The mails of one language. Leaving out a type of message does not compile. */
export interface MailTexts {
  /** As in the `lang` attribute of a page. */
  readonly language: string;
  readonly messages: MessageTexts;
  /** 測試信: that mail arrives. */
  readonly testMail: (facts: MailFacts) => MailText;
}
