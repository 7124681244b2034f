import type { ResultAsync } from 'neverthrow';
import type { EmailAddress } from '../contact/email-address.js';
import type { MessageNotSent, MessageUndeliverable } from './message-sender.js';

/**
 * Sends the form's test mail (寄發測試信), by which a teacher sees whether a mailbox takes mail before there is an account.
 * It belongs to no write, so it waits in no outbox: who asks is told at once.
 *
 * Anybody can ask for a mail to any address: the host lets a person through only who has shown to be one (填寫驗證碼),
 * and not often.
 *
 * @source manual/form-1-1 — 填寫驗證碼後寄發測試信
 */
export interface TestMailSender {
  /** Sends one test mail, or says why it could not. */
  readonly sendTestMail: (to: EmailAddress) => ResultAsync<void, MessageNotSent | MessageUndeliverable>;
}
