/**
 * Finding the accounts whose time is over, so that {@link eraseAccount} can be called for each: a job of the host's walks through
 * all accounts now and then, page by page.
 *
 * @source decision/0109 — retention and erasure
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { Account } from '../account/account.js';
import type { AccountRepository } from '../account/account-repository.js';
import { type AccountName, type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { Actor } from '../business-account/business-account.js';
import type { Instant } from '../instant/instant.js';
import { decideOperator, type OperatorRequired } from '../operator/operator.js';
import { callPort } from '../port-call.js';
import {
  keptSince,
  RETENTION_POLICY,
  type RetentionPolicy,
  type RetentionPolicyError,
} from '../retention/retention-policy.js';
import type { StoreError } from '../store-error.js';
import { unneededSince } from './erase-account.js';

/** Which part of all accounts is looked through. */
export interface ListErasableAccountsCommand {
  /** An operator; a job that the host runs every night has an identifier of its own. */
  readonly actor: Actor;
  /** The `next` of the page before; absent for the first. */
  readonly after?: AccountNameKey | null;
  /** How long an account must have belonged to no unit. Default: {@link RETENTION_POLICY}. */
  readonly policy?: RetentionPolicy;
}

/** An account that can be erased. */
export interface ErasableAccount {
  readonly accountName: AccountName;
  /** Since when it has belonged to no unit, or was voided. */
  readonly since: Instant;
}

/** What was found among {@link ERASABLE_PAGE} accounts: often nothing, and that is not the end. */
export interface ErasablePage {
  readonly accounts: readonly ErasableAccount[];
  /** Where the next page begins, or null after the last. */
  readonly next: AccountNameKey | null;
}

/** Why nothing was looked through. */
export type ListErasableAccountsError = OperatorRequired | RetentionPolicyError | StoreError;

/** How many accounts are looked through at once. */
export const ERASABLE_PAGE = 500;

/**
 * Lists, of the next {@link ERASABLE_PAGE} accounts, those that `eraseAccount` takes now.
 *
 * Errors, in the order they are checked: `operator.required`, `retention-policy.days`, those of the store.
 */
export function listErasableAccounts(
  { actor, after = null, policy = RETENTION_POLICY }: ListErasableAccountsCommand,
  now: Instant,
  ports: { readonly accounts: Pick<AccountRepository, 'list'> },
): ResultAsync<ErasablePage, ListErasableAccountsError> {
  return decideOperator(actor)
    .andThen(() => keptSince(now, policy, 'accountDays'))
    .asyncAndThen((keptFrom) =>
      // one account more than is looked at tells whether there is a next page
      callPort(() => ports.accounts.list({ after, limit: ERASABLE_PAGE + 1 })).map((accounts) => {
        const looked = accounts.slice(0, ERASABLE_PAGE);
        const last = accounts.length > ERASABLE_PAGE ? looked.at(-1) : undefined;
        return {
          accounts: looked.flatMap((account) => erasable(account, keptFrom)),
          next: last === undefined ? null : accountNameKey(last.name),
        };
      }),
    );
}

/** The account, if its time was over before that moment, or at it. */
function erasable(account: Account, keptFrom: Instant): readonly ErasableAccount[] {
  const since = unneededSince(account);
  if (account.erasedAt !== null || since === null || since > keptFrom) return [];
  return [{ accountName: account.name, since }];
}
