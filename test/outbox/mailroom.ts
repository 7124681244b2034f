/** An outbox with messages in it, a clock that moves when it is told to, and a sender that keeps what it was given. */
import { okAsync } from 'neverthrow';
import { expect } from 'vitest';
import type { OutgoingMessage } from '../../src/account/outgoing-message.js';
import { parseAccountName } from '../../src/account-name/account-name.js';
import { parseEmailAddress } from '../../src/contact/email-address.js';
import {
  epochMillisecondsOf,
  type Instant,
  instantFromEpochMilliseconds,
  parseInstant,
} from '../../src/instant/instant.js';
import { createMemoryOutbox, type MemoryOutbox } from '../../src/memory/memory-outbox.js';
import type { MessageSender } from '../../src/outbox/message-sender.js';
import type { Outbox } from '../../src/outbox/outbox.js';
import { type RelayOptions, type RelayReport, relayMessages } from '../../src/outbox/relay-messages.js';

export const NOW = parseInstant('2024-08-01T00:00:00.000Z')._unsafeUnwrap();

/** So many seconds after {@link NOW}. */
export function after(seconds: number): Instant {
  return instantFromEpochMilliseconds(epochMillisecondsOf(NOW) + seconds * 1000)._unsafeUnwrap();
}

/** The n-th message to a person, both counted from 1. Its id says so. */
export function messageTo(person: number, n: number): OutgoingMessage {
  return {
    id: `${person}-${n}`,
    type: 'account-opened',
    to: parseEmailAddress(`canary${person}@school.example`)._unsafeUnwrap(),
    accountName: parseAccountName(`Canary${person}`)._unsafeUnwrap(),
  };
}

export interface Mailroom {
  readonly outbox: Outbox;
  readonly sender: MessageSender;
  readonly now: () => Instant;
  readonly pass: (seconds: number) => void;
  /** Writes a message that is due now, or so many seconds later. */
  readonly write: (message: OutgoingMessage, seconds?: number) => void;
  /** The ids of what was sent, every copy, in the order of sending. */
  readonly sent: readonly string[];
  /** The ids of everything that was written. */
  readonly written: readonly string[];
}

/** The outbox in memory with so many messages to each person. */
export function createMailroom(...counts: readonly number[]): Mailroom {
  return createMailroomOn(createMemoryOutbox(), counts);
}

/** Any outbox with so many messages to each person. */
export function createMailroomOn({ outbox, add }: MemoryOutbox, counts: readonly number[]): Mailroom {
  const sent: string[] = [];
  const written: string[] = [];
  let passed = 0;
  const write = (message: OutgoingMessage, seconds = 0) => {
    add([message], after(passed + seconds));
    written.push(message.id);
  };
  for (const [index, count] of counts.entries()) {
    for (let n = 1; n <= count; n += 1) write(messageTo(index + 1, n));
  }
  return {
    outbox,
    sender: {
      send({ id }) {
        sent.push(id);
        return okAsync(undefined);
      },
    },
    now: () => after(passed),
    pass(seconds) {
      passed += seconds;
    },
    write,
    sent,
    written,
  };
}

/** The report of a relay that must come to its end. */
export async function relayed(
  ports: Pick<Mailroom, 'outbox' | 'sender' | 'now'>,
  options?: RelayOptions,
): Promise<RelayReport> {
  return (await relayMessages(ports, options))._unsafeUnwrap();
}

/** Relays without any fault until everything is sent, waiting for as long as the longest retry between two calls. */
export async function finish({ outbox, sender, now, pass }: Mailroom): Promise<void> {
  for (let call = 0; call < 3; call += 1) {
    pass(86_400);
    expect((await relayMessages({ outbox, sender, now })).isOk()).toBe(true);
  }
  pass(86_400);
  expect((await outbox.take(1, now(), after(1e9)))._unsafeUnwrap()).toEqual([]);
}

/** Everything was sent, and to each person the first copies in the order of writing. */
export function expectDelivered(sent: readonly string[], written: readonly string[]): void {
  const firstCopies = [...new Set(sent)];
  expect([...firstCopies].sort()).toEqual([...written].sort());
  const personOf = (id: string) => id.slice(0, id.indexOf('-'));
  for (const person of new Set(written.map(personOf))) {
    const theirs = (id: string) => personOf(id) === person;
    expect(firstCopies.filter(theirs)).toEqual(written.filter(theirs));
  }
}
