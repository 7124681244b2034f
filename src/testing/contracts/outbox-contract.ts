import * as fc from 'fast-check';
import type { AccountRepository } from '../../account/account-repository.js';
import type { OutgoingMessage } from '../../account/outgoing-message.js';
import { type AccountName, parseAccountName } from '../../account-name/account-name.js';
import { epochMillisecondsOf, INSTANT_RULE, type Instant, parseInstant } from '../../instant/instant.js';
import type { Outbox, TakenMessage } from '../../outbox/outbox.js';
import type { PreRegistrationRepository } from '../../pre-registration/repository.js';
import { type OpeningOnRow, threeOpenings } from '../arbitraries/workflow.js';
import { type Contract, casesOn, expectErr, expectOk, expectSame, withoutConflict } from './contract.js';

/** A store of accounts whose openings leave their messages in an outbox. */
export interface OutboxUnderTest {
  readonly accounts: AccountRepository;
  readonly preRegistrations: PreRegistrationRepository;
  readonly outbox: Outbox;
}

/**
 * The contract every {@link Outbox} keeps.
 *
 * @example
 * import { test } from 'vitest';
 * outboxContract({ test, open: async () => openMyStore() });
 */
export function outboxContract(contract: Contract<OutboxUnderTest>): void {
  const { test, forAll } = casesOn(contract);

  test('takes nothing from an empty outbox', () =>
    forAll(scene(), async ({ outbox }, { at }) => {
      expectSame(await take(outbox, 10, at(0), at(60)), [], 'taken');
    }));

  test('gives a message as it was written, at its first attempt', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message] = await write(store, ann, at(0));
      expectSame(await take(store.outbox, 10, at(0), at(60)), [{ message, attempt: 1 }], 'taken');
    }));

  test('gives a message from the moment that its account was opened, and not before', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message] = await write(store, ann, at(0));
      expectSame(await take(store.outbox, 10, at(-0.001), at(60)), [], 'taken before');
      expectSame(await take(store.outbox, 10, at(0), at(60)), [{ message, attempt: 1 }], 'taken then');
    }));

  test('keeps the first and the last moment there is', () =>
    forAll(scene(), async (store, { ann }) => {
      const [message] = await write(store, ann, FIRST);
      expectSame(await take(store.outbox, 10, FIRST, LAST), [{ message, attempt: 1 }], 'taken at the first');
      expectSame(await take(store.outbox, 10, BEFORE_LAST, LAST), [], 'taken before the last');
      expectSame(await take(store.outbox, 10, LAST, LAST), [{ message, attempt: 2 }], 'taken at the last');
    }));

  test('takes first what has been due longest', () =>
    forAll(scene(), async (store, { ann, bob, eve, at }) => {
      const [ofAnn] = await write(store, ann, at(20));
      const [ofBob] = await write(store, bob, at(0));
      const [ofEve] = await write(store, eve, at(10));
      const taken = await take(store.outbox, 10, at(30), at(60));
      expectSame(messagesOf(taken), [ofBob, ofEve, ofAnn], 'taken');
      await postponeAll(store.outbox, taken, [at(50), at(40), at(45)]);
      expectSame(messagesOf(await take(store.outbox, 10, at(90), at(120))), [ofEve, ofAnn, ofBob], 'taken again');
    }));

  test('takes no more than was asked for, and leaves the rest', () =>
    forAll(scene(), async (store, { ann, bob, eve, at }) => {
      const [ofAnn] = await write(store, ann, at(0));
      const [ofBob] = await write(store, bob, at(1));
      const [ofEve] = await write(store, eve, at(2));
      expectSame(messagesOf(await take(store.outbox, 2, at(10), at(60))), [ofAnn, ofBob], 'taken');
      expectSame(messagesOf(await take(store.outbox, 2, at(10), at(60))), [ofEve], 'taken next');
    }));

  test('gives nobody what is held', () =>
    forAll(scene(), async (store, { ann, at }) => {
      await write(store, ann, at(0));
      await take(store.outbox, 10, at(0), at(60));
      expectSame(await take(store.outbox, 10, at(0), at(60)), [], 'taken at once');
      expectSame(await take(store.outbox, 10, at(59.999), at(120)), [], 'taken just before');
    }));

  test('gives back what was held too long, with the same id and one attempt more', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message] = await write(store, ann, at(0));
      await take(store.outbox, 10, at(0), at(60));
      expectSame(await take(store.outbox, 10, at(60), at(120)), [{ message, attempt: 2 }], 'taken again');
      expectSame(await take(store.outbox, 10, at(500), at(600)), [{ message, attempt: 3 }], 'taken once more');
    }));

  test('forgets what was removed, and nothing else', () =>
    forAll(scene(), async (store, { ann, bob, at }) => {
      await write(store, ann, at(0));
      const [ofBob] = await write(store, bob, at(1));
      const [first] = await take(store.outbox, 10, at(10), at(60));
      await remove(store.outbox, first);
      expectSame(messagesOf(await take(store.outbox, 10, at(60), at(120))), [ofBob], 'taken');
    }));

  test('removes twice as it removes once', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [, next] = await write(store, ann, at(0), 2);
      const [first] = await take(store.outbox, 10, at(0), at(60));
      await remove(store.outbox, first);
      await remove(store.outbox, first);
      expectSame(await take(store.outbox, 10, at(0), at(60)), [{ message: next, attempt: 1 }], 'taken');
    }));

  test('forgets what was removed late, when somebody else has taken it', () =>
    forAll(scene(), async (store, { ann, at }) => {
      await write(store, ann, at(0));
      const [first] = await take(store.outbox, 10, at(0), at(60));
      await take(store.outbox, 10, at(60), at(120));
      await remove(store.outbox, first);
      expectSame(await take(store.outbox, 10, at(500), at(600)), [], 'taken');
    }));

  test('gives what was postponed when it is due, later or earlier than it would have been given back', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message] = await write(store, ann, at(0));
      await postponeAll(store.outbox, await take(store.outbox, 10, at(0), at(60)), [at(200)]);
      expectSame(await take(store.outbox, 10, at(199.999), at(300)), [], 'taken before');
      const again = await take(store.outbox, 10, at(200), at(300));
      expectSame(again, [{ message, attempt: 2 }], 'taken then');
      await postponeAll(store.outbox, again, [at(250)]);
      expectSame(await take(store.outbox, 10, at(250), at(300)), [{ message, attempt: 3 }], 'taken earlier');
    }));

  test('postpones nothing that somebody else has taken', () =>
    forAll(fc.tuple(scene(), fc.constantFrom(61, 500)), async (store, [{ ann, at }, due]) => {
      const [message] = await write(store, ann, at(0));
      const late = await take(store.outbox, 10, at(0), at(60));
      await take(store.outbox, 10, at(60), at(120));
      await postponeAll(store.outbox, late, [at(due)]);
      expectSame(await take(store.outbox, 10, at(119.999), at(200)), [], 'taken before');
      expectSame(await take(store.outbox, 10, at(120), at(200)), [{ message, attempt: 3 }], 'taken then');
    }));

  test('postpones nothing that is gone', () =>
    forAll(scene(), async (store, { ann, bob, at }) => {
      const [, next] = await write(store, ann, at(0), 2);
      await write(store, bob, at(1));
      const taken = await take(store.outbox, 10, at(1), at(60));
      for (const one of taken) await remove(store.outbox, one);
      await postponeAll(store.outbox, taken, [at(30), at(30)]);
      expectSame(await take(store.outbox, 10, at(1), at(60)), [{ message: next, attempt: 1 }], 'taken');
      expectSame(await take(store.outbox, 10, at(59), at(90)), [], 'taken later');
    }));

  test('gives the messages of a person one after the other, in the order of writing', () =>
    forAll(scene(), async (store, { ann, at }) => {
      for (const message of await write(store, ann, at(0), 3)) {
        const taken = await take(store.outbox, 10, at(0), at(60));
        expectSame(taken, [{ message, attempt: 1 }], 'taken');
        await remove(store.outbox, taken[0]);
      }
      expectSame(await take(store.outbox, 10, at(500), at(600)), [], 'taken after all');
    }));

  test('gives no later message of a person while an earlier one is held', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message] = await write(store, ann, at(0), 2);
      await take(store.outbox, 10, at(0), at(60));
      expectSame(await take(store.outbox, 10, at(30), at(90)), [], 'taken while it is held');
      expectSame(await take(store.outbox, 10, at(60), at(90)), [{ message, attempt: 2 }], 'taken afterwards');
    }));

  test('gives no later message of a person while an earlier one is postponed', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [message, next] = await write(store, ann, at(0), 2);
      await postponeAll(store.outbox, await take(store.outbox, 10, at(0), at(60)), [at(500)]);
      expectSame(await take(store.outbox, 10, at(400), at(460)), [], 'taken while it is postponed');
      const again = await take(store.outbox, 10, at(500), at(560));
      expectSame(again, [{ message, attempt: 2 }], 'taken afterwards');
      await remove(store.outbox, again[0]);
      expectSame(await take(store.outbox, 10, at(500), at(560)), [{ message: next, attempt: 1 }], 'taken next');
    }));

  test('lets nobody wait for the messages of another', () =>
    forAll(scene(), async (store, { ann, bob, eve, at }) => {
      await write(store, ann, at(0), 2);
      await postponeAll(store.outbox, await take(store.outbox, 10, at(0), at(60)), [at(500)]);
      const [ofBob] = await write(store, bob, at(1), 2);
      const [ofEve] = await write(store, eve, at(2));
      expectSame(messagesOf(await take(store.outbox, 10, at(10), at(60))), [ofBob, ofEve], 'taken');
    }));

  test('fills up what was asked for past messages that must wait', () =>
    forAll(scene(), async (store, { ann, bob, at }) => {
      const [ofAnn] = await write(store, ann, at(0), 3);
      const [ofBob] = await write(store, bob, at(1));
      expectSame(messagesOf(await take(store.outbox, 1, at(10), at(60))), [ofAnn], 'taken');
      expectSame(messagesOf(await take(store.outbox, 1, at(10), at(60))), [ofBob], 'taken next');
    }));

  test('takes names that differ in case only for one person', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const messages = messagesTo(ann, 2).map((message, index) =>
        index === 0 ? message : { ...message, accountName: inOtherCase(message.accountName) },
      );
      await open(store, ann, at(0), messages);
      for (const message of messages) {
        const taken = await take(store.outbox, 10, at(0), at(60));
        expectSame(taken, [{ message, attempt: 1 }], 'taken');
        await remove(store.outbox, taken[0]);
      }
    }));

  test('holds nothing of an opening that was refused', () =>
    forAll(scene(), async (store, { ann, bob, at }) => {
      const [message] = await write(store, ann, at(0));
      const { row, opening } = bob.onRow;
      const { name } = ann.onRow.opening.account;
      const refused = { ...opening, account: { ...opening.account, name, openedAt: at(0) }, idempotency: null };
      const messages = messagesTo(bob, 2);
      await expectOk(store.preRegistrations.save(row, null), 'register');
      await expectErr(store.accounts.open({ ...refused, messages }), 'account.name-taken', 'open');
      const taken = await take(store.outbox, 10, at(0), at(60));
      expectSame(taken, [{ message, attempt: 1 }], 'taken');
      await remove(store.outbox, taken[0]);
      expectSame(await take(store.outbox, 10, at(500), at(600)), [], 'taken afterwards');
    }));

  test('gives a message to one of several relays that take at once', () =>
    forAll(scene(), async (store, { ann, bob, eve, at }) => {
      const written: (OutgoingMessage | undefined)[] = [];
      for (const person of [ann, bob, eve]) written.push((await write(store, person, at(0), 2))[0]);
      const relays = Array.from({ length: 4 }, () => takeInARace(store.outbox, at(0), at(60)));
      const taken = [...(await Promise.all(relays)).flat(), ...(await take(store.outbox, 10, at(0), at(60)))];
      expectSame(idsOf(taken), written.map((message) => message?.id).sort(), 'taken by all');
      expectSame([...new Set(taken.map(({ attempt }) => attempt))], [1], 'attempts');
    }));

  test('gives the next message once, when one is removed while others take', () =>
    forAll(scene(), async (store, { ann, at }) => {
      const [, next] = await write(store, ann, at(0), 3);
      const [first] = await take(store.outbox, 10, at(0), at(60));
      const [, ...relays] = await Promise.all([
        remove(store.outbox, first),
        takeInARace(store.outbox, at(0), at(60)),
        takeInARace(store.outbox, at(0), at(60)),
      ]);
      const taken = [...relays.flat(), ...(await take(store.outbox, 10, at(0), at(60)))];
      expectSame(taken, [{ message: next, attempt: 1 }], 'taken by all');
    }));

  test('loses nothing that is written while others take', () =>
    forAll(scene(), async (store, { ann, bob, eve, at }) => {
      const [ofAnn] = await write(store, ann, at(0));
      const [earlier, ofBob, ofEve] = await Promise.all([
        takeInARace(store.outbox, at(0), at(60)),
        write(store, bob, at(0)),
        write(store, eve, at(0)),
      ]);
      const taken = [...earlier, ...(await take(store.outbox, 10, at(0), at(60)))];
      expectSame(idsOf(taken), [ofAnn, ...ofBob, ...ofEve].map((message) => message?.id).sort(), 'taken by all');
    }));
}

