/**
 * The two mailboxes of an account (主要Mail信箱, 備用Mail信箱), and which of them somebody has shown to be theirs.
 *
 * @source manual/form-1-1 — 備用信箱用於忘記密碼時，系統可回傳主要信箱與備用信箱
 * @source decision/0097 — a mailbox that nobody has shown to be theirs gets no token
 * @module
 */
import type { EmailAddress } from '../contact/email-address.js';
import type { Account } from './account.js';

/** The mailboxes, in the order of the form. */
export const MAILBOXES = Object.freeze(['main', 'backup'] as const);

/** One of an account's mailboxes. */
export type Mailbox = (typeof MAILBOXES)[number];

/** The address of a mailbox, or null if the account has none. */
export function mailboxAddress({ email, backupEmail }: Account, mailbox: Mailbox): EmailAddress | null {
  return mailbox === 'main' ? email : backupEmail;
}

/** Whether somebody has shown that the mailbox is theirs. */
export function isMailboxVerified(account: Account, mailbox: Mailbox): boolean {
  const { emailVerifiedAt, backupEmailVerifiedAt } = account;
  return (mailbox === 'main' ? emailVerifiedAt : backupEmailVerifiedAt) !== null;
}

/** All addresses, each once: that of the main mailbox first. */
export function mailboxAddresses(account: Account): readonly EmailAddress[] {
  return addressesOf(account, MAILBOXES);
}

/** The addresses that may be sent a token, each once. */
export function verifiedMailboxAddresses(account: Account): readonly EmailAddress[] {
  return addressesOf(
    account,
    MAILBOXES.filter((mailbox) => isMailboxVerified(account, mailbox)),
  );
}

function addressesOf(account: Account, mailboxes: readonly Mailbox[]): readonly EmailAddress[] {
  const addresses = mailboxes.map((mailbox) => mailboxAddress(account, mailbox));
  return [...new Set(addresses.filter((address) => address !== null))];
}
