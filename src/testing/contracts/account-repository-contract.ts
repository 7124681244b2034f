import * as fc from 'fast-check';
import type { AccountRepository } from '../../account/account-repository.js';
import { type Fingerprint, parseIdempotencyKey } from '../../account/idempotency.js';
import type { OutgoingMessage } from '../../account/outgoing-message.js';
import { type AccountName, accountNameKey, parseAccountName } from '../../account-name/account-name.js';
import type { Consent } from '../../consent/consent.js';
import type { PreRegistration } from '../../pre-registration/pre-registration.js';
import type { PreRegistrationRepository } from '../../pre-registration/repository.js';
import { type OpeningOnRow, openingOnRow, twoOpenings, twoUnits } from '../arbitraries/workflow.js';
import { type Contract, expectErr, expectOk, expectOneWinner, expectSame } from './contract.js';

/** A store of accounts with the rosters that it claims, and two windows onto what it wrote beside the account. */
export interface AccountStoreUnderTest {
  readonly accounts: AccountRepository;
  readonly preRegistrations: PreRegistrationRepository;
  /** What was written of the account's consents; nothing if there is no such account. */
  readonly readConsents: (name: AccountName) => Promise<readonly Consent[]>;
  /** All messages that are waiting to be sent, oldest first. */
  readonly readMessages: () => Promise<readonly OutgoingMessage[]>;
}

/**
 * The contract every {@link AccountRepository} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * accountRepositoryContract({ test, open: async () => openMyStore() });
 */
