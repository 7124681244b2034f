import { inspect } from 'node:util';
import { err, errAsync, okAsync, ResultAsync } from 'neverthrow';
import { describe, expect, test } from 'vitest';
import { submitApplication } from '../../src/account-application/submit-application.js';
import type { MessageSender } from '../../src/outbox/message-sender.js';
import type { Outbox } from '../../src/outbox/outbox.js';
import { RELAY_RULE, relayMessages } from '../../src/outbox/relay-messages.js';
import { preRegister } from '../../src/pre-registration/pre-register.js';
import { hostileValues } from '../support/hostile-values.js';
import { commandOf, createScene, entryOf, formOf, registrarOf, SCHOOL } from '../workflow/scene.js';
import { after, createMailroom, type Mailroom, messageTo, NOW, relayed } from './mailroom.js';

const NOTHING = { delivered: 0, postponed: 0, undeliverable: 0 };
const NOT_SENT = { code: 'message.not-sent' } as const;
const UNDELIVERABLE = { code: 'message.undeliverable' } as const;

/** What the outbox gives when everything is due. */
const waitingIn = async ({ outbox }: Mailroom) => (await outbox.take(1000, after(1e9), after(2e9)))._unsafeUnwrap();

/** A sender that fails for some messages, and sends the others. */
function failingFor(
  { sender }: Mailroom,
  fails: (id: string) => boolean,
  error: typeof NOT_SENT | typeof UNDELIVERABLE = NOT_SENT,
): MessageSender {
  return { send: (message) => (fails(message.id) ? errAsync(error) : sender.send(message)) };
}

/** Notes how the outbox was asked. */
function watching(outbox: Outbox) {
  const asked: Parameters<Outbox['take']>[] = [];
  const take: Outbox['take'] = (...args) => {
    asked.push(args);
    return outbox.take(...args);
  };
  return { asked, outbox: { ...outbox, take } };
}

test('what an application wrote is sent once to its main mailbox', async () => {
  const { ports, store } = createScene();
  const entry = { actor: registrarOf(SCHOOL), unit: SCHOOL.code, entry: entryOf() };
  expect((await preRegister(entry, NOW, ports)).isOk()).toBe(true);
  expect((await submitApplication(commandOf(formOf()), NOW, ports)).isOk()).toBe(true);

  const sent: unknown[] = [];
  const sender: MessageSender = {
    send(message) {
      sent.push(message);
      return okAsync(undefined);
    },
  };
  const relayPorts = { outbox: store.outbox, sender, now: () => NOW };
  expect(await relayed(relayPorts)).toEqual({ ...NOTHING, delivered: 1 });
  expect(await relayed(relayPorts)).toEqual(NOTHING);
  expect(sent).toEqual([{ id: 'message-1', type: 'account-opened', to: 'fang@school.example', accountName: 'Fang01' }]);
  expect(store.ledger.messages()).toEqual(sent);
});

