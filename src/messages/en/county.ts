import type { CountyError } from '../../school/county.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<CountyError> = {
  'county.missing': () => 'Choose a county or city',
  'county.not-text': () => 'The county must be text',
  'county.former': ({ successor }) => `That county no longer exists; choose ${successor} instead`,
  'county.unknown': () => 'There is no such county or city; give its full Chinese name, such as 新竹市 or 新竹縣',
};
