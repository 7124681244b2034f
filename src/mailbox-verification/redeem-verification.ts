/**
 * Showing that a mailbox is one's own, second step: whoever read the mail follows its link.
 *
 * @source decision/0097 — a mailbox that nobody has shown to be theirs gets no token
 * @module
 */
import { errAsync, type ResultAsync } from 'neverthrow';
import { accountChange } from '../account/account-change.js';
import type { AccountRepository } from '../account/account-repository.js';
import type { AccountTokens } from '../account/account-tokens.js';
import type { Mailbox } from '../account/mailbox.js';
import { recordChange } from '../account/record-change.js';
import { findTokenHolder } from '../account/token-holder.js';
import type { AccountName } from '../account-name/account-name.js';
import { whileFactsMove } from '../facts-moved.js';
import type { Instant } from '../instant/instant.js';
import { type OneTimeTokenDigest, parseOneTimeToken, tokenDigest } from '../one-time-token/one-time-token.js';
import type { StoreError } from '../store-error.js';

/** What following the link needs of the host. */
export interface RedeemVerificationPorts {
  readonly accounts: Pick<AccountRepository, 'findByName' | 'record'>;
  readonly accountTokens: Pick<AccountTokens, 'find'>;
}

/** The mailbox is the person's. */
export interface MailboxVerified {
  readonly type: 'mailbox-verified';
  readonly accountName: AccountName;
  readonly mailbox: Mailbox;
}

/** The token is none, was used, or has expired. */
export interface VerificationTokenInvalid {
  readonly code: 'mailbox-verification.token-invalid';
}

const TOKEN_INVALID: VerificationTokenInvalid = Object.freeze({ code: 'mailbox-verification.token-invalid' });

/**
 * Notes that the mailbox is the person's, for whoever has a token that was sent to it. The token is used up by it.
 *
 * Errors: `mailbox-verification.token-invalid`; those of the store from any step.
 */
export function redeemVerification(
  token: unknown,
  now: Instant,
  ports: RedeemVerificationPorts,
): ResultAsync<MailboxVerified, VerificationTokenInvalid | StoreError> {
  return parseOneTimeToken(token)
    .mapErr(() => TOKEN_INVALID)
    .asyncAndThen(tokenDigest)
    .andThen((digest) => whileFactsMove(() => redeem(digest, now, ports)));
}

function redeem(digest: OneTimeTokenDigest, now: Instant, ports: RedeemVerificationPorts) {
  return findTokenHolder(digest, 'mailbox-verification', now, ports).andThen((holder) => {
    if (holder === null) return errAsync(TOKEN_INVALID);
    const { account, purpose } = holder;
    const { mailbox } = purpose;
    const verified = mailbox === 'main' ? { emailVerifiedAt: now } : { backupEmailVerifiedAt: now };
    const event = { type: 'mailbox-verified', mailbox, at: now } as const;
    const change = accountChange({ ...account, ...verified }, event, { usesToken: digest });
    return recordChange(change, ports).map(() => ({
      type: 'mailbox-verified' as const,
      accountName: account.name,
      mailbox,
    }));
  });
}
