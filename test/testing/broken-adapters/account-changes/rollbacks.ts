/** Stores of accounts that keep a part of a change that they refused. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { AccountChange } from '../../../../src/account/account-change.js';
import { accountNameKey } from '../../../../src/account-name/account-name.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { NUMBER_TAKEN, soundStore, withAccounts } from '../account-stores/sound-store.js';
import type { BrokenChanges } from './sound-changes.js';

/** What a change writes. */
type Part = 'account' | 'rows' | 'number' | 'freed number' | 'token' | 'event' | 'messages';

/** The sound store, in which a part of a refused change shows. */
function keeping(part: Part): () => AccountTokensUnderTest {
  return () => {
    const store = soundStore();
    const { accounts, accountTokens, preRegistrations } = store;
    const refused: AccountChange[] = [];
    const kept = (of: Part, fits: (change: AccountChange) => boolean) => (of === part ? refused.find(fits) : undefined);
    const writeRows = ({ rows }: AccountChange) =>
      ResultAsync.combine(
        rows.map(({ row, readVersion }) => preRegistrations.save(row, readVersion).orElse(() => okAsync(undefined))),
      );
    return {
      ...store,
      accounts: {
        ...accounts,
        record: (change) =>
          accounts.record(change).orElse((refusal) => {
            refused.push(change);
            return part === 'rows' ? writeRows(change).andThen(() => errAsync(refusal)) : errAsync(refusal);
          }),
        findByName: (name) =>
          accounts
            .findByName(name)
            .map((found) => kept('account', ({ account }) => accountNameKey(account.name) === name)?.account ?? found),
        findByIdentityNumber: (number) =>
          accounts.findByIdentityNumber(number).map((found) => {
            if (kept('freed number', ({ freesNumber }) => freesNumber === number) !== undefined) return null;
            return found ?? kept('number', ({ takesNumber }) => takesNumber === number)?.account ?? null;
          }),
        listEvents: (name) =>
          accounts.listEvents(name).map((events) => {
            const change = kept('event', ({ account }) => accountNameKey(account.name) === name);
            if (change === undefined) return events;
            const { account, event } = change;
            return [...events, { accountName: account.name, version: account.version, event }];
          }),
      },
      accountTokens: {
        ...accountTokens,
        find: (digest) =>
          accountTokens
            .find(digest)
            .map((found) => (kept('token', ({ usesToken }) => usesToken === digest) === undefined ? found : null)),
      },
      readMessages: async () => [
        ...(await store.readMessages()),
        ...(part === 'messages' ? refused.flatMap(({ messages }) => messages) : []),
      ],
    };
  };
}

/** Which part is kept, and by which refusal it shows. */
const KEPT: readonly (readonly [part: Part, cause: string])[] = [
  ['messages', 'a row of a change has moved'],
  ['rows', 'a row of a change is there already'],
  ['event', 'a row of a change is not there'],
  ['rows', 'the number of a change is another account’s'],
  ['token', 'the number of a change is its account’s own'],
  ['number', 'the account of a change has another version'],
  ['token', 'the account of a change has another version'],
  ['freed number', 'the account of a change is not there'],
  ['account', 'the token of a change is gone'],
  ['event', 'the token of a change is gone'],
  ['number', 'the token of a change is gone'],
];

export const ACCOUNT_STORES_THAT_KEEP_REFUSED_CHANGES: readonly BrokenChanges[] = [
  ...KEPT.map(([part, cause]) => ({
    defect: `of a refused change is kept: ${part}`,
    caughtBy: `leaves all as it was when ${cause}`,
    open: keeping(part),
  })),
  {
    defect: 'a token is used up by a change that was refused',
    caughtBy: 'a token of a change that was refused is still good',
    open: () => {
      const used = new Set<string>();
      return withAccounts(({ accounts }) => ({
        record(change) {
          const { usesToken } = change;
          if (usesToken !== null && used.has(usesToken)) return errAsync({ code: 'one-time-token.gone' });
          if (usesToken !== null) used.add(usesToken);
          return accounts.record(change);
        },
      }));
    },
  },
  {
    defect: 'a number stays reserved for a change that was refused',
    caughtBy: 'a number that a change asked for in vain is free',
    open: () => {
      const asked = new Set<string>();
      return withAccounts(({ accounts }) => ({
        record(change) {
          if (change.takesNumber !== null) asked.add(change.takesNumber);
          return accounts.record(change);
        },
        open: (opening) =>
          asked.has(opening.account.identityNumber) ? errAsync({ code: NUMBER_TAKEN }) : accounts.open(opening),
      }));
    },
  },
];
