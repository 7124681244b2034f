/** @module After an account was opened: each of its mailboxes is asked to be confirmed. */
import {
  type AccountName,
  type ApplicationForm,
  type Instant,
  type Mailbox,
  requestVerification,
} from 'tw-teacher-account';
import type { WebHost } from '../host/web-host.js';

/** The mailboxes that a form names. */
export function mailboxesOf({ backupEmail }: Pick<ApplicationForm, 'backupEmail'>): readonly Mailbox[] {
  return backupEmail === null ? ['main'] : ['main', 'backup'];
}

/** Puts the mails into the outbox. The account is there whatever becomes of them: they can be asked for again. */
export async function confirmMailboxes(
  accountName: AccountName,
  form: ApplicationForm,
  now: Instant,
  { ports }: WebHost,
): Promise<void> {
  for (const mailbox of mailboxesOf(form)) {
    await requestVerification({ accountName, mailbox }, now, ports).unwrapOr(null);
  }
}
