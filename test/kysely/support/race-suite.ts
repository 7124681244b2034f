/** Many clients at once, on whatever database: exactly one winner for a key, and every loser told which key it lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { TransactionalRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { numberedOpening } from './numbered-opening.js';

/** Where clients race: each client with the repositories of the node that it is connected to. */
export interface RaceTrack {
  readonly repositoriesOf: (client: number) => TransactionalRepositories;
  readonly empty: () => Promise<void>;
  readonly countAccounts: () => Promise<number>;
  /** Everything that the host was told of, since it was last emptied. */
  readonly troubles: DatabaseTrouble[];
  readonly close: () => Promise<void>;
}

/** How many clients run, and how often. */
export interface RaceSize {
  readonly clients: number;
  readonly rounds: number;
}

/** Sends all openings at once and gives their answers: `ok` or a code. */
export async function openAll(track: RaceTrack, openings: readonly OpeningOnRow[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    openings.map(({ opening }, client) => track.repositoriesOf(client).accounts.open(opening)),
  );
  return answers.map((answer) => (answer.isOk() ? 'ok' : answer.error.code));
}

/** Registers the rows that the openings claim; several may claim one. */
export async function registerAll(track: RaceTrack, openings: readonly OpeningOnRow[]): Promise<void> {
  const saved = await Promise.all(
    openings.map(({ row }, client) => track.repositoriesOf(client).preRegistrations.save(row, null)),
  );
  expect(saved.some((answer) => answer.isOk())).toBe(true);
}

/** So many of something. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Runs every race. */
export function runRaces(name: string, open: () => Promise<RaceTrack>, { clients, rounds: count }: RaceSize): void {
  describe(`${clients} clients ${name}`, () => {
    let track: RaceTrack;
    beforeAll(async () => {
      track = await open();
    });
    afterAll(() => track.close());

    const rounds = async (round: () => Promise<void>) => {
      track.troubles.length = 0;
      for (let turn = 0; turn < count; turn += 1) {
        await track.empty();
        await round();
      }
      expect(track.troubles.filter(({ answer }) => answer === 'store.unavailable')).toEqual([]);
    };
    const expectOneWinner = (answers: readonly string[], loser: string) => {
      expect([...answers].sort()).toEqual([...times(answers.length - 1, () => loser), 'ok'].sort());
    };

    test('on one number', () =>
      rounds(async () => {
        const openings = times(clients, (index) =>
          numberedOpening({ person: 1, name: index, unit: index, key: index }),
        );
        await registerAll(track, openings);
        expectOneWinner(await openAll(track, openings), 'account.identity-number-taken');
      }));

    test('on one name, in different letter case', () =>
      rounds(async () => {
        const openings = times(clients, (index) =>
          numberedOpening({ person: index, name: 1, upperCase: index % 2 === 0, key: index }),
        );
        await registerAll(track, openings);
        expectOneWinner(await openAll(track, openings), 'account.name-taken');
      }));

    test('on one client’s key', () =>
      rounds(async () => {
        const openings = times(clients, (index) => numberedOpening({ person: index, name: index, key: 1 }));
        await registerAll(track, openings);
        expectOneWinner(await openAll(track, openings), 'account.idempotency-key-taken');
      }));

    test('on one row, without a key', () =>
      rounds(async () => {
        const openings = times(clients, (index) => numberedOpening({ person: 1, name: index, key: null }));
        await registerAll(track, openings.slice(0, 1));
        expectOneWinner(await openAll(track, openings), 'pre-registration.stale');
      }));

    test('on eight numbers crossed with eight names', () =>
      rounds(async () => {
        const openings = times(clients, (index) =>
          numberedOpening({ person: index % 8, name: Math.floor(index / 8), unit: index, key: index }),
        );
        await registerAll(track, openings);
        const answers = await openAll(track, openings);
        const won = openings.filter((_, index) => answers[index] === 'ok').map(({ opening: { account } }) => account);
        const numbers = new Set<string>(won.map(({ identityNumber }) => identityNumber));
        const names = new Set<string>(won.map(({ name }) => accountNameKey(name)));
        expect(won.length).toBeGreaterThan(0);
        expect(numbers.size).toBe(won.length);
        expect(names.size).toBe(won.length);
        // nobody lost for nothing: the key that the answer names belongs to a winner
        for (const [index, { opening }] of openings.entries()) {
          const { identityNumber, name } = opening.account;
          if (answers[index] === 'account.identity-number-taken') expect(numbers).toContain(identityNumber);
          else if (answers[index] === 'account.name-taken') expect(names).toContain(accountNameKey(name));
          else expect(answers[index]).toBe('ok');
        }
        expect(await track.countAccounts()).toBe(won.length);
      }));
  });
}
