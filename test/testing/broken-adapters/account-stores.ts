/** Stores of accounts, each with one defect that a person could well have written. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { AccountOpening } from '../../../src/account/account-opening.js';
import type { AccountRepository } from '../../../src/account/account-repository.js';
import type { IdempotencyRecord } from '../../../src/account/idempotency.js';
import type { OutgoingMessage } from '../../../src/account/outgoing-message.js';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { AccountStoreUnderTest } from '../../../src/testing/contracts/account-repository-contract.js';
import { ACCOUNT_STORES_THAT_MISTAKE_NUMBERS } from './account-changes/numbers.js';
import { ACCOUNT_STORES_THAT_LOSE_RACES_OF_CHANGES } from './account-changes/races.js';
import { ACCOUNT_STORES_THAT_RECORD_SOMETHING_ELSE } from './account-changes/recording.js';
import { ACCOUNT_STORES_THAT_TAKE_ANY_CHANGE } from './account-changes/refusals.js';
import { ACCOUNT_STORES_THAT_KEEP_REFUSED_CHANGES } from './account-changes/rollbacks.js';
import { ACCOUNT_STORES_THAT_CHANGE_CHANGES } from './account-changes/stored-values.js';
import { ACCOUNT_STORES_THAT_LIST_WRONGLY } from './account-stores/listing.js';
import { ACCOUNT_STORES_THAT_LOSE_RACES } from './account-stores/races.js';
import { ACCOUNT_STORES_THAT_KEEP_REFUSALS } from './account-stores/rollbacks.js';
import {
  after,
  lettingIn,
  lookThenWrite,
  NAME_TAKEN,
  NUMBER_TAKEN,
  overwrite,
  STALE,
  scopedBy,
  soundStore,
  withAccounts,
} from './account-stores/sound-store.js';
import { ACCOUNT_STORES_THAT_CHANGE_VALUES } from './account-stores/stored-values.js';
import { ACCOUNT_STORES_THAT_MIX_UNITS } from './account-stores/units-apart.js';
import type { BrokenAdapter } from './broken-adapter.js';

function keysOfRefusedOpenings(): AccountStoreUnderTest {
  const records: IdempotencyRecord[] = [];
  const recorded = (client: string, key: string) => records.find((one) => one.client === client && one.key === key);
  return withAccounts(({ accounts }) => ({
    findByIdempotencyKey: ({ client, key }) => okAsync(recorded(client, key) ?? null),
    open(opening) {
      const { idempotency } = opening;
      if (idempotency === null) return accounts.open(opening);
      if (recorded(idempotency.client, idempotency.key) !== undefined) {
        return errAsync({ code: 'account.idempotency-key-taken' });
      }
      records.push(idempotency);
      return accounts.open(opening);
    },
  }));
}

function messagesOfRefusedOpenings(): AccountStoreUnderTest {
  const messages: OutgoingMessage[] = [];
  const store = withAccounts(({ accounts }) => ({
    open(opening) {
      messages.push(...opening.messages);
      return accounts.open(opening);
    },
  }));
  return { ...store, readMessages: () => Promise.resolve(messages) };
}

/** What makes one client of two. */
const CLIENTS_TAKEN_FOR_ONE: readonly (readonly [defect: string, fold: (client: string) => string])[] = [
  ['clients are compared without their case', (client) => client.toLowerCase()],
  ['clients are compared without the spaces after them', (client) => client.trimEnd()],
  ['clients are compared in one Unicode form', (client) => client.normalize('NFC')],
  ['clients are compared as a collation does', (client) => client.normalize('NFKD').replaceAll(/[^!-~]/g, '')],
  ['a client is kept in the characters of two bytes', (client) => client.replaceAll(/[^\0-\uFFFF]/gu, '?')],
];

