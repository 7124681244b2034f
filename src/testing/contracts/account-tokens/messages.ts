/** Messages that carry a token, or tell of a change, on their way out. @module */
import { threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import { changeOf, messagesOf, messagesTo, openAccount, tokenOf } from '../account-changes/changes.js';
import { withAccount, withMessages } from '../account-repository/openings.js';
import { type Cases, expectOk, expectSame } from '../contract.js';
import { AFTER_FIRST_INSTANT, FIRST_INSTANT, LAST_INSTANT } from '../edge-values.js';
import { type AccountTokensUnderTest, issue, sendDue } from './token-store.js';

/** Registers the cases about the messages of tokens. */
export function tokenMessages({ test, forAll }: Cases<AccountTokensUnderTest>): void {
  test('puts the messages of a token behind those that wait, in their order', () =>
    forAll(threeOpenings(), async (store, [one, other, another]) => {
      const first = withMessages(one, 2);
      const account = await openAccount(store, first);
      const [carrying, next] = [messagesTo(account.name, other, 3), messagesTo(account.name, another, 1)];
      await issue(store, tokenOf(account.name, LAST_INSTANT, 'a'), carrying, FIRST_INSTANT);
      await issue(store, tokenOf(account.name, LAST_INSTANT, 'b'), next, FIRST_INSTANT);
      expectSame(await messagesOf(store, account), [...first.opening.messages, ...carrying, ...next], 'messages');
    }));

  test('keeps the order of messages of tokens and of changes', () =>
    forAll(threeOpenings(), async (store, [first, other, another]) => {
      const account = await openAccount(store, first);
      const [carrying, telling] = [messagesTo(account.name, other, 2), messagesTo(account.name, another, 2)];
      await issue(store, tokenOf(account.name, LAST_INSTANT), carrying, FIRST_INSTANT);
      await expectOk(store.accounts.record(changeOf(account, other, { messages: telling })), 'record');
      expectSame(await messagesOf(store, account), [...first.opening.messages, ...carrying, ...telling], 'messages');
    }));

  test('sends the messages of a token from the moment on that it was given out', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const account = await openAccount(store, withMessages(one, 0));
      const messages = messagesTo(account.name, other, 1);
      await issue(store, tokenOf(account.name, LAST_INSTANT), messages, AFTER_FIRST_INSTANT);
      expectSame(await sendDue(store, FIRST_INSTANT, LAST_INSTANT), [], 'before');
      expectSame(await sendDue(store, AFTER_FIRST_INSTANT, LAST_INSTANT), messages, 'then');
    }));

  test('sends the messages of a change from the moment on that it happened', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const account = await openAccount(store, withMessages(one, 0));
      const messages = messagesTo(account.name, other, 1);
      const change = changeOf(account, withAccount(other, { openedAt: AFTER_FIRST_INSTANT }), { messages });
      await expectOk(store.accounts.record(change), 'record');
      expectSame(await sendDue(store, FIRST_INSTANT, LAST_INSTANT), [], 'before');
      expectSame(await sendDue(store, AFTER_FIRST_INSTANT, LAST_INSTANT), messages, 'then');
    }));

  test('sends the messages of a person in their order, also after some were sent', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const first = withMessages(withAccount(one, { openedAt: FIRST_INSTANT }), 2);
      const account = await openAccount(store, first);
      const sent = [...(await sendDue(store, FIRST_INSTANT, LAST_INSTANT))];
      const carrying = messagesTo(account.name, other, 2);
      await issue(store, tokenOf(account.name, LAST_INSTANT), carrying, FIRST_INSTANT);
      for (let turn = 0; turn < 4; turn += 1) sent.push(...(await sendDue(store, FIRST_INSTANT, LAST_INSTANT)));
      expectSame(sent, [...first.opening.messages, ...carrying], 'sent');
    }));

  test('sends the messages of a token to a person to whom everything was sent', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const account = await openAccount(store, withAccount(one, { openedAt: FIRST_INSTANT }));
      await sendDue(store, FIRST_INSTANT, LAST_INSTANT);
      const carrying = messagesTo(account.name, other, 1);
      await issue(store, tokenOf(account.name, LAST_INSTANT), carrying, FIRST_INSTANT);
      expectSame(await sendDue(store, FIRST_INSTANT, LAST_INSTANT), carrying, 'sent');
    }));
}
