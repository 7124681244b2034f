/** Openings, saves and look-ups at the same time. @module */
import * as fc from 'fast-check';
import { accountAsOpened } from '../../../account/account.js';
import { accountNameKey } from '../../../account-name/account-name.js';
import { type OpeningOnRow, openingOnRow, threeOpenings, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import { type Cases, expectLosers, expectOk, expectOneWinner, expectSame, withoutConflict } from '../contract.js';
import {
  type AccountStoreUnderTest,
  claimed,
  findRow,
  isStored,
  leftNoTrace,
  moved,
  register,
} from './account-store.js';
import { atUnit, withKey, withName, withNameInOtherCase, withNumberOf, withoutKey } from './openings.js';

/** Registers the cases about openings, saves and look-ups at the same time. */
export function accountRaces({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  const openAtOnce = (store: AccountStoreUnderTest, openings: readonly OpeningOnRow[]) =>
    Promise.all(openings.map(({ opening }) => store.accounts.open(opening)));
  /** Both at once: one wins and is whole, the other leaves no trace. */
  const oneOf = async (store: AccountStoreUnderTest, one: OpeningOnRow, twin: OpeningOnRow, code: string) => {
    await register(store, one.row);
    await register(store, twin.row);
    const answers = await openAtOnce(store, [one, twin]);
    const [winner, loser] = expectOneWinner(answers, [code]) === 0 ? [one, twin] : [twin, one];
    await isStored(store, winner);
    expectSame(await findRow(store, winner.row), claimed(winner), 'row of the winner');
    await leftNoTrace(store, loser, winner);
  };
  /** Openings that are in nobody's way: all of them win. */
  const all = async (store: AccountStoreUnderTest, openings: readonly OpeningOnRow[]) => {
    for (const { row } of openings) await register(store, row);
    const answers = openings.map(({ opening }) => withoutConflict(() => store.accounts.open(opening)));
    for (const answer of answers) await expectOk(answer, 'open');
    for (const one of openings) await isStored(store, one);
  };

  test('lets exactly one of several simultaneous openings for a number in', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const one = withoutKey(atUnit(first, unit));
      const twin = withoutKey(withNumberOf(atUnit(second, other), one));
      await register(store, one.row);
      await register(store, twin.row);
      const answers = await openAtOnce(store, [one, twin, one, twin]);
      const winner = expectOneWinner(answers, ['account.identity-number-taken', 'pre-registration.stale']);
      await isStored(store, winner % 2 === 0 ? one : twin);
    }));

  test('lets one of two units’ rows for a number be claimed, and leaves the other row as it was', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), (store, [[first, second], [unit, other]]) => {
      const one = atUnit(first, unit);
      return oneOf(store, one, withNumberOf(atUnit(second, other), one), 'account.identity-number-taken');
    }));

  test('lets exactly one of several simultaneous openings with a name in', () =>
    forAll(twoOpenings(), (store, [first, second]) => {
      const twin = withName(second, first.opening.account.name);
      return oneOf(store, withoutKey(first), withoutKey(twin), 'account.name-taken');
    }));

  test('lets exactly one of several simultaneous names in that differ in case only', () =>
    forAll(twoOpenings(), (store, [first, second]) =>
      oneOf(store, first, withNameInOtherCase(second, first), 'account.name-taken'),
    ));

  test('lets exactly one of several simultaneous openings under a key in', () =>
    forAll(twoOpenings(), (store, [first, second]) => {
      const one = withKey(first, 'client', 'a-key-of-a-race-1');
      const twin = withKey(second, 'client', 'a-key-of-a-race-1');
      return oneOf(store, one, twin, 'account.idempotency-key-taken');
    }));

  test('lets exactly one of several simultaneous openings on a row in', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const twin = withNumberOf(atUnit(second, first.row.unit), first);
      const onFirst = [first, { ...twin, row: first.row }] as const;
      await register(store, first.row);
      const answers = await openAtOnce(store, onFirst);
      const [winner, loser] = expectOneWinner(answers, ['pre-registration.stale']) === 0 ? onFirst : flipped(onFirst);
      await isStored(store, winner);
      expectSame(await findRow(store, first.row), claimed(winner), 'row');
      await leftNoTrace(store, loser, winner);
    }));

  test('lets one of eight copies of an opening in', () =>
    forAll(openingOnRow(), async (store, first) => {
      const one = withKey(first, 'client', 'a-key-of-copies-1');
      await register(store, one.row);
      const answers = await openAtOnce(store, Array<OpeningOnRow>(8).fill(one));
      expectOneWinner(answers, ['account.idempotency-key-taken']);
      await isStored(store, one);
      expectSame(await findRow(store, one.row), claimed(one), 'row');
    }));

  test('lets one of eight copies of an opening without a key in', () =>
    forAll(openingOnRow(), async (store, first) => {
      const one = withoutKey(first);
      await register(store, one.row);
      const answers = await openAtOnce(store, Array<OpeningOnRow>(8).fill(one));
      expectOneWinner(answers, ['pre-registration.stale']);
      await isStored(store, one);
      expectSame(await findRow(store, one.row), claimed(one), 'row');
    }));

  test('lets openings in that cross numbers and names only where they share nothing, and tells the others why', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[first, second], [unit, other]]) => {
      const [a, b] = [withoutKey(atUnit(first, unit)), withoutKey(atUnit(second, unit))];
      const crossed = [
        a,
        b,
        withMessageOfItsOwn(withName(atUnit(a, other), b.opening.account.name)),
        withMessageOfItsOwn(withName(atUnit(b, other), a.opening.account.name)),
      ];
      for (const { row } of crossed) await register(store, row);
      const answers = await openAtOnce(store, crossed);
      expectLosers(answers, ['account.identity-number-taken', 'account.name-taken']);
      const winners = crossed.filter((_, index) => answers[index]?.isOk() === true);
      expectSame(winners.length === 1 || winners.length === 2, true, 'one winner, or two that share nothing');
      for (const winner of winners) await isStored(store, winner);
      for (const [index, loser] of crossed.entries()) {
        const answer = answers[index];
        if (answer === undefined || answer.isOk()) continue;
        expectSame(await findRow(store, loser.row), loser.row, 'row of a loser');
        const { account } = loser.opening;
        if (answer.error.code === 'account.identity-number-taken') {
          const isTaken = winners.some(({ row }) => row.identityNumber === account.identityNumber);
          expectSame(isTaken, true, 'the number that a loser was told to be taken is taken');
        }
        if (answer.error.code === 'account.name-taken') {
          const isTaken = winners.some(({ opening }) => opening.account.name === account.name);
          expectSame(isTaken, true, 'the name that a loser was told to be taken is taken');
        }
      }
    }));

  test('lets simultaneous openings in that share nothing', () => forAll(threeOpenings(), all));

  test('lets simultaneous openings in that share a unit only', () =>
    forAll(fc.tuple(threeOpenings(), twoUnits()), (store, [openings, [unit]]) =>
      all(
        store,
        openings.map((one) => atUnit(one, unit)),
      ),
    ));

  test('lets two clients in at once under one key', () =>
    forAll(twoOpenings(), (store, [first, second]) =>
      all(store, [withKey(first, 'one', 'a-key-for-both-2'), withKey(second, 'other', 'a-key-for-both-2')]),
    ));

  test('lets either an opening or a save of the same version in, never both', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { row, opening } = first;
      await register(store, row);
      const answers = await Promise.all([
        store.accounts.open(opening),
        store.preRegistrations.save(moved(row), row.version),
      ]);
      const kept = expectOneWinner(answers, ['pre-registration.stale']) === 0 ? claimed(first) : moved(row);
      expectSame(await findRow(store, row), kept, 'row');
    }));

  test('lets one of several openings and saves of the same version in', () =>
    forAll(twoOpenings(), async (store, [first, second]) => {
      const { row } = first;
      const twin = { row, opening: withNumberOf(atUnit(second, row.unit), first).opening };
      await register(store, row);
      const answers = await Promise.all([
        store.accounts.open(first.opening),
        store.preRegistrations.save(moved(row, 'one'), row.version),
        store.accounts.open(twin.opening),
        store.preRegistrations.save(moved(row, 'other'), row.version),
      ]);
      const winner = expectOneWinner(answers, ['pre-registration.stale']);
      const kept = [claimed(first), moved(row, 'one'), claimed(twin), moved(row, 'other')];
      expectSame(await findRow(store, row), kept[winner], 'row');
      for (const [index, one] of [first, twin].entries()) {
        const found = await expectOk(store.accounts.findByName(accountNameKey(one.opening.account.name)), 'find');
        expectSame(found, winner === 2 * index ? accountAsOpened(one.opening.account) : null, 'account');
      }
    }));

  test('opens on a row that is written at the same time, or says that it is not there', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { row, opening } = first;
      const [saved, opened] = await Promise.all([
        withoutConflict(() => store.preRegistrations.save(row, null)),
        store.accounts.open(opening),
      ]);
      expectSame(saved.isOk(), true, 'saved');
      expectLosers([opened], ['pre-registration.stale']);
      expectSame(await findRow(store, row), opened.isOk() ? claimed(first) : row, 'row');
      const found = await expectOk(store.accounts.findByIdentityNumber(row.identityNumber), 'find');
      expectSame(found, opened.isOk() ? accountAsOpened(opening.account) : null, 'account');
    }));

  test('shows an account to simultaneous look-ups whole or not at all', () =>
    forAll(openingOnRow(), async (store, first) => {
      const { account } = first.opening;
      await register(store, first.row);
      const [opened, ...seen] = await Promise.all([
        store.accounts.open(first.opening),
        store.accounts.findByIdentityNumber(account.identityNumber),
        store.accounts.findByName(accountNameKey(account.name)),
        store.accounts.findByIdentityNumber(account.identityNumber),
      ]);
      expectLosers([opened], []);
      for (const answer of seen) {
        const found = await expectOk(Promise.resolve(answer), 'find');
        if (found !== null) expectSame(found, accountAsOpened(account), 'account');
      }
    }));
}

function flipped<T>([one, other]: readonly [T, T]): readonly [T, T] {
  return [other, one];
}

function withMessageOfItsOwn({ row, opening }: OpeningOnRow): OpeningOnRow {
  return {
    row,
    opening: { ...opening, messages: opening.messages.map((message) => ({ ...message, id: `x${message.id}` })) },
  };
}
