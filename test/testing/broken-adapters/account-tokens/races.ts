/** Stores that keep tokens rightly as long as nothing happens at the same time. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { AccountTokensUnderTest } from '../../../../src/testing/contracts/account-tokens-contract.js';
import { later } from '../account-changes/sound-changes.js';
import { soundStore } from '../account-stores/sound-store.js';
import { type BrokenTokens, withTokens } from './sound-tokens.js';

/** What may be going on while a token is given out. */
type Rival = 'issue' | 'record' | 'take';

/** A store that looks for the place of a message before it waits for its turn: whatever comes meanwhile takes the same place. */
function placingEarly(rival: Rival): () => AccountTokensUnderTest {
  return () => {
    const { accounts, accountTokens, outbox, ...store } = soundStore();
    let going = 0;
    /** Counted as going on until the others that came at the same time have begun. */
    const counted = <T, E>(act: () => ResultAsync<T, E>): ResultAsync<T, E> => {
      going += 1;
      void Promise.resolve().then(() => (going -= 1));
      return act();
    };
    const whileRival = <T, E>(of: Rival, act: () => ResultAsync<T, E>) => (of === rival ? counted(act) : act());
    return {
      ...store,
      accounts: { ...accounts, record: (change) => whileRival('record', () => accounts.record(change)) },
      outbox: { ...outbox, take: (...asked) => whileRival('take', () => outbox.take(...asked)) },
      accountTokens: {
        ...accountTokens,
        issue(token, messages, now) {
          const isLate = going > 0;
          return whileRival('issue', () => accountTokens.issue(token, isLate ? messages.slice(1) : messages, now));
        },
      },
    };
  };
}

/** A store that counts what it means to remove, awaits, and then removes what is left of it. */
const countingBefore = withTokens((tokens, store) => ({
  removeExpired: (now, limit) => {
    // the cases ask for no more than three of at most five
    const digests = ['a', 'b', 'c', 'd', 'e', '0'].map((digit) => digit.repeat(64));
    const found = digests.map((digest) => store.accountTokens.find(digest as Parameters<typeof tokens.find>[0]));
    return ResultAsync.combine(found).andThen((seen) => {
      const expired = seen.filter((token) => token !== null && token.expiresAt <= now).slice(0, limit);
      return later(() => tokens.removeExpired(now, limit)).map(() => expired.length);
    });
  },
}));

export const STORES_THAT_LOSE_RACES_OF_TOKENS: readonly BrokenTokens[] = [
  {
    defect: 'two messages that are written at once take one place: of tokens',
    caughtBy: 'keeps two tokens that are given out at once to one person, and the messages of each in their order',
    open: placingEarly('issue'),
  },
  {
    defect: 'two messages that are written at once take one place: of eight tokens',
    caughtBy: 'sends the messages of eight tokens that are given out at once to one person, one after the other',
    open: placingEarly('issue'),
  },
  {
    defect: 'two messages that are written at once take one place: of a token and a change',
    caughtBy: 'keeps a token that is given out while its account changes, and the messages of both',
    open: placingEarly('record'),
  },
  {
    defect: 'a message takes the place of one that is being sent',
    caughtBy: 'keeps the order of messages that are written while others are sent',
    open: placingEarly('take'),
  },
  {
    defect: 'it looks, awaits, then keeps: a digest',
    caughtBy: 'keeps one of several simultaneous tokens with one digest, and its messages',
    open: withTokens(({ find, issue }) => ({
      issue: (token, messages, now) =>
        find(token.digest).andThen((found) =>
          issue(token, messages, now).orElse((refusal) => (found === null ? okAsync(undefined) : errAsync(refusal))),
        ),
    })),
  },
  {
    defect: 'whoever forgets counts what another forgets at the same time',
    caughtBy: 'forgets each expired token once, however many look for them',
    open: countingBefore,
  },
  {
    defect: 'a token is forgotten while it is used, and counted',
    caughtBy: 'lets a token be used or forgotten, never both',
    open: countingBefore,
  },
];
