import type { EpochMillisecondsError, InstantError } from '../../instant/instant.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<InstantError | EpochMillisecondsError> = {
  'instant.missing': () => 'Enter a moment',
  'instant.not-text': () => 'The moment must be text',
  'instant.length': ({ maxLength, actual }) => `The moment must have at most ${maxLength} characters; it has ${actual}`,
  'instant.format': () => 'The moment must look like 2024-08-01T00:00:00.000Z',
  'instant.not-utc': () => 'The moment must be in UTC and end in Z',
  'instant.date': () => 'The date of the moment does not exist',
  'instant.time': () => 'The time of the moment must be 00:00:00 to 23:59:59',
  'instant.range': ({ first, last }) => `The moment must lie between ${first} and ${last}`,
  'instant.epoch-milliseconds': () => 'The number of milliseconds must be an integer',
};
