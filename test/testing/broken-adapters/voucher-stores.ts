/** Stores of vouchers, each with one defect that a person could well have written. */
import { errAsync, okAsync, ResultAsync } from 'neverthrow';
import type { AccountOpening } from '../../../src/account/account-opening.js';
import type { AccountRepository } from '../../../src/account/account-repository.js';
import { type ApplicantVouchers, NO_VOUCHERS, type Voucher } from '../../../src/assurance/applicant-vouchers.js';
import { createMemoryStore } from '../../../src/memory/memory-store.js';
import type { VoucherStoreUnderTest } from '../../../src/testing/contracts/voucher-repository-contract.js';
import type { BrokenAdapter } from './broken-adapter.js';

type Store = VoucherStoreUnderTest;

const VOUCHERS_STALE = { code: 'applicant-vouchers.stale' } as const;

/** The sound store with other vouchers. */
function withVouchers(change: (store: Store) => Partial<Store['vouchers']>): Store {
  const store = createMemoryStore();
  return { ...store, vouchers: { ...store.vouchers, ...change(store) } };
}

/** The sound store with another way to open. */
function withOpen(change: (store: Store) => AccountRepository['open']): Store {
  const store = createMemoryStore();
  return { ...store, accounts: { ...store.accounts, open: change(store) } };
}

/** The sound store, which gives something else back than was written. */
function answering(change: (given: ApplicantVouchers) => unknown): () => Store {
  return () =>
    withVouchers(({ vouchers }) => ({
      find: (...key) =>
        vouchers
          .find(...key)
          .map((given) => (given === null ? null : { ...given, ...(change(given) as Partial<ApplicantVouchers>) })),
    }));
}

/** The same, of each voucher by itself. */
function answeringEach(change: (voucher: Voucher) => Voucher | null): () => Store {
  const each = (voucher: Voucher | null) => voucher && change(voucher);
  return answering(({ vouchers }) => ({
    vouchers: {
      'claim-code': each(vouchers['claim-code']),
      'school-confirmation': each(vouchers['school-confirmation']),
    },
  }));
}

/** Writes whatever is there. */
function force({ vouchers }: Store, given: ApplicantVouchers) {
  return vouchers
    .find(given.unit, given.identityNumber)
    .andThen((stored) => vouchers.save(given, stored?.version ?? null));
}

/** The sound store, which writes even what it should refuse, where the rule says so. */
function forcing(rule: (readVersion: number | null, stored: ApplicantVouchers | null) => boolean): () => Store {
  return () =>
    withVouchers((store) => ({
      save: (given, readVersion) =>
        store.vouchers
          .find(given.unit, given.identityNumber)
          .andThen((stored) =>
            rule(readVersion, stored) ? force(store, given) : store.vouchers.save(given, readVersion),
          ),
    }));
}

/** The opening without a word of vouchers. */
function bare(opening: AccountOpening): AccountOpening {
  return { ...opening, claim: { ...opening.claim, voucherVersion: null } };
}

/** Leaves no vouchers, whatever their version. */
function wipe(store: Store, { claim: { unit, identityNumber } }: AccountOpening) {
  return store.vouchers
    .find(unit, identityNumber)
    .andThen((given) =>
      given === null
        ? okAsync(undefined)
        : store.vouchers.save({ ...given, version: given.version + 1, vouchers: NO_VOUCHERS }, given.version),
    )
    .orElse(() => okAsync(undefined));
}

