import type { EventSentences } from '../domain-event.js';
import { mailboxes } from './terms.js';

export const events: EventSentences = {
  'account-opened': () => 'The account was opened',
  'pre-registered': () => 'The data were updated',
  'signed-in': () => 'You are signed in',
  'recovery-requested': () =>
    'If the data are right, a mail to set a new password is on its way to your confirmed mailboxes; it is good for 10 minutes',
  'password-changed': () => 'The password was changed; please sign in with the new one',
  'verification-requested': ({ mailbox }) =>
    `A mail to confirm it is on its way to your ${mailboxes[mailbox]}; it is good for 24 hours`,
  'mailbox-verified': ({ mailbox }) => `Your ${mailboxes[mailbox]} is confirmed`,
  'test-mail-sent': () => 'The test mail is on its way; if it has not come in 5 minutes, please try another mailbox',
  'roster-row-unlocked': () => 'The row is unlocked; the person can apply again',
  'claim-code-issued': () =>
    'The claim code was issued and is shown only this once; hand it to the teacher in person. Earlier codes are good for nothing now',
  'applicant-confirmed': () => 'The applicant is confirmed; ask the teacher to apply with this mailbox in time',
  released: () => 'The account was released and waits for the next unit to accept it; its name and password stay',
  accepted: () => 'The account was accepted by the next unit; its name and password stay',
  'job-title-changed': () => 'The job title was changed',
  'left-service': () =>
    'The teacher has left the service; the account belongs to no unit any more, and its name and password stay',
  'identity-number-replaced': () =>
    'The ID number was replaced; the one before stays with this account, and nobody else can use it',
  voided: () =>
    'The account was voided and nobody can sign in to it; its ID number can apply anew, with another account name',
  erased: () => 'The contact data and the password of the account were erased; its name and ID numbers stay',
};