describe('one call', () => {
  test('goes on until nothing is due, a person’s messages one after the other', async () => {
    const room = createMailroom(3, 1, 2);
    expect(await relayed(room, { batch: 2 })).toEqual({ ...NOTHING, delivered: 6 });
    expect(room.sent).toEqual(['1-1', '2-1', '1-2', '3-1', '1-3', '3-2']);
    expect(await waitingIn(room)).toEqual([]);
  });

  test('leaves what is not due yet, and what was written meanwhile', async () => {
    const room = createMailroom(1);
    room.write(messageTo(2, 1), 1);
    const sender: MessageSender = {
      send(message) {
        room.pass(10);
        if (message.id === '1-1') room.write(messageTo(3, 1));
        return room.sender.send(message);
      },
    };
    expect(await relayed({ ...room, sender })).toEqual({ ...NOTHING, delivered: 1 });
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 2 });
    expect(room.sent).toEqual(['1-1', '2-1', '3-1']);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [20, 5],
  ])('with batches of %i sends %i side by side', async (batch, most) => {
    const room = createMailroom(1, 1, 1, 1, 1);
    let sending = 0;
    let mostAtOnce = 0;
    const slowly = async () => {
      sending += 1;
      mostAtOnce = Math.max(mostAtOnce, sending);
      await new Promise(setImmediate);
      sending -= 1;
    };
    const sender: MessageSender = { send: () => ResultAsync.fromSafePromise(slowly()) };
    expect(await relayed({ ...room, sender }, { batch })).toEqual({ ...NOTHING, delivered: 5 });
    expect(mostAtOnce).toBe(most);
  });

  test.each([
    [{}, 20, 60],
    [{ batch: 1, leaseSeconds: 1 }, 1, 1],
    [{ batch: 0, leaseSeconds: 0 }, 1, 1],
    [{ batch: -5, leaseSeconds: -5 }, 1, 1],
    [{ batch: 500, leaseSeconds: 86_400 }, 500, 86_400],
    [{ batch: 501, leaseSeconds: 86_401 }, 500, 86_400],
    [{ batch: Number.NaN, leaseSeconds: Number.POSITIVE_INFINITY }, 20, 60],
    [{ batch: 1.5, leaseSeconds: 1.5 }, 20, 60],
  ])('with %o takes %i and holds them for %i seconds', async (options, limit, seconds) => {
    const room = createMailroom(1);
    const { asked, outbox } = watching(room.outbox);
    await relayed({ ...room, outbox }, options);
    expect(asked).toEqual([
      [limit, NOW, after(seconds)],
      [limit, NOW, after(seconds)],
    ]);
  });

  test('begins the lease of each batch when it is taken', async () => {
    const room = createMailroom(2);
    const { asked, outbox } = watching(room.outbox);
    const sender: MessageSender = {
      send(message) {
        room.pass(10);
        return room.sender.send(message);
      },
    };
    await relayed({ ...room, outbox, sender });
    expect(asked.map(([, , until]) => until)).toEqual([after(60), after(70), after(80)]);
  });

  test('has limits that nobody can change', () => {
    expect(Object.isFrozen(RELAY_RULE)).toBe(true);
  });
});

describe('a message that is not sent', () => {
  test('stays, is tried again when it is due, and holds up its person only', async () => {
    const room = createMailroom(2, 1);
    const sender = failingFor(room, (id) => id === '1-1');
    expect(await relayed({ ...room, sender })).toEqual({ ...NOTHING, delivered: 1, postponed: 1 });
    expect(room.sent).toEqual(['2-1']);
    room.pass(59.999);
    expect(await relayed(room)).toEqual(NOTHING);
    room.pass(0.001);
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 2 });
    expect(room.sent).toEqual(['2-1', '1-1', '1-2']);
  });

  test.each([
    ['as usual', {}, [60, 120, 240, 480, 960, 1920, 3600, 3600]],
    ['as the host likes', { firstRetrySeconds: 10, longestRetrySeconds: 30 }, [10, 20, 30, 30]],
    ['never sooner than in a second', { firstRetrySeconds: 0, longestRetrySeconds: 0 }, [1, 1]],
    ['at the longest, though the first were longer', { firstRetrySeconds: 100, longestRetrySeconds: 5 }, [5, 5]],
    ['at least once a day', { firstRetrySeconds: 1e9, longestRetrySeconds: 1e9 }, [86_400, 86_400]],
  ])('is tried again %s', async (_, options, delays) => {
    const room = createMailroom(1);
    const sender = failingFor(room, () => true);
    for (const delay of delays) {
      expect(await relayed({ ...room, sender }, options)).toEqual({ ...NOTHING, postponed: 1 });
      room.pass(delay - 0.001);
      expect(await relayed({ ...room, sender }, options)).toEqual(NOTHING);
      room.pass(0.001);
    }
  });

  test('waits from the moment that sending it failed', async () => {
    const room = createMailroom(1);
    const sender: MessageSender = {
      send() {
        room.pass(30);
        return errAsync(NOT_SENT);
      },
    };
    await relayed({ ...room, sender });
    room.pass(59.999);
    expect(await relayed(room)).toEqual(NOTHING);
    room.pass(0.001);
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 1 });
  });
});

