import type { OneTimeTokenKeyError } from '../../one-time-token/create-one-time-tokens.js';
import type { OneTimeTokenError } from '../../one-time-token/one-time-token.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<OneTimeTokenError | OneTimeTokenKeyError> = {
  'one-time-token.missing': () => 'The link has no token; please open the whole link in the mail',
  'one-time-token.not-text': () => 'The token of a link must be text',
  'one-time-token.length': ({ length }) =>
    `The token of a link has ${length} characters; please open the whole link in the mail`,
  'one-time-token.character': ({ index }) =>
    `The token of the link is wrong at character ${index + 1}; please open the whole link in the mail`,
  'one-time-token-key.length': ({ minBytes, actual }) =>
    `The key of one-time tokens needs at least ${minBytes} bytes; it has ${actual}`,
};
