/** Stores of accounts that make something else of the values of a change. */
import type { OutgoingMessage } from '../../../../src/account/outgoing-message.js';
import { soundStore } from '../account-stores/sound-store.js';
import { answering } from '../account-stores/stored-values.js';
import { type BrokenChanges, remembering, writing } from './sound-changes.js';

function withoutTokenId(message: OutgoingMessage): OutgoingMessage {
  return Object.fromEntries(Object.entries(message).filter(([field]) => field !== 'tokenId')) as never;
}

export const ACCOUNT_STORES_THAT_CHANGE_CHANGES: readonly BrokenChanges[] = [
  {
    defect: 'an erased value comes back as an empty text',
    caughtBy: 'gives back an account from which everything was erased that can be',
    open: () => ({
      ...soundStore(),
      ...answering({
        account: ({ phone, email, passwordHash }) => ({
          phone: phone ?? '',
          email: email ?? '',
          passwordHash: passwordHash ?? '',
        }),
      }),
    }),
  },
  {
    defect: 'null means that a value stays as it was',
    caughtBy: 'gives back an account from which everything was erased that can be',
    open: writing((change, before) => ({
      ...change,
      account: { ...change.account, email: change.account.email ?? before?.email ?? null },
    })),
  },
  {
    defect: 'what was erased cannot be written again',
    caughtBy: 'gives back what was erased, one value at a time, and written again',
    open: writing((change, before) => ({
      ...change,
      account: { ...change.account, phone: before?.phone === null ? null : change.account.phone },
    })),
  },
  {
    defect: 'the columns of two moments are confused',
    caughtBy: 'gives back each moment of an account for itself, null, first and last',
    open: remembering(({ releasedAt, voidedAt }) => ({ releasedAt: voidedAt, voidedAt: releasedAt })),
  },
  {
    defect: 'a moment, once it is there, stays',
    caughtBy: 'gives back each moment of an account for itself, null, first and last',
    open: writing((change, before) => ({
      ...change,
      account: {
        ...change.account,
        emailVerifiedAt: change.account.emailVerifiedAt ?? before?.emailVerifiedAt ?? null,
      },
    })),
  },
  {
    defect: 'a moment is kept to the second',
    caughtBy: 'gives back each moment of an account for itself, null, first and last',
    open: remembering(({ erasedAt }) => ({ erasedAt: erasedAt?.replace(/\.\d+/, '.000') ?? null })),
  },
  {
    defect: 'a change has no room for characters of four bytes',
    caughtBy: 'gives back rare names, and the first and the last date, of a change',
    open: remembering(({ personName }) => ({ personName: personName.replaceAll(/[^\0-\uFFFF]/gu, '?') })),
  },
  {
    defect: 'a change has room for hashes of 255 characters',
    caughtBy: 'gives back a long hash and a long address, no subject and no title, of a change',
    open: remembering(({ passwordHash }) => ({ passwordHash: passwordHash?.slice(0, 255) ?? null })),
  },
  {
    defect: 'the identifier of a token is not kept with its message',
    caughtBy: 'gives back all that each kind of message tells',
    open: () => {
      const store = soundStore();
      return { ...store, readMessages: async () => (await store.readMessages()).map(withoutTokenId) };
    },
  },
];
