/** Recording a change of an account over what was read. @module */
import type { ResultAsync } from 'neverthrow';
import { FACTS_MOVED, type FactsMoved } from '../facts-moved.js';
import { callPort } from '../port-call.js';
import type { StoreError } from '../store-error.js';
import type { AccountChange } from './account-change.js';
import type { AccountRepository } from './account-repository.js';

/**
 * Records a change. Every refusal of the store says that a fact moved: a row, the account, whose the number is, or that
 * the token was used. Whoever reads it again sees which.
 */
export function recordChange(
  change: AccountChange,
  { accounts }: { readonly accounts: Pick<AccountRepository, 'record'> },
): ResultAsync<void, FactsMoved | StoreError> {
  return callPort(() => accounts.record(change)).mapErr((error) =>
    error.code === 'store.unavailable' || error.code === 'store.conflict' ? error : FACTS_MOVED,
  );
}
