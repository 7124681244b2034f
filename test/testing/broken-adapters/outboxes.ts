/** Outboxes, each with one defect that a person could well have written. */
import { randomUUID } from 'node:crypto';
import { errAsync, okAsync } from 'neverthrow';
import type { AccountName } from '../../../src/account-name/account-name.js';
import { epochMillisecondsOf, INSTANT_RULE, type Instant, parseInstant } from '../../../src/instant/instant.js';
import type { OutboxUnderTest } from '../../../src/testing/contracts/outbox-contract.js';
import type { BrokenAdapter } from './broken-adapter.js';
import { type ListOutboxParts, lookThenTake, pause, SOUND, storeWithListOutbox } from './list-outbox.js';

/** A list outbox with other parts. */
const having = (flaws: Partial<ListOutboxParts>) => () => storeWithListOutbox(flaws);

const lookingFirst = () => storeWithListOutbox({}, (list) => ({ take: lookThenTake(list) }));

/** Reads the whole list, lets others go first, and then writes the whole list. */
function readAllThenWriteAll(): OutboxUnderTest {
  return storeWithListOutbox({}, ({ outbox, rows, replace }) => ({
    take(limit, now, until) {
      const all = [...rows()];
      return outbox.take(limit, now, until).andThen((taken) =>
        pause().map(() => {
          replace(all);
          return taken;
        }),
      );
    },
  }));
}

/** Cuts the list to the limit first, and leaves out what must wait afterwards. */
function limitThenWait(): OutboxUnderTest {
  return storeWithListOutbox({}, ({ rows }) => ({
    take(limit, now, until) {
      const page = SOUND.upTo(SOUND.inOrder(rows().filter((row) => SOUND.isDue(row, now))), limit);
      const heads = SOUND.candidates(rows(), now, SOUND);
      return okAsync(page.filter((row) => heads.includes(row)).map((row) => SOUND.hold(row, until)));
    },
  }));
}

const wholeSeconds = (instant: Instant) => instant.slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
const secondsIn32Bits = (instant: Instant) => (epochMillisecondsOf(instant) / 1000) | 0;

