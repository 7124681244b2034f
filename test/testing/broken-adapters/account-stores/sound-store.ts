/** The sound store of accounts, and ways to break it. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import { accountAsOpened } from '../../../../src/account/account.js';
import type { AccountOpening } from '../../../../src/account/account-opening.js';
import type { AccountRepository } from '../../../../src/account/account-repository.js';
import type { IdempotencyRecord } from '../../../../src/account/idempotency.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import { createMemoryStore } from '../../../../src/memory/memory-store.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';

/** Why an opening is refused. */
export type Refusal = Parameters<Parameters<ReturnType<AccountRepository['open']>['orElse']>[0]>[0];

/** The sound store in the shape that the contract wants. */
export function soundStore(): AccountTokensUnderTest {
  const { ledger, ...store } = createMemoryStore();
  return {
    ...store,
    readConsents: (name) => Promise.resolve(ledger.consents(accountNameKey(name))),
    readMessages: () => Promise.resolve(ledger.messages()),
  };
}

/** The sound store with other accounts. */
export function withAccounts(
  change: (store: AccountTokensUnderTest) => Partial<AccountRepository>,
): AccountTokensUnderTest {
  const store = soundStore();
  return { ...store, accounts: { ...store.accounts, ...change(store) } };
}

/** A store that lets in what the sound one refuses, where the rule says so, and finds it beside the rest. */
export function lettingIn(
  rule: (refusal: Refusal, opening: AccountOpening, store: AccountStoreUnderTest) => Promise<boolean>,
): AccountStoreUnderTest {
  const store = soundStore();
  const letIn: AccountOpening[] = [];
  const { accounts } = store;
  return {
    ...store,
    accounts: {
      ...accounts,
      open: (opening) =>
        accounts.open(opening).orElse((refusal) =>
          ResultAsync.fromSafePromise(rule(refusal, opening, store)).andThen((isLetIn) => {
            if (!isLetIn) return errAsync(refusal);
            letIn.push(opening);
            return okAsync(undefined);
          }),
        ),
      findByName: (name) =>
        accounts.findByName(name).map((found) => {
          const other = letIn.find(({ account }) => accountNameKey(account.name) === name);
          return other === undefined ? found : accountAsOpened(other.account);
        }),
    },
    readMessages: async () => [...(await store.readMessages()), ...letIn.flatMap(({ messages }) => messages)],
  };
}

/** What the sound store would answer, found out by looking. */
function look({ accounts, preRegistrations }: AccountStoreUnderTest, { account, idempotency, claim }: AccountOpening) {
  return ResultAsync.combine([
    idempotency === null ? okAsync(null) : accounts.findByIdempotencyKey(idempotency),
    preRegistrations.find(claim.unit, claim.identityNumber),
    accounts.findByIdentityNumber(account.identityNumber),
    accounts.findByName(accountNameKey(account.name)),
  ]).andThen(([key, row, number, name]) => {
    if (key !== null) return errAsync({ code: 'account.idempotency-key-taken' as const });
    if (row?.version !== claim.version) return errAsync({ code: 'pre-registration.stale' as const });
    if (number !== null) return errAsync({ code: 'account.identity-number-taken' as const });
    if (name !== null) return errAsync({ code: 'account.name-taken' as const });
    return okAsync(undefined);
  });
}

/** A store that looks, awaits, and then writes, whatever has become of what it saw. */
export function lookThenWrite(): AccountStoreUnderTest {
  const store = lettingIn(() => Promise.resolve(true));
  const open: AccountRepository['open'] = (opening) => look(store, opening).andThen(() => store.accounts.open(opening));
  return { ...store, accounts: { ...store.accounts, open } };
}

/** A store whose keys are looked up in another scope than the client's. */
export function scopedBy(scope: (client: string, key: string) => readonly [string, string]): AccountStoreUnderTest {
  const clients = new Map<string, IdempotencyRecord>();
  return withAccounts(({ accounts }) => ({
    findByIdempotencyKey: ({ client, key }) => okAsync(clients.get(scope(client, key).join('')) ?? null),
    open(opening) {
      const { idempotency } = opening;
      if (idempotency === null) return accounts.open(opening);
      const [client, key] = scope(idempotency.client, idempotency.key);
      const entry = client + key;
      if (clients.has(entry)) return errAsync({ code: 'account.idempotency-key-taken' });
      return accounts.open(opening).map(() => void clients.set(entry, idempotency));
    },
  }));
}

/** Does something to the store after an opening, or after a refusal, before the answer goes out. */
export function after(
  outcome: 'opening' | 'refusal',
  act: (store: AccountStoreUnderTest, opening: AccountOpening) => ResultAsync<unknown, unknown>,
): AccountStoreUnderTest {
  return withAccounts((store) => {
    const perform = (opening: AccountOpening) => act(store, opening).orElse(() => okAsync(undefined));
    return {
      open: (opening) =>
        outcome === 'opening'
          ? store.accounts.open(opening).andThen(() => perform(opening).map(() => undefined))
          : store.accounts.open(opening).orElse((refusal) => perform(opening).andThen(() => errAsync(refusal))),
    };
  });
}

/** Writes over a row, whatever its version. */
export function overwrite(
  { preRegistrations }: AccountStoreUnderTest,
  { claim }: AccountOpening,
  change: { readonly [field: string]: unknown },
) {
  return preRegistrations
    .find(claim.unit, claim.identityNumber)
    .andThen((row) => (row === null ? okAsync(undefined) : preRegistrations.save({ ...row, ...change }, row.version)));
}

export const NUMBER_TAKEN = 'account.identity-number-taken' as const;
export const NAME_TAKEN = 'account.name-taken' as const;
export const STALE = 'pre-registration.stale' as const;
