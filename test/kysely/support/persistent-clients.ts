/** Clients that open accounts and, where they get no answer, ask again with the same key until they get one. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ResultAsync } from 'neverthrow';
import { expect } from 'vitest';
import type { KyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import { numberedOpening } from './numbered-opening.js';

/** What the clients were told. */
export interface ClientsTold {
  /** Names of the accounts. */
  readonly opened: ReadonlySet<string>;
  /** How many got no answer at first. */
  readonly unanswered: number;
  /** How many of those had been opened all the same, and were told so by their key. */
  readonly repeated: number;
}

/** Lets so many clients open accounts until they are told to stop; each finishes what it has begun. */
export async function openPersistently(
  { accounts, preRegistrations }: KyselyRepositories,
  clients: number,
  isOver: () => boolean,
): Promise<ClientsTold> {
  const opened = new Set<string>();
  let unanswered = 0;
  let repeated = 0;
  const client = async (index: number) => {
    for (let person = index; !isOver(); person += clients) {
      const { row, opening } = numberedOpening({ person, name: person, key: person });
      await ask(() => preRegistrations.save(row, null));
      const { answer, attempts } = await ask(() => accounts.open(opening));
      if (attempts > 1) unanswered += 1;
      if (answer.isErr()) {
        expect(answer.error).toEqual({ code: 'account.idempotency-key-taken' });
        expect(attempts).toBeGreaterThan(1);
        repeated += 1;
      }
      opened.add(opening.account.name);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return { opened, unanswered, repeated };
}

/** Asks until the store is there to answer. */
async function ask<T, E extends { readonly code: string }>(question: () => ResultAsync<T, E>) {
  for (let attempts = 1; ; attempts += 1) {
    const answer = await question();
    if (answer.isOk() || answer.error.code !== 'store.unavailable') return { answer, attempts };
    await wait(20);
  }
}