export const BROKEN_OUTBOXES: readonly BrokenAdapter<() => OutboxUnderTest>[] = [
  {
    defect: 'that nothing is due is an error',
    caughtBy: 'takes nothing from an empty outbox',
    open: () =>
      storeWithListOutbox({}, ({ outbox }) => ({
        take: (limit, now, until) =>
          outbox
            .take(limit, now, until)
            .andThen((taken) =>
              taken.length === 0 ? errAsync({ code: 'store.unavailable' as const }) : okAsync(taken),
            ),
      })),
  },
  {
    defect: 'attempts are counted from 0',
    caughtBy: 'gives a message as it was written, at its first attempt',
    open: having({ rowOf: (message, due) => ({ message, due, attempt: -1 }) }),
  },
  {
    defect: 'the account name is kept in capitals',
    caughtBy: 'gives a message as it was written, at its first attempt',
    open: having({
      rowOf: (message, due) => {
        const accountName = message.accountName.toUpperCase() as AccountName;
        return SOUND.rowOf({ ...message, accountName }, due);
      },
    }),
  },
  {
    defect: 'a message is due from the first, whatever the time',
    caughtBy: 'gives a message from the moment that its account was opened, and not before',
    open: having({ isDue: (row, now) => row.attempt === 0 || SOUND.isDue(row, now) }),
  },
  {
    defect: 'a message is not due at its very moment',
    caughtBy: 'gives a message from the moment that its account was opened, and not before',
    open: having({ isDue: ({ due }, now) => due < now }),
  },
  {
    defect: 'moments are kept in whole seconds',
    caughtBy: 'gives a message from the moment that its account was opened, and not before',
    open: having({ isDue: ({ due }, now) => wholeSeconds(due) <= wholeSeconds(now) }),
  },
  {
    defect: 'moments are kept as seconds in 32 bits',
    caughtBy: 'keeps the first and the last moment there is',
    open: having({ isDue: ({ due }, now) => secondsIn32Bits(due) <= secondsIn32Bits(now) }),
  },
  {
    defect: 'what was due last comes first',
    caughtBy: 'takes first what has been due longest',
    open: having({ inOrder: (due) => [...SOUND.inOrder(due)].reverse() }),
  },
  {
    defect: 'messages come in the order of writing',
    caughtBy: 'takes first what has been due longest',
    open: having({ inOrder: (due) => due }),
  },
  {
    defect: 'the limit is ignored',
    caughtBy: 'takes no more than was asked for, and leaves the rest',
    open: having({ upTo: (due) => due }),
  },
  {
    defect: 'all that is due is held, though only so many are handed out',
    caughtBy: 'takes no more than was asked for, and leaves the rest',
    open: () =>
      storeWithListOutbox({}, ({ outbox }) => ({
        take: (limit, now, until) => outbox.take(1000, now, until).map((taken) => taken.slice(0, limit)),
      })),
  },
  {
    defect: 'what was taken is not held',
    caughtBy: 'gives nobody what is held',
    open: having({ hold: (row) => SOUND.hold(row, row.due) }),
  },
  {
    defect: 'what was taken is held for ever',
    caughtBy: 'gives back what was held too long, with the same id and one attempt more',
    open: having({ hold: (row) => SOUND.hold(row, NEVER) }),
  },
  {
    defect: 'attempts are not counted',
    caughtBy: 'gives back what was held too long, with the same id and one attempt more',
    open: having({ hold: (row, until) => ({ ...SOUND.hold(row, until), attempt: 1 }) }),
  },
  {
    defect: 'a message has another id each time it is taken',
    caughtBy: 'gives back what was held too long, with the same id and one attempt more',
    open: having({
      hold: (row, until) => {
        const taken = SOUND.hold(row, until);
        return row.attempt === 1 ? taken : { ...taken, message: { ...row.message, id: randomUUID() } };
      },
    }),
  },
  {
    defect: 'what is removed stays',
    caughtBy: 'forgets what was removed, and nothing else',
    open: having({ without: (rows) => [...rows] }),
  },
  {
    defect: 'everything that is held is removed',
    caughtBy: 'forgets what was removed, and nothing else',
    open: having({ without: (rows) => rows.filter(({ attempt }) => attempt === 0) }),
  },
  {
    defect: 'the first message of the person is removed, whichever it is',
    caughtBy: 'removes twice as it removes once',
    open: having({
      without: (rows, { message }) => {
        const first = rows.find((row) => SOUND.personOf(row.message) === SOUND.personOf(message));
        return rows.filter((row) => row !== first);
      },
    }),
  },
  {
    defect: 'to remove what is gone is an error',
    caughtBy: 'removes twice as it removes once',
    open: () =>
      storeWithListOutbox({}, ({ outbox, rows }) => ({
        remove: (taken) =>
          rows().some(({ message }) => message.id === taken.message.id)
            ? outbox.remove(taken)
            : errAsync({ code: 'store.conflict' }),
      })),
  },
  {
    defect: 'only the relay that took a message last can remove it',
    caughtBy: 'forgets what was removed late, when somebody else has taken it',
    open: having({
      without: (rows, { message, attempt }) =>
        rows.filter((row) => row.message.id !== message.id || row.attempt !== attempt),
    }),
  },
  {
    defect: 'nothing is postponed',
    caughtBy: 'gives what was postponed when it is due, later or earlier than it would have been given back',
    open: having({ postponed: (rows) => rows }),
  },
  {
    defect: 'a message is held until the end of its time, however early it is due again',
    caughtBy: 'gives what was postponed when it is due, later or earlier than it would have been given back',
    open: having({
      postponed: (rows, taken, due) =>
        rows.some((row) => row.message.id === taken.message.id && row.due > due)
          ? rows
          : SOUND.postponed(rows, taken, due),
    }),
  },
  {
    defect: 'the attempt is not compared when a message is postponed',
    caughtBy: 'postpones nothing that somebody else has taken',
    open: having({
      postponed(rows, { message }, due) {
        for (const row of rows) if (row.message.id === message.id) row.due = due;
        return rows;
      },
    }),
  },
  {
    defect: 'what is postponed is written anew if it is gone',
    caughtBy: 'postpones nothing that is gone',
    open: having({
      postponed: (rows, taken, due) => [...SOUND.without(rows, taken), { ...taken, due }],
    }),
  },
  {
    defect: 'the messages of a person come the last one first',
    caughtBy: 'gives the messages of a person one after the other, in the order of writing',
    open: having({ candidates: (rows, now, parts) => SOUND.candidates([...rows].reverse(), now, parts) }),
  },
  {
    defect: 'all messages of a person come at once',
    caughtBy: 'gives the messages of a person one after the other, in the order of writing',
    open: having({ candidates: (rows) => rows }),
  },
  {
    defect: 'a message that is held is passed by',
    caughtBy: 'gives no later message of a person while an earlier one is held',
    open: having({
      candidates: (rows, now, parts) =>
        SOUND.candidates(
          rows.filter((row) => SOUND.isDue(row, now)),
          now,
          parts,
        ),
    }),
  },
  {
    defect: 'a message that was tried in vain goes behind the others of its person',
    caughtBy: 'gives no later message of a person while an earlier one is postponed',
    open: having({
      postponed: (rows, taken, due) => {
        const others = SOUND.without(rows, taken);
        return others.length === rows.length ? rows : [...others, { ...taken, due }];
      },
    }),
  },
  {
    defect: 'there is one line for all',
    caughtBy: 'lets nobody wait for the messages of another',
    open: having({ personOf: () => 'everybody' }),
  },
  {
    defect: 'messages that must wait count towards the limit',
    caughtBy: 'fills up what was asked for past messages that must wait',
    open: limitThenWait,
  },
  {
    defect: 'names are one only if they are written in the same case',
    caughtBy: 'takes names that differ in case only for one person',
    open: having({ personOf: ({ accountName }) => accountName }),
  },
  {
    defect: 'the messages are written although the opening is refused',
    caughtBy: 'holds nothing of an opening that was refused',
    open: having({ writesRefused: true }),
  },
  {
    defect: 'it looks, awaits, then takes: a message',
    caughtBy: 'gives a message to one of several relays that take at once',
    open: lookingFirst,
  },
  {
    defect: 'it looks, awaits, then takes: the next message',
    caughtBy: 'gives the next message once, when one is removed while others take',
    open: lookingFirst,
  },
  {
    defect: 'it reads everything, awaits, then writes everything',
    caughtBy: 'loses nothing that is written while others take',
    open: readAllThenWriteAll,
  },
];

const NEVER = parseInstant(INSTANT_RULE.last)._unsafeUnwrap();
