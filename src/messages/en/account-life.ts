import type { AccountLifeError } from '../account-life-message.js';
import type { Sentences } from '../sentences.js';

const KEPT = {
  refusalDays: 'Refused applications',
  importDays: 'Roster imports',
  accountDays: 'Contact data of accounts that belong to no unit',
} as const;

export const errors: Sentences<AccountLifeError> = {
  'pre-registration.not-on-roster': () => 'This person is not on your unit’s roster; register them first',
  'account.not-at-unit': () => 'Your unit has no account with this ID number',
  'account.none-to-accept': () =>
    'There is no account to accept: check the name and birth date on your roster, and ask the teacher to be released by the unit before; whoever has no account yet applies for one',
  'account.unknown': () => 'There is no such account',
  'account.voided': () => 'This account was voided',
  'account.other-number': () => 'This account holds another ID number than the one to be replaced; check both',
  'account.erased': () => 'The contact data of this account were erased before',
  'account.in-service': () => 'This account belongs to a unit; its contact data cannot be erased',
  'account.kept': ({ until }) => `The contact data of this account are kept until ${until}`,
  'operator.required': () => 'This is for operators of the service',
  'operator.same': () => 'It takes two different operators: one proposes, another confirms',
  'retention-policy.days': ({ field, minDays, maxDays }) =>
    `${KEPT[field]} must be kept for a whole number of days from ${minDays} to ${maxDays}`,
};