export function accountRepositoryContract({ test, open, runs = 25 }: Contract<AccountStoreUnderTest>): void {
  type Law<T> = (store: AccountStoreUnderTest, value: T) => Promise<void>;
  const forAll = <T>(values: fc.Arbitrary<T>, law: Law<T>) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        await law(await open(), value);
      }),
      { numRuns: runs },
    );
  const register = (store: AccountStoreUnderTest, row: PreRegistration) =>
    expectOk(store.preRegistrations.save(row, null), 'register');
  const openFirst = async (store: AccountStoreUnderTest, { row, opening }: OpeningOnRow) => {
    await register(store, row);
    await expectOk(store.accounts.open(opening), 'open');
  };
  const findRow = (store: AccountStoreUnderTest, { unit, identityNumber }: PreRegistration) =>
    expectOk(store.preRegistrations.find(unit, identityNumber), 'find row');

  /** The account is there under each of its keys, with everything that was written beside it. */
  const isStored = async (store: AccountStoreUnderTest, { opening }: OpeningOnRow) => {
    const { account, consents, idempotency, messages } = opening;
    const { accounts } = store;
    expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), account, 'by number');
    expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), account, 'by name');
    if (idempotency !== null) {
      expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), idempotency, 'by key');
    }
    expectSame(await store.readConsents(account.name), consents, 'consents');
    const waiting = (await store.readMessages()).filter(({ accountName }) => accountName === account.name);
    expectSame(waiting, messages, 'messages');
  };
  /** Nothing that is the refused opening's own was written, and its row is as it was. */
  const leftNoTrace = async (store: AccountStoreUnderTest, { row, opening }: OpeningOnRow, winner: OpeningOnRow) => {
    const { account, idempotency, messages } = opening;
    const { accounts } = store;
    const won = winner.opening;
    if (account.identityNumber !== won.account.identityNumber) {
      expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), null, 'by number');
      expectSame(await findRow(store, row), row, 'row');
    }
    if (accountNameKey(account.name) !== accountNameKey(won.account.name)) {
      expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), null, 'by name');
      expectSame(await store.readConsents(account.name), [], 'consents');
    }
    if (idempotency !== null && idempotency.key !== won.idempotency?.key) {
      expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), null, 'by key');
    }
    const ids = (await store.readMessages()).map(({ id }) => id);
    expectSame(
      messages.filter(({ id }) => ids.includes(id)),
      [],
      'messages',
    );
  };

  test('finds nothing in an empty store', () =>
    forAll(openingOnRow(), async ({ accounts }, { opening: { account, idempotency } }) => {
      expectSame(await expectOk(accounts.findByIdentityNumber(account.identityNumber), 'find'), null, 'by number');
      expectSame(await expectOk(accounts.findByName(accountNameKey(account.name)), 'find'), null, 'by name');
      if (idempotency === null) return;
      expectSame(await expectOk(accounts.findByIdempotencyKey(idempotency), 'find'), null, 'by key');
    }));

  test('gives back what was opened, under each of its keys', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      await isStored(store, first);
    }));

  test('finds an account by its name in any case, and keeps the case', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const { account } = first.opening;
      for (const written of [account.name.toUpperCase(), account.name.toLowerCase()]) {
        const key = accountNameKey(parseAccountName(written)._unsafeUnwrap());
        expectSame(await expectOk(store.accounts.findByName(key), 'find'), account, 'by name');
      }
    }));

  test('claims the row: its version grows by one and it names the account', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const { row, opening } = first;
      const { account, claim } = opening;
      const claimed = { accountName: account.name, claimedAt: account.openedAt, nameMatch: claim.nameMatch };
      expectSame(await findRow(store, row), { ...row, version: row.version + 1, claim: claimed }, 'row');
    }));

  test('shows the claim in the listing of the unit', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const listed = await expectOk(store.preRegistrations.list(first.row.unit, { after: null, limit: 10 }), 'list');
      expectSame(
        listed.map(({ claim }) => claim?.accountName),
        [first.opening.account.name],
        'claims',
      );
    }));

  test('claims no row of another unit for the same number', () =>
    forAll(fc.tuple(openingOnRow(), twoUnits()), async (store, [first, [unit, other]]) => {
      const here = atUnit(first, unit);
      const there = atUnit(first, other);
      await register(store, there.row);
      await openFirst(store, here);
      expectSame(await findRow(store, there.row), there.row, 'row of the other unit');
    }));

  test('opens two accounts that share nothing', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      await openFirst(store, first);
      await openFirst(store, second);
      await isStored(store, first);
      await isStored(store, second);
    }));

  test('opens two accounts without keys', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      await openFirst(store, withoutKey(first));
      await openFirst(store, withoutKey(second));
      await isStored(store, withoutKey(second));
    }));

  test('refuses a second account for a number, keeps the first whole and the second not at all', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const winner = atUnit(first, unit);
      const loser = withNumberOf(atUnit(second, other), winner);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.identity-number-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
      expectSame(await findRow(store, loser.row), loser.row, 'row of the second');
    }));

  test('refuses a second account with a name, keeps the first whole and the second not at all', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withName(second, winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('refuses a name that differs from another in case only', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const { name } = winner.opening.account;
      const swapped = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
      const loser = withName(second, parseAccountName(swapped)._unsafeUnwrap());
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
    }));

  test('names the number first when number and name are taken', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const winner = atUnit(first, unit);
      const loser = withName(withNumberOf(atUnit(second, other), winner), winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.identity-number-taken', 'second');
    }));

  test('opens after a refusal, once the cause is gone', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withName(second, winner.opening.account.name);
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      await expectOk(store.accounts.open(second.opening), 'second under its own name');
      await isStored(store, second);
    }));

  test('refuses an opening without a row and writes nothing', () =>
    forAll(twoOpenings(), async (store, [loser, winner]) => {
      await openFirst(store, winner);
      await expectErr(store.accounts.open(loser.opening), 'pre-registration.stale', 'open');
      const { identityNumber, name } = loser.opening.account;
      expectSame(await expectOk(store.accounts.findByIdentityNumber(identityNumber), 'find'), null, 'by number');
      expectSame(await expectOk(store.accounts.findByName(accountNameKey(name)), 'find'), null, 'by name');
      expectSame(await findRow(store, loser.row), null, 'row');
    }));

  test('refuses an opening whose row stands at another unit only', () =>
    forAll(fc.tuple(openingOnRow(), twoUnits()), async (store, [first, [unit, other]]) => {
      await register(store, atUnit(first, other).row);
      await expectErr(store.accounts.open(atUnit(first, unit).opening), 'pre-registration.stale', 'open');
    }));

  test('refuses an opening on a version that has passed and writes nothing', () =>
    forAll(twoOpenings(), async (store, [loser, winner]) => {
      await openFirst(store, winner);
      await register(store, loser.row);
      const moved = { ...loser.row, version: loser.row.version + 1, changedBy: 'meanwhile' };
      await expectOk(store.preRegistrations.save(moved, loser.row.version), 'update');
      await expectErr(store.accounts.open(loser.opening), 'pre-registration.stale', 'open');
      await leftNoTrace(store, { ...loser, row: moved }, winner);
    }));

  test('refuses a save on the version that an opening has claimed', () =>
    forAll(openingOnRow(), async (store, first) => {
      await openFirst(store, first);
      const late = { ...first.row, version: first.row.version + 1, changedBy: 'late' };
      await expectErr(store.preRegistrations.save(late, first.row.version), 'pre-registration.stale', 'save');
      const row = await findRow(store, first.row);
      expectSame(row?.claim?.accountName, first.opening.account.name, 'claim');
    }));

  test('refuses a key that was used, and keeps what it was used for', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const winner = withKey(first, 'client', 'a-key-used-once-1');
      const loser = withKey(second, 'client', 'a-key-used-once-1');
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.idempotency-key-taken', 'second');
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('lets two clients use the same key', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client-1', 'a-key-for-both-1');
      const other = withKey(second, 'client-2', 'a-key-for-both-1');
      await openFirst(store, one);
      await openFirst(store, other);
      await isStored(store, one);
      await isStored(store, other);
    }));

  test('does not read one client and key as another client and key', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client', '1-a-key-of-its-own');
      const other = withKey(second, 'client1', '-a-key-of-its-own');
      await openFirst(store, one);
      await openFirst(store, other);
      await isStored(store, one);
      await isStored(store, other);
    }));

  test('names the key first, then the row, then number and name', () =>
    forAll(openingOnRow(), async (store, first) => {
      const winner = withKey(first, 'client', 'a-key-of-order-1');
      await openFirst(store, winner);
      // the same opening again breaks every rule at once
      await expectErr(store.accounts.open(winner.opening), 'account.idempotency-key-taken', 'with the key');
      await expectErr(store.accounts.open(withoutKey(winner).opening), 'pre-registration.stale', 'without the key');
    }));

  test('keeps no key of an opening that was refused', () =>
    forAll(twoOpenings(), async (store, [winner, second]) => {
      const loser = withKey(withName(second, winner.opening.account.name), 'client', 'a-key-of-a-loser-1');
      await openFirst(store, winner);
      await register(store, loser.row);
      await expectErr(store.accounts.open(loser.opening), 'account.name-taken', 'second');
      const again = withKey(second, 'client', 'a-key-of-a-loser-1');
      await expectOk(store.accounts.open(again.opening), 'the same key again');
      await isStored(store, again);
    }));

  test('lets exactly one of several simultaneous openings for a number in', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const one = withoutKey(atUnit(first, unit));
      const twin = withoutKey(withNumberOf(atUnit(second, other), one));
      await register(store, one.row);
      await register(store, twin.row);
      const answers = await Promise.all([one, twin, one, twin].map(({ opening }) => store.accounts.open(opening)));
      expectOneWinner(answers, ['account.identity-number-taken', 'pre-registration.stale', 'store.conflict']);
      await isStored(store, answers.findIndex((answer) => answer.isOk()) % 2 === 0 ? one : twin);
    }));

  test('lets exactly one of several simultaneous openings with a name in', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withoutKey(first);
      const twin = withoutKey(withName(second, one.opening.account.name));
      await register(store, one.row);
      await register(store, twin.row);
      const answers = await Promise.all([one, twin].map(({ opening }) => store.accounts.open(opening)));
      expectOneWinner(answers, ['account.name-taken', 'store.conflict']);
      const [winner, loser] = answers[0]?.isOk() === true ? [one, twin] : [twin, one];
      await isStored(store, winner);
      expectSame(await findRow(store, loser.row), loser.row, 'row of the loser');
    }));

  test('lets exactly one of several simultaneous openings under a key in', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const one = withKey(first, 'client', 'a-key-of-a-race-1');
      const twin = withKey(second, 'client', 'a-key-of-a-race-1');
      await register(store, one.row);
      await register(store, twin.row);
      const answers = await Promise.all([one, twin].map(({ opening }) => store.accounts.open(opening)));
      expectOneWinner(answers, ['account.idempotency-key-taken', 'store.conflict']);
      const [winner, loser] = answers[0]?.isOk() === true ? [one, twin] : [twin, one];
      await isStored(store, winner);
      await leftNoTrace(store, loser, winner);
    }));

  test('lets either an opening or a save of the same version in, never both', () =>
    forAll(openingOnRow(), async (store, { row, opening }) => {
      await register(store, row);
      const moved = { ...row, version: row.version + 1, changedBy: 'meanwhile' };
      const [claimed, saved] = await Promise.all([
        store.accounts.open(opening),
        store.preRegistrations.save(moved, row.version),
      ]);
      expectSame([claimed.isOk(), saved.isOk()].filter(Boolean).length, 1, 'winners');
      const kept = await findRow(store, row);
      expectSame(kept?.claim?.accountName ?? null, claimed.isOk() ? opening.account.name : null, 'claim');
    }));
}

