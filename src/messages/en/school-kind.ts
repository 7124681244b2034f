import type { SchoolKindError } from '../../school/school-kind.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<SchoolKindError> = {
  'school-kind.missing': () => 'Choose a kind of school',
  'school-kind.not-text': () => 'The kind of school must be text',
  'school-kind.several': ({ kinds }) => `That word stands for several kinds of school; choose one: ${kinds.join(', ')}`,
  'school-kind.unknown': () =>
    'There is no such kind of school; choose kindergarten, elementary, junior high, senior high, vocational high, special education or experimental institution',
};
