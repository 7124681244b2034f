/**
 * 填寫驗證碼, as far as an example goes: three digits to copy, as on the manual's picture (496). A program can read them, so a
 * real service puts its own captcha behind the same port; the form, the limit of test mails and the port are real.
 *
 * @module
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { okAsync } from 'neverthrow';
import type { ChallengeVerifier } from 'tw-teacher-account';
import { equalInConstantTime } from 'tw-teacher-account/node';

/** A question: its digits for the screen, and the sealed answer that the form sends back. */
export interface Challenge {
  readonly digits: string;
  readonly seal: string;
}

/** Asks, and verifies the answers. */
export interface Challenges {
  readonly ask: () => Challenge;
  /** The package's port for the question that this seal belongs to. An answer is good once. */
  readonly verifierOf: (seal: string) => ChallengeVerifier;
}

const GOOD_FOR_MILLISECONDS = 30 * 60 * 1000;

/** Questions sealed with this key, so that no process has to remember those that nobody answers. */
export function createChallenges(key: Uint8Array, clock: () => number): Challenges {
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  /** Seals that were answered, until they are too old anyway. */
  const answered = new Map<string, number>();
  const use = (seal: string, until: number) => {
    for (const [old, ends] of answered) if (ends < clock()) answered.delete(old);
    const isNew = !answered.has(seal);
    answered.set(seal, until);
    return isNew;
  };
  return {
    ask() {
      const digits = String(randomInt(100, 1000));
      const head = `${clock() + GOOD_FOR_MILLISECONDS}.${randomBytes(9).toString('base64url')}`;
      return { digits, seal: `${head}.${sign(`${head}.${digits}`)}` };
    },
    verifierOf: (seal) => ({
      verify(answer) {
        const [until = '', nonce = '', signature = ''] = seal.split('.');
        const isOurs = equalInConstantTime(signature, sign(`${until}.${nonce}.${answer.trim()}`));
        return okAsync(isOurs && Number(until) >= clock() && use(seal, Number(until)));
      },
    }),
  };
}