/** Somebody to open an account for, and identifiers for messages. */
interface Person {
  readonly onRow: OpeningOnRow;
  readonly ids: readonly string[];
}

interface Scene {
  readonly ann: Person;
  readonly bob: Person;
  readonly eve: Person;
  /** So many seconds after a moment, the same throughout. */
  readonly at: (seconds: number) => Instant;
}

/** Three people who share nothing, and a time for it to happen. */
function scene(): fc.Arbitrary<Scene> {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 9, maxLength: 9 });
  return fc.tuple(threeOpenings(), ids, fc.integer({ min: START, max: END })).map(([people, all, start]) => {
    const [ann, bob, eve] = people;
    return {
      ann: { onRow: ann, ids: all.slice(0, 3) },
      bob: { onRow: bob, ids: all.slice(3, 6) },
      eve: { onRow: eve, ids: all.slice(6) },
      at: (seconds) => parseInstant(new Date(start + seconds * 1000).toISOString())._unsafeUnwrap(),
    };
  });
}

/** Opens the person's account with the first so many of her messages. */
async function write(
  store: OutboxUnderTest,
  person: Person,
  openedAt: Instant,
  count = 1,
): Promise<readonly OutgoingMessage[]> {
  const messages = messagesTo(person, count);
  await open(store, person, openedAt, messages);
  return messages;
}

