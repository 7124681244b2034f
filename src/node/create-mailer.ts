/**
 * Mails (寄信): a sender of the outbox's messages, and of the form's test mail, on nodemailer or whatever has its shape.
 *
 * A token is made of its id at the moment of sending, so that neither the outbox nor a log of it ever holds one, and a
 * mail that is sent a second time is the same mail: same link, same `Message-ID`, by which a receiver can drop a copy.
 *
 * Nothing is logged, and what the transport throws goes no further: it repeats addresses.
 *
 * @source decision/0092 — nodemailer, and what its answers mean
 * @source decision/0093 — what a mail says
 * @module
 */
import { createHash, randomUUID } from 'node:crypto';
import { err, ok, type Result, ResultAsync } from 'neverthrow';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import { type EmailAddress, isEmailAddress } from '../contact/email-address.js';
import type { MailText, MailTexts } from '../messages/mail-texts.js';
import { zhTWMails } from '../messages/zh-tw/mail.js';
import type { OneTimeToken, OneTimeTokens } from '../one-time-token/one-time-token.js';
import type { MessageNotSent, MessageSender, MessageUndeliverable } from '../outbox/message-sender.js';
import type { TestMailSender } from '../outbox/test-mail-sender.js';
import { htmlBody, plainBody } from './mail-body.js';
import { isRefusedForGood } from './mail-refusal.js';
import type { MailTransport } from './mail-transport.js';
import { taipeiTimeOf } from './taipei-time.js';
import { withinTime } from './within-time.js';

/**
 * Where the links of the mails lead: `http:` or `https:`. A token is best put behind `#`, where no server logs it, and
 * used by a button: programs that look at mails open links.
 */
export interface MailLinks {
  /** The page for a new password. */
  readonly recovery: (token: OneTimeToken) => string;
  /** The page that confirms a mailbox. */
  readonly verification: (token: OneTimeToken) => string;
}

/** What mails are made of and sent with. */
export interface MailerOptions {
  /** Such as `nodemailer.createTransport({ host, port, auth })`. A pool sends side by side. */
  readonly transport: MailTransport;
  /** Whom mails are from. The name stands in subjects, too: the service's, as people know it. */
  readonly from: { readonly name: string; readonly address: EmailAddress };
  readonly links: MailLinks;
  readonly tokens: OneTimeTokens;
  /** Default `zhTWMails`. */
  readonly texts?: MailTexts;
  /**
   * How long one mail may take, until it counts as not sent. It must be shorter than the relay's lease of 60. Default
   * 30, since servers may take their time to answer.
   */
  readonly timeLimitSeconds?: number;
}

/** Sends the messages of an outbox, and test mails. */
export interface Mailer extends MessageSender, TestMailSender {}

/**
 * Makes a mailer. Hand it to `relayMessages` as its sender.
 *
 * Errors of a mail: `message.undeliverable` — the server refused the mailbox, or the mail, for good, or what stands for
 * the mailbox is none; `message.not-sent` — everything else, a link that is none and a token that is not to be had
 * included. A mail that took too long may have got out all the same.
 *
 * @example
 * const mailer = createMailer({ transport: nodemailer.createTransport({ host: 'mail.example' }), from, links, tokens });
 * await relayMessages({ outbox, sender: mailer, now });
 * await mailer.sendTestMail(email);
 */
export function createMailer(options: MailerOptions): Mailer {
  const { texts = zhTWMails } = options;
  return {
    send: (message) => mailed(async () => deliver(message, await textOf(message, texts, options), options)),
    sendTestMail: (to) =>
      mailed(() => deliver({ id: randomUUID(), to }, texts.testMail({ service: options.from.name }), options)),
  };
}

type MailFailure = MessageNotSent | MessageUndeliverable;

async function textOf(message: OutgoingMessage, { messages }: MailTexts, options: MailerOptions): Promise<MailText> {
  const { links, from } = options;
  const facts = { service: from.name, accountName: message.accountName };
  const linkBy = async ({ tokenId, expiresAt }: TokenBearer, pageOf: (token: OneTimeToken) => string) => ({
    ...facts,
    link: webAddress(pageOf(await tokenOf(tokenId, options.tokens))),
    until: taipeiTimeOf(expiresAt),
  });
  // without a default, so that a type of message without a mail does not compile
  switch (message.type) {
    case 'account-opened':
      return messages['account-opened'](facts);
    case 'password-recovery':
      return messages['password-recovery'](await linkBy(message, links.recovery));
    case 'password-changed':
    case 'unit-changed':
    case 'identity-number-replaced':
      return messages[message.type]({ ...facts, at: taipeiTimeOf(message.at) });
    case 'mailbox-verification':
      return messages['mailbox-verification'](await linkBy(message, links.verification));
  }
}

type TokenBearer = Extract<OutgoingMessage, { readonly tokenId: string }>;

async function tokenOf(tokenId: string, tokens: OneTimeTokens): Promise<OneTimeToken> {
  const token = await tokens.of(tokenId);
  if (token.isErr()) throw new Error('no token to be had');
  return token.value;
}

/** The link as browsers write it: without a line end, a quote or a blank. Throws if it leads nowhere. */
function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('not a page');
  return href;
}

async function deliver(
  { id, to }: Pick<OutgoingMessage, 'id' | 'to'>,
  text: MailText,
  { transport, from, texts = zhTWMails, timeLimitSeconds = 30 }: MailerOptions,
): Promise<Result<void, MailFailure>> {
  // what came back from a store may be something else than its type says
  if (!isEmailAddress(to)) return err(UNDELIVERABLE);
  const sending = transport.sendMail({
    from,
    to: { name: '', address: to },
    subject: text.subject,
    text: plainBody(text),
    html: htmlBody(text, texts.language),
    messageId: messageIdOf(id, from.address),
    // keeps machines that answer mails from answering
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': texts.language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { rejected = [], rejectedErrors = [] } = await withinTime(sending, timeLimitSeconds);
  if (rejected.length === 0) return ok(undefined);
  return err(rejectedErrors.length > 0 && rejectedErrors.every(isRefusedForGood) ? UNDELIVERABLE : NOT_SENT);
}

/** The same for the same message. A digest, for an identifier may be any text. */
function messageIdOf(id: string, from: EmailAddress): string {
  return `<${createHash('sha256').update(id).digest('hex')}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** The answer, or what a thrown error means. What it says holds addresses, and ends here. */
function mailed(send: () => Promise<Result<void, MailFailure>>): ResultAsync<void, MailFailure> {
  const attempt = async (): Promise<Result<void, MailFailure>> => {
    try {
      return await send();
    } catch (error) {
      return err(isRefusedForGood(error) ? UNDELIVERABLE : NOT_SENT);
    }
  };
  return new ResultAsync(attempt());
}

const NOT_SENT: MessageNotSent = Object.freeze({ code: 'message.not-sent' });
const UNDELIVERABLE: MessageUndeliverable = Object.freeze({ code: 'message.undeliverable' });
