/** Whatever fails, and however often: everything is delivered, to each person in the order of writing. */
import * as fc from 'fast-check';
import { errAsync } from 'neverthrow';
import { describe, expect } from 'vitest';
import type { MessageSender } from '../../src/outbox/message-sender.js';
import { property } from '../support/property.js';
import { createMailroom, expectDelivered, finish, messageTo, relayed } from './mailroom.js';

type Attempt = 'sent' | 'not-sent' | 'throws' | 'sent-then-throws';

const attempts = () =>
  fc.array(fc.constantFrom<Attempt>('sent', 'not-sent', 'throws', 'sent-then-throws'), { maxLength: 60, size: 'max' });
const counts = () => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
const pauses = () => fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 });

describe('for any pattern of failures', () => {
  property([counts(), attempts(), pauses(), fc.integer({ min: 1, max: 6 })])(
    'every message is delivered, to each person in order',
    async (people, pattern, waits, batch) => {
      const room = createMailroom(...people);
      const coming = [...pattern];
      let failures = 0;
      const sender: MessageSender = {
        send(message) {
          const attempt = coming.shift() ?? 'sent';
          if (attempt !== 'sent') failures += 1;
          if (attempt === 'not-sent') return errAsync({ code: 'message.not-sent' });
          if (attempt === 'throws') throw new Error(message.to);
          const answer = room.sender.send(message);
          if (attempt === 'sent-then-throws') throw new Error(message.to);
          return answer;
        },
      };
      let [delivered, postponed] = [0, 0];
      for (const wait of waits) {
        const report = await relayed({ ...room, sender }, { batch });
        delivered += report.delivered;
        postponed += report.postponed;
        room.pass(wait);
      }
      expect(postponed).toBe(failures);
      expect(new Set(room.sent).size).toBeGreaterThanOrEqual(delivered);

      await finish(room);
      expectDelivered(room.sent, room.written);
    },
  );

  property([
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean()), { maxLength: 40, size: 'max' }),
  ])('what is written between the calls comes after what was written before', async (steps) => {
    const room = createMailroom();
    const written = new Map<number, number>();
    for (const [person, fails, relays] of steps) {
      const n = (written.get(person) ?? 0) + 1;
      written.set(person, n);
      room.write(messageTo(person, n));
      const sender: MessageSender = fails ? { send: () => errAsync({ code: 'message.not-sent' }) } : room.sender;
      if (relays) await relayed({ ...room, sender });
      room.pass(45);
    }
    await finish(room);
    expectDelivered(room.sent, room.written);
    expect(room.sent).toHaveLength(room.written.length);
  });

  property([counts(), attempts()])(
    'undeliverable messages are gone, and the others in order',
    async (people, pattern) => {
      const room = createMailroom(...people);
      const dead = room.written.filter((_, index) => pattern[index] === 'throws');
      const sender: MessageSender = {
        send: (message) =>
          dead.includes(message.id) ? errAsync({ code: 'message.undeliverable' }) : room.sender.send(message),
      };
      const living = room.written.filter((id) => !dead.includes(id));
      expect(await relayed({ ...room, sender })).toEqual({
        delivered: living.length,
        postponed: 0,
        undeliverable: dead.length,
      });
      await finish(room);
      expectDelivered(room.sent, living);
    },
  );
});
