/**
 * An outbox that is a list, written as plainly as can be: a second opinion on the one in memory, and what the broken
 * ones are made from.
 */
import { okAsync, ResultAsync } from 'neverthrow';
import type { OutgoingMessage } from '../../../src/account/outgoing-message.js';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { Instant } from '../../../src/instant/instant.js';
import { createMemoryStore } from '../../../src/memory/memory-store.js';
import type { Outbox, TakenMessage } from '../../../src/outbox/outbox.js';
import type { OutboxUnderTest } from '../../../src/testing/contracts/outbox-contract.js';

/** A message that waits. Rows stand in the order of writing. */
interface OutboxRow {
  readonly message: OutgoingMessage;
  due: Instant;
  attempt: number;
}

/** The parts of a list outbox, each of which can be replaced by one with a defect. */
export interface ListOutboxParts {
  /** What tells people apart. */
  readonly personOf: (message: OutgoingMessage) => string;
  /** The rows that may be handed out if they are due. */
  readonly candidates: (rows: readonly OutboxRow[], now: Instant, parts: ListOutboxParts) => readonly OutboxRow[];
  readonly isDue: (row: OutboxRow, now: Instant) => boolean;
  readonly inOrder: (due: readonly OutboxRow[]) => readonly OutboxRow[];
  readonly upTo: (due: readonly OutboxRow[], limit: number) => readonly OutboxRow[];
  /** Marks a row as taken, and tells what is handed out. */
  readonly hold: (row: OutboxRow, until: Instant) => TakenMessage;
  /** The rows that stay. */
  readonly without: (rows: readonly OutboxRow[], taken: TakenMessage) => OutboxRow[];
  /** The rows with one of them postponed. */
  readonly postponed: (rows: OutboxRow[], taken: TakenMessage, due: Instant) => OutboxRow[];
  /** The row of a message when it is written. */
  readonly rowOf: (message: OutgoingMessage, openedAt: Instant) => OutboxRow;
  /** Whether the messages of refused openings are written, too. */
  readonly writesRefused: boolean;
}

export const SOUND: ListOutboxParts = {
  personOf: ({ accountName }) => accountNameKey(accountName),
  candidates: (rows, _, { personOf }) =>
    rows.filter((row) => row === rows.find((first) => personOf(first.message) === personOf(row.message))),
  isDue: ({ due }, now) => due <= now,
  inOrder: (due) => [...due].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  upTo: (due, limit) => due.slice(0, limit),
  hold(row, until) {
    row.due = until;
    row.attempt += 1;
    return { message: row.message, attempt: row.attempt };
  },
  without: (rows, { message }) => rows.filter((row) => row.message.id !== message.id),
  postponed(rows, { message, attempt }, due) {
    for (const row of rows) if (row.message.id === message.id && row.attempt === attempt) row.due = due;
    return rows;
  },
  rowOf: (message, due) => ({ message, due, attempt: 0 }),
  writesRefused: false,
};

/** The rows of an outbox, and the step that an opening needs. */
export interface ListOutbox {
  readonly outbox: Outbox;
  readonly add: (messages: readonly OutgoingMessage[], openedAt: Instant) => void;
  /** All rows, as they are now. */
  readonly rows: () => OutboxRow[];
  readonly replace: (rows: OutboxRow[]) => void;
}

export function createListOutbox(parts: ListOutboxParts = SOUND): ListOutbox {
  let rows: OutboxRow[] = [];
  const outbox: Outbox = {
    take(limit, now, until) {
      const due = parts.candidates(rows, now, parts).filter((row) => parts.isDue(row, now));
      return okAsync(parts.upTo(parts.inOrder(due), limit).map((row) => parts.hold(row, until)));
    },
    remove(taken) {
      rows = parts.without(rows, taken);
      return okAsync(undefined);
    },
    postpone(taken, due) {
      rows = parts.postponed(rows, taken, due);
      return okAsync(undefined);
    },
  };
  return {
    outbox,
    add: (messages, openedAt) => {
      rows.push(...messages.map((message) => parts.rowOf(message, openedAt)));
    },
    rows: () => rows,
    replace: (others) => {
      rows = others;
    },
  };
}

/** A store whose openings write to a list. */
export function storeWithListOutbox(
  flaws: Partial<ListOutboxParts> = {},
  change: (list: ListOutbox) => Partial<Outbox> = () => ({}),
): OutboxUnderTest {
  const { accounts, preRegistrations } = createMemoryStore();
  const parts = { ...SOUND, ...flaws };
  const list = createListOutbox(parts);
  return {
    accounts: {
      ...accounts,
      open(opening) {
        const { messages, account } = opening;
        const write = () => {
          list.add(messages, account.openedAt);
        };
        if (parts.writesRefused) write();
        return accounts.open(opening).map(() => {
          if (!parts.writesRefused) write();
        });
      },
    },
    preRegistrations,
    outbox: { ...list.outbox, ...change(list) },
  };
}

/** Looks for what is due, waits while others go first, and then takes what it saw. */
export function lookThenTake({ rows }: ListOutbox, wait: () => ResultAsync<void, never> = pause): Outbox['take'] {
  return (limit, now, until) => {
    const due = SOUND.candidates(rows(), now, SOUND).filter((row) => SOUND.isDue(row, now));
    const seen = SOUND.upTo(SOUND.inOrder(due), limit).map((row) => ({ row, attempt: row.attempt + 1 }));
    return wait().map(() =>
      seen.map(({ row, attempt }) => {
        row.due = until;
        row.attempt = attempt;
        return { message: row.message, attempt };
      }),
    );
  };
}

/** Lets others go first. */
export function pause(): ResultAsync<void, never> {
  return ResultAsync.fromSafePromise(new Promise((resolve) => setImmediate(resolve)));
}
