/** Stores that lose messages of tokens and changes, or send them at another time or in another order. */
import { okAsync } from 'neverthrow';
import type { Instant } from '../../../../src/instant/instant.js';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { soundStore } from '../account-stores/sound-store.js';
import { type BrokenTokens, withTokens } from './sound-tokens.js';

/** A store that gives a message a place by how many wait: once some were sent, that place is another's. */
function placingByCount(): AccountTokensUnderTest {
  const store = soundStore();
  const { accountTokens, outbox } = store;
  let sent = 0;
  return {
    ...store,
    outbox: { ...outbox, remove: (taken) => outbox.remove(taken).map(() => void (sent += 1)) },
    accountTokens: {
      ...accountTokens,
      issue: (token, messages, now) => accountTokens.issue(token, messages.slice(sent), now),
    },
  };
}

const FIRST = '0001-01-01T00:00:00.000Z' as Instant;

export const STORES_THAT_LOSE_MESSAGES: readonly BrokenTokens[] = [
  {
    defect: 'the newest messages come first',
    caughtBy: 'puts the messages of a token behind those that wait, in their order',
    open: () => {
      const store = soundStore();
      return { ...store, readMessages: async () => [...(await store.readMessages())].reverse() };
    },
  },
  {
    defect: 'of the messages of a token, the first is kept',
    caughtBy: 'puts the messages of a token behind those that wait, in their order',
    open: withTokens(({ issue }) => ({
      issue: (token, messages, now) => issue(token, messages.slice(0, 1), now),
    })),
  },
  {
    defect: 'messages that carry a token wait in a list of their own',
    caughtBy: 'keeps the order of messages of tokens and of changes',
    open: () => {
      const store = soundStore();
      const carrying: Awaited<ReturnType<typeof store.readMessages>>[number][] = [];
      return {
        ...store,
        accountTokens: {
          ...store.accountTokens,
          issue: (token, messages, now) =>
            store.accountTokens.issue(token, [], now).map(() => void carrying.push(...messages)),
        },
        readMessages: async () => [...(await store.readMessages()), ...carrying],
      };
    },
  },
  {
    defect: 'the messages of a token are due when it expires',
    caughtBy: 'sends the messages of a token from the moment on that it was given out',
    open: withTokens(({ issue }) => ({ issue: (token, messages) => issue(token, messages, token.expiresAt) })),
  },
  {
    defect: 'the messages of a token are due at once, whatever the host’s clock says',
    caughtBy: 'sends the messages of a token from the moment on that it was given out',
    open: withTokens(({ issue }) => ({ issue: (token, messages) => issue(token, messages, FIRST) })),
  },
  {
    defect: 'the messages of a change are due at once, whatever the host’s clock says',
    caughtBy: 'sends the messages of a change from the moment on that it happened',
    open: () => {
      const { accounts, ...store } = soundStore();
      return {
        ...store,
        accounts: {
          ...accounts,
          record: (change) => accounts.record({ ...change, event: { ...change.event, at: FIRST } }),
        },
      };
    },
  },
  {
    defect: 'a message takes the place of one that was sent, and is lost',
    caughtBy: 'sends the messages of a person in their order, also after some were sent',
    open: placingByCount,
  },
  {
    defect: 'nothing can be put behind messages of which none is left',
    caughtBy: 'sends the messages of a token to a person to whom everything was sent',
    open: placingByCount,
  },
  {
    defect: 'the outbox is emptied when it was looked at',
    caughtBy: 'sends the messages of a person in their order, also after some were sent',
    open: () => {
      const store = soundStore();
      let looks = 0;
      return {
        ...store,
        outbox: {
          ...store.outbox,
          take: (...asked) => ((looks += 1) > 1 ? okAsync([]) : store.outbox.take(...asked)),
        },
      };
    },
  },
];
