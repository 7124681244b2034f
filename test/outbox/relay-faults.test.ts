/** Every call of a port fails in turn, and a relay is killed at every call: nothing is lost, and the order is kept. */
import { inspect } from 'node:util';
import { ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { relayMessages } from '../../src/outbox/relay-messages.js';
import { PORT_FAULTS } from '../workflow/faults.js';
import { tracePorts, wrapPorts } from '../workflow/wrapped-ports.js';
import { createMailroom, expectDelivered, finish, type Mailroom, relayed } from './mailroom.js';

const COUNTS = [3, 1, 2];
const BATCH = { batch: 2 };

const portsOf = ({ outbox, sender, now }: Mailroom) => ({ outbox, sender, now });

/** The calls of a relay in which nothing fails. */
async function callsOfARelay(): Promise<readonly string[]> {
  const { ports, trace } = tracePorts(portsOf(createMailroom(...COUNTS)));
  await relayed(ports, BATCH);
  return trace;
}

const CALLS = await callsOfARelay();
const copiesOf = (id: string, sent: readonly string[]) => sent.filter((other) => other === id).length;

test('a relay makes more than a few calls', () => {
  expect(CALLS.length).toBeGreaterThan(15);
  expect(new Set(CALLS)).toEqual(new Set(['outbox.take', 'sender.send', 'outbox.remove']));
});

describe.each(PORT_FAULTS)('one call fails: $happens', (fault) => {
  test.each([...CALLS.entries()])('call %i, %s', async (at, name) => {
    const room = createMailroom(...COUNTS);
    let calls = 0;
    const ports = wrapPorts(portsOf(room), (_, call) => {
      calls += 1;
      return calls - 1 === at ? fault.fail(call) : call();
    });
    const answer = await relayMessages(ports, BATCH);
    if (name === 'sender.send') expect(answer._unsafeUnwrap().postponed).toBe(1);
    else expect(answer._unsafeUnwrapErr()).toEqual({ code: fault.code });
    expect(inspect(answer, { depth: null, showHidden: true })).not.toMatch(/canary|A123456789/i);

    await finish(room);
    expectDelivered(room.sent, room.written);
    // of all messages one at most came twice
    expect(room.sent.length).toBeLessThanOrEqual(room.written.length + 1);
  });
});

describe('postponing fails, too', () => {
  test.each(PORT_FAULTS)('$happens', async (fault) => {
    const room = createMailroom(...COUNTS);
    const ports = wrapPorts(portsOf(room), (name, call) => {
      if (name === 'sender.send') return PORT_FAULTS[0]?.fail(call) ?? call();
      return name === 'outbox.postpone' ? fault.fail(call) : call();
    });
    expect((await relayMessages(ports, BATCH))._unsafeUnwrapErr()).toEqual({ code: fault.code });
    await finish(room);
    expect(room.sent).toHaveLength(room.written.length);
    expectDelivered(room.sent, room.written);
  });
});

describe.each(['before', 'after'])('a relay is killed %s a call', (moment) => {
  test.each([...CALLS.entries()])('call %i, %s', async (at, name) => {
    const room = createMailroom(...COUNTS);
    let calls = 0;
    let die: () => void = () => undefined;
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    // a process that is dead calls nothing, and nobody answers it
    const ports = wrapPorts(portsOf(room), (_, call) => {
      calls += 1;
      if (calls - 1 < at) return call();
      const silence = new ResultAsync<never, never>(new Promise(() => undefined));
      if (calls - 1 > at) return silence;
      die();
      return moment === 'after' ? call().andThen(() => silence) : silence;
    });
    const killed = relayMessages(ports, BATCH).map(() => 'it lived on');
    expect(await Promise.race([death, killed])).toBeUndefined();
    await new Promise(setImmediate);

    // before its lease is over, another relay sends what it did not hold
    await relayed(room, BATCH);
    await finish(room);
    expectDelivered(room.sent, room.written);
    // of a batch of two, two at most were sent and not removed
    expect(room.sent.length).toBeLessThanOrEqual(room.written.length + 2);
    if (name === 'sender.send' && moment === 'after') {
      expect(room.sent.some((id) => copiesOf(id, room.sent) === 2)).toBe(true);
    }
  });
});