async function open(
  { accounts, preRegistrations }: OutboxUnderTest,
  { onRow: { row, opening } }: Person,
  openedAt: Instant,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  const account = { ...opening.account, openedAt };
  const { idempotency: keyed } = opening;
  const idempotency = keyed === null ? null : { ...keyed, openedAt };
  await expectOk(
    withoutConflict(() => preRegistrations.save(row, null)),
    'register',
  );
  await expectOk(
    withoutConflict(() => accounts.open({ ...opening, account, idempotency, messages })),
    'open',
  );
}

function messagesTo({ onRow, ids }: Person, count: number): readonly OutgoingMessage[] {
  const { email, name } = onRow.opening.account;
  return ids.slice(0, count).map((id) => ({ id, type: 'account-opened', to: email, accountName: name }));
}

function take(outbox: Outbox, limit: number, now: Instant, until: Instant): Promise<readonly TakenMessage[]> {
  return expectOk(outbox.take(limit, now, until), 'take');
}

/** Takes beside others. Whose transaction gave up has taken nothing, and asks again. */
function takeInARace(outbox: Outbox, now: Instant, until: Instant): Promise<readonly TakenMessage[]> {
  return expectOk(
    withoutConflict(() => outbox.take(2, now, until)),
    'take',
  );
}

async function remove(outbox: Outbox, taken: TakenMessage | undefined): Promise<void> {
  if (taken === undefined) throw new Error('nothing was taken that could be removed');
  await expectOk(
    withoutConflict(() => outbox.remove(taken)),
    'remove',
  );
}

