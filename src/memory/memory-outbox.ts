/** Messages that wait in this process. @module */
import { okAsync } from 'neverthrow';
import type { OutgoingMessage } from '../account/outgoing-message.js';
import { type AccountNameKey, accountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { Outbox } from '../outbox/outbox.js';
import { createRankedHeap, type Placed } from './ranked-heap.js';

/** The outbox, and the synchronous step that opening an account needs. */
export interface MemoryOutbox {
  readonly outbox: Outbox;
  /** Puts messages behind those of the same person that wait. */
  readonly add: (messages: readonly OutgoingMessage[], due: Instant) => void;
}

interface WaitingMessage {
  readonly message: OutgoingMessage;
  /** Counts the messages as they were written. */
  readonly order: number;
  due: Instant;
  attempt: number;
}

/** The messages of one person. Only the first is ever handed out. */
interface Line extends Placed {
  first: WaitingMessage;
  readonly later: WaitingMessage[];
}

/**
 * An empty outbox. Taking, removing or postponing a message costs as much as the logarithm of the number of people whose
 * messages wait, and nothing for the messages that are gone.
 */
export function createMemoryOutbox(): MemoryOutbox {
  const lines = new Map<AccountNameKey, Line>();
  const byDue = createRankedHeap<Line>(({ first: a }, { first: b }) =>
    a.due === b.due ? a.order < b.order : a.due < b.due,
  );
  let written = 0;

  /** The line that the message heads, if it does: the message is gone if it heads none. */
  const headedBy = ({ id, accountName }: OutgoingMessage) => {
    const line = lines.get(accountNameKey(accountName));
    return line?.first.message.id === id ? line : undefined;
  };
  return {
    add(messages, due) {
      for (const message of messages) {
        const waiting = { message, order: (written += 1), due, attempt: 0 };
        const name = accountNameKey(message.accountName);
        const line = lines.get(name);
        if (line === undefined) {
          const own = { first: waiting, later: [], place: -1 };
          lines.set(name, own);
          byDue.put(own);
        } else {
          line.later.push(waiting);
        }
      }
    },
    outbox: {
      take(limit, now, until) {
        const taken: Line[] = [];
        let line = byDue.first();
        while (line !== undefined && line.first.due <= now && taken.length < limit) {
          byDue.remove(line);
          taken.push(line);
          line = byDue.first();
        }
        // back in only now, so that none is taken twice, whatever `until` is
        const handedOut = taken.map((one) => {
          const { first } = one;
          first.due = until;
          first.attempt += 1;
          byDue.put(one);
          return { message: first.message, attempt: first.attempt };
        });
        return okAsync(handedOut);
      },
      remove({ message }) {
        const line = headedBy(message);
        if (line === undefined) return okAsync(undefined);
        const next = line.later.shift();
        if (next === undefined) {
          lines.delete(accountNameKey(message.accountName));
          byDue.remove(line);
        } else {
          line.first = next;
          byDue.put(line);
        }
        return okAsync(undefined);
      },
      postpone({ message, attempt }, due) {
        const line = headedBy(message);
        if (line?.first.attempt !== attempt) return okAsync(undefined);
        line.first.due = due;
        byDue.put(line);
        return okAsync(undefined);
      },
    },
  };
}