test('a message that is undeliverable is removed, and its person’s later ones are sent', async () => {
  const room = createMailroom(2, 1);
  const sender = failingFor(room, (id) => id === '1-1', UNDELIVERABLE);
  expect(await relayed({ ...room, sender })).toEqual({ delivered: 2, postponed: 0, undeliverable: 1 });
  expect(room.sent).toEqual(['2-1', '1-2']);
  expect(await waitingIn(room)).toEqual([]);
});

describe('a sender that breaks its word has not sent', () => {
  const answers: readonly (readonly [string, () => unknown])[] = [
    ['rejects', () => Promise.reject(new Error('canary1@school.example'))],
    ['answers undefined', () => undefined],
    ['answers a promise of nothing', () => Promise.resolve()],
    ['answers another error', () => errAsync({ code: 'smtp.550', to: 'canary1@school.example' })],
    ['answers an error that is none', () => errAsync(undefined)],
    ...hostileValues.flatMap(([what, value]): (readonly [string, () => unknown])[] => [
      [
        `throws ${what}`,
        () => {
          throw value;
        },
      ],
      [`answers ${what}`, () => value],
      [`has for an error ${what}`, () => errAsync(value)],
    ]),
  ];

  test.each(answers)('%s', async (_, send) => {
    const room = createMailroom(2, 1);
    const sender = {
      send: (message: Parameters<MessageSender['send']>[0]) =>
        message.id === '1-1' ? (send() as ReturnType<MessageSender['send']>) : room.sender.send(message),
    };
    const answer = await relayMessages({ ...room, sender });
    expect(answer._unsafeUnwrap()).toEqual({ ...NOTHING, delivered: 1, postponed: 1 });
    expect(inspect(answer, { depth: null, showHidden: true })).not.toMatch(/canary/i);
    expect((await waitingIn(room)).map(({ message }) => message.id)).toEqual(['1-1']);
  });
});

describe('the signal', () => {
  test('that was aborted before stops the call before it takes anything', async () => {
    const room = createMailroom(1);
    const { asked, outbox } = watching(room.outbox);
    expect(await relayed({ ...room, outbox }, { signal: AbortSignal.abort() })).toEqual(NOTHING);
    expect([asked, room.sent]).toEqual([[], []]);
  });

  test('that is aborted meanwhile lets the batch come to its end, and no other begin', async () => {
    const room = createMailroom(2, 1, 1);
    const abort = new AbortController();
    const sender: MessageSender = {
      send(message) {
        abort.abort();
        return room.sender.send(message);
      },
    };
    const report = await relayed({ ...room, sender }, { batch: 2, signal: abort.signal });
    expect(report).toEqual({ ...NOTHING, delivered: 2 });
    expect(room.sent).toEqual(['1-1', '2-1']);
    const left = await waitingIn(room);
    expect(left.map(({ message, attempt }) => [message.id, attempt])).toEqual([
      ['1-2', 1],
      ['3-1', 1],
    ]);
  });
});

