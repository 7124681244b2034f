/** Stores that keep something else than the token they are given, or not all of them. */
import { errAsync, okAsync } from 'neverthrow';
import type { IssuedToken } from '../../../../src/account/account-tokens.js';
import type { Instant } from '../../../../src/instant/instant.js';
import { hidingTokens } from '../account-changes/sound-changes.js';
import { soundStore } from '../account-stores/sound-store.js';
import { type BrokenTokens, findingAs, withTokens } from './sound-tokens.js';

export const STORES_THAT_KEEP_OTHER_TOKENS: readonly BrokenTokens[] = [
  {
    defect: 'an unknown digest is answered with a token of nobody',
    caughtBy: 'finds no token in an empty store',
    open: withTokens(({ find }) => ({
      find: (digest) =>
        find(digest).map(
          (token) =>
            token ?? {
              digest,
              purpose: { type: 'password-recovery', passwordChangedAt: null },
              accountName: null,
              expiresAt: '0001-01-01T00:00:00.000Z' as Instant,
            },
        ),
    })),
  },
  {
    defect: 'of a purpose, its type is kept',
    caughtBy: 'gives back a token letter by letter, for whatever purpose',
    open: findingAs(({ purpose: { type } }) => ({ purpose: { type } })),
  },
  {
    defect: 'a token is kept until the second in which it expires',
    caughtBy: 'gives back a token letter by letter, for whatever purpose',
    open: findingAs(({ expiresAt }) => ({ expiresAt: expiresAt.replace(/\.\d+/, '.000') })),
  },
  {
    defect: 'a token stands under the folded name of its account',
    caughtBy: 'gives back a token letter by letter, for whatever purpose',
    open: findingAs(({ accountName }) => ({ accountName: accountName?.toLowerCase() ?? null })),
  },
  {
    defect: 'nobody is an account without a name',
    caughtBy: 'keeps a token of nobody',
    open: findingAs(({ accountName }) => ({ accountName: accountName ?? '' })),
  },
  {
    defect: 'a token of nobody is not kept',
    caughtBy: 'keeps a token of nobody',
    open: withTokens(({ issue }) => ({
      issue: (token, messages, now) => (token.accountName === null ? okAsync(undefined) : issue(token, messages, now)),
    })),
  },
  {
    defect: 'a token is looked up by the beginning of its digest',
    caughtBy: 'finds a token by its whole digest only',
    open: () => {
      const issued: IssuedToken[] = [];
      return withTokens(({ issue }) => ({
        issue: (token, messages, now) => issue(token, messages, now).map(() => void issued.push(token)),
        find: (digest) => okAsync(issued.find((one) => one.digest.startsWith(digest.slice(0, 32))) ?? null),
      }))();
    },
  },
  {
    defect: 'digests are compared without their case',
    caughtBy: 'finds a token by its whole digest only',
    open: withTokens(({ find }) => ({ find: (digest) => find(digest.toLowerCase() as typeof digest) })),
  },
  {
    defect: 'what has expired is not found',
    caughtBy: 'finds a token that has expired, until it is removed',
    open: withTokens(({ find }) => ({
      find: (digest) =>
        find(digest).map((token) => (token === null || token.expiresAt <= new Date().toISOString() ? null : token)),
    })),
  },
  {
    defect: 'a new token takes the place of the one before',
    caughtBy: 'keeps as many tokens of a person as are given out, for one purpose too',
    open: hidingTokens(({ accountTokens, ...store }, issued, hide) => ({
      ...store,
      accountTokens: {
        ...accountTokens,
        issue: (token, messages, now) => {
          for (const { accountName, digest } of issued) if (accountName === token.accountName) hide(digest);
          return accountTokens.issue(token, messages, now);
        },
      },
    })),
  },
  {
    defect: 'using one token up uses all of its account',
    caughtBy: 'keeps tokens for other purposes when one is used up',
    open: hidingTokens(({ accounts }, issued, hide) => ({
      accounts: {
        ...accounts,
        record: (change) =>
          accounts.record(change).map(() => {
            for (const { accountName, digest } of issued) if (accountName === change.account.name) hide(digest);
          }),
      },
    })),
  },
  {
    defect: 'a digest that is kept is said to be kept anew',
    caughtBy: 'refuses a digest that is kept, and writes nothing',
    open: withTokens(({ issue }) => ({ issue: (...asked) => issue(...asked).orElse(() => okAsync(undefined)) })),
  },
  {
    defect: 'a digest that is kept is written over, and refused only then',
    caughtBy: 'refuses a digest that is kept, and writes nothing',
    open: () => {
      const last = new Map<string, IssuedToken>();
      return withTokens(({ issue, find }) => ({
        issue: (token, messages, now) => {
          last.set(token.digest, token);
          return issue(token, messages, now);
        },
        find: (digest) => find(digest).map((token) => (token === null ? null : (last.get(digest) ?? token))),
      }))();
    },
  },
  {
    defect: 'the messages of a digest that is kept are written all the same',
    caughtBy: 'refuses a digest that is kept, and writes nothing',
    open: () => {
      const store = soundStore();
      const { accountTokens } = store;
      const more: Awaited<ReturnType<typeof store.readMessages>>[number][] = [];
      return {
        ...store,
        accountTokens: {
          ...accountTokens,
          issue: (token, messages, now) =>
            accountTokens.issue(token, messages, now).orElse((refusal) => {
              more.push(...messages);
              return errAsync(refusal);
            }),
        },
        readMessages: async () => [...(await store.readMessages()), ...more],
      };
    },
  },
  {
    defect: 'a token counts as a change of its account',
    caughtBy: 'changes nothing of the account that it keeps a token of',
    open: () => {
      const store = soundStore();
      const { accounts, accountTokens } = store;
      let tokens = 0;
      return {
        ...store,
        accountTokens: {
          ...accountTokens,
          issue: (...asked) => accountTokens.issue(...asked).map(() => void (tokens += 1)),
        },
        accounts: {
          ...accounts,
          findByName: (name) =>
            accounts
              .findByName(name)
              .map((found) => (found === null ? null : { ...found, version: found.version + tokens })),
        },
      };
    },
  },
];