/** Postpones each message to the moment at its place. */
async function postponeAll(outbox: Outbox, taken: readonly TakenMessage[], dues: readonly Instant[]): Promise<void> {
  expectSame(taken.length, dues.length, 'messages to postpone');
  for (const [index, due] of dues.entries()) {
    const one = taken[index];
    if (one !== undefined) await expectOk(outbox.postpone(one, due), 'postpone');
  }
}

function messagesOf(taken: readonly TakenMessage[]): readonly OutgoingMessage[] {
  return taken.map(({ message }) => message);
}

function idsOf(taken: readonly TakenMessage[]): readonly string[] {
  return taken.map(({ message }) => message.id).sort();
}

function inOtherCase(name: AccountName): AccountName {
  return parseAccountName(name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase())._unsafeUnwrap();
}

const FIRST = parseInstant(INSTANT_RULE.first)._unsafeUnwrap();
const LAST = parseInstant(INSTANT_RULE.last)._unsafeUnwrap();
const BEFORE_LAST = parseInstant('9999-12-31T15:59:59.998Z')._unsafeUnwrap();
const START = epochMillisecondsOf(parseInstant('2000-01-01T00:00:00Z')._unsafeUnwrap());
const END = epochMillisecondsOf(parseInstant('2100-01-01T00:00:00Z')._unsafeUnwrap());
