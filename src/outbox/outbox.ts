/**
 * Outbox (寄件匣): the messages that openings wrote and that nobody has sent yet.
 *
 * A message is due from its account's `openedAt` on. A relay takes messages, sends them, and removes what was sent. What
 * it takes it holds for a while only, so that a relay that died gives its messages back.
 *
 * The messages of one person, by the account name in any letter case, are handed out one after the other: never a later
 * one while an earlier one waits or is held.
 *
 * Not promised: that a message is handed out once. A relay that did not finish in time, or died between sending and
 * removing, leaves a message that comes again, with the same id.
 *
 * @source decision/0066 — the outbox
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { Instant } from '../instant/instant.js';
import type { StoreError } from '../store-error.js';

/** A message that a relay holds for a while. */
export interface TakenMessage {
  readonly message: OutgoingMessage;
  /** 1 at first, one more each time it is taken. */
  readonly attempt: number;
}

/** Where outgoing messages wait. What writes them is the write that they tell of: the opening of an account. */
export interface Outbox {
  /**
   * Takes messages that are due at `now`: of each person only the oldest that waits, those due longest first, at most
   * `limit`. What was taken is not due again before `until`. Of any number of relays that take at the same time, only
   * one gets a message.
   */
  readonly take: (limit: number, now: Instant, until: Instant) => ResultAsync<readonly TakenMessage[], StoreError>;
  /**
   * The message was delivered, or never can be: forgets it, whoever has taken it meanwhile. Fine if it is gone already.
   */
  readonly remove: (taken: TakenMessage) => ResultAsync<void, StoreError>;
  /**
   * The message was not delivered: due again at `due`. Changes nothing if somebody else has taken it meanwhile (its
   * attempt differs) or if it is gone.
   */
  readonly postpone: (taken: TakenMessage, due: Instant) => ResultAsync<void, StoreError>;
}
