/** Accounts over Spider's shards: an opening is on all of them or on none, also when a shard dies in it. */
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createKyselyRepositories } from '../../../src/kysely/create-kysely-repositories.js';
import type { DatabaseOptions } from '../../../src/kysely/database-options.js';
import type { OpeningOnRow } from '../../../src/testing/arbitraries/workflow.js';
import { resolveInDoubt } from '../../../tools/clusters/in-doubt.mjs';
import { type Spider, startSpider } from '../../../tools/clusters/spider.mjs';
import { type DoomedServers, describeTally, killUnderLoad } from '../../kysely/support/kills-under-load.js';
import { numberedOpening } from '../../kysely/support/numbered-opening.js';
import { readWholeAccounts } from '../../kysely/support/whole-accounts.js';
import { cutConnections } from '../support/connect.js';
import { connectMysql, openSpread, type SpreadDatabase, type SpreadPorts } from '../support/mysql-database.js';
import { countShards, type OwnedTable, readShards } from '../support/rows-on-shards.js';

const IS_LONG = process.env['LONG'] === '1';
const KILLS = IS_LONG ? 12 : 2;
const CUTS = IS_LONG ? 50 : 3;
const CLIENTS = 6;
/** About every second one tears an opening. */
const KILLS_TO_TEAR = IS_LONG ? 40 : 12;
const FIRST_OF_OTHERS = 9_000_000;
const OTHERS_A_KILL = 3;
const UNITS = 50;

describe('one opening', () => {
  let database: SpreadDatabase;
  const ports = inject('spiderPorts');
  beforeAll(async () => {
    database = await openSpread(ports);
  });
  afterAll(() => database.close());

  test('has its rows on several shards, each row on one, and what is spread by the account’s name together', async () => {
    await database.empty();
    const openings = numbered(0, 40);
    await openAll(database, openings);

    const shards = await readShards(ports.shards, database.database);

    expect(shards.size).toBe(openings.length);
    for (const rows of shards.values()) {
      const [home] = rows.account;
      expect(rows).toMatchObject({ account: [home], consent: [home, home, home], outgoing_message: [home] });
      expect(rows.identity_number).toHaveLength(1);
      expect(rows.idempotency_key).toHaveLength(1);
      expect(rows.pre_registration).toHaveLength(1);
    }
    const homes = [...shards.values()].map((rows) => new Set(Object.values(rows).flat()));
    expect(homes.filter(({ size }) => size === 2).length).toBeGreaterThan(openings.length / 2);
  });

  test('that is refused for its number or its name leaves nothing on either shard', async () => {
    await database.empty();
    await openAll(database, numbered(0, 1));
    const losers = Array.from({ length: 40 }, (_, index) => ({
      onNumber: numberedOpening({ person: 0, name: 100 + index, unit: 1 + index, key: 100 + index }),
      onName: numberedOpening({ person: 200 + index, name: 0, unit: index, key: 200 + index }),
    }));
    const { preRegistrations, accounts } = database.repositories;
    for (const { row } of losers.flatMap(({ onNumber, onName }) => [onNumber, onName])) {
      (await preRegistrations.save(row, null))._unsafeUnwrap();
    }
    const before = await state();

    for (const { onNumber, onName } of losers) {
      expect((await accounts.open(onNumber.opening))._unsafeUnwrapErr().code).toBe('account.identity-number-taken');
      expect((await accounts.open(onName.opening))._unsafeUnwrapErr().code).toBe('account.name-taken');
    }

    expect(await state()).toEqual(before);
  });

  /** What there is, by the shards' own words; claimed rows stand under whoever claimed them. */
  async function state() {
    return [await countShards(ports.shards, database.database), await readShards(ports.shards, database.database)];
  }
});