export const BROKEN_ACCOUNT_STORES: readonly BrokenAdapter<() => AccountStoreUnderTest>[] = [
  {
    defect: 'an empty store is not empty: the look-up answers with whatever was opened last, or a placeholder',
    caughtBy: 'finds nothing in an empty store',
    open: () => withAccounts(() => ({ findByIdentityNumber: () => okAsync({ name: 'placeholder' } as never) })),
  },
  {
    defect: 'names are compared case-sensitively',
    caughtBy: 'refuses a name that differs from another in case only',
    open: () =>
      lettingIn(async ({ code }, { account }, { accounts }) => {
        const taken = (await accounts.findByName(accountNameKey(account.name)))._unsafeUnwrap();
        return code === NAME_TAKEN && taken?.name !== account.name;
      }),
  },
  {
    defect: 'a name is looked up as it was typed',
    caughtBy: 'finds an account by its name in any case, and keeps the case',
    open: () =>
      withAccounts(({ accounts }) => ({
        findByName: (key) => accounts.findByName(key).map((found) => (found?.name === (key as string) ? found : null)),
      })),
  },
  {
    defect: 'a name is kept in lower case',
    caughtBy: 'gives back what was opened, under each of its keys',
    open: () =>
      withAccounts(({ accounts }) => ({
        open: (opening) =>
          accounts.open({
            ...opening,
            account: { ...opening.account, name: opening.account.name.toLowerCase() as typeof opening.account.name },
          }),
      })),
  },
  {
    defect: 'names are not unique',
    caughtBy: 'refuses a second account with a name, keeps the first whole and the second not at all',
    open: () => lettingIn(({ code }) => Promise.resolve(code === NAME_TAKEN)),
  },
  {
    defect: 'a number is unique within its unit only',
    caughtBy: 'refuses a second account for a number, keeps the first whole and the second not at all',
    open: () =>
      lettingIn(async ({ code }, { account }, { accounts }) => {
        const taken = (await accounts.findByIdentityNumber(account.identityNumber))._unsafeUnwrap();
        return code === NUMBER_TAKEN && taken?.unit !== account.unit;
      }),
  },
  {
    defect: 'it looks, awaits, then writes: a number',
    caughtBy: 'lets exactly one of several simultaneous openings for a number in',
    open: lookThenWrite,
  },
  {
    defect: 'it looks, awaits, then writes: a name',
    caughtBy: 'lets exactly one of several simultaneous openings with a name in',
    open: lookThenWrite,
  },
  {
    defect: 'it looks, awaits, then writes: a key',
    caughtBy: 'lets exactly one of several simultaneous openings under a key in',
    open: lookThenWrite,
  },
  {
    defect: 'it looks, awaits, then writes: a row',
    caughtBy: 'lets either an opening or a save of the same version in, never both',
    open: lookThenWrite,
  },
  {
    defect: 'the claim of the row is not written',
    caughtBy: 'claims the row: its version grows by one and it names the account',
    open: () => after('opening', (store, opening) => overwrite(store, opening, { claim: null })),
  },
  {
    defect: 'the claim is not in the listing',
    caughtBy: 'shows the claim in the listing of the unit',
    open: () => {
      const store = soundStore();
      const list: typeof store.preRegistrations.list = (unit, page) =>
        store.preRegistrations.list(unit, page).map((rows) => rows.map((row) => ({ ...row, claim: null })));
      return { ...store, preRegistrations: { ...store.preRegistrations, list } };
    },
  },
  {
    defect: 'the version of the row does not grow with the claim',
    caughtBy: 'refuses a save on the version that an opening has claimed',
    open: () => after('opening', (store, opening) => overwrite(store, opening, { version: opening.claim.version })),
  },
  {
    defect: 'every row with the number is claimed, at whatever unit',
    caughtBy: 'claims no row of another unit for the same number',
    open: () => {
      const store = soundStore();
      const units = new Set<AccountOpening['claim']['unit']>();
      const save: typeof store.preRegistrations.save = (row, version) => {
        units.add(row.unit);
        return store.preRegistrations.save(row, version);
      };
      const open: AccountRepository['open'] = (opening) =>
        store.accounts.open(opening).andThen(() =>
          ResultAsync.combine(
            [...units].map((unit) => {
              const claim = { ...opening.claim, unit };
              return overwrite(store, { ...opening, claim }, { changedBy: 'claimed' }).orElse(() => okAsync(undefined));
            }),
          ).map(() => undefined),
        );
      return { ...store, accounts: { ...store.accounts, open }, preRegistrations: { ...store.preRegistrations, save } };
    },
  },
  {
    defect: 'the version of the row is not compared',
    caughtBy: 'refuses an opening on a version that has passed and writes nothing',
    open: () =>
      lettingIn(async ({ code }, { claim }, { preRegistrations }) => {
        const row = (await preRegistrations.find(claim.unit, claim.identityNumber))._unsafeUnwrap();
        return code === STALE && row !== null;
      }),
  },
  {
    defect: 'no row is needed',
    caughtBy: 'refuses an opening without a row and writes nothing',
    open: () => lettingIn(({ code }) => Promise.resolve(code === STALE)),
  },
  {
    defect: 'a row at any unit will do',
    caughtBy: 'refuses an opening whose row stands at another unit only',
    open: () => lettingIn(({ code }) => Promise.resolve(code === STALE)),
  },
  {
    defect: 'the key is recorded although the opening is refused',
    caughtBy: 'keeps no key of an opening that was refused',
    open: keysOfRefusedOpenings,
  },
  {
    defect: 'the messages are written although the opening is refused',
    caughtBy: 'refuses a key that was used, and keeps what it was used for',
    open: messagesOfRefusedOpenings,
  },
  {
    defect: 'a used key is not refused',
    caughtBy: 'refuses a key that was used, and keeps what it was used for',
    open: () => lettingIn(({ code }) => Promise.resolve(code === 'account.idempotency-key-taken')),
  },
  {
    defect: 'a key is not scoped to its client',
    caughtBy: 'lets two clients use the same key',
    open: () => scopedBy((_, key) => ['', key]),
  },
  {
    defect: 'client and key are put together with nothing between them',
    caughtBy: 'does not read one client and key as another client and key',
    open: () => scopedBy((client, key) => [client, key]),
  },
  {
    defect: 'all openings without a key share one',
    caughtBy: 'opens two accounts without keys',
    open: () => {
      let opened = false;
      return withAccounts(({ accounts }) => ({
        open(opening) {
          if (opening.idempotency === null && opened) return errAsync({ code: 'account.idempotency-key-taken' });
          opened ||= opening.idempotency === null;
          return accounts.open(opening);
        },
      }));
    },
  },
  {
    defect: 'one account is all there is room for',
    caughtBy: 'opens two accounts that share nothing',
    open: () => {
      let opened = 0;
      return withAccounts(({ accounts }) => ({
        open: (opening) => (opened > 0 ? okAsync(undefined) : accounts.open(opening).map(() => void (opened += 1))),
      }));
    },
  },
  {
    defect: 'the consents are lost',
    caughtBy: 'gives back what was opened, under each of its keys',
    open: () => ({ ...soundStore(), readConsents: () => Promise.resolve([]) }),
  },
  {
    defect: 'the messages are lost',
    caughtBy: 'gives back what was opened, under each of its keys',
    open: () => ({ ...soundStore(), readMessages: () => Promise.resolve([]) }),
  },
  {
    defect: 'the name is looked at before the number',
    caughtBy: 'names the number first when number and name are taken',
    open: () =>
      withAccounts(({ accounts }) => ({
        open: (opening) =>
          accounts
            .open(opening)
            .orElse((refusal) =>
              accounts
                .findByName(accountNameKey(opening.account.name))
                .andThen((taken) =>
                  errAsync(taken !== null && refusal.code === NUMBER_TAKEN ? { code: NAME_TAKEN } : refusal),
                ),
            ),
      })),
  },
  {
    defect: 'the row is looked at before the key',
    caughtBy: 'names the key first, then the row, then number and name',
    open: () =>
      withAccounts(({ accounts, preRegistrations }) => ({
        open: (opening) =>
          preRegistrations
            .find(opening.claim.unit, opening.claim.identityNumber)
            .andThen((row) =>
              row?.version === opening.claim.version ? accounts.open(opening) : errAsync({ code: STALE }),
            ),
      })),
  },
  {
    defect: 'the row is claimed although the opening is refused',
    caughtBy: 'refuses a second account with a name, keeps the first whole and the second not at all',
    open: () => after('refusal', (store, opening) => overwrite(store, opening, { version: opening.claim.version + 1 })),
  },
  {
    defect: 'a number that was refused once is refused for ever',
    caughtBy: 'opens after a refusal, once the cause is gone',
    open: () => {
      const refused = new Set<string>();
      return withAccounts(({ accounts }) => ({
        open(opening) {
          const { identityNumber } = opening.account;
          if (refused.has(identityNumber)) return errAsync({ code: NUMBER_TAKEN });
          return accounts.open(opening).mapErr((refusal) => {
            refused.add(identityNumber);
            return refusal;
          });
        },
      }));
    },
  },
  {
    defect: 'a name is looked up by its beginning',
    caughtBy: 'finds no account by a part of its name, or by more than its name',
    open: () => {
      const opened: AccountOpening[] = [];
      return withAccounts(({ accounts }) => ({
        open: (opening) => accounts.open(opening).map(() => void opened.push(opening)),
        findByName(name) {
          const keys = opened.map(({ account }) => accountNameKey(account.name));
          return accounts.findByName(keys.find((key) => key.startsWith(name) || name.startsWith(key)) ?? name);
        },
      }));
    },
  },
  {
    defect: 'a change of a row takes its claim away',
    caughtBy: 'keeps the claim when the row is changed afterwards, and the account as it was opened',
    open: () => {
      const store = soundStore();
      const save: typeof store.preRegistrations.save = (row, version) =>
        store.preRegistrations.save({ ...row, claim: null }, version);
      return { ...store, preRegistrations: { ...store.preRegistrations, save } };
    },
  },
  ...CLIENTS_TAKEN_FOR_ONE.map(([defect, fold]) => ({
    defect,
    caughtBy: 'takes clients for different ones that differ in case, spaces or Unicode form only',
    open: () => scopedBy((client, key) => [fold(client), `:${key}`]),
  })),
  {
    defect: 'keys are compared without their case',
    caughtBy: 'takes keys that differ in the case of their letters only for two',
    open: () => scopedBy((client, key) => [client, `:${key.toLowerCase()}`]),
  },
  {
    defect: 'the name is looked at before the row',
    caughtBy: 'names the row first when the row has moved and the name is taken',
    open: () =>
      withAccounts(({ accounts }) => ({
        open: (opening) =>
          accounts
            .findByName(accountNameKey(opening.account.name))
            .andThen((taken) => (taken === null ? accounts.open(opening) : errAsync({ code: NAME_TAKEN }))),
      })),
  },
  {
    defect: 'a version that is too high is taken',
    caughtBy: 'refuses an opening on a version that is still to come',
    open: () =>
      lettingIn(async ({ code }, { claim }, { preRegistrations }) => {
        const row = (await preRegistrations.find(claim.unit, claim.identityNumber))._unsafeUnwrap();
        return code === STALE && row !== null && row.version < claim.version;
      }),
  },
  ...ACCOUNT_STORES_THAT_LIST_WRONGLY,
  ...ACCOUNT_STORES_THAT_CHANGE_VALUES,
  ...ACCOUNT_STORES_THAT_KEEP_REFUSALS,
  ...ACCOUNT_STORES_THAT_MIX_UNITS,
  ...ACCOUNT_STORES_THAT_LOSE_RACES,
  ...ACCOUNT_STORES_THAT_RECORD_SOMETHING_ELSE,
  ...ACCOUNT_STORES_THAT_MISTAKE_NUMBERS,
  ...ACCOUNT_STORES_THAT_CHANGE_CHANGES,
  ...ACCOUNT_STORES_THAT_TAKE_ANY_CHANGE,
  ...ACCOUNT_STORES_THAT_KEEP_REFUSED_CHANGES,
  ...ACCOUNT_STORES_THAT_LOSE_RACES_OF_CHANGES,
];
