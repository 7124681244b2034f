/**
 * Forgotten password (忘記密碼), first step: a one-time token goes to every mailbox that somebody has shown to be theirs.
 *
 * The answer is the same whether there is an account or not, and so is the work: the same calls of ports in the same
 * order. Where there is none, a token is kept that is sent to nobody.
 *
 * @source manual/form-1-1 — 備用信箱用於忘記密碼時，系統可回傳主要信箱與備用信箱
 * @source decision/0098 — forgotten passwords
 * @source decision/0118 — what is equal about two refusals
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens, TokenPurpose } from '../account/account-tokens.js';
import { mailboxAddresses, verifiedMailboxAddresses } from '../account/mailbox.js';
import { accountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import { goodUntil } from '../instant/seconds-after.js';
import { type OneTimeTokens, tokenDigest } from '../one-time-token/one-time-token.js';
import { callPort } from '../port-call.js';
import type { RateLimitExceeded, RateLimiter } from '../rate-limit/rate-limiter.js';
import type { StoreError } from '../store-error.js';
import type { RecoveryRequest } from './recovery-request.js';

/** How long a token is good. */
export const RECOVERY_RULE = /* @__PURE__ */ Object.freeze({ minutes: 10 });

/** What asking for help needs of the host. */
export interface RequestRecoveryPorts {
  readonly accounts: Pick<AccountRepository, 'findByName' | 'findByIdentityNumber'>;
  readonly accountTokens: Pick<AccountTokens, 'issue'>;
  readonly oneTimeTokens: OneTimeTokens;
  readonly rateLimiter: Pick<RateLimiter, 'take'>;
  /** Identifiers for tokens and messages: unique, never used twice. */
  readonly nextId: () => string;
}

/** If there is such an account, help is on its way to its mailboxes. Says nothing of whether there is one. */
export interface RecoveryRequested {
  readonly type: 'recovery-requested';
  readonly expiresAt: Instant;
}

/**
 * Asks for help with a forgotten password.
 *
 * Errors, in the order they are checked: `rate-limit.exceeded` (too often for this name or number, whether there is an
 * account or not); those of the store from any step.
 */
export function requestRecovery(
  request: RecoveryRequest,
  now: Instant,
  ports: RequestRecoveryPorts,
): ResultAsync<RecoveryRequested, RateLimitExceeded | StoreError> {
  return callPort(() => ports.rateLimiter.take('password-recovery', subjectOf(request)))
    .andThen(() => findAccount(request, ports))
    .andThen((account) => callPort(() => issueToken(account, now, ports)));
}

/** Keeps a token for the account, or one of nobody, with the mails that bring it. */
function issueToken(
  account: Account | null,
  now: Instant,
  { oneTimeTokens, accountTokens, nextId }: RequestRecoveryPorts,
): ResultAsync<RecoveryRequested, StoreError> {
  const tokenId = nextId();
  const expiresAt = goodUntil(now, RECOVERY_RULE.minutes * 60);
  return callPort(() => oneTimeTokens.of(tokenId))
    .andThen(tokenDigest)
    .andThen((digest) => {
      const token = { digest, purpose: purposeFor(account), accountName: account?.name ?? null, expiresAt };
      const messages = () => (account === null ? [] : messagesTo(account, tokenId, expiresAt, nextId));
      return callPort(() => accountTokens.issue(token, messages(), now));
    })
    .map(() => ({ type: 'recovery-requested' as const, expiresAt }));
}

function purposeFor(account: Account | null): TokenPurpose {
  return { type: 'password-recovery', passwordChangedAt: account?.passwordChangedAt ?? null };
}

function subjectOf(request: RecoveryRequest): readonly string[] {
  return request.by === 'account-name'
    ? [request.by, accountNameKey(request.accountName)]
    : [request.by, request.identityNumber];
}

/** The account that the request means, if it can be helped; one that was voided cannot. */
function findAccount(
  request: RecoveryRequest,
  { accounts }: RequestRecoveryPorts,
): ResultAsync<Account | null, StoreError> {
  const found =
    request.by === 'account-name'
      ? callPort(() => accounts.findByName(accountNameKey(request.accountName)))
      : callPort(() => accounts.findByIdentityNumber(request.identityNumber)).map((account) =>
          account !== null && mailboxAddresses(account).includes(request.email) ? account : null,
        );
  return found.map((account) => (account === null || account.voidedAt !== null ? null : account));
}

function messagesTo(account: Account, tokenId: string, expiresAt: Instant, nextId: () => string) {
  const { name: accountName } = account;
  return verifiedMailboxAddresses(account).map((to) => ({
    id: nextId(),
    type: 'password-recovery' as const,
    to,
    accountName,
    tokenId,
    expiresAt,
  }));
}