export const BROKEN_VOUCHER_STORES: readonly BrokenAdapter<() => Store>[] = [
  {
    defect: 'whoever was given nothing has empty vouchers',
    caughtBy: 'finds nothing where nothing was given',
    open: () =>
      withVouchers(({ vouchers }) => ({
        find: (unit, identityNumber) =>
          vouchers
            .find(unit, identityNumber)
            .map((given) => given ?? { unit, identityNumber, version: 0, vouchers: NO_VOUCHERS }),
      })),
  },
  {
    defect: 'there is room for one voucher only',
    caughtBy: 'gives back a claim code, a confirmation, both and none',
    open: answering(({ vouchers }) => ({
      vouchers: vouchers['claim-code'] === null ? vouchers : { ...vouchers, 'school-confirmation': null },
    })),
  },
  {
    defect: 'there is no room for milliseconds',
    caughtBy: 'gives back who gave them as the host writes it, and instants to the millisecond',
    open: answeringEach((voucher) => ({ ...voucher, givenAt: voucher.givenAt.replace('.001Z', '.000Z') as never })),
  },
  {
    defect: 'who gave them is put into one Unicode form',
    caughtBy: 'gives back who gave them as the host writes it, and instants to the millisecond',
    open: answeringEach((voucher) => ({ ...voucher, givenBy: voucher.givenBy.normalize('NFKC') })),
  },
  {
    defect: 'a first save replaces what is there',
    caughtBy: 'keeps the first of two first saves',
    open: forcing((readVersion) => readVersion === null),
  },
  {
    defect: 'what was given once stays',
    caughtBy: 'replaces the version that was read',
    open: () =>
      withVouchers(({ vouchers }) => ({
        save: (given, readVersion) => (readVersion === null ? vouchers.save(given, null) : okAsync(undefined)),
      })),
  },
  {
    defect: 'a version that is too high is taken',
    caughtBy: 'refuses every version but the one that is there, and leaves the vouchers as they were',
    open: forcing((readVersion, stored) => readVersion !== null && stored !== null && readVersion > stored.version),
  },
  {
    defect: 'an update inserts where nothing is',
    caughtBy: 'refuses an update where nothing was given, and writes nothing',
    open: forcing((readVersion, stored) => readVersion !== null && stored === null),
  },
  {
    defect: 'a unit has vouchers for one number only',
    caughtBy: 'keeps two numbers of a unit apart',
    open: () => {
      let first: ApplicantVouchers['identityNumber'] | null = null;
      return withVouchers(({ vouchers }) => ({
        find: (unit, number) => vouchers.find(unit, first ?? number),
        save(given, readVersion) {
          first ??= given.identityNumber;
          return vouchers.save(given, readVersion);
        },
      }));
    },
  },
  {
    defect: 'unit codes are kept as numbers',
    caughtBy: 'keeps a number at two units apart, though their codes be equal as numbers',
    open: () => {
      const asNumber = (unit: string) => String(Number(unit)) as ApplicantVouchers['unit'];
      return withVouchers(({ vouchers }) => ({
        find: (unit, number) =>
          vouchers.find(asNumber(unit), number).map((given) => (given === null ? null : { ...given, unit })),
        save: (given, readVersion) => vouchers.save({ ...given, unit: asNumber(given.unit) }, readVersion),
      }));
    },
  },
  {
    defect: 'it looks, awaits, then writes',
    caughtBy: 'lets exactly one of several simultaneous first saves in, and one of several updates',
    open: () => {
      const written = new Map<string, ApplicantVouchers>();
      const now = (unit: string, number: string) => written.get(number + unit) ?? null;
      return withVouchers(() => ({
        find: (unit, number) => okAsync(now(unit, number)),
        save(given, readVersion) {
          const { unit, identityNumber } = given;
          if ((now(unit, identityNumber)?.version ?? null) !== readVersion) return errAsync(VOUCHERS_STALE);
          return ResultAsync.fromSafePromise(Promise.resolve()).map(
            () => void written.set(identityNumber + unit, given),
          );
        },
      }));
    },
  },
  {
    defect: 'an opening looks at vouchers and leaves them',
    caughtBy: 'an opening leaves none of the vouchers that it rests on, at the next version',
    open: () =>
      withOpen(({ accounts, vouchers }) => (opening) => {
        const { unit, identityNumber, voucherVersion } = opening.claim;
        return vouchers
          .find(unit, identityNumber)
          .andThen((given) =>
            voucherVersion === null || given?.version === voucherVersion
              ? accounts.open(bare(opening))
              : errAsync(VOUCHERS_STALE),
          );
      }),
  },
  {
    defect: 'every opening uses up whatever there is',
    caughtBy: 'an opening that rests on the row alone leaves vouchers as they are',
    open: () => withOpen((store) => (opening) => store.accounts.open(opening).andThen(() => wipe(store, opening))),
  },
  {
    defect: 'vouchers are used up at whatever version they are',
    caughtBy: 'refuses an opening that rests on vouchers at another version, and writes nothing',
    open: () =>
      withOpen(
        (store) => (opening) =>
          store.accounts
            .open(bare(opening))
            .andThen(() => (opening.claim.voucherVersion === null ? okAsync(undefined) : wipe(store, opening))),
      ),
  },
  {
    defect: 'vouchers that are not there count as used up',
    caughtBy:
      'refuses an opening that rests on vouchers which were never given, or to somebody else, and writes nothing',
    open: () =>
      withOpen(({ accounts, vouchers }) => (opening) => {
        const { unit, identityNumber } = opening.claim;
        return vouchers
          .find(unit, identityNumber)
          .andThen((given) => accounts.open(given === null ? bare(opening) : opening));
      }),
  },
  {
    defect: 'vouchers are looked at before the row',
    caughtBy: 'names a row that moved before vouchers that moved, and those before a number and a name that are taken',
    open: () =>
      withOpen(({ accounts, vouchers }) => (opening) => {
        const { unit, identityNumber, voucherVersion } = opening.claim;
        return vouchers
          .find(unit, identityNumber)
          .andThen((given) =>
            voucherVersion === null || given?.version === voucherVersion
              ? accounts.open(opening)
              : errAsync(VOUCHERS_STALE),
          );
      }),
  },
  {
    defect: 'vouchers are used up by an opening that is refused',
    caughtBy: 'leaves vouchers as they are when the name is taken',
    open: () =>
      withOpen(
        (store) => (opening) =>
          store.accounts.open(opening).orElse((refusal) => wipe(store, opening).andThen(() => errAsync(refusal))),
      ),
  },
  {
    defect: 'an opening uses up what other units gave for the number',
    caughtBy: 'leaves the vouchers of others alone: of another number, and of the number at another unit',
    open: () => {
      const units = new Set<ApplicantVouchers['unit']>();
      const store = createMemoryStore();
      const { vouchers, accounts } = store;
      return {
        ...store,
        vouchers: {
          ...vouchers,
          save(given, readVersion) {
            units.add(given.unit);
            return vouchers.save(given, readVersion);
          },
        },
        accounts: {
          ...accounts,
          open: (opening) =>
            accounts.open(opening).andThen(() => {
              const wipes = [...units].map((unit) => wipe(store, { ...opening, claim: { ...opening.claim, unit } }));
              return opening.claim.voucherVersion === null
                ? okAsync(undefined)
                : ResultAsync.combine(wipes).map(() => undefined);
            }),
        },
      };
    },
  },
  {
    defect: 'vouchers are looked at, and used up after the account is open',
    caughtBy: 'of openings and a save that read the same version at the same time, exactly one wins',
    open: () =>
      withOpen((store) => (opening) => {
        const { unit, identityNumber, voucherVersion } = opening.claim;
        return store.vouchers.find(unit, identityNumber).andThen((given) => {
          if (voucherVersion === null) return store.accounts.open(opening);
          if (given?.version !== voucherVersion) return errAsync(VOUCHERS_STALE);
          return store.accounts.open(bare(opening)).andThen(() => wipe(store, opening));
        });
      }),
  },
];
