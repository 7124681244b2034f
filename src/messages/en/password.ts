import type { PasswordCheck, PasswordConfirmationError, PasswordError } from '../../password/password.js';
import type { PasswordClass, PasswordPolicyError } from '../../password/password-policy.js';
import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { Sentences } from '../sentences.js';

type OwnPolicyError = Exclude<PasswordPolicyError, RawRecordError>;

export const errors: Sentences<PasswordError | PasswordConfirmationError | OwnPolicyError> = {
  'password.missing': () => 'Enter a password',
  'password.not-text': () => 'The password must be text',
  'password.length': ({ minLength, maxLength, problem }) =>
    problem === 'too-short'
      ? `The password is too short; it must have ${minLength} to ${maxLength} characters`
      : `The password is too long; it must have ${minLength} to ${maxLength} characters`,
  'password.full-width': ({ index }) =>
    `Character ${index + 1} of the password is full-width; use half-width letters or digits`,
  'password.character': ({ alphabet, index }) =>
    alphabet === 'any'
      ? `Character ${index + 1} of the password is incomplete; type the password again`
      : `Character ${index + 1} of the password is neither a letter A–Z nor a digit`,
  'password.equals-account-name': () =>
    'The password must not be the account name, in capital or small letters; choose another',
  'password.contains-account-name': () =>
    'The password must not contain the account name, in capital or small letters; choose another',
  'password.required-class': ({ requiredClass }) => `The password must have at least one ${classNameOf(requiredClass)}`,
  'password.blocklist-unavailable': () => 'The password cannot be checked at the moment; please try again later',
  'password.blocklisted': () => 'This password is common or was leaked, so it is easily guessed; choose another',
  'password.confirmation-missing': () => 'Enter the same password again',
  'password.confirmation-mismatch': () => 'The two passwords differ; enter the same password again',
  'password-policy.limits': ({ longestAllowed }) =>
    `The length limits of a password policy must be whole numbers from 1 to ${longestAllowed}, the lower one first`,
  'password-policy.alphabet': () => 'The alphabet of the password policy is unknown',
  'password-policy.account-name': () => 'The account-name rule of the password policy is unknown',
  'password-policy.required-classes': () => 'The required classes of the password policy must be a list',
  'password-policy.required-class': ({ index }) =>
    `Required class ${index + 1} of the password policy is unknown, or outside the alphabet`,
  'password-policy.blocklist': () => 'The password policy needs a list of refused passwords that can be asked',
};

export const rules: Sentences<PasswordCheck> = {
  'password.length': ({ minLength, maxLength }) => `${minLength} to ${maxLength} characters`,
  'password.character': ({ alphabet }) =>
    alphabet === 'any' ? 'Any characters, spaces and symbols too' : 'Letters A–Z and digits only',
  'password.equals-account-name': () => 'Not the account name',
  'password.contains-account-name': () => 'Does not contain the account name',
  'password.required-class': ({ requiredClass }) => `At least one ${classNameOf(requiredClass)}`,
  'password.blocklisted': () => 'Not a common or leaked password',
};

function classNameOf(requiredClass: PasswordClass): string {
  if (requiredClass === 'letter') return 'letter A–Z';
  if (requiredClass === 'digit') return 'digit';
  return `of these characters: ${requiredClass.oneOf}`;
}
