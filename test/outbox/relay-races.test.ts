/** Two relays at a time, their port calls interleaved in every order that a scheduler thinks of. */
import * as fc from 'fast-check';
import { okAsync, ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import type { Outbox } from '../../src/outbox/outbox.js';
import { relayMessages } from '../../src/outbox/relay-messages.js';
import { createListOutbox, type ListOutbox, lookThenTake, SOUND } from '../testing/broken-adapters/list-outbox.js';
import { wrapPorts } from '../workflow/wrapped-ports.js';
import { createMailroom, createMailroomOn, expectDelivered, finish, type Mailroom } from './mailroom.js';

const SCHEDULES = process.env['LONG'] === '1' ? 5000 : 300;

/** A relay is called again and again. */
const CALLS = 4;

/** Both relay at a time, each port call made and answered when the scheduler says so. */
async function twoRelays(room: Mailroom, scheduler: fc.Scheduler, secondsACall: number): Promise<void> {
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const relay = async (side: string) => {
    const { outbox, sender, now } = room;
    const ports = wrapPorts({ outbox, sender, now }, (name, call) => {
      const answered = turn(`${side} asks ${name}`)
        .then(() => {
          room.pass(secondsACall);
          return call();
        })
        .then(async (result) => {
          await turn(`${name} answers ${side}`);
          return result;
        });
      return new ResultAsync(answered);
    });
    for (let calls = 0; calls < CALLS; calls += 1) {
      expect((await relayMessages(ports, { batch: 2, leaseSeconds: 60 })).isOk()).toBe(true);
    }
  };
  await scheduler.waitFor(Promise.all([relay('left'), relay('right')]));
}

const counts = () => fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });

describe(`in ${SCHEDULES} schedules two relays`, () => {
  test('send every message once, in order, while leases last', async () => {
    await fc.assert(
      fc.asyncProperty(counts(), fc.scheduler(), async (people, scheduler) => {
        const room = createMailroom(...people);
        await twoRelays(room, scheduler, 0);
        await finish(room);
        expect(room.sent).toHaveLength(room.written.length);
        expectDelivered(room.sent, room.written);
      }),
      { numRuns: SCHEDULES },
    );
  });

  test('send every message, the first copies in order, while leases run out', async () => {
    let repeated = 0;
    await fc.assert(
      fc.asyncProperty(counts(), fc.scheduler(), async (people, scheduler) => {
        const room = createMailroom(...people);
        await twoRelays(room, scheduler, 25);
        await finish(room);
        repeated += room.sent.length - room.written.length;
        expectDelivered(room.sent, room.written);
      }),
      { numRuns: SCHEDULES },
    );
    expect(repeated).toBeGreaterThan(0);
  });
});

describe('control: found out is', () => {
  /** Two relays on a list that takes in another way. */
  const check = (take: (list: ListOutbox, scheduler: fc.Scheduler) => Outbox['take']) =>
    fc.check(
      fc.asyncProperty(counts(), fc.scheduler(), async (people, scheduler) => {
        const list = createListOutbox();
        const room = createMailroomOn(list, people);
        await twoRelays({ ...room, outbox: { ...list.outbox, take: take(list, scheduler) } }, scheduler, 0);
        await finish(room);
        expect(room.sent).toHaveLength(room.written.length);
        expectDelivered(room.sent, room.written);
      }),
      { numRuns: SCHEDULES, endOnFailure: true },
    );

  test('nothing of a list that takes in one step', async () => {
    const found = await check(({ outbox }) => outbox.take);
    expect(found.failed, fc.defaultReportMessage(found)).toBe(false);
  });

  test('a list that looks, waits, and then takes', async () => {
    const found = await check((list, scheduler) =>
      lookThenTake(list, () => ResultAsync.fromSafePromise(scheduler.schedule(Promise.resolve(), 'the outbox takes'))),
    );
    expect(found.failed).toBe(true);
  });

  test('a list that passes by what the other relay holds', async () => {
    const found = await check(({ rows }) => (limit, now, until) => {
      const due = rows().filter((row) => SOUND.isDue(row, now));
      return okAsync(SOUND.upTo(SOUND.candidates(due, now, SOUND), limit).map((row) => SOUND.hold(row, until)));
    });
    expect(found.failed).toBe(true);
  });
});
