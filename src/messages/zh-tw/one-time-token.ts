import type { OneTimeTokenKeyError } from '../../one-time-token/create-one-time-tokens.js';
import type { OneTimeTokenError } from '../../one-time-token/one-time-token.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<OneTimeTokenError | OneTimeTokenKeyError> = {
  'one-time-token.missing': () => '連結缺少憑證，請開啟信件中的完整連結',
  'one-time-token.not-text': () => '連結的憑證必須是文字',
  'one-time-token.length': ({ length }) => `連結的憑證應為 ${length} 個字元，請開啟信件中的完整連結`,
  'one-time-token.character': ({ index }) => `連結的憑證第 ${index + 1} 個字元有誤，請開啟信件中的完整連結`,
  'one-time-token-key.length': ({ minBytes, actual }) =>
    `一次性憑證的金鑰至少 ${minBytes} 位元組，目前 ${actual} 位元組`,
};
