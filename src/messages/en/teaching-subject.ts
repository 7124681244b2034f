import type { RawRecordError } from '../../raw-record/raw-record.js';
import type { TeachingSubjectError, TeachingSubjectField } from '../../teaching-subject/subject.js';
import type { TeachingSubjectsError, TeachingSubjectsNotice } from '../../teaching-subject/teaching-subject.js';
import type { Sentences } from '../sentences.js';

const FIELDS: Readonly<Record<TeachingSubjectField, string>> = { category: 'subject category', name: 'subject' };

/** Those of a record have their sentences elsewhere. */
type OwnError = Exclude<TeachingSubjectError, RawRecordError>;

export const errors: Sentences<OwnError | TeachingSubjectsError> = {
  'teaching-subject.missing': ({ field }) => `Choose a ${FIELDS[field]}`,
  'teaching-subject.not-text': ({ field }) => `The ${FIELDS[field]} must be text`,
  'teaching-subject.length': ({ field, maxLength, actual }) =>
    `The ${FIELDS[field]} can have at most ${maxLength} characters; it has ${actual}`,
  'teaching-subject.character': ({ field, index }) =>
    `Character ${index + 1} of the ${FIELDS[field]} cannot be shown; remove it and type it again`,
  'teaching-subject.no-letter': ({ field }) => `The ${FIELDS[field]} has no letter; choose again`,
  'teaching-subjects.missing': () => 'Choose a teaching subject and add it',
  'teaching-subjects.not-a-list': () => 'The teaching subjects must be a list; choose again and add each',
  'teaching-subjects.full': ({ max }) => `At most ${max} teaching subjects can be added`,
  'teaching-subjects.subject': ({ index }) =>
    `Teaching subject ${index + 1} is wrong; choose category and subject again and add it`,
  'teaching-subjects.duplicate': ({ index, earlier }) =>
    `Teaching subject ${index + 1} is the same as teaching subject ${earlier + 1}`,
};

export const notices: Sentences<TeachingSubjectsNotice> = {
  'teaching-subjects.none': () => 'No teaching subject has been added; after choosing one, add it',
};
