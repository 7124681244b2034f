import type { ResultAsync } from 'neverthrow';
import type { StoreError } from '../store-error.js';

/** 填寫驗證碼: tells people from programs. The host brings it. */
export interface ChallengeVerifier {
  /** Whether the answer is right. An answer is good for one question, once. */
  readonly verify: (answer: string) => ResultAsync<boolean, StoreError>;
}
