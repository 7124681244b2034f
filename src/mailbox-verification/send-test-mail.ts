/**
 * The form's test mail (填寫驗證碼後寄發測試信): sent to whatever mailbox somebody typed, before there is any account. So it
 * goes only to who can answer a challenge, and to each mailbox not often.
 *
 * It says that mail arrives, and proves nothing about whose the mailbox is.
 *
 * @source manual/form-1-1 — 填寫驗證碼後寄發測試信；若5分鐘後仍未收到測試信，請改用其它信件測試
 * @source decision/0097 — a mailbox that nobody has shown to be theirs gets no token
 * @module
 */
import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import { type EmailAddressError, parseEmailAddress } from '../contact/email-address.js';
import type { MessageNotSent, MessageUndeliverable } from '../outbox/message-sender.js';
import type { TestMailSender } from '../outbox/test-mail-sender.js';
import { callPort } from '../port-call.js';
import type { RateLimitExceeded, RateLimiter } from '../rate-limit/rate-limiter.js';
import type { StoreError } from '../store-error.js';
import type { ChallengeVerifier } from './challenge.js';

/** What the form's button sends. Address and answer may be anything. */
export interface SendTestMailCommand {
  readonly email: unknown;
  /** What was typed below the challenge. */
  readonly challengeAnswer: unknown;
}

/** What sending a test mail needs of the host. */
export interface SendTestMailPorts {
  readonly challenges: ChallengeVerifier;
  readonly rateLimiter: Pick<RateLimiter, 'take'>;
  readonly testMail: TestMailSender;
}

/** The test mail is on its way. */
export interface TestMailSent {
  readonly type: 'test-mail-sent';
}

/** The answer to the challenge is wrong. */
export interface ChallengeFailed {
  readonly code: 'test-mail.challenge-failed';
}

/** Why no test mail was sent. */
export type SendTestMailError =
  | EmailAddressError
  | RateLimitExceeded
  | ChallengeFailed
  | MessageNotSent
  | MessageUndeliverable
  | StoreError;

/**
 * Sends a test mail.
 *
 * Errors, in the order they are checked: those of the address, `rate-limit.exceeded`, `test-mail.challenge-failed` (also
 * an answer that is no text), those of sending; those of the store from any step.
 */
export function sendTestMail(
  { email, challengeAnswer }: SendTestMailCommand,
  { challenges, rateLimiter, testMail }: SendTestMailPorts,
): ResultAsync<TestMailSent, SendTestMailError> {
  return parseEmailAddress(email).asyncAndThen((to) =>
    callPort(() => rateLimiter.take('test-mail', [to]))
      .andThen(() => (typeof challengeAnswer === 'string' ? check(challengeAnswer, challenges) : okAsync(false)))
      .andThen(
        (isRight): ResultAsync<void, SendTestMailError> =>
          isRight ? callPort(() => testMail.sendTestMail(to)) : errAsync({ code: 'test-mail.challenge-failed' }),
      )
      .map(() => ({ type: 'test-mail-sent' as const })),
  );
}

function check(answer: string, challenges: ChallengeVerifier): ResultAsync<boolean, StoreError> {
  // an answer that is no boolean opens nothing
  return callPort(() => challenges.verify(answer)).map((isRight: unknown) => isRight === true);
}
