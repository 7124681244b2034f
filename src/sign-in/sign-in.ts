/**
 * Signing in (即可登入使用): whether somebody knows the password of an account. The session is the host's.
 *
 * There is one refusal, whatever is wrong, and one comparison with a hash on every path: neither the answer nor the time
 * that it takes tells whether there is an account.
 *
 * @source manual/apply-step-3 — 畫面顯示「帳號申請成功」，即可登入使用
 * @source decision/0099 — signing in, and being locked out
 * @source decision/0118 — what is equal about two refusals
 * @module
 */
import { errAsync, okAsync, type ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import { isMailboxVerified, MAILBOXES, type Mailbox, mailboxAddress } from '../account/mailbox.js';
import type { PasswordHash, PasswordHasher } from '../account/password-hasher.js';
import {
  type AccountName,
  type AccountNameKey,
  accountNameKey,
  parseAccountName,
} from '../account-name/account-name.js';
import { callPort } from '../port-call.js';
import type { RateLimitExceeded, RateLimiter } from '../rate-limit/rate-limiter.js';
import type { StoreError } from '../store-error.js';

/** What somebody typed. Both may be anything. */
export interface SignInCommand {
  readonly accountName: unknown;
  readonly password: unknown;
}

/** What signing in needs of the host. */
export interface SignInPorts {
  readonly accounts: Pick<AccountRepository, 'findByName'>;
  readonly passwordHasher: Pick<PasswordHasher, 'verify'>;
  readonly rateLimiter: RateLimiter;
}

/** Somebody knew the password. */
export interface SignedIn {
  readonly type: 'signed-in';
  /** The name as it was chosen, whatever the case of the letters that were typed. */
  readonly accountName: AccountName;
  /** Mailboxes that nobody has shown to be theirs, and that would get no help if the password were forgotten. */
  readonly unverifiedMailboxes: readonly Mailbox[];
}

/** There is no such account, or the password is another one, or nobody may sign in to it any more. */
export interface SignInRefused {
  readonly code: 'sign-in.refused';
}

/**
 * Signs in. Of the name the case of its letters is forgiven; the password is taken as typed. A success forgets the
 * failures before it.
 *
 * Errors, in the order they are checked: `rate-limit.exceeded` (locked out for a while, whether there is an account or
 * not), `sign-in.refused`; those of the store from any step.
 */
export function signIn(
  { accountName, password }: SignInCommand,
  ports: SignInPorts,
): ResultAsync<SignedIn, RateLimitExceeded | SignInRefused | StoreError> {
  const key = parseAccountName(accountName)
    .map(accountNameKey)
    .unwrapOr(null as AccountNameKey | null);
  // texts that are no name share one count: no account is behind any of them
  const subject = [key ?? ''];
  return callPort(() => ports.rateLimiter.take('sign-in', subject))
    .andThen(() => (key === null ? okAsync(null) : callPort(() => ports.accounts.findByName(key))))
    .andThen((account) => {
      const candidate = typeof password === 'string' ? password : '';
      return callPort(() => ports.passwordHasher.verify(candidate, signInHashOf(account))).map((isRight) =>
        isRight ? account : null,
      );
    })
    .andThen((account) => {
      if (account === null) return errAsync({ code: 'sign-in.refused' as const });
      return callPort(() => ports.rateLimiter.forget('sign-in', subject)).map(() => signedIn(account));
    });
}

/** The hash to compare with; null for an account that nobody may sign in to. */
function signInHashOf(account: Account | null): PasswordHash | null {
  return account === null || account.voidedAt !== null ? null : account.passwordHash;
}

function signedIn(account: Account): SignedIn {
  const unverifiedMailboxes = MAILBOXES.filter(
    (mailbox) => mailboxAddress(account, mailbox) !== null && !isMailboxVerified(account, mailbox),
  );
  return { type: 'signed-in', accountName: account.name, unverifiedMailboxes };
}
