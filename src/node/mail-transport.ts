/**
 * The part of nodemailer that is used. By its shape, so that whoever uses another entry, or another mail service, needs
 * no nodemailer to compile.
 *
 * @module
 */

/** An address with the name in front of it, which nothing has to take apart. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One mail to one mailbox, as a transport takes it. */
export interface Mail {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** No part of a mail is a file or an address to fetch. */
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/** What a transport says of a mail that it did not throw at. */
export interface MailReceipt {
  /** Mailboxes that were refused. */
  readonly rejected?: readonly unknown[] | undefined;
  /** Why, for each of them. */
  readonly rejectedErrors?: readonly unknown[] | undefined;
}

/** Sends mails: what `nodemailer.createTransport(…)` gives, or anything like it. */
export interface MailTransport {
  /** Sends one mail, or rejects with the error of the server. */
  readonly sendMail: (mail: Mail) => Promise<MailReceipt>;
}
