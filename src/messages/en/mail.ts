import type { MessageNotSent, MessageUndeliverable } from '../../outbox/message-sender.js';
import type { MailFacts, MailText, MailTexts } from '../mail-texts.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<MessageNotSent | MessageUndeliverable> = {
  'message.not-sent': () => 'The mail cannot be sent at the moment; please try again later',
  'message.undeliverable': () => 'Mail cannot be delivered to this mailbox; please check it or use another one',
};

/** The mails in English. */
export const enMails: MailTexts = {
  language: 'en',
  messages: {
    'account-opened': (facts) =>
      mail(facts, 'Your account has been opened', [
        `Your teacher account ${facts.accountName} has been opened. You can sign in now.`,
        'The account name and the identity number are for life and cannot be changed.',
        "If you did not apply for this account, please tell your school's business account.",
      ]),
    'password-recovery': (facts) =>
      mail(facts, 'Set a new password', [
        `Somebody said that the password of the account ${facts.accountName} was forgotten. If it was you, please open this link before ${facts.until} (Taiwan time) to set a new one:`,
        { href: facts.link },
        'The link works once. Do not forward it to anybody.',
        'If it was not you, you need not do anything: your password stays as it is.',
      ]),
    'password-changed': (facts) =>
      mail(facts, 'Your password was changed', [
        `The password of the account ${facts.accountName} was changed at ${facts.at} (Taiwan time).`,
        "If it was not you who changed it, please set a new one at once by “forgotten password”, and tell your school's business account.",
      ]),
    'mailbox-verification': (facts) =>
      mail(facts, 'Confirm your mailbox', [
        `The account ${facts.accountName} gave this mailbox. If it was you, please open this link before ${facts.until} (Taiwan time) to confirm that mail reaches you:`,
        { href: facts.link },
        'Only a confirmed mailbox is sent mail when a password was forgotten. The link works once.',
        'If it was not you, you need not do anything.',
      ]),
    'unit-changed': (facts) =>
      mail(facts, 'The unit of your account has changed', [
        `The unit that the account ${facts.accountName} belongs to changed at ${facts.at} (Taiwan time). Its name and password stay.`,
        "If this is wrong, please tell your school's business account.",
      ]),
    'identity-number-replaced': (facts) =>
      mail(facts, 'The identity number of your account was replaced', [
        `The identity number of the account ${facts.accountName} was replaced at ${facts.at} (Taiwan time). Its name and password stay.`,
        "If you did not ask for this, please tell your school's business account at once.",
      ]),
  },
  testMail: (facts) =>
    mail(facts, 'Test mail', [
      'This is the test mail that you asked for on the application form for a teacher account. That you read it shows that this mailbox takes mail.',
      'If you found it among the junk mail, please mark its sender as safe, or later mail may not reach you.',
      'When the network is busy, mail may be late. If a test mail has not come after 5 minutes, please try another mailbox.',
      'If you did not fill in the form, you need not do anything.',
    ]),
};

function mail({ service }: MailFacts, subject: string, paragraphs: MailText['paragraphs']): MailText {
  return {
    subject: `[${service}] ${subject}`,
    paragraphs: [...paragraphs, `${service}\nThis mail was sent by a machine; please do not reply.`],
  };
}
