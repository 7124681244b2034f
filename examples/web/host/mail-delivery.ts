/**
 * Mails out of the outbox, every few seconds and as soon as something was put in. An outbox that cannot be read now is
 * read again later; nothing is lost, since what was not sent stays in it.
 *
 * @module
 */
import { type Instant, type Outbox, relayMessages } from 'tw-teacher-account';
import type { Mailer } from 'tw-teacher-account/node';

const EVERY_MILLISECONDS = 5000;

/** The delivery while the server runs. */
export interface MailDelivery {
  /** Looks into the outbox without waiting for the next turn; the promise is for tests. */
  readonly now: () => Promise<void>;
  /** Ends after what is on its way. */
  readonly stop: () => Promise<void>;
}

/** Begins to deliver. */
export function startDelivery(outbox: Outbox, sender: Mailer, clock: () => Instant): MailDelivery {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  // one after the other, since two at a time would find the same messages leased; and no more than one waits, since it
  // finds whatever was put in before it begins
  const deliver = () => {
    waiting ??= running.then(async () => {
      running = waiting ?? running;
      waiting = null;
      if (stopping.signal.aborted) return;
      const relayed = await relayMessages({ outbox, sender, now: clock }, { signal: stopping.signal });
      if (relayed.isErr()) return; // looked at again at the next turn
    });
    return waiting;
  };
  const timer = setInterval(() => void deliver(), EVERY_MILLISECONDS);
  timer.unref();
  return {
    now: deliver,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await (waiting ?? running);
    },
  };
}
