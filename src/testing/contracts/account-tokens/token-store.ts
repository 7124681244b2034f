/** The store that the contract of tokens is about, and what its cases do with it. @module */
import type { IssuedToken } from '../../../account/account-tokens.js';
import type { OutgoingMessage } from '../../../account/outgoing-message.js';
import type { Instant } from '../../../instant/instant.js';
import type { Outbox } from '../../../outbox/outbox.js';
import type { AccountStoreUnderTest } from '../account-repository/account-store.js';
import { expectOk } from '../contract.js';

/** A store of accounts and their tokens, and the outbox in which messages wait. */
export interface AccountTokensUnderTest extends AccountStoreUnderTest {
  readonly outbox: Outbox;
}

/** Keeps a token and the messages that carry it. */
export function issue(
  { accountTokens }: AccountTokensUnderTest,
  token: IssuedToken,
  messages: readonly OutgoingMessage[],
  now: Instant,
): Promise<void> {
  return expectOk(accountTokens.issue(token, messages, now), 'issue');
}

/** Forgets expired tokens, and says how many. */
export function removeExpired({ accountTokens }: AccountTokensUnderTest, now: Instant, limit: number): Promise<number> {
  return expectOk(accountTokens.removeExpired(now, limit), 'remove expired');
}

/** Sends what is due, one message of each person, and gives it. */
export async function sendDue(
  { outbox }: AccountTokensUnderTest,
  now: Instant,
  until: Instant,
): Promise<readonly OutgoingMessage[]> {
  const taken = await expectOk(outbox.take(100, now, until), 'take');
  for (const one of taken) await expectOk(outbox.remove(one), 'remove');
  return taken.map(({ message }) => message);
}
