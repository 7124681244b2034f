/** Stores of accounts that mistake whose a number is. */
import { errAsync } from 'neverthrow';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { NUMBER_TAKEN, withAccounts } from '../account-stores/sound-store.js';
import { type BrokenChanges, writing } from './sound-changes.js';

/** A store that lets nobody have what was once freed: by an opening, by another account, or by any. */
function reserving(from: 'openings' | 'others' | 'all'): () => AccountTokensUnderTest {
  return () => {
    const freed = new Map<string, string>();
    return withAccounts(({ accounts }) => ({
      open: (opening) =>
        from === 'openings' && freed.has(opening.account.identityNumber)
          ? errAsync({ code: NUMBER_TAKEN })
          : accounts.open(opening),
      record(change) {
        const { account, takesNumber, freesNumber } = change;
        const whose = takesNumber === null ? undefined : freed.get(takesNumber);
        if (whose !== undefined && (from === 'all' || (from === 'others' && whose !== account.name))) {
          return errAsync({ code: NUMBER_TAKEN });
        }
        return accounts.record(change).map(() => {
          if (freesNumber !== null) freed.set(freesNumber, account.name);
        });
      },
    }));
  };
}

export const ACCOUNT_STORES_THAT_MISTAKE_NUMBERS: readonly BrokenChanges[] = [
  {
    defect: 'a number that is taken is written over the one before',
    caughtBy: 'finds an account by the number that it has taken, and by the one before',
    open: writing((change, before) =>
      change.takesNumber === null ? change : { ...change, freesNumber: before?.identityNumber ?? null },
    ),
  },
  {
    defect: 'a number that is taken is kept with the account only',
    caughtBy: 'gives the number that was taken, and the one before, to nobody else',
    open: writing((change) => ({ ...change, takesNumber: null })),
  },
  {
    defect: 'no number is freed',
    caughtBy: 'finds nobody by a number that was freed, and the account by its name',
    open: writing((change) => ({ ...change, freesNumber: null })),
  },
  {
    defect: 'a number that was freed stays reserved from openings',
    caughtBy: 'lets another account be opened with a number that was freed',
    open: reserving('openings'),
  },
  {
    defect: 'a number that was freed stays reserved from other accounts',
    caughtBy: 'lets another account take a number that was freed',
    open: reserving('others'),
  },
  {
    defect: 'a number can be freed, and never taken again',
    caughtBy: 'lets an account take again what it freed',
    open: reserving('all'),
  },
  {
    defect: 'a change that takes a number frees none',
    caughtBy: 'takes a number and frees another in one change',
    open: writing((change) => (change.takesNumber === null ? change : { ...change, freesNumber: null })),
  },
  {
    defect: 'a number is freed whosever it is',
    caughtBy: 'frees no number of another account',
    open: () => {
      const freed = new Set<string>();
      return withAccounts(({ accounts }) => ({
        record: (change) =>
          accounts.record(change).map(() => {
            if (change.freesNumber !== null) freed.add(change.freesNumber);
          }),
        findByIdentityNumber: (number) =>
          accounts.findByIdentityNumber(number).map((found) => (freed.has(number) ? null : found)),
      }));
    },
  },
];
