/** Whose a one-time token is. @module */
import { okAsync, type ResultAsync } from 'neverthrow';
import { accountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { OneTimeTokenDigest } from '../one-time-token/one-time-token.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { Account } from './account.js';
import type { AccountRepository } from './account-repository.js';
import type { AccountTokens, TokenPurpose } from './account-tokens.js';

/** What finding the holder needs of the host. */
export interface TokenHolderPorts {
  readonly accounts: Pick<AccountRepository, 'findByName'>;
  readonly accountTokens: Pick<AccountTokens, 'find'>;
}

/** Whose a token is, and what it is good for. */
export interface TokenHolder<Type extends TokenPurpose['type']> {
  readonly account: Account;
  readonly purpose: Extract<TokenPurpose, { readonly type: Type }>;
}

/** The holder of a token that is good for this now; null if it is not, or if its account was voided. */
export function findTokenHolder<Type extends TokenPurpose['type']>(
  digest: OneTimeTokenDigest,
  type: Type,
  now: Instant,
  { accounts, accountTokens }: TokenHolderPorts,
): ResultAsync<TokenHolder<Type> | null, StoreError> {
  return callPort(() => accountTokens.find(digest)).andThen((token) => {
    if (token === null || token.accountName === null || token.expiresAt <= now) return okAsync(null);
    const { accountName, purpose } = token;
    if (!isFor(purpose, type)) return okAsync(null);
    return callPort(() => accounts.findByName(accountNameKey(accountName))).map((account) =>
      account === null || account.voidedAt !== null ? null : { account, purpose },
    );
  });
}

function isFor<Type extends TokenPurpose['type']>(
  purpose: TokenPurpose,
  type: Type,
): purpose is Extract<TokenPurpose, { readonly type: Type }> {
  return purpose.type === type;
}