describe('a store that fails', () => {
  test.each(['store.unavailable', 'store.conflict'] as const)('ends the call with %s', async (code) => {
    const room = createMailroom(1);
    const outbox: Outbox = { ...room.outbox, take: () => errAsync({ code }) };
    expect(await relayMessages({ ...room, outbox })).toEqual(err({ code }));
    expect(room.sent).toEqual([]);
  });

  test('to remove what was delivered: the others are done, and it comes again with its id', async () => {
    const room = createMailroom(2, 1, 1);
    const outbox: Outbox = {
      ...room.outbox,
      remove: (taken) =>
        taken.message.id === '1-1' ? errAsync({ code: 'store.conflict' }) : room.outbox.remove(taken),
    };
    expect(await relayMessages({ ...room, outbox })).toEqual(err({ code: 'store.conflict' }));
    expect(room.sent).toEqual(['1-1', '2-1', '3-1']);
    expect(await relayed(room)).toEqual(NOTHING);
    room.pass(60);
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 2 });
    expect(room.sent).toEqual(['1-1', '2-1', '3-1', '1-1', '1-2']);
  });

  test('to postpone: the others are done, and the message is due again after its lease', async () => {
    const room = createMailroom(1, 1);
    const outbox: Outbox = { ...room.outbox, postpone: () => errAsync({ code: 'store.unavailable' }) };
    const sender = failingFor(room, (id) => id === '1-1');
    const answer = await relayMessages({ ...room, outbox, sender }, { leaseSeconds: 5 });
    expect(answer).toEqual(err({ code: 'store.unavailable' }));
    expect(room.sent).toEqual(['2-1']);
    room.pass(5);
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 1 });
  });

  test('is waited for by no message of its batch that is still on its way', async () => {
    const room = createMailroom(1, 1);
    const sender: MessageSender = {
      send: (message) =>
        message.id === '1-1'
          ? room.sender.send(message)
          : ResultAsync.fromSafePromise(new Promise(setImmediate)).andThen(() => room.sender.send(message)),
    };
    const outbox: Outbox = {
      ...room.outbox,
      remove(taken) {
        if (taken.message.id === '1-1') throw new Error('canary');
        return room.outbox.remove(taken);
      },
    };
    expect(await relayMessages({ ...room, sender, outbox })).toEqual(err({ code: 'store.unavailable' }));
    expect((await waitingIn(room)).map(({ message }) => message.id)).toEqual(['1-1']);
  });
});

describe('the clock', () => {
  const failing = (room: Mailroom) => {
    const tried: string[] = [];
    const sender: MessageSender = {
      send({ id }) {
        tried.push(id);
        return errAsync(NOT_SENT);
      },
    };
    return { tried, ports: { ...room, sender } };
  };

  test.each([
    ['stands still', 0],
    ['leaps forward by a year each time it is read', 365 * 86_400],
    ['is set back by a year each time it is read', -365 * 86_400],
  ])('%s: every message is tried once', async (_, step) => {
    const room = createMailroom(2, 1, 1, 1, 1);
    const { tried, ports } = failing(room);
    let readings = 0;
    const now = () => {
      readings += 1;
      if (readings > 100) throw new Error('the call would not end');
      const instant = room.now();
      room.pass(step);
      return instant;
    };
    expect(await relayed({ ...ports, now }, { batch: 2 })).toEqual({ ...NOTHING, postponed: 5 });
    expect(tried).toEqual(['1-1', '2-1', '3-1', '4-1', '5-1']);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('canary');
      },
    ],
    ['tells no time', () => 'canary'],
    ['has come to the end of time', () => '9999-12-31T15:59:59.999Z'],
  ])('that %s ends the call as a store that is unavailable, and nothing is sent', async (_, now) => {
    const room = createMailroom(1);
    const answer = await relayMessages({ ...room, now: now as Mailroom['now'] });
    expect(answer).toEqual(err({ code: 'store.unavailable' }));
    expect(room.sent).toEqual([]);
  });

  test.each([3, 4])('that throws at reading %i: the message comes again after its lease', async (at) => {
    const room = createMailroom(1, 1);
    const { ports } = failing(room);
    let readings = 0;
    const now = () => {
      readings += 1;
      if (readings === at) throw new Error('canary');
      return room.now();
    };
    expect(await relayMessages({ ...ports, now })).toEqual(err({ code: 'store.unavailable' }));
    room.pass(60);
    expect(await relayed(room)).toEqual({ ...NOTHING, delivered: 2 });
  });
});

test('an outbox that answers nothing at all is unavailable', async () => {
  const room = createMailroom(1);
  const answers: readonly unknown[] = [undefined, Promise.resolve(), okAsync(undefined), okAsync([undefined])];
  for (const answer of answers) {
    const outbox = { ...room.outbox, take: () => answer as ReturnType<Outbox['take']> };
    expect(await relayMessages({ ...room, outbox })).toEqual(err({ code: 'store.unavailable' }));
  }
});
