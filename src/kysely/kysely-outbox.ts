/** The outbox on SQL. @module */
import { ok, okAsync } from 'neverthrow';
import { accountNameKey } from '../account-name/account-name.js';
import type { Instant } from '../instant/instant.js';
import type { Outbox, TakenMessage } from '../outbox/outbox.js';
import { messageOf } from './message-row.js';
import type { SqlSession, Statements } from './sql-session.js';

/** How often a relay looks for messages that no other takes before it. */
const MOST_LOOKS = 5;

/**
 * An outbox. A message is held by moving the time at which it is due; so nothing has to be given back by a relay that
 * died. Taking looks at as many messages as are asked for, and at those in front of them that are held up by an earlier
 * one of the same person.
 */
export function createKyselyOutbox({ tables, read, write, writeOnce }: SqlSession): Outbox {
  const table = tables.outgoing_message;

  /** The oldest message of each person, if it is due. */
  const due = (db: Statements, limit: number, now: Instant) =>
    db
      .selectFrom(`${table} as m`)
      .selectAll('m')
      .where('m.due_at', '<=', now)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom(`${table} as earlier`)
              .select('earlier.sequence')
              .whereRef('earlier.account_key', '=', 'm.account_key')
              .whereRef('earlier.sequence', '<', 'm.sequence'),
          ),
        ),
      )
      .orderBy('m.due_at')
      .orderBy('m.account_key')
      .limit(limit)
      .execute();

  /** Holds those of the messages that no other relay was faster with. */
  const hold = (rows: Awaited<ReturnType<typeof due>>, until: Instant) =>
    write(async (db) => {
      const taken: TakenMessage[] = [];
      for (const row of rows) {
        const attempts = Number(row.attempts);
        const { numUpdatedRows } = await db
          .updateTable(table)
          .set({ due_at: until, attempts: attempts + 1 })
          .where('account_key', '=', row.account_key)
          .where('sequence', '=', row.sequence)
          // the place of a message that was sent may be another's by now
          .where('id', '=', row.id)
          .where('due_at', '=', row.due_at)
          .where('attempts', '=', attempts)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows !== 1n) continue;
        taken.push({ message: messageOf(row), attempt: attempts + 1 });
      }
      return ok(taken);
    });

  /** A relay that finds others faster with all that it found looks again: an empty answer would send it home. */
  const take = (limit: number, now: Instant, until: Instant, looks = MOST_LOOKS): ReturnType<Outbox['take']> =>
    // looking first, without a lock: a relay looks far more often than there is something to send
    read((db) => due(db, limit, now)).andThen((rows) => {
      if (rows.length === 0) return okAsync([]);
      return hold(rows, until).andThen((taken) =>
        taken.length === 0 && looks > 1 ? take(limit, now, until, looks - 1) : okAsync(taken),
      );
    });

  return {
    take: (limit, now, until) => take(limit, now, until),
    remove: ({ message }) =>
      writeOnce(async (db) => {
        await db
          .deleteFrom(table)
          .where('account_key', '=', accountNameKey(message.accountName))
          .where('id', '=', message.id)
          .execute();
        return ok(undefined);
      }),
    postpone: ({ message, attempt }, dueAt) =>
      writeOnce(async (db) => {
        await db
          .updateTable(table)
          .set({ due_at: dueAt })
          .where('account_key', '=', accountNameKey(message.accountName))
          .where('id', '=', message.id)
          .where('attempts', '=', attempt)
          .execute();
        return ok(undefined);
      }),
  };
}
