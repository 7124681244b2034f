/** Stores of accounts that keep a part of what they refused. */
import { errAsync, okAsync } from 'neverthrow';
import { type Account, accountAsOpened } from '../../../../src/account/account.js';
import type { AccountOpening } from '../../../../src/account/account-opening.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { after, NAME_TAKEN, NUMBER_TAKEN, overwrite, STALE, soundStore, withAccounts } from './sound-store.js';

/** What an opening writes, but for the claim of the row. */
type Part = 'account by name' | 'account by number' | 'key' | 'consents' | 'messages';

/** The sound store, in which a part of a refused opening shows where there is nothing else. */
function keeping(part: Part): AccountStoreUnderTest {
  const store = soundStore();
  const { accounts } = store;
  const refused: AccountOpening[] = [];
  const kept = (of: Part, fits: (opening: AccountOpening) => boolean) => (of === part ? refused.find(fits) : undefined);
  return {
    ...store,
    accounts: {
      ...accounts,
      open: (opening) =>
        accounts.open(opening).mapErr((refusal) => {
          refused.push(opening);
          return refusal;
        }),
      findByName: (name) =>
        accounts
          .findByName(name)
          .map(
            (found) =>
              found ?? asOpened(kept('account by name', ({ account }) => accountNameKey(account.name) === name)),
          ),
      findByIdentityNumber: (number) =>
        accounts
          .findByIdentityNumber(number)
          .map(
            (found) => found ?? asOpened(kept('account by number', ({ account }) => account.identityNumber === number)),
          ),
      findByIdempotencyKey: (key) =>
        accounts
          .findByIdempotencyKey(key)
          .map((found) => found ?? kept('key', ({ idempotency }) => idempotency?.key === key.key)?.idempotency ?? null),
    },
    readConsents: async (name) => {
      const consents = await store.readConsents(name);
      return consents.length > 0
        ? consents
        : (kept('consents', ({ account }) => account.name === name)?.consents ?? []);
    },
    readMessages: async () => [
      ...(await store.readMessages()),
      ...(part === 'messages' ? refused.flatMap(({ messages }) => messages) : []),
    ],
  };
}

/** The sound store, which refuses for ever, with its first answer, whatever has once been refused. */
function refusingForEver(
  code: typeof NAME_TAKEN | typeof NUMBER_TAKEN | typeof STALE,
  keyOf: (opening: AccountOpening) => string,
): AccountStoreUnderTest {
  const refused = new Set<string>();
  return withAccounts(({ accounts }) => ({
    open: (opening) =>
      refused.has(keyOf(opening))
        ? errAsync({ code })
        : accounts.open(opening).orElse((refusal) => {
            refused.add(keyOf(opening));
            return errAsync(refusal);
          }),
  }));
}

export const ACCOUNT_STORES_THAT_KEEP_REFUSALS: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  {
    defect: 'the messages are written before the key is looked at',
    caughtBy: 'leaves all as it was when it refuses a key',
    open: () => keeping('messages'),
  },
  {
    defect: 'the account of a refused key is found by its name',
    caughtBy: 'leaves all as it was when it refuses a key',
    open: () => keeping('account by name'),
  },
  {
    defect: 'the consents are written before the row is looked at',
    caughtBy: 'leaves all as it was when there is no row',
    open: () => keeping('consents'),
  },
  {
    defect: 'the account is written before the row is looked at',
    caughtBy: 'leaves all as it was when the row is another unit’s',
    open: () => keeping('account by number'),
  },
  {
    defect: 'the key is written before the row is looked at, and not taken back',
    caughtBy: 'leaves all as it was when the row has moved',
    open: () => keeping('key'),
  },
  {
    defect: 'a row that is refused grows by a version',
    caughtBy: 'leaves all as it was when the row was claimed before',
    open: () => after('refusal', (store, opening) => overwrite(store, opening, { version: opening.claim.version + 9 })),
  },
  {
    defect: 'the claim of the row is not taken back when the number is taken',
    caughtBy: 'leaves all as it was when the number is taken',
    open: () => after('refusal', claimAllTheSame),
  },
  {
    defect: 'the number is not taken back when the name is taken',
    caughtBy: 'leaves all as it was when the name is taken',
    open: () => keeping('account by number'),
  },
  {
    defect: 'the messages are not taken back when the name is taken',
    caughtBy: 'leaves all as it was when the name is taken in the other case',
    open: () => keeping('messages'),
  },
  {
    defect: 'a name stays reserved for an opening that was refused',
    caughtBy: 'a name that was asked for in vain is free',
    open: () => refusingForEver(NAME_TAKEN, ({ account }) => accountNameKey(account.name)),
  },
  {
    defect: 'a number stays reserved for an opening that was refused',
    caughtBy: 'a number that was asked for in vain is free',
    open: () => refusingForEver(NUMBER_TAKEN, ({ account }) => account.identityNumber),
  },
  {
    defect: 'a row stays locked by an opening that was refused',
    caughtBy: 'an opening that was refused for its row is taken at the version that is there',
    open: () => refusingForEver(STALE, ({ claim }) => claim.unit + claim.identityNumber),
  },
];

function claimAllTheSame(store: AccountStoreUnderTest, opening: AccountOpening) {
  const { account, claim } = opening;
  const { name: accountName, openedAt: claimedAt } = account;
  return store.preRegistrations.find(claim.unit, claim.identityNumber).andThen((row) =>
    row?.version === claim.version
      ? overwrite(store, opening, {
          version: claim.version + 1,
          claim: { accountName, claimedAt, nameMatch: claim.nameMatch },
        })
      : okAsync(undefined),
  );
}

function asOpened(opening: AccountOpening | undefined): Account | null {
  return opening === undefined ? null : accountAsOpened(opening.account);
}
