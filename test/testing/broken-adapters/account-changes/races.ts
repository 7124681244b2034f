/** Stores of accounts that record changes rightly as long as nothing happens at the same time. */
import { errAsync } from 'neverthrow';
import type { AccountChange } from '../../../../src/account/account-change.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import { withAccounts } from '../account-stores/sound-store.js';
import { type BrokenChanges, later, lookThenRecord } from './sound-changes.js';

const LOOKS_THEN_RECORDS: readonly (readonly [what: string, caughtBy: string])[] = [
  ['a version', 'lets one of several simultaneous changes of a version in, with its event and its messages'],
  ['a token', 'lets one of eight simultaneous uses of a token in, whoever uses it'],
  ['a number that is opened with', 'lets either a change or an opening have a number'],
  ['a number', 'lets one of two accounts that take a number at once have it'],
  ['a row', 'lets either a change or a save of the same version of a row in'],
  ['two rows', 'lets one of two changes in that write the same rows in opposite order'],
];

export const ACCOUNT_STORES_THAT_LOSE_RACES_OF_CHANGES: readonly BrokenChanges[] = [
  ...LOOKS_THEN_RECORDS.map(([what, caughtBy]) => ({
    defect: `it looks, awaits, then records: ${what}`,
    caughtBy,
    open: lookThenRecord,
  })),
  {
    defect: 'whoever opens with a number that is being freed finds the store unavailable',
    caughtBy: 'gives a number that is freed to an opening at the same time, or says that it is taken',
    open: () => {
      const busy = new Set<string>();
      return withAccounts(({ accounts }) => ({
        record(change) {
          if (change.freesNumber !== null) busy.add(change.freesNumber);
          return accounts.record(change);
        },
        open: (opening) =>
          busy.has(opening.account.identityNumber) ? errAsync({ code: 'store.unavailable' }) : accounts.open(opening),
      }));
    },
  },
  {
    defect: 'one change at a time is recorded, and the others are told that their account has changed',
    caughtBy: 'lets simultaneous changes of two accounts in',
    open: () => {
      let isBusy = false;
      return withAccounts(({ accounts }) => ({
        record(change) {
          if (isBusy) return errAsync({ code: 'account.stale' });
          isBusy = true;
          return later(() => {
            isBusy = false;
            return accounts.record(change);
          });
        },
      }));
    },
  },
  {
    defect: 'a change is written in two steps, and shows after the first',
    caughtBy: 'shows simultaneous look-ups an account as it was or as it is, and nothing between',
    open: () => {
      const half = new Map<string, AccountChange>();
      return withAccounts(({ accounts }) => ({
        record(change) {
          const key = accountNameKey(change.account.name);
          half.set(key, change);
          return later(() => {
            half.delete(key);
            return accounts.record(change);
          });
        },
        findByName: (name) => {
          const version = half.get(name)?.account.version;
          return accounts
            .findByName(name)
            .map((found) => (found === null || version === undefined ? found : { ...found, version }));
        },
      }));
    },
  },
];
