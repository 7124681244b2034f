import type { SexError } from '../../sex/sex.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<SexError> = {
  'sex.missing': () => 'Choose a sex',
  'sex.not-text': () => 'The sex must be text',
  'sex.unknown': () => 'Enter 男 (male) or 女 (female) as the sex',
};
