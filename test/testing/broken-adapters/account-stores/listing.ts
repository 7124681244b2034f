/** Stores of accounts whose pages are in another order, or end or begin where they should not. */
import { errAsync, okAsync } from 'neverthrow';
import type { Account } from '../../../../src/account/account.js';
import type { AccountPage } from '../../../../src/account/account-repository.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { withAccounts } from './sound-store.js';

const ALL: AccountPage = { after: null, limit: 1000 };

/** A page of accounts in the order of another key. */
function pageBy(keyOf: (account: Account) => string, accounts: readonly Account[], { after, limit }: AccountPage) {
  return [...accounts]
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .filter((account) => after === null || accountNameKey(account.name) > after)
    .slice(0, limit);
}

export const ACCOUNT_STORES_THAT_LIST_WRONGLY: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  {
    defect: 'where there is no account nothing can be listed',
    caughtBy: 'lists nothing of a store without accounts',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) =>
          accounts
            .list(page)
            .andThen((all) => (all.length === 0 ? errAsync({ code: 'store.unavailable' as const }) : okAsync(all))),
      })),
  },
  {
    defect: 'accounts are listed in the order of their names as they were typed',
    caughtBy: 'lists the accounts of all units in the order of their names by code unit, whatever the case of letters',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) => accounts.list(ALL).map((all) => pageBy(({ name }) => name, all, page)),
      })),
  },
  {
    defect: 'names are ordered by a collation that puts letters before digits',
    caughtBy: 'lists the accounts of all units in the order of their names by code unit, whatever the case of letters',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) =>
          accounts
            .list(ALL)
            .map((all) => pageBy(({ name }) => accountNameKey(name).replaceAll(/[0-9]/g, '~$&'), all, page)),
      })),
  },
  {
    defect: 'an account that belongs to no unit is not listed',
    caughtBy: 'lists an account as it was changed last, whatever became of it',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) => accounts.list(page).map((all) => all.filter(({ releasedAt }) => releasedAt === null)),
      })),
  },
  {
    defect: 'the names are put in order once',
    caughtBy: 'lists an account that was opened after a listing',
    open: () =>
      withAccounts(({ accounts }) => {
        let listed: readonly Account[] | undefined;
        return {
          list: (page) =>
            accounts.list(ALL).map((all) => {
              listed ??= all;
              return pageBy(({ name }) => accountNameKey(name), listed, page);
            }),
        };
      }),
  },
  {
    defect: 'a limit of none is no limit',
    caughtBy: 'ends a page where it was asked to: none, one less, as many, one more, the greatest limit',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) => accounts.list({ ...page, limit: page.limit === 0 ? 1000 : page.limit }),
      })),
  },
  {
    defect: 'a page begins with the account that it goes on after',
    caughtBy: 'goes on after a name, whether an account has it or not',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: ({ after, limit }) =>
          accounts
            .list(ALL)
            .map((all) => all.filter(({ name }) => after === null || accountNameKey(name) >= after).slice(0, limit)),
      })),
  },
  {
    defect: 'after a name that no account has there is nothing',
    caughtBy: 'goes on after a name, whether an account has it or not',
    open: () =>
      withAccounts(({ accounts }) => ({
        list: (page) =>
          (page.after === null
            ? okAsync(true)
            : accounts.findByName(page.after).map((found) => found !== null)
          ).andThen((isThere) => (isThere ? accounts.list(page) : okAsync([]))),
      })),
  },
  {
    defect: 'a page goes on after so many accounts, not after a name',
    caughtBy: 'goes on at its place when accounts were opened before it',
    open: () =>
      withAccounts(({ accounts }) => {
        let shown = 0;
        return {
          list: ({ after, limit }) =>
            accounts.list(ALL).map((all) => {
              const page = all.slice(after === null ? 0 : shown).slice(0, limit);
              shown += page.length;
              return page;
            }),
        };
      }),
  },
];
