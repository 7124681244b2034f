/**
 * Showing that a mailbox is one's own, first step: a one-time token goes to it. The host asks for it in the name of
 * somebody who is signed in, or right after an account was opened.
 *
 * @source decision/0097 — a mailbox that nobody has shown to be theirs gets no token
 * @module
 */
import { err, ok, type Result, type ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens } from '../account/account-tokens.js';
import { isMailboxVerified, type Mailbox, mailboxAddress } from '../account/mailbox.js';
import { type AccountName, accountNameKey } from '../account-name/account-name.js';
import type { EmailAddress } from '../contact/email-address.js';
import type { Instant } from '../instant/instant.js';
import { goodUntil } from '../instant/seconds-after.js';
import { type OneTimeTokens, tokenDigest } from '../one-time-token/one-time-token.js';
import { callPort } from '../port-call.js';
import type { RateLimitExceeded, RateLimiter } from '../rate-limit/rate-limiter.js';
import type { StoreError } from '../store-error.js';

/** How long a token is good. It proves that a mailbox is read and opens nothing, so that it may lie overnight. */
export const VERIFICATION_RULE = /* @__PURE__ */ Object.freeze({ hours: 24 });

/** Which mailbox, of whose account. */
export interface RequestVerificationCommand {
  /** The account that is signed in. */
  readonly accountName: AccountName;
  readonly mailbox: Mailbox;
}

/** What asking for a token needs of the host. */
export interface RequestVerificationPorts {
  readonly accounts: Pick<AccountRepository, 'findByName'>;
  readonly accountTokens: Pick<AccountTokens, 'issue'>;
  readonly oneTimeTokens: OneTimeTokens;
  readonly rateLimiter: Pick<RateLimiter, 'take'>;
  /** Identifiers for tokens and messages: unique, never used twice. */
  readonly nextId: () => string;
}

/** A token is on its way to the mailbox. */
export interface VerificationRequested {
  readonly type: 'verification-requested';
  readonly mailbox: Mailbox;
  readonly expiresAt: Instant;
}

/** Why no token was sent. */
export type VerificationRefused =
  | { readonly code: 'mailbox-verification.no-mailbox'; readonly mailbox: Mailbox }
  | { readonly code: 'mailbox-verification.already-verified'; readonly mailbox: Mailbox };

/**
 * Sends a token to one of the account's mailboxes.
 *
 * Errors, in the order they are checked: `rate-limit.exceeded`, `mailbox-verification.no-mailbox` (the account has
 * none, or there is no such account), `mailbox-verification.already-verified`; those of the store from any step.
 */
export function requestVerification(
  { accountName, mailbox }: RequestVerificationCommand,
  now: Instant,
  ports: RequestVerificationPorts,
): ResultAsync<VerificationRequested, RateLimitExceeded | VerificationRefused | StoreError> {
  const key = accountNameKey(accountName);
  return callPort(() => ports.rateLimiter.take('mailbox-verification', [key, mailbox]))
    .andThen(() => callPort(() => ports.accounts.findByName(key)))
    .andThen((account) => decideMailbox(account, mailbox))
    .andThen(({ name, to }) => callPort(() => issueToken(name, mailbox, to, now, ports)));
}

/** The mailbox that a token is sent to. */
function decideMailbox(
  account: Account | null,
  mailbox: Mailbox,
): Result<{ readonly name: AccountName; readonly to: EmailAddress }, VerificationRefused> {
  const to = account === null || account.voidedAt !== null ? null : mailboxAddress(account, mailbox);
  if (account === null || to === null) return err({ code: 'mailbox-verification.no-mailbox', mailbox });
  if (isMailboxVerified(account, mailbox)) return err({ code: 'mailbox-verification.already-verified', mailbox });
  return ok({ name: account.name, to });
}

/** Keeps a token with the mail that brings it. */
function issueToken(
  accountName: AccountName,
  mailbox: Mailbox,
  to: EmailAddress,
  now: Instant,
  { oneTimeTokens, accountTokens, nextId }: RequestVerificationPorts,
): ResultAsync<VerificationRequested, StoreError> {
  const tokenId = nextId();
  const expiresAt = goodUntil(now, VERIFICATION_RULE.hours * 3600);
  return callPort(() => oneTimeTokens.of(tokenId))
    .andThen(tokenDigest)
    .andThen((digest) => {
      const purpose = { type: 'mailbox-verification', mailbox } as const;
      const head = { type: 'mailbox-verification', to, accountName, tokenId, expiresAt } as const;
      return callPort(() =>
        accountTokens.issue({ digest, purpose, accountName, expiresAt }, [{ ...head, id: nextId() }], now),
      );
    })
    .map(() => ({ type: 'verification-requested' as const, mailbox, expiresAt }));
}
