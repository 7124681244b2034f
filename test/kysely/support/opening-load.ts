/** Clients that open accounts one after the other, until servers are killed under them. */
import { expect } from 'vitest';
import type { TransactionalRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { numberedOpening } from './numbered-opening.js';

/** What a client uses. */
export type OpeningPorts = Pick<TransactionalRepositories, 'accounts' | 'preRegistrations'>;

/** What a client was told so far. */
interface ClientAnswers {
  /** The names of the accounts that it opened. */
  readonly acknowledged: string[];
  /** How often another had been quicker. */
  readonly refused: number;
  /** The opening to which it got no answer: its last. */
  readonly unanswered: OpeningOnRow | null;
}

/** Clients at work. */
export interface OpeningLoad {
  /** One for each client. */
  readonly answers: readonly ClientAnswers[];
  /** Ends when each client got no answer, or was stopped. */
  readonly ended: Promise<void>;
  /** Lets each client have the answer that it waits for, and no more. */
  readonly stop: () => Promise<void>;
}

/** In so many turns of a client there is one in which all ask for the same name. */
const TURNS_WITH_RIVALS = 4;
const FIRST_NAME_OF_RIVALS = 50_000_000;
const UNITS = 8;

/**
 * Starts clients, each on the ports of its own. A client ends when it gets no answer. People are numbered by client and
 * turn, from `from` on.
 */
export function startOpenings(clients: readonly OpeningPorts[], from: number): OpeningLoad {
  let isStopped = false;
  const answers = clients.map(() => ({
    acknowledged: [] as string[],
    refused: 0,
    unanswered: null as OpeningOnRow | null,
  }));
  const client = async ({ accounts, preRegistrations }: OpeningPorts, index: number) => {
    const mine = answers[index];
    if (mine === undefined) return;
    for (let turn = 0; !isStopped; turn += 1) {
      const person = from + turn * clients.length + index;
      const name = turn % TURNS_WITH_RIVALS === 0 ? FIRST_NAME_OF_RIVALS + from + turn : person;
      const made = numberedOpening({ person, name, unit: person % UNITS, key: person });
      const saved = await preRegistrations.save(made.row, null);
      if (saved.isErr()) {
        expect(saved.error).toEqual({ code: 'store.unavailable' });
        return;
      }
      const answer = await accounts.open(made.opening);
      if (answer.isOk()) mine.acknowledged.push(made.opening.account.name);
      else if (answer.error.code === 'account.name-taken' && name !== person) mine.refused += 1;
      else {
        expect(answer.error).toEqual({ code: 'store.unavailable' });
        mine.unanswered = made;
        return;
      }
    }
  };
  const ended = Promise.all(clients.map(client)).then(() => undefined);
  return {
    answers,
    ended,
    stop: () => {
      isStopped = true;
      return ended;
    },
  };
}

/** What asking again came to. */
export interface AskedAgain {
  readonly acknowledged: readonly string[];
  /** How many accounts had been opened, though nobody was told. */
  readonly repeated: number;
}

/** Asks again, by the same keys, for what got no answer: each person has the account now, unless a rival has its name. */
export async function askAgain({ accounts }: OpeningPorts, unanswered: readonly OpeningOnRow[]): Promise<AskedAgain> {
  const acknowledged: string[] = [];
  let repeated = 0;
  for (const { opening } of unanswered) {
    const { name, identityNumber } = opening.account;
    const again = await accounts.open(opening);
    const holder = (await accounts.findByIdentityNumber(identityNumber))._unsafeUnwrap();
    if (again.isErr() && again.error.code === 'account.name-taken') {
      expect(holder).toBeNull();
      continue;
    }
    if (again.isErr()) {
      expect(again.error).toEqual({ code: 'account.idempotency-key-taken' });
      if (opening.idempotency === null) throw new Error('no key');
      const record = (await accounts.findByIdempotencyKey(opening.idempotency))._unsafeUnwrap();
      expect(record?.accountName).toBe(name);
      repeated += 1;
    }
    expect(holder?.name).toBe(name);
    acknowledged.push(name);
  }
  return { acknowledged, repeated };
}
