/**
 * What a call takes in a small database and in a large one, of the same engine, in turns: and what a row takes on disk.
 *
 * @module
 */
import type { ResultAsync } from 'neverthrow';
import { type Instant, parseInstant } from 'tw-teacher-account';
import type { KyselyRepositories } from 'tw-teacher-account/kysely';
import { medianOf } from '../rounds.js';
import type { Engine, EngineDatabase } from './engine.js';
import { fillAccounts, fillRoster } from './fill.js';
import { NOW, openingOf, rosterRowOf } from './openings.js';
import { demand } from './package-store.js';

/** How many roster rows there are; half of the people have an account, and a message of each account waits. */
export interface GrowthOptions {
  readonly few: number;
  readonly many: number;
  readonly rounds: number;
}

/** Of each database in each round. */
const CALLS_A_ROUND = 10;

/** Roster rows of a page; messages that a relay takes. */
const PAGE = 50;
const MESSAGES = 10;

/** What calls took, in milliseconds. */
interface Latency {
  readonly median: number;
  /** Nineteen of twenty took less. */
  readonly p95: number;
}

/** What was found of one call. */
interface Growth {
  readonly call: string;
  readonly few: Latency;
  readonly many: Latency;
}

/** What was found of an engine. */
export interface EngineGrowth {
  readonly calls: readonly Growth[];
  readonly bytesOfRosterRow: number;
  /** With its number, its key, its consents and its message. */
  readonly bytesOfAccount: number;
}

/** Fills two databases and measures on both. */
export async function measureGrowth(engine: Engine, options: GrowthOptions): Promise<EngineGrowth> {
  const few = await fill(engine, options.few);
  const many = await fill(engine, options.many);
  const small = await few.database.connect(1);
  const large = await many.database.connect(1);

  const calls: Growth[] = [];
  for (const [call, prepare] of Object.entries(CALLS)) {
    const samples = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < options.rounds; round += 1) {
      for (let index = 0; index < CALLS_A_ROUND; index += 1) {
        const turn = round * CALLS_A_ROUND + index;
        const turns = options.rounds * CALLS_A_ROUND;
        samples.few.push(await timed(prepare(small.repositories, spread(turn, turns, options.few), turn)));
        samples.many.push(await timed(prepare(large.repositories, spread(turn, turns, options.many), turn)));
      }
    }
    calls.push({ call, few: latencyOf(samples.few), many: latencyOf(samples.many) });
  }
  await small.close();
  await large.close();
  await few.database.close();
  await many.database.close();
  const { bytesOfRosterRow, bytesOfAccount } = many;
  return { calls, bytesOfRosterRow, bytesOfAccount };
}

const hasAccount = (person: number) => person % 2 === 0;

async function fill(engine: Engine, people: number) {
  const database = await engine.create();
  const bytes: number[] = [await bytesOf(database)];
  await fillRoster(database, people, hasAccount);
  bytes.push(await bytesOf(database));
  await fillAccounts(database, people, hasAccount);
  bytes.push(await bytesOf(database));
  const [empty = 0, withRoster = 0, full = 0] = bytes;
  return {
    database,
    bytesOfRosterRow: (withRoster - empty) / people,
    bytesOfAccount: (full - withRoster) / (people / 2),
  };
}

async function bytesOf(database: EngineDatabase): Promise<number> {
  await database.settle();
  return database.bytes();
}

/** People all over the roster, in pairs of which the first has an account: each turn another. */
function spread(turn: number, turns: number, people: number): number {
  const step = Math.floor(people / 2 / turns);
  if (step < 1) throw new Error('there are more turns than people');
  return turn * step * 2;
}

type Call = () => ResultAsync<unknown, { readonly code: string }>;

/** The calls. Each is handed somebody who has an account, after whom comes somebody who has none. */
const CALLS: Readonly<Record<string, (repositories: KyselyRepositories, person: number, turn: number) => Call>> = {
  'open an account': ({ accounts }, person) => {
    const opening = openingOf(person + 1);
    return () => accounts.open(opening);
  },
  'find an account by its number': ({ accounts }, person) => {
    const { identityNumber } = rosterRowOf(person);
    return () => accounts.findByIdentityNumber(identityNumber);
  },
  'find a roster row': ({ preRegistrations }, person) => {
    const { unit, identityNumber } = rosterRowOf(person);
    return () => preRegistrations.find(unit, identityNumber);
  },
  [`list a page of ${PAGE} roster rows`]: ({ preRegistrations }, person) => {
    const { unit } = rosterRowOf(person);
    return () => preRegistrations.list(unit, { after: null, limit: PAGE });
  },
  'change a roster row': ({ preRegistrations }, person) => {
    const row = { ...rosterRowOf(person), version: 3 };
    return () => preRegistrations.save(row, 2);
  },
  [`take ${MESSAGES} messages`]: ({ outbox }, _, turn) => {
    const [now, until] = [after(NOW, turn), after(NOW, turn + 1)];
    return () => outbox.take(MESSAGES, now, until);
  },
};

/** So many hours later. */
function after(instant: Instant, hours: number): Instant {
  return parseInstant(new Date(Date.parse(instant) + hours * 3_600_000).toISOString())._unsafeUnwrap();
}

async function timed(call: Call): Promise<number> {
  const start = performance.now();
  const answer = await call();
  const took = performance.now() - start;
  demand(answer);
  return took;
}

function latencyOf(samples: readonly number[]): Latency {
  const inOrder = [...samples].sort((a, b) => a - b);
  return { median: medianOf(samples), p95: inOrder[Math.floor(inOrder.length * 0.95)] ?? Number.NaN };
}
