/**
 * How many calls are done in a second, by the package and by hand: in turns, many short rounds, so that what else the
 * machine does falls on both alike.
 *
 * @module
 */
import { medianOf } from '../rounds.js';
import type { EngineDatabase } from './engine.js';
import { fillRoster } from './fill.js';
import { openingOf, rosterRowOf } from './openings.js';
import { createPackageStore } from './package-store.js';
import type { Store } from './store.js';

/** How many clients ask at the same time. */
export const CLIENTS: readonly number[] = [1, 2, 4, 8];

/** How much is measured. */
export interface RatesOptions {
  /** Pairs of rounds, one of the package and one by hand; the first does not count. */
  readonly rounds: number;
  /** In a round. */
  readonly callsOfAClient: number;
  /** No further pair of rounds begins after this time, unless there are fewer than ten. */
  readonly mostSeconds: number;
}

const FEWEST_ROUNDS = 10;

/** What was found of one call. */
export interface Rates {
  readonly call: keyof Store;
  readonly clients: number;
  /** Calls a second: median over the rounds. */
  readonly byPackage: number;
  readonly byHand: number;
  /** The package's rate to that by hand: median over the pairs of rounds, which lie side by side. */
  readonly ratio: number;
  /** How many pairs of rounds there were. */
  readonly rounds: number;
}

/** The rates of opening an account with each number of clients, and those of the other calls with one. */
export async function measureRates(database: EngineDatabase, options: RatesOptions): Promise<readonly Rates[]> {
  const { rounds, callsOfAClient } = options;
  const callsWith = (clients: number) => rounds * 2 * callsOfAClient * clients;
  const opened = CLIENTS.map(callsWith).reduce((sum, calls) => sum + calls);
  await fillRoster(database, opened, () => false);
  await database.settle();

  const rates: Rates[] = [];
  let people = 0;
  for (const clients of CLIENTS) {
    const { repositories, byHand, close } = await database.connect(clients);
    const stores = { package: createPackageStore(repositories), byHand };
    const first = people;
    people += callsWith(clients);
    const measure = async (
      call: keyof Store,
      prepare: (person: number) => (store: Store) => Promise<void>,
      most: RatesOptions,
    ) => {
      const found = await compare(stores, prepare, first, clients, most);
      rates.push({ call, clients, ...found });
      return found.rounds;
    };
    const measured = 1 + (await measure('open', opening, options));
    if (clients === 1) {
      // of the accounts that were opened
      const again = { ...options, rounds: measured };
      await measure('save', saving, again);
      await measure('find', finding, again);
      await measure('findAccount', findingAccount, again);
    }
    await close();
  }
  return rates;
}

// what is called is made before the clock starts

function opening(person: number) {
  const made = openingOf(person);
  return (store: Store) => store.open(made);
}

/** Of a row that an account has been opened with. */
function saving(person: number) {
  const row = { ...rosterRowOf(person), version: 3 };
  return (store: Store) => store.save(row, 2);
}

function finding(person: number) {
  const { unit, identityNumber } = rosterRowOf(person);
  return (store: Store) => store.find(unit, identityNumber);
}

function findingAccount(person: number) {
  const { identityNumber } = rosterRowOf(person);
  return (store: Store) => store.findAccount(identityNumber);
}

async function compare(
  stores: { readonly package: Store; readonly byHand: Store },
  prepare: (person: number) => (store: Store) => Promise<void>,
  from: number,
  clients: number,
  { rounds, callsOfAClient, mostSeconds }: RatesOptions,
): Promise<Omit<Rates, 'call' | 'clients'>> {
  const samples = { package: [] as number[], byHand: [] as number[], ratio: [] as number[] };
  let person = from;
  const rateOf = async (store: Store) => {
    const calls = Array.from({ length: callsOfAClient * clients }, () => prepare((person += 1) - 1));
    return secondsToCall(store, calls, clients).then((seconds) => calls.length / seconds);
  };
  const end = performance.now() + mostSeconds * 1000;
  for (let round = 0; round < rounds && (round < FEWEST_ROUNDS || performance.now() < end); round += 1) {
    const isPackageFirst = round % 2 === 0;
    const early = await rateOf(isPackageFirst ? stores.package : stores.byHand);
    const late = await rateOf(isPackageFirst ? stores.byHand : stores.package);
    if (round === 0) continue;
    const [byPackage, byHand] = isPackageFirst ? [early, late] : [late, early];
    samples.package.push(byPackage);
    samples.byHand.push(byHand);
    samples.ratio.push(byPackage / byHand);
  }
  return {
    byPackage: medianOf(samples.package),
    byHand: medianOf(samples.byHand),
    ratio: medianOf(samples.ratio),
    rounds: samples.ratio.length,
  };
}

/** Each client takes the next call as soon as its last one is done. */
async function secondsToCall(
  store: Store,
  calls: readonly ((store: Store) => Promise<void>)[],
  clients: number,
): Promise<number> {
  const queue = calls.values();
  const client = async () => {
    for (const call of queue) await call(store);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - start) / 1000;
}
