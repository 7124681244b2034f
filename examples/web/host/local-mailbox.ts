/**
 * A mailbox for whoever tries the example without a mail server: what would have been sent is shown on a page.
 * It takes the place of nodemailer's transport, so that everything before it is the same.
 *
 * @module
 */
import type { Mail, MailTransport } from 'tw-teacher-account/node';

/** A mail as it would have been sent. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: number;
}

/** A transport that keeps mails, latest first, as many as fit on a page. */
export interface LocalMailbox extends MailTransport {
  readonly mails: () => readonly KeptMail[];
}

const MOST_MAILS = 50;

/** An empty mailbox. It is in this process only. */
export function createLocalMailbox(): LocalMailbox {
  const kept: KeptMail[] = [];
  return {
    sendMail({ to, subject, text }: Mail) {
      kept.unshift({ to: to.address, subject, text, at: Date.now() });
      kept.splice(MOST_MAILS);
      return Promise.resolve({});
    },
    mails: () => [...kept],
  };
}
