import type { TownshipError } from '../../school/township.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<TownshipError> = {
  'township.missing': () => 'Choose a township or district',
  'township.not-text': () => 'The township must be text',
  'township.former': ({ successor }) => `That is a former name; choose ${successor} instead`,
  'township.unknown': () => 'This county has no such township or district; choose again',
};
