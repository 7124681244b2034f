/** Stores of accounts that take changes that must be refused, or refuse them with another answer. */
import { errAsync, okAsync } from 'neverthrow';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import { withAccounts } from '../account-stores/sound-store.js';
import { type BrokenChanges, type ChangeRefusal, lookingFirst, sayingYesTo } from './sound-changes.js';

const GONE = 'one-time-token.gone' as const;
const STALE = 'account.stale' as const;

export const ACCOUNT_STORES_THAT_TAKE_ANY_CHANGE: readonly BrokenChanges[] = [
  {
    defect: 'a change of a version that has passed is acknowledged, and lost',
    caughtBy: 'refuses a change of a version that has passed, and takes it at the version that is there',
    open: sayingYesTo(STALE),
  },
  {
    defect: 'a version that is too high is taken for the one that is there',
    caughtBy: 'refuses a change of a version that is still to come',
    open: () =>
      withAccounts(({ accounts }) => ({
        record: (change) =>
          accounts.findByName(accountNameKey(change.account.name)).andThen((found) => {
            const version = Math.min(change.account.version, (found?.version ?? 0) + 1);
            return accounts.record({ ...change, account: { ...change.account, version } });
          }),
      })),
  },
  {
    defect: 'a change of nobody is acknowledged',
    caughtBy: 'refuses a change of an account that is not there, and makes none',
    open: sayingYesTo(STALE),
  },
  {
    defect: 'the versions of rows are not compared',
    caughtBy: 'refuses a row at another version than was read, gone, or there already',
    open: sayingYesTo('pre-registration.stale'),
  },
  {
    defect: 'a number that is the account’s own is taken once more',
    caughtBy: 'refuses a number that is held, by another account or by this one',
    open: () =>
      withAccounts(({ accounts }) => ({
        record: (change) =>
          (change.takesNumber === null ? okAsync(null) : accounts.findByIdentityNumber(change.takesNumber)).andThen(
            (holder) =>
              accounts.record(holder?.name === change.account.name ? { ...change, takesNumber: null } : change),
          ),
      })),
  },
  {
    defect: 'a number of another account is taken',
    caughtBy: 'refuses a number that is held, by another account or by this one',
    open: sayingYesTo('account.identity-number-taken'),
  },
  {
    defect: 'a token that is gone is as good as any',
    caughtBy: 'refuses a token that was never given out, and one that was used',
    open: sayingYesTo(GONE),
  },
  {
    defect: 'the token is looked at first',
    caughtBy: 'names the row first, then the number, then the account, then the token',
    open: lookingFirst(({ usesToken }, { accountTokens }) =>
      usesToken === null ? okAsync(null) : accountTokens.find(usesToken).map((found) => (found === null ? GONE : null)),
    ),
  },
  {
    defect: 'the account is looked at before the number',
    caughtBy: 'names the row first, then the number, then the account, then the token',
    open: () =>
      withAccounts(({ accounts }) => ({
        record: (change) =>
          accounts.record(change).orElse((refusal) =>
            accounts.findByName(accountNameKey(change.account.name)).andThen((found) => {
              const isStale = found?.version !== change.account.version - 1;
              const isNumber = refusal.code === 'account.identity-number-taken';
              return errAsync(isStale && isNumber ? { code: STALE } : refusal);
            }),
          ),
      })),
  },
  {
    defect: 'an account whose change was refused is locked',
    caughtBy: 'records a change that was refused, once the cause is gone',
    open: () => {
      const locked = new Map<string, ChangeRefusal>();
      return withAccounts(({ accounts }) => ({
        record(change) {
          const before = locked.get(change.account.name);
          if (before !== undefined) return errAsync(before);
          return accounts.record(change).mapErr((refusal) => {
            locked.set(change.account.name, refusal);
            return refusal;
          });
        },
      }));
    },
  },
];
