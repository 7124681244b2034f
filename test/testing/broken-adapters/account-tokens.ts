/** Stores of one-time tokens, each with one defect that a person could well have written. */
import { STORES_THAT_FORGET_OTHER_TOKENS } from './account-tokens/expiry.js';
import { STORES_THAT_KEEP_OTHER_TOKENS } from './account-tokens/keeping.js';
import { STORES_THAT_LOSE_MESSAGES } from './account-tokens/messages.js';
import { STORES_THAT_LOSE_RACES_OF_TOKENS } from './account-tokens/races.js';
import type { BrokenTokens } from './account-tokens/sound-tokens.js';

export const BROKEN_ACCOUNT_TOKENS: readonly BrokenTokens[] = [
  ...STORES_THAT_KEEP_OTHER_TOKENS,
  ...STORES_THAT_LOSE_MESSAGES,
  ...STORES_THAT_FORGET_OTHER_TOKENS,
  ...STORES_THAT_LOSE_RACES_OF_TOKENS,
];
