/** Stores of accounts that make something else of what they are given. */
import type { Account } from '../../../../src/account/account.js';
import type { IdempotencyRecord } from '../../../../src/account/idempotency.js';
import type { OutgoingMessage } from '../../../../src/account/outgoing-message.js';
import type { Consent } from '../../../../src/consent/consent.js';
import type { PreRegistration } from '../../../../src/pre-registration/pre-registration.js';
import type { AccountStoreUnderTest } from '../../../../src/testing/contracts/account-repository-contract.js';
import type { BrokenAdapter } from '../broken-adapter.js';
import { after, overwrite, soundStore } from './sound-store.js';

/** What becomes of each part of an opening. The values need not be sound any more. */
interface Changes {
  readonly account?: (account: Account) => { readonly [Field in keyof Account]?: unknown };
  readonly row?: (row: PreRegistration) => { readonly [Field in keyof PreRegistration]?: unknown };
  readonly record?: (record: IdempotencyRecord) => { readonly [Field in keyof IdempotencyRecord]?: unknown };
  readonly consents?: (consents: readonly Consent[]) => readonly Consent[];
  readonly messages?: (messages: readonly OutgoingMessage[]) => readonly OutgoingMessage[];
}

/** The sound store, whose answers are changed. */
export function answering({ account, row, record, consents, messages }: Changes): AccountStoreUnderTest {
  const store = soundStore();
  const { accounts, preRegistrations } = store;
  const changed = <T extends object>(found: T | null, change: ((value: T) => object) | undefined): T | null =>
    found === null || change === undefined ? found : { ...found, ...change(found) };
  return {
    ...store,
    accounts: {
      ...accounts,
      findByName: (name) => accounts.findByName(name).map((found) => changed(found, account)),
      findByIdentityNumber: (number) => accounts.findByIdentityNumber(number).map((found) => changed(found, account)),
      findByIdempotencyKey: (key) => accounts.findByIdempotencyKey(key).map((found) => changed(found, record)),
    },
    preRegistrations: {
      ...preRegistrations,
      find: (unit, number) => preRegistrations.find(unit, number).map((found) => changed(found, row)),
    },
    readConsents: async (name) => (consents ?? same)(await store.readConsents(name)),
    readMessages: async () => (messages ?? same)(await store.readMessages()),
  };
}

function same<T>(value: T): T {
  return value;
}

export const ACCOUNT_STORES_THAT_CHANGE_VALUES: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  {
    defect: 'there is no room for characters of four bytes',
    caughtBy: 'gives back names of rare characters and signs, the one on the row and the one of the account',
    open: () =>
      answering({ account: ({ personName }) => ({ personName: personName.replaceAll(/[^\0-\uFFFF]/gu, '?') }) }),
  },
  {
    defect: 'the row takes over the name of the account',
    caughtBy: 'gives back names of rare characters and signs, the one on the row and the one of the account',
    open: () =>
      after('opening', (store, opening) => overwrite(store, opening, { personName: opening.account.personName })),
  },
  {
    defect: 'the first years are taken for those of the last century',
    caughtBy: 'gives back the first and the last date',
    open: () => answering({ account: ({ birthDate }) => ({ birthDate: birthDate.replace(/^00/, '19') }) }),
  },
  {
    defect: 'there is no room for milliseconds',
    caughtBy: 'gives back the first and the last instant, to the millisecond',
    open: () => answering({ account: ({ openedAt }) => ({ openedAt: openedAt.replace(/\.\d+/, '.000') }) }),
  },
  {
    defect: 'the last day lasts as long in UTC as in Taipei',
    caughtBy: 'gives back the first and the last instant, to the millisecond',
    open: () => answering({ record: ({ openedAt }) => ({ openedAt: openedAt.replace('T15:59:59', 'T23:59:59') }) }),
  },
  {
    defect: 'what is null comes back as an empty text',
    caughtBy: 'gives back an account with nothing in its optional fields, beside one with all of them',
    open: () => answering({ account: ({ backupEmail }) => ({ backupEmail: backupEmail ?? '' }) }),
  },
  {
    defect: 'the subjects come back in the order of the alphabet',
    caughtBy: 'gives back no, one and six teaching subjects in their order',
    open: () =>
      answering({
        account: ({ teachingSubjects }) => ({
          teachingSubjects: [...teachingSubjects].sort((a, b) => (a.name + a.category < b.name + b.category ? -1 : 1)),
        }),
      }),
  },
  {
    defect: 'the consents come back in the order of the form',
    caughtBy: 'gives back no, one and three consents in their order',
    open: () => answering({ consents: (consents) => [...consents].sort((a, b) => (a.document < b.document ? -1 : 1)) }),
  },
  {
    defect: 'of the consents, the last one is kept',
    caughtBy: 'gives back no, one and three consents in their order',
    open: () => answering({ consents: (consents) => consents.slice(-1) }),
  },
  {
    defect: 'the version of a consent is put into one Unicode form',
    caughtBy: 'gives back the versions of consents as the host writes them',
    open: () =>
      answering({
        consents: (consents) => consents.map((one) => ({ ...one, version: one.version.normalize('NFKC') })),
      }),
  },
  {
    defect: 'the messages come back in the order of their identifiers',
    caughtBy: 'gives back no, one and five messages in their order',
    open: () => answering({ messages: (messages) => [...messages].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
  },
  {
    defect: 'of the messages, one is kept for each account',
    caughtBy: 'gives back no, one and five messages in their order',
    open: () =>
      answering({
        messages: (messages) =>
          messages.filter(({ accountName }, index) => messages[index - 1]?.accountName !== accountName),
      }),
  },
  {
    defect: 'the spaces around a client are cut off, and its other ones are made one',
    caughtBy: 'gives back the client of a key as the host writes it',
    open: () => answering({ record: ({ client }) => ({ client: client.trim().replaceAll(/\s+/g, ' ') }) }),
  },
  {
    defect: 'there is room for keys of 64 characters',
    caughtBy: 'gives back the shortest and the longest key, of any signs',
    open: () => answering({ record: ({ key }) => ({ key: key.slice(0, 64) }) }),
  },
  {
    defect: 'there is room for hashes of 255 characters',
    caughtBy: 'gives back a password hash of 1,000 characters',
    open: () => answering({ account: ({ passwordHash }) => ({ passwordHash: passwordHash?.slice(0, 255) ?? null }) }),
  },
  {
    defect: 'addresses are kept in lower case',
    caughtBy: 'gives back the longest addresses and job title, letter by letter',
    open: () => answering({ account: ({ email }) => ({ email: email?.toLowerCase() ?? null }) }),
  },
  {
    defect: 'there is room for addresses of 128 characters',
    caughtBy: 'gives back the longest addresses and job title, letter by letter',
    open: () => answering({ account: ({ backupEmail }) => ({ backupEmail: backupEmail?.slice(0, 128) ?? null }) }),
  },
  {
    defect: 'the version of a row is a number of 32 bits',
    caughtBy: 'claims a row whose version has passed what 32 bits hold',
    open: () => answering({ row: ({ version }) => ({ version: version | 0 }) }),
  },
];
