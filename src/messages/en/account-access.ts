import type { AccountAccessError } from '../account-access-message.js';
import type { Sentences } from '../sentences.js';
import { mailboxes } from './terms.js';

export const errors: Sentences<AccountAccessError> = {
  'sign-in.refused': () => 'The account name or the password is not right',
  'account-recovery.invalid-request': () => 'Enter the account name, or the identity number and an e-mail address',
  'account-recovery.token-invalid': () => 'This link is no longer good; please ask for another one',
  'account-recovery.invalid-password': () => 'The new password was refused; please see the hints after the fields',
  'mailbox-verification.no-mailbox': ({ mailbox }) => `The account has no ${mailboxes[mailbox]}`,
  'mailbox-verification.already-verified': ({ mailbox }) => `The ${mailboxes[mailbox]} was confirmed before`,
  'mailbox-verification.token-invalid': () => 'This link is no longer good; please sign in and ask for another one',
  'test-mail.challenge-failed': () => 'The answer to the challenge is not right; please try again',
  'message.not-sent': () => 'The mail could not be sent; please try again later',
  'message.undeliverable': () => 'This mailbox takes no mail; please use another one',
};
