/** The outbox in memory, side by side with one that is a plain list. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryOutbox } from '../../src/memory/memory-outbox.js';
import { createRankedHeap } from '../../src/memory/ranked-heap.js';
import type { TakenMessage } from '../../src/outbox/outbox.js';
import { outboxContract } from '../../src/testing/contracts/outbox-contract.js';
import { after, messageTo } from '../outbox/mailroom.js';
import { property } from '../support/property.js';
import { createListOutbox, storeWithListOutbox } from '../testing/broken-adapters/list-outbox.js';

describe('the list that it is compared with, and that broken outboxes are made from, is sound itself', () => {
  outboxContract({ test, open: () => Promise.resolve(storeWithListOutbox()) });
});

type Step =
  | { readonly does: 'add'; readonly person: number; readonly count: number; readonly due: number }
  | { readonly does: 'take'; readonly limit: number; readonly now: number; readonly lease: number }
  | { readonly does: 'remove' | 'postpone'; readonly which: number; readonly due: number };

const moment = () => fc.integer({ min: 0, max: 50 });

function step(): fc.Arbitrary<Step> {
  return fc.oneof(
    fc.record({
      does: fc.constant('add' as const),
      person: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 0, max: 3 }),
      due: moment(),
    }),
    fc.record({
      does: fc.constant('take' as const),
      limit: fc.integer({ min: 0, max: 8 }),
      now: moment(),
      lease: fc.integer({ min: -5, max: 20 }),
    }),
    fc.record({ does: fc.constantFrom('remove' as const, 'postpone' as const), which: fc.nat(), due: moment() }),
  );
}

property([fc.array(step(), { minLength: 1, maxLength: 150, size: 'max' })])(
  'answers as a plain list does, whatever was done before',
  async (steps) => {
    const [heap, list] = [createMemoryOutbox(), createListOutbox()];
    const taken: TakenMessage[] = [];
    let written = 0;
    for (const one of steps) {
      if (one.does === 'add') {
        const messages = Array.from({ length: one.count }, () => messageTo(one.person, (written += 1)));
        heap.add(messages, after(one.due));
        list.add(messages, after(one.due));
      } else if (one.does === 'take') {
        const args = [one.limit, after(one.now), after(one.now + one.lease)] as const;
        const answer = await heap.outbox.take(...args);
        expect(answer).toEqual(await list.outbox.take(...args));
        taken.push(...answer._unsafeUnwrap());
      } else {
        const target = taken[one.which % Math.max(taken.length, 1)];
        if (target === undefined) continue;
        for (const { outbox } of [heap, list]) {
          const answer =
            one.does === 'remove' ? await outbox.remove(target) : await outbox.postpone(target, after(one.due));
          expect(answer.isOk()).toBe(true);
        }
      }
    }
    const everything = [1000, after(1000), after(2000)] as const;
    expect(await heap.outbox.take(...everything)).toEqual(await list.outbox.take(...everything));
  },
);

test('takes nothing where nothing was asked for', async () => {
  const { outbox, add } = createMemoryOutbox();
  add([messageTo(1, 1)], after(0));
  expect((await outbox.take(0, after(0), after(60)))._unsafeUnwrap()).toEqual([]);
  expect((await outbox.take(Number.NaN, after(0), after(60)))._unsafeUnwrap()).toEqual([]);
});

describe('the heap', () => {
  interface Item {
    readonly id: number;
    rank: number;
    place: number;
  }
  const action = () => fc.record({ item: fc.nat({ max: 30 }), rank: fc.nat({ max: 20 }), stays: fc.boolean() });

  property([fc.array(action(), { maxLength: 200, size: 'max' })])(
    'has the item of the lowest rank first, after whatever was put, moved and removed',
    (actions) => {
      const heap = createRankedHeap<Item>((a, b) => (a.rank === b.rank ? a.id < b.id : a.rank < b.rank));
      const items = Array.from({ length: 31 }, (_, id): Item => ({ id, rank: 0, place: -1 }));
      const inside = new Set<Item>();
      for (const { item, rank, stays } of actions) {
        const chosen = items[item];
        if (chosen === undefined) throw new Error('no such item');
        if (stays) {
          chosen.rank = rank;
          heap.put(chosen);
          inside.add(chosen);
        } else if (inside.delete(chosen)) {
          heap.remove(chosen);
        }
        expect(heap.first()).toBe([...inside].sort((a, b) => a.rank - b.rank || a.id - b.id)[0]);
      }
      const order: Item[] = [];
      for (let first = heap.first(); first !== undefined; first = heap.first()) {
        heap.remove(first);
        order.push(first);
      }
      expect(order).toEqual([...inside].sort((a, b) => a.rank - b.rank || a.id - b.id));
      expect(items.every(({ place }) => place === -1)).toBe(true);
    },
  );
});
