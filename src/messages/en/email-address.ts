import type { EmailAddressNotice } from '../../contact/backup-email-address.js';
import type { EmailAddressError } from '../../contact/email-address.js';
import type { EmailConfirmationError } from '../../contact/email-confirmation.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<EmailAddressError | EmailConfirmationError> = {
  'email-address.missing': () => 'Enter an e-mail address',
  'email-address.not-text': () => 'The e-mail address must be text',
  'email-address.too-long': ({ maxLength, actual }) =>
    `The e-mail address may have at most ${maxLength} characters; it has ${actual}`,
  'email-address.full-width': ({ index }) =>
    `Character ${index + 1} of the e-mail address is full-width; use half-width characters`,
  'email-address.no-at-sign': () => 'The e-mail address has no “@”; enter the whole address, such as name@example.com',
  'email-address.several-at-signs': ({ index }) =>
    `The e-mail address may have one “@” only; character ${index + 1} is a second one. Enter a single address`,
  'email-address.no-local-part': () => 'Enter the name of the mailbox before the “@”',
  'email-address.local-part-too-long': ({ maxLength, actual }) =>
    `The e-mail address may have at most ${maxLength} characters before the “@”; it has ${actual}`,
  'email-address.local-part': ({ index }) =>
    `Character ${index + 1} of the e-mail address may not stand before the “@”`,
  'email-address.no-domain': () => 'Enter the domain after the “@”, such as example.com',
  'email-address.domain': ({ index }) =>
    `Character ${index + 1} of the e-mail address may not stand after the “@”; a domain has letters A–Z, digits, “-” and “.” only`,
  'email-address.no-dot-in-domain': () =>
    'The domain after the “@” has no “.”; enter the whole domain, such as example.com',
  'email-address.empty-label': ({ index }) =>
    `The domain of the e-mail address has a “.” too many or lacks a name at character ${index + 1}`,
  'email-address.label-too-long': ({ maxLength, actual, index }) =>
    `Each part of the domain may have at most ${maxLength} characters; the one from character ${index + 1} on has ${actual}`,
  'email-address.hyphen': ({ index }) =>
    `Character ${index + 1} of the e-mail address is a “-” at the edge of a part of the domain`,
  'email-address.top-level-domain': ({ index }) =>
    `The last part of the domain (from character ${index + 1} on) must be two or more letters, such as tw or com`,
  'email-address.confirmation-missing': () => 'Enter the same e-mail address once more',
  'email-address.confirmation-mismatch': () =>
    'The two e-mail addresses differ; enter the same e-mail address once more',
};

export const notices: Sentences<EmailAddressNotice> = {
  'email-address.backup-same-as-main': () =>
    'The backup address is the main address; another mailbox would help when the password is forgotten',
};
