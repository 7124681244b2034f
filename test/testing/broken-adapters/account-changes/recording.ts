/** Stores of accounts that record something else than a change says. */
import { okAsync } from 'neverthrow';
import type { AccountNameKey } from '../../../../src/account-name/account-name.js';
import type { Instant } from '../../../../src/instant/instant.js';
import { soundStore, withAccounts } from '../account-stores/sound-store.js';
import { type BrokenChanges, hidingTokens, remembering, telling, writing } from './sound-changes.js';

export const ACCOUNT_STORES_THAT_RECORD_SOMETHING_ELSE: readonly BrokenChanges[] = [
  {
    defect: 'the unit is not among the columns that a change writes',
    caughtBy: 'gives back what a change has written, by number and by name',
    open: writing((change, before) => ({
      ...change,
      account: { ...change.account, unit: before?.unit ?? change.account.unit },
    })),
  },
  {
    defect: 'the version does not grow',
    caughtBy: 'gives back what a change has written, by number and by name',
    open: remembering((_, { account }) => ({ version: account.version - 1 })),
  },
  {
    defect: 'events are looked up by the name as it was typed',
    caughtBy: 'finds a changed account by its name in any case',
    open: telling((events, name) => events.filter(({ accountName }) => (accountName as string) === name)),
  },
  {
    defect: 'a change writes the name as it has it',
    caughtBy: 'changes neither name nor form nor the time of opening, whatever a change says',
    open: remembering((_, { account: { name } }) => ({ name })),
  },
  {
    defect: 'the form is among the columns that a change writes',
    caughtBy: 'changes neither name nor form nor the time of opening, whatever a change says',
    open: remembering((_, { account: { form } }) => ({ form })),
  },
  {
    defect: 'the time of opening is among the columns that a change writes',
    caughtBy: 'changes neither name nor form nor the time of opening, whatever a change says',
    open: remembering((_, { account: { openedAt } }) => ({ openedAt })),
  },
  {
    defect: 'an event stands under the name as the change has it',
    caughtBy: 'changes neither name nor form nor the time of opening, whatever a change says',
    open: () => {
      const names: string[] = [];
      return withAccounts(({ accounts }) => ({
        record: (change) => accounts.record(change).map(() => void names.push(change.account.name)),
        listEvents: (name) =>
          accounts
            .listEvents(name)
            .map((events) =>
              events.map((one, index) => ({ ...one, accountName: names[index] as typeof one.accountName })),
            ),
      }));
    },
  },
  {
    defect: 'the account is removed with its consents and written anew',
    caughtBy: 'leaves consents and the client’s key as they were',
    open: () => {
      const changed = new Set<string>();
      const store = withAccounts(({ accounts }) => ({
        record: (change) => accounts.record(change).map(() => void changed.add(change.account.name)),
      }));
      return { ...store, readConsents: (name) => (changed.has(name) ? Promise.resolve([]) : store.readConsents(name)) };
    },
  },
  {
    defect: 'one version is counted for all accounts',
    caughtBy: 'leaves another account as it was',
    open: () => {
      let version = 1;
      return withAccounts(({ accounts }) => ({
        record: (change) => accounts.record(change).map(() => void (version += 1)),
        findByName: (name) => accounts.findByName(name).map((found) => (found === null ? null : { ...found, version })),
      }));
    },
  },
  {
    defect: 'the events of all accounts are listed',
    caughtBy: 'leaves another account as it was',
    open: () => {
      const names: AccountNameKey[] = [];
      return withAccounts(({ accounts }) => ({
        findByName: (name) => {
          names.push(name);
          return accounts.findByName(name);
        },
        record: (change) => accounts.record(change).map(() => void names.unshift(change.account.name as never)),
        listEvents: () => accounts.listEvents((names[0] ?? '').toLowerCase() as AccountNameKey),
      }));
    },
  },
  {
    defect: 'the opening is listed as an event',
    caughtBy: 'tells nothing of an account that did not change, or is not there',
    open: telling((events, name) => [
      {
        accountName: name as never,
        version: 1,
        event: { at: '' as Instant, type: 'password-changed', by: 'recovery' },
      },
      ...events,
    ]),
  },
  {
    defect: 'events are listed by their time',
    caughtBy: 'tells what happened in its order, whatever the time of it, up to the twelfth change',
    open: telling((events) => [...events].sort((a, b) => (a.event.at < b.event.at ? -1 : 1))),
  },
  {
    defect: 'events are listed by their version as a text',
    caughtBy: 'tells what happened in its order, whatever the time of it, up to the twelfth change',
    open: telling((events) => [...events].sort((a, b) => (String(a.version) < String(b.version) ? -1 : 1))),
  },
  {
    defect: 'at most ten events are listed',
    caughtBy: 'tells what happened in its order, whatever the time of it, up to the twelfth change',
    open: telling((events) => events.slice(0, 10)),
  },
  {
    defect: 'the time of an event is kept to the second',
    caughtBy: 'gives back every kind of event letter by letter',
    open: telling((events) =>
      events.map((one) => ({ ...one, event: { ...one.event, at: one.event.at.replace(/\.\d+/, '.000') as Instant } })),
    ),
  },
  {
    defect: 'of an event, its type is kept',
    caughtBy: 'gives back every kind of event letter by letter',
    open: telling((events) =>
      events.map((one) => ({ ...one, event: { type: one.event.type, at: one.event.at } as never })),
    ),
  },
  {
    defect: 'messages come in the order of their identifiers',
    caughtBy: 'puts messages behind those that wait, in their order',
    open: () => {
      const store = soundStore();
      const sorted = async () => [...(await store.readMessages())].sort((a, b) => (a.id < b.id ? -1 : 1));
      return { ...store, readMessages: sorted };
    },
  },
  {
    defect: 'messages of a change begin at the first place again',
    caughtBy: 'puts messages behind those that wait, in their order',
    open: () => {
      const store = soundStore();
      const byPlace = async () => [...(await store.readMessages())].sort((a, b) => Number(b.type > a.type) - 1);
      return { ...store, readMessages: byPlace };
    },
  },
  {
    defect: 'of the rows of a change, the first is written',
    caughtBy: 'writes rows, over the version that was read and for the first time',
    open: writing((change) => ({ ...change, rows: change.rows.slice(0, 1) })),
  },
  {
    defect: 'a token is looked at, and not used up',
    caughtBy: 'uses its token up, and no other',
    open: writing((change) => ({ ...change, usesToken: null })),
  },
  {
    defect: 'a change uses up every token of its account',
    caughtBy: 'uses its token up, and no other',
    open: hidingTokens(({ accounts }, issued, hide) => ({
      accounts: {
        ...accounts,
        record: (change) =>
          accounts.record(change).andThen(() => {
            if (change.usesToken !== null) for (const { digest } of issued) hide(digest);
            return okAsync(undefined);
          }),
      },
    })),
  },
  {
    defect: 'any change of an account takes its tokens away',
    caughtBy: 'uses no token up that it does not name',
    open: hidingTokens(({ accounts }, issued, hide) => ({
      accounts: {
        ...accounts,
        record: (change) =>
          accounts.record(change).map(() => {
            for (const { digest, accountName } of issued) if (accountName === change.account.name) hide(digest);
          }),
      },
    })),
  },
];
