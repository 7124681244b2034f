/** Tokens that are given out, used and forgotten at the same time. @module */
import type { IssuedToken } from '../../../account/account-tokens.js';
import type { OutgoingMessage } from '../../../account/outgoing-message.js';
import { threeOpenings, twoOpenings } from '../../arbitraries/workflow.js';
import {
  changeOf,
  eventsOf,
  findToken,
  keepToken,
  messagesOf,
  messagesTo,
  openAccount,
  tokenOf,
} from '../account-changes/changes.js';
import { isStored } from '../account-repository/account-store.js';
import { withAccount, withMessages } from '../account-repository/openings.js';
import { type Cases, expectLosers, expectOk, expectOneWinner, expectSame, withoutConflict } from '../contract.js';
import { FIRST_INSTANT, LAST_INSTANT } from '../edge-values.js';
import { type AccountTokensUnderTest, sendDue } from './token-store.js';

/** Registers the cases about tokens at the same time. */
export function tokenRaces({ test, forAll }: Cases<AccountTokensUnderTest>): void {
  /** Keeps a token, again where a transaction gave up. */
  const issueAtLast = async (
    { accountTokens }: AccountTokensUnderTest,
    token: IssuedToken,
    messages: readonly OutgoingMessage[],
  ) =>
    expectOk(
      withoutConflict(() => accountTokens.issue(token, messages, FIRST_INSTANT)),
      'issue',
    );
  /** The messages of the second behind those of the first, or the other way round; in front of them what waited. */
  const expectEitherOrder = (
    found: readonly OutgoingMessage[],
    waiting: readonly OutgoingMessage[],
    one: readonly OutgoingMessage[],
    other: readonly OutgoingMessage[],
  ) => {
    const isOneFirst = found[waiting.length]?.id === one[0]?.id;
    expectSame(found, [...waiting, ...(isOneFirst ? [...one, ...other] : [...other, ...one])], 'messages');
  };

  test('keeps two tokens that are given out at once to one person, and the messages of each in their order', () =>
    forAll(threeOpenings(), async (store, [first, other, another]) => {
      const account = await openAccount(store, first);
      const tokens = [tokenOf(account.name, LAST_INSTANT, 'a'), tokenOf(account.name, LAST_INSTANT, 'b')] as const;
      const [one, two] = [messagesTo(account.name, other, 2), messagesTo(account.name, another, 2)] as const;
      await Promise.all([issueAtLast(store, tokens[0], one), issueAtLast(store, tokens[1], two)]);
      for (const token of tokens) expectSame(await findToken(store, token), token, 'token');
      expectEitherOrder(await messagesOf(store, account), first.opening.messages, one, two);
    }));

  test('sends the messages of eight tokens that are given out at once to one person, one after the other', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const first = withMessages(withAccount(one, { openedAt: FIRST_INSTANT }), 0);
      const account = await openAccount(store, first);
      const digits = ['0', '1', '2', '3', '4', '5', '6', '7'];
      const messages = digits.flatMap((digit) =>
        messagesTo(account.name, other, 1).map((message) => ({ ...message, id: `${digit} ${message.id}` })),
      );
      await Promise.all(
        digits.map((digit, index) =>
          issueAtLast(store, tokenOf(account.name, LAST_INSTANT, digit), messages.slice(index, index + 1)),
        ),
      );
      const waiting = await messagesOf(store, account);
      expectSame([...waiting].sort(byId), messages, 'messages');
      const sent: OutgoingMessage[] = [];
      for (let turn = 0; turn < digits.length; turn += 1)
        sent.push(...(await sendDue(store, FIRST_INSTANT, LAST_INSTANT)));
      expectSame(sent, waiting, 'sent');
    }));

  test('keeps a token that is given out while its account changes, and the messages of both', () =>
    forAll(threeOpenings(), async (store, [first, other, another]) => {
      const account = await openAccount(store, first);
      const token = tokenOf(account.name, LAST_INSTANT);
      const [carrying, telling] = [messagesTo(account.name, other, 2), messagesTo(account.name, another, 2)];
      const change = changeOf(account, other, { messages: telling });
      const [recorded] = await Promise.all([
        withoutConflict(() => store.accounts.record(change)),
        issueAtLast(store, token, carrying),
      ]);
      expectSame(recorded.isOk(), true, 'recorded');
      expectSame(await findToken(store, token), token, 'token');
      expectEitherOrder(await messagesOf(store, account), first.opening.messages, carrying, telling);
    }));

  test('keeps the order of messages that are written while others are sent', () =>
    forAll(twoOpenings(), async (store, [one, other]) => {
      const first = withMessages(withAccount(one, { openedAt: FIRST_INSTANT }), 1);
      const account = await openAccount(store, first);
      const carrying = messagesTo(account.name, other, 2);
      const [sent] = await Promise.all([
        sendDue(store, FIRST_INSTANT, LAST_INSTANT),
        issueAtLast(store, tokenOf(account.name, LAST_INSTANT), carrying),
      ]);
      const all = [...sent];
      for (let turn = 0; turn < 3; turn += 1) all.push(...(await sendDue(store, FIRST_INSTANT, LAST_INSTANT)));
      expectSame(all, [...first.opening.messages, ...carrying], 'sent');
    }));

  test('keeps one of several simultaneous tokens with one digest, and its messages', () =>
    forAll(threeOpenings(), async (store, [first, second, other]) => {
      const accounts = [await openAccount(store, first), await openAccount(store, second)];
      const tokens = accounts.map(({ name }) => tokenOf(name, LAST_INSTANT));
      const answers = await Promise.all(
        tokens.map((token, index) => {
          const messages = messagesTo(accounts[index]?.name ?? first.opening.account.name, other, 2);
          return store.accountTokens.issue(token, messages, FIRST_INSTANT);
        }),
      );
      const winner = expectOneWinner(answers, []);
      const [won, lost] = winner === 0 ? [first, second] : [second, first];
      const kept = tokenOf(won.opening.account.name, LAST_INSTANT);
      expectSame(await findToken(store, kept), kept, 'token');
      const { account, messages } = won.opening;
      expectSame(await messagesOf(store, account), [...messages, ...messagesTo(account.name, other, 2)], 'messages');
      await isStored(store, lost);
    }));

  test('forgets each expired token once, however many look for them', () =>
    forAll(twoOpenings(), async (store) => {
      const tokens = ['a', 'b', 'c', 'd', 'e'].map((digit) => tokenOf(null, FIRST_INSTANT, digit));
      for (const token of tokens) await keepToken(store, token);
      const counts = await Promise.all(
        [1, 2, 3].map(async () => {
          const removed = withoutConflict(() => store.accountTokens.removeExpired(LAST_INSTANT, 3));
          return expectOk(removed, 'remove expired');
        }),
      );
      const left = (await Promise.all(tokens.map((token) => findToken(store, token)))).filter((one) => one !== null);
      expectSame(counts.reduce((sum, count) => sum + count) + left.length, tokens.length, 'removed and left');
    }));

  test('lets a token be used or forgotten, never both', () =>
    forAll(twoOpenings(), async (store, [first, other]) => {
      const account = await openAccount(store, first);
      const token = tokenOf(account.name, FIRST_INSTANT);
      await keepToken(store, token);
      const change = changeOf(account, other, { usesToken: token.digest });
      const [removed, recorded] = await Promise.all([
        withoutConflict(() => store.accountTokens.removeExpired(LAST_INSTANT, 3)),
        withoutConflict(() => store.accounts.record(change)),
      ]);
      expectLosers([recorded], ['one-time-token.gone']);
      expectSame(removed.unwrapOr(-1), recorded.isOk() ? 0 : 1, 'removed');
      expectSame((await eventsOf(store, account)).length, recorded.isOk() ? 1 : 0, 'events');
      expectSame(await findToken(store, token), null, 'token');
    }));
}

function byId(one: OutgoingMessage, other: OutgoingMessage): number {
  return one.id < other.id ? -1 : 1;
}