describe('with commits in two phases', () => {
  let spider: Spider;
  let database: SpreadDatabase;
  beforeAll(async () => {
    spider = await startSpider();
    database = await openSpread(portsOf(spider), {}, CLIENTS);
  });
  afterAll(async () => {
    await database.close();
    await spider.stop();
  });

  test(`a shard killed, ${KILLS} times: no acknowledged account lost, nothing partial, and its other’s keys go on`, async () => {
    const ofOneShard = await findOpeningsOfOneShard(OTHERS_A_KILL * KILLS);
    const others: string[] = [];
    const ended = { committed: 0, rolledBack: 0 };
    const tally = await killUnderLoad(
      {
        ...clientsOf(database),
        strike: async (load, turn) => {
          const living = inTurn(ofOneShard, turn + 1).splice(0, OTHERS_A_KILL);
          for (const { row } of living) (await database.repositories.preRegistrations.save(row, null))._unsafeUnwrap();
          const shard = inTurn(spider.shards, turn);
          await shard.kill9();
          await load.ended;
          for (const { opening } of living) {
            (await database.repositories.accounts.open(opening))._unsafeUnwrap();
            others.push(opening.account.name);
          }
          await shard.start();
          const { committed, rolledBack } = await resolveInDoubt(spider);
          ended.committed += committed;
          ended.rolledBack += rolledBack;
        },
      },
      KILLS,
    );
    console.log(`a shard killed, ${KILLS} times: ${describeTally(tally)}; in doubt: ${JSON.stringify(ended)}`);
    expect(tally).toMatchObject({ lost: 0, torn: 0 });
    const { names, torn } = await readWholeAccounts(database.db);
    expect(torn).toBe(0);
    expect(others.filter((name) => !names.has(name))).toEqual([]);
  });

  test(`all connections cut, ${CUTS} times: no acknowledged account lost, nothing partial`, async () => {
    await database.empty();
    const { head, shards } = portsOf(spider);
    const ended = { committed: 0, rolledBack: 0 };
    const tally = await killUnderLoad(
      {
        ...clientsOf(database),
        strike: async (load) => {
          const over = load.ended.then(() => true);
          // a client that had just no statement under way goes on with a new connection
          while (!(await Promise.race([over, cutConnections([head, ...shards]).then(() => false)])));
          const { committed, rolledBack } = await resolveInDoubt(spider);
          ended.committed += committed;
          ended.rolledBack += rolledBack;
        },
      },
      CUTS,
    );
    console.log(`all connections cut, ${CUTS} times: ${describeTally(tally)}; in doubt: ${JSON.stringify(ended)}`);
    expect(tally).toMatchObject({ lost: 0, torn: 0 });
  });

  /** Openings whose rows are all on the first shard, and openings whose rows are all on the second. */
  async function findOpeningsOfOneShard(count: number): Promise<readonly [OpeningOnRow[], OpeningOnRow[]]> {
    // where a row lies is a matter of its key alone, whatever the database
    const probe = await openSpread(portsOf(spider));
    const probed = numbered(FIRST_OF_OTHERS, 10 * count);
    await openAll(probe, probed);
    const rows = await readShards(portsOf(spider).shards, probe.database);
    await probe.close();
    const onShard = (shard: number) => {
      const numbersOn = (table: OwnedTable) =>
        probed.flatMap(({ opening }, index) =>
          rows.get(opening.account.name)?.[table].includes(shard) ? [index] : [],
        );
      const [people, names, keys] = [numbersOn('identity_number'), numbersOn('account'), numbersOn('idempotency_key')];
      const [unit = 0] = numbersOn('pre_registration');
      return Array.from({ length: count }, (_, index) => {
        const at = (numbers: readonly number[]) => FIRST_OF_OTHERS + (numbers[index] ?? 0);
        return numberedOpening({ person: at(people), name: at(names), unit: unit % UNITS, key: at(keys) });
      });
    };
    return [onShard(0), onShard(1)];
  }
});

describe('with commits in one phase', () => {
  test('the head is refused; control: a shard killed at a commit leaves half an opening', async () => {
    const spider = await startSpider({ twoPhase: false });
    onTestFinished(spider.stop);
    const checked = connectMysql({ port: spider.head.port, database: 'mysql', connections: 1 });
    expect((await createKyselyRepositories(checked, { dialect: 'mysql' }))._unsafeUnwrapErr()).toEqual({
      code: 'database.setting',
      setting: 'spider_internal_xa',
      found: 'OFF',
      required: 'ON',
    });
    await checked.destroy();

    const options: Partial<DatabaseOptions> = { durability: 'unchecked' };
    const database = await openSpread(portsOf(spider), options, CLIENTS);
    const tally = await killUnderLoad(
      {
        ...clientsOf(database),
        strike: async (load, turn) => {
          const shard = inTurn(spider.shards, turn);
          await shard.kill9();
          await load.ended;
          await shard.start();
        },
      },
      KILLS_TO_TEAR,
    );
    console.log(`a shard killed without two phases: ${describeTally(tally)}`);
    expect(tally.torn).toBeGreaterThan(0);
    await database.close();
  });
});

/** Clients of the head. */
function clientsOf({ db, repositories }: SpreadDatabase): Omit<DoomedServers, 'strike'> {
  return {
    clients: Array.from({ length: CLIENTS }, () => repositories),
    again: () => repositories,
    read: () => db,
  };
}

/** One of two. */
function inTurn<T>(two: readonly [T, T], turn: number): T {
  return two[turn % 2 === 0 ? 0 : 1];
}

function portsOf({ head, shards: [first, second] }: Spider): SpreadPorts {
  return { head: head.port, shards: [first.port, second.port] };
}

/** So many openings by different people at different units. */
function numbered(from: number, count: number): readonly OpeningOnRow[] {
  return Array.from({ length: count }, (_, index) =>
    numberedOpening({ person: from + index, name: from + index, unit: index % UNITS, key: from + index }),
  );
}

async function openAll({ repositories }: SpreadDatabase, openings: readonly OpeningOnRow[]): Promise<void> {
  for (const { row, opening } of openings) {
    (await repositories.preRegistrations.save(row, null))._unsafeUnwrap();
    (await repositories.accounts.open(opening))._unsafeUnwrap();
  }
}
