/** Stores of accounts that take the rows of two units for one. */
import { errAsync, ResultAsync } from 'neverthrow';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { after, lettingIn, overwrite, STALE, soundStore } from './sound-store.js';

type PreRegistrations = AccountStoreUnderTest['preRegistrations'];

/** The sound store with other rosters; `saved` holds every row that was ever written, in the order of writing. */
function withRosters(
  change: (store: AccountStoreUnderTest, saved: readonly PreRegistration[]) => Partial<PreRegistrations>,
): AccountStoreUnderTest {
  const store = soundStore();
  const saved: PreRegistration[] = [];
  const save: PreRegistrations['save'] = (row, version) =>
    store.preRegistrations.save(row, version).map(() => void saved.push(row));
  return { ...store, preRegistrations: { ...store.preRegistrations, save, ...change(store, saved) } };
}

/** A store in which somebody who has an account stands on no other roster any more. */
function closedToAccountHolders(): AccountStoreUnderTest {
  return withRosters(({ accounts, preRegistrations }) => ({
    save: (row, version) =>
      accounts
        .findByIdentityNumber(row.identityNumber)
        .andThen((account) => (account === null ? preRegistrations.save(row, version) : errAsync({ code: STALE }))),
  }));
}

export const ACCOUNT_STORES_THAT_MIX_UNITS: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  {
    defect: 'the listing shows the claim of whichever unit’s row was claimed',
    caughtBy: 'shows a claim in the listing of its own unit only',
    open: () =>
      withRosters(({ accounts, preRegistrations }) => ({
        list: (unit, page) =>
          preRegistrations.list(unit, page).andThen((rows) =>
            ResultAsync.combine(
              rows.map((row) =>
                accounts.findByIdentityNumber(row.identityNumber).map((account) => {
                  if (account === null) return row;
                  const { name: accountName, openedAt: claimedAt } = account;
                  return { ...row, claim: { accountName, claimedAt, nameMatch: 'exact' as const } };
                }),
              ),
            ),
          ),
      })),
  },
  {
    defect: 'a row of any unit at the version will do',
    caughtBy: 'does not take the version of another unit’s row for that of its own',
    open: () => lettingIn(({ code }) => Promise.resolve(code === STALE)),
  },
  {
    defect: 'the version is that of the first row with the number',
    caughtBy: 'opens on its row whatever the version of another unit’s row',
    open: () => {
      const rows: PreRegistration[] = [];
      const { accounts, preRegistrations, ...store } = soundStore();
      return {
        ...store,
        preRegistrations: {
          ...preRegistrations,
          save: (row, version) => preRegistrations.save(row, version).map(() => void rows.push(row)),
        },
        accounts: {
          ...accounts,
          open(opening) {
            const first = rows.find(({ identityNumber }) => identityNumber === opening.claim.identityNumber);
            return first?.version === opening.claim.version ? accounts.open(opening) : errAsync({ code: STALE });
          },
        },
      };
    },
  },
  {
    defect: 'a claim closes the rows of all units',
    caughtBy: 'lets another unit change its row after a claim, and leaves the claim alone',
    open: closedToAccountHolders,
  },
  {
    defect: 'nobody who has an account can be registered',
    caughtBy: 'lets another unit register somebody who has an account',
    open: closedToAccountHolders,
  },
  {
    defect: 'a claim changes every row of its unit',
    caughtBy: 'leaves the other rows of a unit alone when it claims one',
    open: () =>
      after('opening', (store, opening) =>
        store.preRegistrations
          .list(opening.claim.unit, { after: null, limit: 10 })
          .andThen((rows) =>
            ResultAsync.combine(
              rows
                .filter(({ identityNumber }) => identityNumber !== opening.claim.identityNumber)
                .map(({ unit, identityNumber }) =>
                  overwrite(
                    store,
                    { ...opening, claim: { ...opening.claim, unit, identityNumber } },
                    { changedBy: '' },
                  ),
                ),
            ),
          ),
      ),
  },
  {
    defect: 'the row of the second unit says that there is an account',
    caughtBy: 'refuses a second account for a number at another unit, and leaves both units’ rows alone',
    open: () =>
      after('refusal', (store, opening) => {
        const { name: accountName, openedAt: claimedAt } = opening.account;
        const claim = { accountName, claimedAt, nameMatch: 'exact' };
        return overwrite(store, opening, { claim });
      }),
  },
  {
    defect: 'an opening closes the rows of all units while it lasts',
    caughtBy: 'lets an opening at one unit and a save at another in at once',
    open: () => {
      const { accounts, preRegistrations, ...store } = soundStore();
      const closed = new Set<string>();
      return {
        ...store,
        accounts: {
          ...accounts,
          open(opening) {
            closed.add(opening.claim.identityNumber);
            return ResultAsync.fromSafePromise(Promise.resolve()).andThen(() => {
              closed.delete(opening.claim.identityNumber);
              return accounts.open(opening);
            });
          },
        },
        preRegistrations: {
          ...preRegistrations,
          save: (row, version) =>
            closed.has(row.identityNumber) ? errAsync({ code: STALE }) : preRegistrations.save(row, version),
        },
      };
    },
  },
];
