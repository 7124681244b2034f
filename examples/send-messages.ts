/** The messages that the accounts left in the outbox. The demo's mail service sends them nowhere: it counts. @module */
import { okAsync, type ResultAsync } from 'neverthrow';
import {
  type Instant,
  instantFromEpochMilliseconds,
  type MessageSender,
  type Outbox,
  relayMessages,
  type StoreError,
} from 'tw-teacher-account';

/** How long messages are held. Short, for nothing here takes long: so what a killed run held, the next one sends. */
const LEASE_SECONDS = 2;

/** Sends what waits, and tells how many messages that were. `applied` is when the last application was dealt with. */
export function sendMessages(outbox: Outbox, applied: Instant): ResultAsync<number, StoreError> {
  let sent = 0;
  const sender: MessageSender = {
    send() {
      sent += 1;
      return okAsync(undefined);
    },
  };
  return relayMessages({ outbox, sender, now: () => timeAfter(applied) }, { leaseSeconds: LEASE_SECONDS }).map(
    () => sent,
  );
}

/**
 * The real time, unless the demo's day is yet to come. The demo's own clock stands at the same hour in every run: what one
 * held would be held for ever.
 */
function timeAfter(moment: Instant): Instant {
  const now = instantFromEpochMilliseconds(Date.now()).unwrapOr(moment);
  return now > moment ? now : moment;
}
