import type { AccessWords } from './words.js';

/** What the pages for signing in, the forgotten password and the mailboxes say, in English. */
export const enAccessWords: AccessWords = {
  signIn: {
    submit: 'Sign in',
    noAccount: 'No account yet?',
  },
  account: {
    title: 'My account',
    forLife: 'The account name is for life and cannot be changed.',
    explained: 'If you forget your password, help is sent only to mailboxes that you have confirmed.',
    confirmed: (day) => `Confirmed on ${day}`,
    unconfirmed: 'Not confirmed',
    send: 'Send a confirmation mail',
    sendTo: (mailbox) => `Send a confirmation mail to the ${mailbox}`,
    erased: 'The contact data of this account have been erased.',
    signOut: 'Sign out',
  },
  forgotten: {
    intro: 'If you are not sure of your account name or password, fill in one of the two parts below.',
    byName: 'By account name',
    byNumber: 'By identity number and mailbox',
    mailbox: 'E-mail',
    mailboxHint: 'The main or backup mailbox that you gave when you applied',
    submit: 'Send the mail',
    noMailTitle: 'No mail?',
    noMail: [
      'This page gives the same answer whether there is such an account or not, so that nobody learns from it who has one.',
      'Mail can take a few minutes; please look into the spam folder, too.',
      'Mail goes only to mailboxes that you have confirmed. If you have confirmed none, please ask your school’s business account.',
    ],
    askSchool: 'Find a business account',
  },
  reset: {
    title: 'Choose a new password',
    intro: 'Enter a new password. The old one, and earlier links for a new one, will no longer work.',
    submit: 'Set the new password',
    otherMailboxes: 'All your mailboxes are told that the password was changed.',
  },
  verify: {
    title: 'Confirm a mailbox',
    intro: 'Press the button to confirm that you receive mail at this mailbox.',
    submit: 'Confirm the mailbox',
    done: 'If you forget your password, help will be sent to this mailbox.',
  },
  mailbox: {
    notReal:
      'This page exists only so that you can try the example: without a mail server, all mails are shown here, to everybody. A real service has no such page.',
    empty: 'There is no mail yet.',
    to: 'To',
    at: 'At',
  },
};
