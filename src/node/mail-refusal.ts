/**
 * Whether a mail that was not sent can ever be.
 *
 * For good is what a server says with 5xx to the mailbox (`RCPT TO`) or to the mail (`DATA`), and a mailbox that
 * nodemailer does not take. Everything else may be otherwise later: a server that is down or busy (4xx, greylisting), and
 * what is said to the service itself and not of this mail, be it with 5xx (the connection, the sign-in, `MAIL FROM`).
 *
 * @source decision/0092 — nodemailer, and what its answers mean
 * @module
 */

/** Whether the error says that this mail can never be delivered. */
export function isRefusedForGood(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, command, responseCode } = error as Partial<Record<'code' | 'command' | 'responseCode', unknown>>;
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  if (command === 'API') return true;
  const permanent = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return permanent && (command === 'RCPT TO' || command === 'DATA');
}
