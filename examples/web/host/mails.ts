/**
 * How mails leave: to the mail server named, or to the mailbox page.
 *
 * @module
 */
import { createTransport } from 'nodemailer';
import { type EmailAddress, type OneTimeTokens, parseEmailAddress } from 'tw-teacher-account';
import { createMailer, type Mailer, type MailTransport } from 'tw-teacher-account/node';
import { createLocalMailbox, type LocalMailbox } from './local-mailbox.js';

/** What writes and sends the mails, and where they are shown if there is no mail server. */
export interface Mails {
  readonly mailer: Mailer;
  readonly localMailbox: LocalMailbox | null;
}

/** Puts them together. Links lead to the server's own pages. */
export function createMails(smtpUrl: string | null, tokens: OneTimeTokens, publicUrl: () => URL): Mails {
  const [transport, localMailbox] = transportTo(smtpUrl);
  const page = (path: string, token: string) => new URL(`${path}?token=${token}`, publicUrl()).href;
  const mailer = createMailer({
    transport,
    from: { name: '教師帳號申請範例', address: senderOf(publicUrl()) },
    links: {
      recovery: (token) => page('/reset', token),
      verification: (token) => page('/verify', token),
    },
    tokens,
  });
  return { mailer, localMailbox };
}

function transportTo(smtpUrl: string | null): readonly [MailTransport, LocalMailbox | null] {
  if (smtpUrl !== null) return [createTransport(smtpUrl), null];
  const localMailbox = createLocalMailbox();
  return [localMailbox, localMailbox];
}

/** Whom mails are from. */
function senderOf({ hostname }: URL): EmailAddress {
  return parseEmailAddress(`no-reply@${hostname}`)
    .orElse(() => parseEmailAddress('no-reply@teachers.example'))
    ._unsafeUnwrap();
}
