/** Accounts after a change, and what happened to them. @module */
import * as fc from 'fast-check';
import { accountChange } from '../../../account/account-change.js';
import type { AccountEvent } from '../../../account/account-event.js';
import { accountNameKey, parseAccountName } from '../../../account-name/account-name.js';
import { FORM_IDS } from '../../../application-form/form-id.js';
import { instant } from '../../arbitraries/instant.js';
import { threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import { type AccountStoreUnderTest, claimed, findRow, isStored, moved } from '../account-repository/account-store.js';
import { withMessages, withNameInOtherCase } from '../account-repository/openings.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { AFTER_FIRST_INSTANT, FIRST_INSTANT, LAST_INSTANT } from '../edge-values.js';
import {
  changeOf,
  eventsIn,
  eventsOf,
  findToken,
  happenedAt,
  isChanged,
  keepToken,
  messagesOf,
  messagesTo,
  openAccount,
  tokenOf,
} from './changes.js';

/** Registers the cases about changes that are recorded. */
export function accountRecording({ test, forAll }: Cases<AccountStoreUnderTest>): void {
  test('gives back what a change has written, by number and by name', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const change = changeOf(await openAccount(store, first), other);
      await expectOk(store.accounts.record(change), 'record');
      await isChanged(store, change);
    }));

  test('finds a changed account by its name in any case', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const change = changeOf(await openAccount(store, first), other);
      await expectOk(store.accounts.record(change), 'record');
      for (const written of [change.account.name.toUpperCase(), change.account.name.toLowerCase()]) {
        const key = accountNameKey(parseAccountName(written)._unsafeUnwrap());
        expectSame(await expectOk(store.accounts.findByName(key), 'find'), change.account, 'by name');
        expectSame(await expectOk(store.accounts.listEvents(key), 'list'), eventsIn([change]), 'events');
      }
    }));

  test('changes neither name nor form nor the time of opening, whatever a change says', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const opened = await openAccount(store, first);
      const form = FORM_IDS.find((id) => id !== opened.form) ?? opened.form;
      const { name } = withNameInOtherCase(other, first).opening.account;
      const openedAt = opened.openedAt === FIRST_INSTANT ? LAST_INSTANT : FIRST_INSTANT;
      await expectOk(store.accounts.record(changeOf({ ...opened, name, form, openedAt }, other)), 'record');
      const kept = changeOf(opened, other);
      await isChanged(store, kept);
      expectSame(await eventsOf(store, opened), eventsIn([kept]), 'events');
    }));

  test('leaves consents and the client’s key as they were', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      await expectOk(store.accounts.record(changeOf(await openAccount(store, first), other)), 'record');
      const { account, consents, idempotency } = first.opening;
      expectSame(await store.readConsents(account.name), consents, 'consents');
      if (idempotency === null) return;
      expectSame(await expectOk(store.accounts.findByIdempotencyKey(idempotency), 'find'), idempotency, 'by key');
    }));

  test('leaves another account as it was', () =>
    forAll(threeOpenings(), async (store, [first, other, neighbour]) => {
      const opened = await openAccount(store, first);
      await openAccount(store, neighbour);
      await expectOk(store.accounts.record(changeOf(opened, other)), 'record');
      await isStored(store, neighbour);
      expectSame(await eventsOf(store, neighbour.opening.account), [], 'events');
    }));

  test('tells nothing of an account that did not change, or is not there', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      await openAccount(store, first);
      expectSame(await eventsOf(store, first.opening.account), [], 'events');
      expectSame(await eventsOf(store, other.opening.account), [], 'events of nobody');
    }));

  test('tells what happened in its order, whatever the time of it, up to the twelfth change', () =>
    forAll(fc.tuple(twoOpenings(), twelveMoments()), async (store, [[first, other], moments]) => {
      const changes = [];
      let account = await openAccount(store, first);
      for (const at of moments) {
        const change = { ...changeOf(account, other), event: happenedAt(at) };
        await expectOk(store.accounts.record(change), 'record');
        changes.push(change);
        account = change.account;
      }
      expectSame(account.version, 13, 'version');
      expectSame(await eventsOf(store, account), eventsIn(changes), 'events');
    }));

  test('gives back every kind of event letter by letter', () =>
    forAll(fc.tuple(twoOpenings(), fc.shuffledSubarray(EVENTS, { minLength: 3 })), async (store, [[first], events]) => {
      const changes = [];
      let account = await openAccount(store, first);
      for (const event of events) {
        const change = accountChange(account, event);
        await expectOk(store.accounts.record(change), 'record');
        changes.push(change);
        account = change.account;
      }
      expectSame(await eventsOf(store, account), eventsIn(changes), 'events');
    }));

  test('puts messages behind those that wait, in their order', () =>
    forAll(threeOpenings(), async (store, [one, other, another]) => {
      const first = withMessages(one, 2);
      const change = changeOf(await openAccount(store, first), other, {
        messages: messagesTo(first.opening.account.name, other, 3),
      });
      await expectOk(store.accounts.record(change), 'record');
      const next = changeOf(change.account, another, { messages: messagesTo(change.account.name, another, 1) });
      await expectOk(store.accounts.record(next), 'record once more');
      const expected = [...first.opening.messages, ...change.messages, ...next.messages];
      expectSame(await messagesOf(store, change.account), expected, 'messages');
    }));

  test('writes rows, over the version that was read and for the first time', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const row = claimed(first);
      const rows = [
        { row: other.row, readVersion: null },
        { row: moved(row), readVersion: row.version },
      ];
      await expectOk(store.accounts.record(changeOf(account, other, { rows })), 'record');
      expectSame([await findRow(store, row), await findRow(store, other.row)], [moved(row), other.row], 'rows');
    }));

  test('uses its token up, and no other', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const [used, another] = [tokenOf(account.name, LAST_INSTANT, 'a'), tokenOf(account.name, LAST_INSTANT, 'b')];
      await keepToken(store, used);
      await keepToken(store, another);
      await expectOk(store.accounts.record(changeOf(account, other, { usesToken: used.digest })), 'record');
      expectSame([await findToken(store, used), await findToken(store, another)], [null, another], 'tokens');
    }));

  test('uses no token up that it does not name', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const token = tokenOf(account.name, LAST_INSTANT);
      await keepToken(store, token);
      await expectOk(store.accounts.record(changeOf(account, other)), 'record');
      expectSame(await findToken(store, token), token, 'token');
    }));
}

/** More changes than an order of text would get right: a tenth comes before a second. */
const twelveMoments = () => fc.array(instant(), { minLength: 12, maxLength: 12 });

const EVENTS: AccountEvent[] = [
  { type: 'password-changed', by: 'recovery', at: FIRST_INSTANT },
  { type: 'mailbox-verified', mailbox: 'main', at: LAST_INSTANT },
  { type: 'mailbox-verified', mailbox: 'backup', at: AFTER_FIRST_INSTANT },
];
