/**
 * Relaying messages (寄出): takes them out of the outbox, hands them to the sender, removes what was sent.
 *
 * At least once: a message is removed only after it was sent, so it may come again, with the same id, after a relay died
 * or its lease ran out. In order: the outbox hands out a person's next message only once the one before is removed.
 *
 * The lease is how long a relay holds what it took. It must be longer than sending a batch takes: if it is not, another
 * relay sends the same messages too. Nothing is lost by it, and the first copies stay in order.
 *
 * @source decision/0066 — the outbox
 * @module
 */
import { err, ok, Result, ResultAsync } from 'neverthrow';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import type { Instant } from '../instant/instant.js';
import { secondsAfter } from '../instant/seconds-after.js';
import { callPort } from '../port-call.js';
import type { StoreError, StoreUnavailable } from '../store-error.js';
import type { MessageSender } from './message-sender.js';
import type { Outbox, TakenMessage } from './outbox.js';
import { type RetryPolicy, retryDelaySeconds } from './retry-delay.js';

/** What relaying needs of the host. */
export interface RelayPorts {
  readonly outbox: Outbox;
  readonly sender: MessageSender;
  /** The clock: a call may take long, and leases begin while it runs. */
  readonly now: () => Instant;
}

/** How messages are relayed. Numbers are whole, from 1 up; other ones are brought into range. */
export interface RelayOptions {
  /** Messages that are sent side by side, each of another person. Default 20, at most 500. */
  readonly batch?: number;
  /** How long a batch is held: longer than sending it takes. Default 60, at most a day. */
  readonly leaseSeconds?: number;
  /** How long a message waits after its first attempt, and twice as long after each further one. Default 60, at most a day. */
  readonly firstRetrySeconds?: number;
  /** How long a message waits at most. Default 3600, at most a day. */
  readonly longestRetrySeconds?: number;
  /** Ends the call before the next batch: an `AbortSignal`. What was taken is still sent. */
  readonly signal?: { readonly aborted: boolean };
}

/** What one call did, in messages. */
export interface RelayReport {
  readonly delivered: number;
  /** Not sent; they stay in the outbox. */
  readonly postponed: number;
  /** Never to be sent; they were removed. */
  readonly undeliverable: number;
}

/** The defaults of a relay, and the most that can be asked for. */
export const RELAY_RULE = /* @__PURE__ */ Object.freeze({
  batch: 20,
  maxBatch: 500,
  leaseSeconds: 60,
  firstRetrySeconds: 60,
  longestRetrySeconds: 3600,
  maxSeconds: 86_400,
});

type Outcome = keyof RelayReport;

interface Settings extends RetryPolicy {
  readonly batch: number;
  readonly leaseSeconds: number;
  readonly signal: { readonly aborted: boolean } | undefined;
}

/**
 * Relays messages until none is left that was due when the call began, or the signal is aborted. The host calls it
 * again and again, from as many processes as it likes.
 *
 * A sender that throws has not sent. A message that was not sent is due again after a while; one that is undeliverable
 * is removed, so that it does not hold up the person's later ones.
 *
 * Errors: those of the outbox. The first ends the call once its batch is done. A message that was delivered and
 * could not be removed comes again.
 *
 * @example
 * const report = await relayMessages({ outbox, sender, now });
 * // ok({ delivered: 3, postponed: 1, undeliverable: 0 })
 */
export function relayMessages(ports: RelayPorts, options: RelayOptions = {}): ResultAsync<RelayReport, StoreError> {
  const { batch, maxBatch, leaseSeconds, firstRetrySeconds, longestRetrySeconds, maxSeconds } = RELAY_RULE;
  const settings: Settings = {
    batch: within(options.batch, batch, maxBatch),
    leaseSeconds: within(options.leaseSeconds, leaseSeconds, maxSeconds),
    firstRetrySeconds: within(options.firstRetrySeconds, firstRetrySeconds, maxSeconds),
    longestRetrySeconds: within(options.longestRetrySeconds, longestRetrySeconds, maxSeconds),
    signal: options.signal,
  };
  // the clock is the host's, too: one that throws ends the call as a store that does
  return callPort(() => new ResultAsync(relayDue(ports, settings)));
}

async function relayDue(ports: RelayPorts, settings: Settings): Promise<Result<RelayReport, StoreError>> {
  // Asked for at the moment the call began, and given back only after it: no message is taken twice by one call, so
  // that it ends, however the clock is set meanwhile.
  const began = ports.now();
  const report = { delivered: 0, postponed: 0, undeliverable: 0 };
  while (settings.signal?.aborted !== true) {
    const taken = await takeBatch(began, ports, settings);
    if (taken.isErr()) return err(taken.error);
    if (taken.value.length === 0) break;

    // one that fails must not leave the others on their way: all are waited for
    const outcomes = Result.combine(await Promise.all(taken.value.map((one) => relay(one, began, ports, settings))));
    if (outcomes.isErr()) return err(outcomes.error);
    for (const outcome of outcomes.value) report[outcome] += 1;
  }
  return ok(report);
}

function takeBatch(began: Instant, { outbox, now }: RelayPorts, { batch, leaseSeconds }: Settings) {
  return held(latest(began, now()), leaseSeconds).asyncAndThen((until) =>
    callPort(() => outbox.take(batch, began, until)),
  );
}

/** Sends one message and tells the outbox what became of it. Never rejects. */
async function relay(
  taken: TakenMessage,
  began: Instant,
  { outbox, sender, now }: RelayPorts,
  retry: RetryPolicy,
): Promise<Result<Outcome, StoreError>> {
  const outcome = await send(taken.message, sender);
  const noted = await callPort(() => {
    if (outcome !== 'postponed') return outbox.remove(taken);
    return held(latest(began, now()), retryDelaySeconds(taken.attempt, retry)).asyncAndThen((due) =>
      outbox.postpone(taken, due),
    );
  });
  return noted.map(() => outcome);
}

/** What became of a message. The sender is the host's: whatever it throws holds the address, and ends here. */
async function send(message: OutgoingMessage, sender: MessageSender): Promise<Outcome> {
  try {
    const answer = await sender.send(message);
    if (answer.isOk()) return 'delivered';
    return answer.error.code === 'message.undeliverable' ? 'undeliverable' : 'postponed';
  } catch {
    return 'postponed';
  }
}

/** The later of two moments: a clock that was set back must not make a message due in the past. */
function latest(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

/** So many seconds later. A clock that tells no time, or the last there is, cannot be asked. */
function held(since: Instant, seconds: number): Result<Instant, StoreUnavailable> {
  return secondsAfter(since, seconds).mapErr(() => ({ code: 'store.unavailable' as const }));
}

function within(asked: number | undefined, usual: number, most: number): number {
  if (asked === undefined || !Number.isInteger(asked)) return usual;
  return Math.min(Math.max(asked, 1), most);
}
