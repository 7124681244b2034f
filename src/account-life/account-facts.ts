/** What operators ask for about an account, and what is read for it. @module */
import { err, ok, okAsync, type Result, type ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import { type AccountName, accountNameKey } from '../account-name/account-name.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { RecordPorts } from './record-decision.js';

/** There is no account with the name. */
export interface AccountUnknown {
  readonly code: 'account.unknown';
}

/** The account was voided: nothing can be done with it any more. */
export interface AccountVoided {
  readonly code: 'account.voided';
}

/** What finding an account, and recording a change of it, needs of the host. */
export interface AccountPorts extends RecordPorts {
  readonly accounts: Pick<AccountRepository, 'findByName' | 'record'>;
}

/** The account with the name, or `account.unknown`. */
export function readAccount(
  name: AccountName,
  { accounts }: Pick<AccountPorts, 'accounts'>,
): ResultAsync<Account, AccountUnknown | StoreError> {
  return callPort(() => accounts.findByName(accountNameKey(name))).andThen((account) =>
    account === null ? err({ code: 'account.unknown' as const }) : okAsync(account),
  );
}

/** The account, unless it was voided. */
export function decideNotVoided(account: Account): Result<Account, AccountVoided> {
  return account.voidedAt === null ? ok(account) : err({ code: 'account.voided' });
}
