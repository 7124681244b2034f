/** Stores of accounts that are right as long as nothing happens at the same time. */
import { errAsync, ResultAsync } from 'neverthrow';
import { type Account, accountAsOpened } from '../../../../src/account/account.js';
import type { AccountOpening } from '../../../../src/account/account-opening.js';
import type { AccountRepository } from '../../../../src/account/account-repository.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { lettingIn, lookThenWrite, type Refusal, STALE, scopedBy, withAccounts } from './sound-store.js';

/** A store that lets one in at a time, for each key, and tells the others something that is not true. */
function oneAtATime(keyOf: (opening: AccountOpening) => string, answer: Refusal): AccountStoreUnderTest {
  const busy = new Set<string>();
  return withAccounts(({ accounts }) => ({
    open(opening) {
      const key = keyOf(opening);
      if (busy.has(key)) return errAsync(answer);
      busy.add(key);
      return later(() => {
        busy.delete(key);
        return accounts.open(opening);
      });
    },
  }));
}

/** A store in which the second of two that come at once is told what the rule makes of its refusal. */
function tellingLosers(answer: (refusal: Refusal) => Refusal): AccountStoreUnderTest {
  return withAccounts(({ accounts }) => ({ open: (opening) => accounts.open(opening).mapErr(answer) }));
}

function later<T, E>(act: () => ResultAsync<T, E>): ResultAsync<T, E> {
  return ResultAsync.fromSafePromise(Promise.resolve()).andThen(act);
}

const LOOKS_THEN_WRITES: readonly (readonly [what: string, caughtBy: string])[] = [
  ['rows of two units', 'lets one of two units’ rows for a number be claimed, and leaves the other row as it was'],
  ['a name in another case', 'lets exactly one of several simultaneous names in that differ in case only'],
  ['a claim', 'lets exactly one of several simultaneous openings on a row in'],
  ['a copy', 'lets one of eight copies of an opening in'],
  ['a copy without a key', 'lets one of eight copies of an opening without a key in'],
  [
    'numbers and names',
    'lets openings in that cross numbers and names only where they share nothing, and tells the others why',
  ],
  ['a row that is saved', 'lets one of several openings and saves of the same version in'],
];

export const ACCOUNT_STORES_THAT_LOSE_RACES: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  ...LOOKS_THEN_WRITES.map(([what, caughtBy]) => ({
    defect: `it looks, awaits, then writes: ${what}`,
    caughtBy,
    open: lookThenWrite,
  })),
  {
    defect: 'whoever loses is told that the store is unavailable',
    caughtBy: 'lets one of eight copies of an opening in',
    open: () => tellingLosers(() => ({ code: 'store.unavailable' })),
  },
  {
    defect: 'whoever loses is told that the store is in conflict, and so is whoever comes first',
    caughtBy: 'lets exactly one of several simultaneous openings on a row in',
    open: () => withAccounts(() => ({ open: () => errAsync({ code: 'store.conflict' }) })),
  },
  {
    defect: 'whoever loses a number is told that the row has moved',
    caughtBy: 'lets openings in that cross numbers and names only where they share nothing, and tells the others why',
    open: () => tellingLosers(() => ({ code: STALE })),
  },
  {
    defect: 'one opening at a time is let in, and the others are told that their number is taken',
    caughtBy: 'lets simultaneous openings in that share nothing',
    open: () => oneAtATime(() => 'all', { code: 'account.identity-number-taken' }),
  },
  {
    defect: 'one opening at a time is let in at a unit, and the others are told that their row has moved',
    caughtBy: 'lets simultaneous openings in that share a unit only',
    open: () => oneAtATime(({ claim }) => claim.unit, { code: STALE }),
  },
  {
    defect: 'a key that two clients use at once is kept for the last one',
    caughtBy: 'lets two clients in at once under one key',
    open: () => scopedBy((_, key) => ['', key]),
  },
  {
    defect: 'a row that is not there yet is claimed, and then written over',
    caughtBy: 'opens on a row that is written at the same time, or says that it is not there',
    open: () => {
      const { preRegistrations, ...store } = lettingIn(({ code }) => Promise.resolve(code === STALE));
      const save: typeof preRegistrations.save = (row, version) => later(() => preRegistrations.save(row, version));
      return { ...store, preRegistrations: { ...preRegistrations, save } };
    },
  },
  {
    defect: 'an account is written in two steps, and shows after the first',
    caughtBy: 'shows an account to simultaneous look-ups whole or not at all',
    open: () =>
      withAccounts(({ accounts }) => {
        const half: Account[] = [];
        const open: AccountRepository['open'] = (opening) => {
          half.push({ ...accountAsOpened(opening.account), passwordHash: null });
          return later(() => accounts.open(opening).map(() => void half.pop()));
        };
        return {
          open,
          findByName: (name) =>
            accounts
              .findByName(name)
              .map((found) => found ?? half.find((one) => accountNameKey(one.name) === name) ?? null),
        };
      }),
  },
];
