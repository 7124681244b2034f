/** Ways to break how the sound store records changes. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { Account } from '../../../../src/account/account.js';
import type { AccountChange } from '../../../../src/account/account-change.js';
import type { AccountRepository } from '../../../../src/account/account-repository.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { soundStore, withAccounts } from '../account-stores/sound-store.js';
import type { BrokenAdapter } from '../broken-adapter.js';

export type BrokenChanges = BrokenAdapter<() => AccountTokensUnderTest>;

/** Why a change is refused. */
export type ChangeRefusal = Parameters<Parameters<ReturnType<AccountRepository['record']>['orElse']>[0]>[0];

/** A store that writes something else than it is given; `before` is the account as it was. */
export function writing(
  rewrite: (change: AccountChange, before: Account | null) => AccountChange,
): () => AccountTokensUnderTest {
  return () =>
    withAccounts(({ accounts }) => ({
      record: (change) =>
        accounts
          .findByName(accountNameKey(change.account.name))
          .andThen((before) => accounts.record(rewrite(change, before))),
    }));
}

/** A store that says yes to what the sound one refuses with a code, and writes nothing of it. */
export function sayingYesTo(code: ChangeRefusal['code']): () => AccountTokensUnderTest {
  return () =>
    withAccounts(({ accounts }) => ({
      record: (change) =>
        accounts.record(change).orElse((refusal) => (refusal.code === code ? okAsync(undefined) : errAsync(refusal))),
    }));
}

/** A store that looks before it records, and answers what it makes of what it saw. */
export function lookingFirst(
  look: (
    change: AccountChange,
    store: AccountTokensUnderTest,
  ) => ResultAsync<ChangeRefusal['code'] | null, { readonly code: 'store.unavailable' | 'store.conflict' }>,
): () => AccountTokensUnderTest {
  return () =>
    withAccounts((store) => ({
      record: (change) =>
        look(change, store).andThen((code) => (code === null ? store.accounts.record(change) : errAsync({ code }))),
    }));
}

/** A store that looks, awaits, and then records, whatever has become of what it saw. */
export function lookThenRecord(): AccountTokensUnderTest {
  return withAccounts((store) => {
    const { accounts, accountTokens, preRegistrations } = store;
    const look = ({ account, rows, takesNumber, usesToken }: AccountChange) =>
      ResultAsync.combine([
        ResultAsync.combine(rows.map(({ row }) => preRegistrations.find(row.unit, row.identityNumber))),
        takesNumber === null ? okAsync(null) : accounts.findByIdentityNumber(takesNumber),
        accounts.findByName(accountNameKey(account.name)),
        usesToken === null ? okAsync(null) : accountTokens.find(usesToken),
      ]).map(
        ([found, holder, before, token]) =>
          rows.every(({ readVersion }, index) => (found[index]?.version ?? null) === readVersion) &&
          holder === null &&
          before?.version === account.version - 1 &&
          (usesToken === null || token !== null),
      );
    return {
      record: (change) =>
        look(change).andThen((isSound) =>
          accounts.record(change).orElse((refusal) => (isSound ? okAsync(undefined) : errAsync(refusal))),
        ),
    };
  });
}

/** A store that remembers what was recorded last of each account, and answers look-ups out of it. */
export function remembering(
  answer: (found: Account, last: AccountChange) => object,
  { changes = 'recorded' }: { readonly changes?: 'recorded' | 'refused' } = {},
): () => AccountTokensUnderTest {
  return () => {
    const last = new Map<string, AccountChange>();
    const keep = (change: AccountChange) => void last.set(accountNameKey(change.account.name), change);
    return withAccounts(({ accounts }) => {
      const answered = (found: Account | null): Account | null => {
        const change = found === null ? undefined : last.get(accountNameKey(found.name));
        return found === null || change === undefined ? found : { ...found, ...answer(found, change) };
      };
      return {
        record: (change) =>
          accounts
            .record(change)
            .map(() => {
              if (changes === 'recorded') keep(change);
            })
            .mapErr((refusal) => {
              if (changes === 'refused') keep(change);
              return refusal;
            }),
        findByName: (name) => accounts.findByName(name).map(answered),
        findByIdentityNumber: (number) => accounts.findByIdentityNumber(number).map(answered),
      };
    });
  };
}

/** A store whose listing of events is changed. */
export function telling(change: (events: Events, name: string) => Events): () => AccountTokensUnderTest {
  return () =>
    withAccounts(({ accounts }) => ({
      listEvents: (name) => accounts.listEvents(name).map((all) => change(all, name)),
    }));
}

type Events = ReturnType<Awaited<ReturnType<AccountRepository['listEvents']>>['_unsafeUnwrap']>;

/** A store in which tokens that were given out can be hidden; `issued` are all, in the order of giving out. */
export function hidingTokens(
  change: (
    store: AccountTokensUnderTest,
    issued: readonly IssuedTokens[],
    hide: (digest: string) => void,
  ) => Partial<AccountTokensUnderTest>,
): () => AccountTokensUnderTest {
  return () => {
    const store = soundStore();
    const { accountTokens } = store;
    const issued: IssuedTokens[] = [];
    const hidden = new Set<string>();
    const seen: AccountTokensUnderTest = {
      ...store,
      accountTokens: {
        ...accountTokens,
        issue: (token, messages, now) => accountTokens.issue(token, messages, now).map(() => void issued.push(token)),
        find: (digest) => accountTokens.find(digest).map((token) => (hidden.has(digest) ? null : token)),
      },
    };
    return { ...seen, ...change(seen, issued, (digest) => hidden.add(digest)) };
  };
}

type IssuedTokens = Parameters<AccountTokensUnderTest['accountTokens']['issue']>[0];

/** After the others that came at the same time. */
export function later<T, E>(act: () => ResultAsync<T, E>): ResultAsync<T, E> {
  return ResultAsync.fromSafePromise(Promise.resolve()).andThen(act);
}
