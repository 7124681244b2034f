import type { PersonNameError } from '../../person-name/person-name.js';
import type { PersonNameNotice } from '../../person-name/review.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<PersonNameError> = {
  'person-name.missing': () => 'Enter the name',
  'person-name.not-text': () => 'The name must be text',
  'person-name.length': ({ maxLength }) => `The name is too long; it may have ${maxLength} characters`,
  'person-name.character': ({ ordinal }) =>
    `Character ${ordinal} cannot be part of a name; write the name as on the identity document`,
  'person-name.no-letter': () => 'The name has no letters; write it as on the identity document',
};

export const notices: Sentences<PersonNameNotice> = {
  'person-name.unstorable-character': ({ ordinal }) =>
    `Character ${ordinal} of the name is a stand-in such as ■ or ?, perhaps for one that a system could not store; check it by hand`,
  'person-name.split-character': ({ ordinal }) =>
    `From character ${ordinal} on, the name has a character written as its parts, such as 水+日+皿; check it by hand`,
  'person-name.compatibility-character': ({ ordinal }) =>
    `Character ${ordinal} of the name looks like a common one but has another code; typing it again is best`,
};
