/** A PostgreSQL server killed under load: what it acknowledged is there, and nothing is half there. */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { KyselyRepositories } from '../../src/kysely/create-kysely-repositories.js';
import { numberedOpening } from './support/numbered-opening.js';
import { type PostgresServer, startPostgres } from './support/postgres-server.js';
import { openPostgres, type TestDatabase } from './support/test-database.js';
import { readWholeAccounts } from './support/whole-accounts.js';

const IS_LONG = process.env['LONG'] === '1';
const KILLS = IS_LONG ? 30 : 2;
const CLIENTS = 8;

/** What the clients were told. */
interface Answers {
  readonly acknowledged: string[];
  /** Who got no answer. */
  readonly unanswered: number[];
}

/** Clients that open accounts until they get no answer. People are numbered by client and turn. */
async function openUntilLost({ accounts, preRegistrations }: KyselyRepositories, from: number): Promise<Answers> {
  const answers: Answers = { acknowledged: [], unanswered: [] };
  const client = async (index: number) => {
    for (let person = from + index; ; person += CLIENTS) {
      const { row, opening } = numberedOpening({ person, name: person, key: person });
      if ((await preRegistrations.save(row, null)).isErr()) return;
      const answer = await accounts.open(opening);
      if (answer.isErr()) {
        expect(answer.error).toEqual({ code: 'store.unavailable' });
        answers.unanswered.push(person);
        return;
      }
      answers.acknowledged.push(opening.account.name);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  return answers;
}

/** Kills the server under load so often, and gives how many acknowledged accounts were gone afterwards. */
async function killUnderLoad(server: PostgresServer, database: TestDatabase, kills: number) {
  const acknowledged: string[] = [];
  let lost = 0;
  let torn = 0;
  let repeated = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const answers = openUntilLost(database.repositories, 1 + kill * 30_000);
    await wait(300 + Math.random() * 400);
    await server.kill();
    const { acknowledged: told, unanswered } = await answers;
    expect(told.length).toBeGreaterThan(0);
    acknowledged.push(...told);
    await server.restart();

    const found = await readWholeAccounts(database.db);
    torn += found.torn;
    lost += acknowledged.filter((name) => !found.names.has(name)).length;
    for (const person of unanswered) {
      const { opening } = numberedOpening({ person, name: person, key: person });
      const again = await database.repositories.accounts.open(opening);
      if (again.isErr()) {
        expect(again.error).toEqual({ code: 'account.idempotency-key-taken' });
        repeated += 1;
      }
      acknowledged.push(opening.account.name);
    }
  }
  return { lost, torn, repeated, acknowledged: acknowledged.length };
}

describe('a server killed under load', () => {
  test(`${KILLS} times: no acknowledged account lost, nothing partial, lost answers repeated by their keys`, async () => {
    const server = await startPostgres();
    const database = await openPostgres({ port: server.port, max: CLIENTS });
    const { lost, torn, acknowledged, repeated } = await killUnderLoad(server, database, KILLS);
    console.log(`${KILLS} kills: ${acknowledged} acknowledged, ${lost} lost, ${repeated} answers repeated by key`);
    expect({ lost, torn }).toEqual({ lost: 0, torn: 0 });
    await database.close();
    await server.stop();
  });

  test('control: commits that do not wait for the disk lose accounts', async () => {
    // the log is written so seldom that a kill finds something to lose
    const settings = { synchronous_commit: 'off', wal_writer_delay: '10000', wal_writer_flush_after: '2GB' };
    const server = await startPostgres(settings);
    const database = await openPostgres({ port: server.port, max: CLIENTS }, { durability: 'unchecked' });
    // or the tables would be lost as well
    await sql`checkpoint`.execute(database.db);
    const acknowledged = openUntilLost(database.repositories, 1);
    await wait(1500);
    await server.kill();
    const { acknowledged: told } = await acknowledged;
    await server.restart();
    const { names } = await readWholeAccounts(database.db);
    expect(told.filter((name) => !names.has(name)).length).toBeGreaterThan(0);
    await database.close();
    await server.stop();
  });
});
