/** Many clients at once, on whatever database: exactly one winner for a key, and every loser told which key it lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountAsOpened } from '../../../src/account/account.js';
import { accountChange } from '../../../src/account/account-change.js';
import { accountNameKey } from '../../../src/account-name/account-name.js';
import type { TransactionalRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseTrouble } from '../../../src/kysely/database-trouble.js';
import type { OneTimeTokenDigest } from '../../../src/one-time-token/one-time-token.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { NOW } from '../../workflow/scene.js';
import { numberedOpening } from './numbered-opening.js';

/** What clients race on. */
type RacePorts = Pick<TransactionalRepositories, 'accounts' | 'accountTokens' | 'preRegistrations'>;

/** Where clients race: each client with the repositories of the node that it is connected to. */
export interface RaceTrack {
  readonly repositoriesOf: (client: number) => RacePorts;
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

    test('on one one-time token, for eight accounts', () =>
      rounds(async () => {
        const openings = times(8, (index) => numberedOpening({ person: index, name: index, unit: index, key: index }));
        await registerAll(track, openings);
        expect(await openAll(track, openings)).toEqual(openings.map(() => 'ok'));
        const { accounts, accountTokens } = track.repositoriesOf(0);
        const digest = 'f'.repeat(64) as OneTimeTokenDigest;
        const purpose = { type: 'password-recovery', passwordChangedAt: null } as const;
        const issued = await accountTokens.issue({ digest, purpose, accountName: null, expiresAt: NOW }, [], NOW);
        expect(issued.isOk()).toBe(true);

        const changes = times(clients, (index) => {
          const { opening } = numberedOpening({ person: index % 8, name: index % 8, unit: index % 8, key: index % 8 });
          const { name: accountName, email: to } = opening.account;
          return accountChange(
            { ...accountAsOpened(opening.account), emailVerifiedAt: NOW },
            { type: 'mailbox-verified', mailbox: 'main', at: NOW },
            { usesToken: digest, messages: [{ id: `${index}`, to, accountName, type: 'password-changed', at: NOW }] },
          );
        });
        const answers = await Promise.all(
          changes.map((change, client) => track.repositoriesOf(client).accounts.record(change)),
        );

        const codes = answers.map((answer) => (answer.isOk() ? 'ok' : answer.error.code));
        expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
        expect(new Set(codes)).toEqual(new Set(['ok', 'account.stale', 'one-time-token.gone']));
        // whoever was told that the account had changed asked for the winner's; all others came too late for the token
        const winner = codes.indexOf('ok') % 8;
        expect(codes.filter((code, index) => (index % 8 === winner) === (code === 'one-time-token.gone'))).toEqual([]);
        expect((await accountTokens.find(digest))._unsafeUnwrap()).toBeNull();
        for (const [index, { opening }] of openings.entries()) {
          const name = accountNameKey(opening.account.name);
          const changed = (await accounts.findByName(name))._unsafeUnwrap();
          expect(changed).toEqual(index === winner ? changes[winner]?.account : accountAsOpened(opening.account));
          expect((await accounts.listEvents(name))._unsafeUnwrap()).toHaveLength(index === winner ? 1 : 0);
        }
      }));
  });
}
