import type { MatchedField } from '../../account-application/application-refusal.js';
import type { RosterField } from '../../pre-registration/decide-pre-registration.js';
import type { Sentences } from '../sentences.js';
import type { WorkflowError, WorkflowNotice } from '../workflow-message.js';
import { fields, forms, tiers } from './terms.js';

const named = (names: readonly (RosterField | MatchedField)[]) =>
  names.map((name) => fields[name].toLowerCase()).join(', ');

const waitOf = (seconds: number | null) =>
  seconds === null ? 'please turn to the site' : `try again in ${seconds} seconds`;

export const errors: Sentences<WorkflowError> = {
  'application-form.unknown-form': () => 'Choose form 1-1, 1-2 or 1-3',
  'application-form.invalid': () => 'Some fields of the form are missing or wrong; please check them',
  'eligibility.internship-not-in-progress': () =>
    'Form 1-2 is for interns during their internship; yours has not begun or is over',
  'eligibility.outside-establishment': () =>
    'Form 1-3 is for staff within the establishment of a county’s education bureau; this post is outside it',
  'eligibility.undecided': () => 'The manual does not say which form is for this post; please ask the site',
  'roster-entry.invalid': () => 'Some of the teacher’s data are missing or wrong; please check the fields',
  'roster-entry.sex-mismatch': () => 'The sex does not fit the second character of the ID number; check both',
  'business-account.required': () => 'Sign in with the school’s business account',
  'business-account.tier-too-low': ({ required }) =>
    `This takes a business account of tier “${tiers[required]}” or above`,
  'business-account.other-unit': () => 'A business account works for its own unit only',
  'pre-registration.intern': () =>
    'Interns are registered by their teacher-training institution; registered here, they could not apply for an account',
  'pre-registration.not-an-intern': () =>
    'A teacher-training institution registers its interns here; others are registered where they work',
  'pre-registration.confirmation-required': ({ fields: changed }) =>
    `This teacher has an account already; the change of ${named(changed)} must be confirmed`,
  'application.not-pre-registered': () =>
    'Nobody on your roster has this number; if this is one of your teachers, check the number and register them',
  'application.mismatch': ({ fields: differing }) =>
    `Differs from your roster: ${named(differing)}; ask the teacher which is right`,
  'application.intern-at-school': () =>
    'Interns are registered by their teacher-training institution; this person stands on the school’s roster and cannot apply',
  'application.wrong-form': ({ form, expected }) =>
    `This person filled ${forms[form]}; by this unit’s roster it should be ${forms[expected]}`,
  'application.row-locked': () =>
    'Too many applications failed to match this row, so it is locked against guessing; ask the person whether they applied, correct the row, then unlock it',
  'application.claim-code-not-issued': () =>
    'The data match, but no claim code has been issued to this person, or it was used; issue one and hand it over',
  'application.claim-code-missing': () => 'The data match, but the application came without the claim code',
  'application.claim-code-wrong': () =>
    'The data match, but the claim code is another one; if this was not the teacher, somebody else knows the data',
  'application.claim-code-expired': () =>
    'The data and the claim code match, but the code has expired; issue a new one',
  'application.confirmation-missing': () =>
    'The data match and wait for your confirmation; ask the teacher which mailbox was used, then confirm',
  'application.confirmation-other-mailbox': () =>
    'The data match, but the mailbox is not the one that you confirmed; ask the teacher whether it was a slip or somebody else',
  'application.confirmation-expired': () => 'The data match, but your confirmation has expired; confirm once more',
  'claim-code.missing': () => 'Enter the claim code that your school gave you',
  'claim-code.not-text': () => 'The claim code must be text',
  'claim-code.length': ({ length, actual }) => `A claim code has ${length} characters; this one has ${actual}`,
  'claim-code.character': ({ index }) => `Character ${index + 1} is none that a claim code has`,
  'claim-code.check-character': () => 'The claim code does not fit in itself; compare every character with the paper',
  'voucher.not-pre-registered': () => 'This person is not on your roster; register them first',
  'voucher.account-opened': () => 'This teacher has an account already',
  'application.no-match': () => 'Your data are not registered yet, or differ from those registered',
  'application.no-data': () => 'Your data are not registered yet',
  'application.data-differ': () => 'Your data differ from those registered',
  'application.too-many-attempts': ({ retryAfterSeconds }) =>
    `There were too many applications; ${waitOf(retryAfterSeconds)}`,
  'application.idempotency-key-reused': () =>
    'The same key was used for another application; reload the page and submit again',
  'account.identity-number-taken': () => 'This ID number already has an account',
  'account.name-taken': () => 'This account name is in use; choose another',
  'idempotency-key.missing': () => 'The key of the application is missing',
  'idempotency-key.not-text': () => 'The key of the application must be text',
  'idempotency-key.length': ({ minLength, maxLength, actual }) =>
    `The key of the application must have ${minLength} to ${maxLength} characters; it has ${actual}`,
  'idempotency-key.character': ({ index }) =>
    `Character ${index + 1} of the application’s key is not a visible ASCII character`,
  'rate-limit.exceeded': ({ retryAfterSeconds }) => `That was tried too often; ${waitOf(retryAfterSeconds)}`,
  'unit-directory.invalid-query': () => 'Some filters of the search are wrong; please check them',
  'unit-directory.township-without-county': () => 'Choose a county before a township',
  'store.unavailable': () => 'The service is busy; please try again later',
  'store.conflict': () => 'Somebody else is changing the same data; please try again',
};

export const notices: Sentences<WorkflowNotice> = {
  'roster-entry.sex-differs': () => 'The sex differs from the second character of the ID number; please check again',
  'unit-directory.truncated': ({ limit }) =>
    `Only the first ${limit} units are shown; narrow the search with the filters`,
};
