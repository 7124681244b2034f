/** Changes of accounts at the same time, beside openings, saves and look-ups. @module */
import * as fc from 'fast-check';
import { accountAsOpened } from '../../../account/account.js';
import type { AccountChange } from '../../../account/account-change.js';
import { accountNameKey } from '../../../account-name/account-name.js';
import { threeOpenings, twoOpenings, twoUnits } from '../../arbitraries/workflow.js';
import {
  type AccountStoreUnderTest,
  claimed,
  findRow,
  isStored,
  moved,
  openFirst,
  register,
} from '../account-repository/account-store.js';
import { atUnit, withNumberOf, withoutKey } from '../account-repository/openings.js';
import { type Cases, expectLosers, expectOk, expectOneWinner, expectSame, withoutConflict } from '../contract.js';
import { LAST_INSTANT } from '../edge-values.js';
import {
  changeOf,
  eventsIn,
  eventsOf,
  findToken,
  isChanged,
  keepToken,
  messagesOf,
  messagesTo,
  openAccount,
  tokenOf,
} from './changes.js';

/** Registers the cases about changes at the same time. */
export function accountChangeRaces({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  const recordAll = (store: AccountStoreUnderTest, changes: readonly AccountChange[]) =>
    Promise.all(changes.map((change) => store.accounts.record(change)));

  test('lets one of several simultaneous changes of a version in, with its event and its messages', () =>
    forAll(threeOpenings(), async (store, [first, other, another]) => {
      const opened = await openAccount(store, first);
      const { name } = opened;
      const changes = [other, another, other, another].map((values, index) => {
        const messages = messagesTo(name, values, 2).map((one) => ({ ...one, id: `${index} ${one.id}` }));
        return changeOf(opened, values, { messages });
      });
      const winner = changes[expectOneWinner(await recordAll(store, changes), ['account.stale'])];
      if (winner === undefined) return;
      await isChanged(store, winner);
      expectSame(await eventsOf(store, opened), eventsIn([winner]), 'events');
      expectSame(await messagesOf(store, opened), [...first.opening.messages, ...winner.messages], 'messages');
    }));

  test('lets one of eight simultaneous uses of a token in, whoever uses it', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const accounts = [await openAccount(store, first), await openAccount(store, second)];
      const token = tokenOf(null, LAST_INSTANT);
      await keepToken(store, token);
      const changes = accounts.map((account) => changeOf(account, other, { usesToken: token.digest }));
      const all = [...changes, ...changes, ...changes, ...changes];
      const answers = await recordAll(store, all);
      const winner = expectOneWinner(answers, ['account.stale', 'one-time-token.gone']) % 2;
      const [won, lost] = winner === 0 ? [first, second] : [second, first];
      expectSame(await eventsOf(store, won.opening.account), eventsIn(changes.slice(winner, winner + 1)), 'events');
      await isStored(store, lost);
      expectSame(await findToken(store, token), null, 'token');
    }));

  test('lets either a change or an opening have a number', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const { identityNumber } = other.row;
      await register(store, other.row);
      const change = changeOf({ ...opened, identityNumber }, other, { takesNumber: identityNumber });
      const answers = await Promise.all([store.accounts.record(change), store.accounts.open(other.opening)]);
      if (expectOneWinner(answers, ['account.identity-number-taken']) === 0) {
        await isChanged(store, change);
        expectSame(await findRow(store, other.row), other.row, 'row');
      } else {
        await isStored(store, other);
        await isStored(store, first);
      }
    }));

  test('lets one of two accounts that take a number at once have it', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const { identityNumber } = other.row;
      const accounts = [await openAccount(store, first), await openAccount(store, second)];
      const changes = accounts.map((account) =>
        changeOf({ ...account, identityNumber }, other, { takesNumber: identityNumber }),
      );
      const winner = expectOneWinner(await recordAll(store, changes), ['account.identity-number-taken']);
      const found = await expectOk(store.accounts.findByIdentityNumber(identityNumber), 'find');
      expectSame(found, changes[winner]?.account, 'by number');
      await isStored(store, winner === 0 ? second : first);
    }));

  test('gives a number that is freed to an opening at the same time, or says that it is taken', () =>
    forAll(fc.tuple(twoOpenings(), twoUnits()), async (store, [[one, other], [unit, elsewhere]]) => {
      const first = atUnit(one, unit);
      const heir = withoutKey(withNumberOf(atUnit(other, elsewhere), first));
      const opened = await openAccount(store, first);
      await register(store, heir.row);
      const change = changeOf(opened, other, { freesNumber: opened.identityNumber });
      const [freed, taken] = await Promise.all([
        withoutConflict(() => store.accounts.record(change)),
        store.accounts.open(heir.opening),
      ]);
      expectSame(freed.isOk(), true, 'freed');
      expectLosers([taken], ['account.identity-number-taken']);
      const found = await expectOk(store.accounts.findByIdentityNumber(opened.identityNumber), 'find');
      expectSame(found, taken.isOk() ? accountAsOpened(heir.opening.account) : null, 'by number');
      expectSame(await eventsOf(store, opened), eventsIn([change]), 'events');
    }));

  test('lets either a change or a save of the same version of a row in', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const row = claimed(first);
      const change = changeOf(opened, other, {
        rows: [{ row: moved(row, 'the change'), readVersion: row.version }],
      });
      const answers = await Promise.all([
        store.accounts.record(change),
        store.preRegistrations.save(moved(row, 'the save'), row.version),
      ]);
      const isRecorded = expectOneWinner(answers, ['pre-registration.stale']) === 0;
      expectSame(await findRow(store, row), moved(row, isRecorded ? 'the change' : 'the save'), 'row');
      if (isRecorded) await isChanged(store, change);
      else await isStored(store, first);
    }));

  test('lets one of two changes in that write the same rows in opposite order', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const accounts = [await openAccount(store, first), await openAccount(store, second)];
      const rows = [first, second].map((one) => ({ row: moved(claimed(one)), readVersion: claimed(one).version }));
      const changes = accounts.map((account, index) =>
        changeOf(account, other, { rows: index === 0 ? rows : [...rows].reverse() }),
      );
      const winner = expectOneWinner(await recordAll(store, changes), ['pre-registration.stale']);
      for (const { row } of rows) expectSame(await findRow(store, row), row, 'row');
      await isStored(store, winner === 0 ? second : first);
    }));

  test('lets simultaneous changes of two accounts in', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const accounts = [await openAccount(store, first), await openAccount(store, second)];
      const changes = accounts.map((account) =>
        changeOf(account, other, { messages: messagesTo(account.name, other, 2) }),
      );
      const answers = changes.map((change) => withoutConflict(() => store.accounts.record(change)));
      for (const answer of answers) await expectOk(answer, 'record');
      for (const [index, { opening }] of [first, second].entries()) {
        const { account, messages } = opening;
        const change = changes[index];
        if (change === undefined) continue;
        await isChanged(store, change);
        expectSame(await messagesOf(store, account), [...messages, ...change.messages], 'messages');
      }
    }));

  test('shows simultaneous look-ups an account as it was or as it is, and nothing between', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      await openFirst(store, first);
      const opened = accountAsOpened(first.opening.account);
      const change = changeOf(opened, other);
      const [recorded, ...seen] = await Promise.all([
        store.accounts.record(change),
        store.accounts.findByName(accountNameKey(opened.name)),
        store.accounts.findByIdentityNumber(opened.identityNumber),
        store.accounts.findByName(accountNameKey(opened.name)),
      ]);
      expectLosers([recorded], []);
      for (const answer of seen) {
        const found = await expectOk(Promise.resolve(answer), 'find');
        expectSame(found, found?.version === 1 ? opened : change.account, 'account');
      }
    }));
}
