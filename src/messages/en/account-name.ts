import type { AccountNameCheck, AccountNameError } from '../../account-name/account-name.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<AccountNameError> = {
  'account-name.missing': () => 'Enter an account name',
  'account-name.not-text': () => 'The account name must be text',
  'account-name.length': ({ minLength, maxLength, actual }) =>
    `The account name must have ${minLength} to ${maxLength} characters; it has ${actual}`,
  'account-name.full-width': ({ index }) =>
    `Character ${index + 1} of the account name is full-width; use half-width letters or digits`,
  'account-name.character': ({ index }) =>
    `Character ${index + 1} of the account name is neither a letter A–Z nor a digit`,
  'account-name.leading-letters': ({ leadingLetters, index }) =>
    `The first ${leadingLetters} characters of the account name must be letters; character ${index + 1} is a digit`,
};

export const rules: Sentences<AccountNameCheck> = {
  'account-name.length': ({ minLength, maxLength }) => `${minLength} to ${maxLength} characters`,
  'account-name.character': () => 'Letters A–Z and digits only',
  'account-name.leading-letters': ({ leadingLetters }) => `The first ${leadingLetters} characters are letters`,
};