function atUnit({ row, opening }: OpeningOnRow, unit: PreRegistration['unit']): OpeningOnRow {
  return {
    row: { ...row, unit },
    opening: { ...opening, account: { ...opening.account, unit }, claim: { ...opening.claim, unit } },
  };
}

function withNumberOf({ row, opening }: OpeningOnRow, { row: { identityNumber } }: OpeningOnRow): OpeningOnRow {
  return {
    row: { ...row, identityNumber },
    opening: {
      ...opening,
      account: { ...opening.account, identityNumber },
      claim: { ...opening.claim, identityNumber },
    },
  };
}

function withName({ row, opening }: OpeningOnRow, name: AccountName): OpeningOnRow {
  const { account, idempotency, messages } = opening;
  return {
    row,
    opening: {
      ...opening,
      account: { ...account, name },
      idempotency: idempotency === null ? null : { ...idempotency, accountName: name },
      messages: messages.map((message) => ({ ...message, accountName: name })),
    },
  };
}

function withKey({ row, opening }: OpeningOnRow, client: string, key: string): OpeningOnRow {
  const { name: accountName, openedAt } = opening.account;
  const parsed = parseIdempotencyKey(key)._unsafeUnwrap();
  const fingerprint = `of ${accountName}` as Fingerprint;
  return { row, opening: { ...opening, idempotency: { client, key: parsed, fingerprint, accountName, openedAt } } };
}

function withoutKey({ row, opening }: OpeningOnRow): OpeningOnRow {
  return { row, opening: { ...opening, idempotency: null } };
}
